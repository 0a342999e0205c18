"""The whole flow."""

import os
import shutil
from dataclasses import replace

import msgspec
import pytest

from build_site.errors import BuildError, UsageError
from tests.build.conftest import ROOMS, Project, tree
from tests.build.fake_reader import pdf


def stamps(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_a_ficha_is_published_beside_rejected_files(project):
    project.put("2021/juntos.pdf", pdf())
    project.put("2021/roto.PDF", b"nada")
    project.put("leame.txt", b"no es una ficha")
    rows = project.build()
    assert rows["2021/juntos.pdf"].estado == "publicada"
    assert rows["2021/juntos.pdf"].id == "juntos-2021"
    assert (rows["2021/roto.PDF"].estado, rows["2021/roto.PDF"].motivo) == ("rechazada", "no es un PDF")
    assert len(rows) == 2
    folder = project.site / "fichas/2021/juntos"
    ficha = msgspec.json.decode((folder / "ficha.json").read_bytes())
    assert (folder / "ficha.pdf").read_bytes() == pdf()
    assert ficha["notas_calculadas"][0]["texto"] == "Nota de Juntos."
    assert ficha["fuente"]["archivo"] == "juntos-2021.pdf"
    assert "Nota de Juntos." in (folder / "index.html").read_text()
    assert (project.site / "busqueda/indice.json").read_bytes() == b'["juntos-2021"]'


def test_the_report_in_the_site_names_every_pdf_with_all_keys(project):
    project.put("a.pdf", pdf())
    project.put("b.pdf", b"nada")
    project.build()
    rows = msgspec.json.decode((project.site / "datos/informe.json").read_bytes())
    assert [row["archivo"] for row in rows] == ["a.pdf", "b.pdf"]
    promised = [
        "archivo",
        "sha256",
        "estado",
        "motivo",
        "id",
        "paginas",
        "palabras",
        "palabras_publicadas",
        "campos_faltantes",
        "segundos",
    ]
    assert all(set(promised) <= set(row) for row in rows)
    assert rows[0]["segundos"] >= 1
    assert rows[0]["paginas"] == 5


def test_a_second_build_touches_nothing(project):
    project.put("juntos.pdf", pdf())
    project.put("roto.pdf", b"nada")
    first = project.build()
    site, docs = stamps(project.site), stamps(project.docs)
    assert project.build() == first
    assert stamps(project.site) == site
    assert stamps(project.docs) == docs


@pytest.mark.parametrize("where", ["site/index.html", "docs/fichas/2021/juntos.md", "docs/index.md", "mkdocs.yml"])
def test_a_touched_file_is_made_good_or_taken_up(project, where):
    project.put("juntos.pdf", pdf())
    project.build()
    with (project.root / where).open("a") as file:
        file.write("\n# tocado\n")
    project.build()
    generated = where.startswith(("site", "docs/fichas"))
    assert ("tocado" in (project.root / where).read_text()) != generated
    assert ("tocado" in (project.site / "index.html").read_text()) == (where == "docs/index.md")


def test_building_afresh_gives_the_same_bytes(project, tmp_path, monkeypatch):
    for number in range(7):
        project.put(f"{number}.pdf", pdf(f"Programa {number}"))
    project.build()
    other = Project(tmp_path / "elsewhere", jobs=1)
    shutil.copytree(project.source, other.source, dirs_exist_ok=True)
    for path in other.source.iterdir():
        os.utime(path, (0, 0))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setattr("time.time", lambda: 4e9)
    other.build()
    assert tree(other.site) == tree(project.site)
    assert len(tree(project.site)) > 21


def test_one_more_ficha_gives_the_bytes_of_a_build_from_nothing(project, tmp_path):
    project.put("a.pdf", pdf("Abeja"))
    project.build()
    project.put("b.pdf", pdf("Burro"))
    project.build()
    other = Project(tmp_path / "elsewhere")
    shutil.copytree(project.source, other.source, dirs_exist_ok=True)
    other.build()
    assert tree(other.site) == tree(project.site)


def test_a_removed_pdf_leaves_no_trace(project):
    project.put("a.pdf", pdf("Abeja"))
    project.put("b.pdf", pdf("Burro")).unlink()
    project.put("c.pdf", pdf("Caballo"))
    project.build()
    (project.source / "a.pdf").unlink()
    project.build()
    assert not (project.site / "fichas/2021/abeja").exists()
    assert not (project.docs / "fichas/2021/abeja.md").exists()
    assert (project.docs / "index.md").exists()


def test_another_source_leaves_the_projects_own_folders_alone(project, tmp_path):
    project.put("juntos.pdf", pdf())
    project.build()
    before = stamps(project.docs), stamps(project.site), stamps(project.source)
    source, site = tmp_path / "otros", tmp_path / "salida" / "sitio"
    source.mkdir()
    (source / "x.pdf").write_bytes(pdf("Otro"))
    rows = project.build(source=source, site=site)
    assert rows["x.pdf"].id == "otro-2021"
    assert (stamps(project.docs), stamps(project.site), stamps(project.source)) == before
    assert sorted(path.name for path in (site / "fichas/2021").iterdir()) == ["otro"]
    assert [path.name for path in site.parent.iterdir()] == ["sitio"]


def test_duplicates_are_published_once_and_name_the_first(project):
    project.put("2021/a.pdf", pdf())
    project.put("2022/copia.pdf", pdf())
    project.put("roto1.pdf", b"nada")
    project.put("roto2.pdf", b"nada")
    rows = project.build()
    assert rows["2022/copia.pdf"].estado == "duplicada"
    assert rows["2022/copia.pdf"].motivo == "idéntica a 2021/a.pdf"
    assert rows["2022/copia.pdf"].id == rows["2021/a.pdf"].id
    assert rows["roto2.pdf"].estado == "rechazada"


def test_two_pdfs_of_one_ficha_are_both_published_and_the_conflict_named(project):
    project.put("a.pdf", pdf(more="1"))
    project.put("b.pdf", pdf(more="2"))
    rows = project.build()
    assert rows["a.pdf"].id == "juntos-2021"
    assert rows["b.pdf"].id.startswith("juntos-")
    assert rows["b.pdf"].id != rows["a.pdf"].id
    assert "b.pdf" in rows["a.pdf"].avisos[0]
    assert "a.pdf" in rows["b.pdf"].avisos[0]
    for name, other in (("a.pdf", "b.pdf"), ("b.pdf", "a.pdf")):
        slug = rows[name].id.removesuffix("-2021")
        assert f"edición ({other})" in (project.site / "fichas/2021" / slug / "index.html").read_text()


def test_a_conflict_of_many_pdfs_names_a_few_and_counts_the_rest(project):
    for number in range(9):
        project.put(f"{number}.pdf", pdf(more=str(number)))
    assert "(1.pdf, 2.pdf, 3.pdf, 4.pdf, 5.pdf y 3 más)" in project.build()["0.pdf"].avisos[0]


def test_nothing_to_publish_leaves_the_old_site(project):
    path = project.put("juntos.pdf", pdf())
    project.build()
    before = stamps(project.site)
    path.write_bytes(b"nada")
    rows = project.build()
    assert rows["juntos.pdf"].estado == "rechazada"
    assert stamps(project.site) == before


def test_a_folder_that_is_not_a_site_is_not_replaced(project, tmp_path):
    project.put("juntos.pdf", pdf())
    precious = tmp_path / "documentos"
    precious.mkdir()
    (precious / "tesis.txt").write_text("años de trabajo")
    with pytest.raises(UsageError, match="no se reemplaza"):
        project.build(site=precious)
    for site in (project.source, project.docs / "sitio", project.root):
        with pytest.raises(UsageError, match="se mezclaría"):
            project.build(site=site)
    assert (precious / "tesis.txt").read_text() == "años de trabajo"


def test_provenance_is_said_of_the_very_bytes(project):
    project.put("juntos.pdf", pdf())
    rows = project.build()
    note = f'["{rows["juntos.pdf"].sha256}"]\nprocedencia = "Facsímil."\n'
    (project.source / "procedencia.toml").write_text(note)
    project.build()
    published = project.site / "fichas/2021/juntos/ficha.json"
    assert msgspec.json.decode(published.read_bytes())["fuente"]["procedencia"] == "Facsímil."
    project.put("juntos.pdf", pdf(more="el original"))
    project.build()
    assert "procedencia" not in msgspec.json.decode(published.read_bytes())["fuente"]


def test_a_statement_of_provenance_that_is_not_understood_stops_the_build(project):
    project.put("juntos.pdf", pdf())
    (project.source / "procedencia.toml").write_text('["juntos.pdf"]\nprocedencia = "Facsímil."\n')
    with pytest.raises(BuildError, match=r"procedencia\.toml"):
        project.build()
    assert not project.site.exists()


def test_notes_that_cannot_be_computed_cost_that_ficha_alone(project):
    def evaluate(ficha):
        if ficha.programa == "Burro":
            raise ZeroDivisionError("division by zero")
        return ROOMS.evaluate(ficha)

    project.rooms = replace(ROOMS, evaluate=evaluate)
    project.put("a.pdf", pdf("Abeja"))
    project.put("b.pdf", pdf("Burro"))
    rows = project.build()
    assert rows["a.pdf"].estado == "publicada"
    assert (rows["b.pdf"].estado, rows["b.pdf"].id) == ("rechazada", None)
    assert "error interno al calcular sus notas (ZeroDivisionError" in rows["b.pdf"].motivo
    before = tree(project.site)
    (project.source / "a.pdf").unlink()
    assert project.build()["b.pdf"].estado == "rechazada"
    assert tree(project.site) == before
