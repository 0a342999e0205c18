"""«Calidad de los datos»: every field has a name and a share that is never rounded up, every PDF its reason."""

from build_site.build.report import Destino, Renglon
from build_site.collection.coverage import Coverage, states
from build_site.model.ficha import CampoFaltante
from build_site.pages import coverage_pages, reading_pages
from tests.collection.summaries import publicada
from tests.pages.fichas import HOSTILE, juntos
from tests.pages.rendered import page


def test_every_field_has_a_name_of_its_own() -> None:
    names = [coverage_pages.field_name(field) for field in dict(states(juntos()))]
    assert len(names) == len(set(names))
    assert not [name for name in names if "." in name or "_" in name]


def test_only_all_is_a_hundred_per_cent() -> None:
    coverage = Coverage()
    for number in range(200):
        coverage.add(publicada(f"P{number}", ejecutado="N/A" if number == 7 else "1").ficha)
    index = dict(coverage_pages.files(coverage))["calidad/index.md"].decode()
    row = next(line for line in index.splitlines() if "presupuesto ejecutado" in line)
    assert "99 %" in row


def row(archivo: str, estado: Destino, **more: object) -> Renglon:
    return Renglon(archivo=archivo, sha256="0" * 64, estado=estado, **more)  # type: ignore[arg-type]


def test_what_became_of_every_pdf() -> None:
    missing = CampoFaltante(campo="poblacion.objetivo", pagina=3, motivo="no es un número")
    rows = [
        row("a.pdf", Destino.PUBLICADA, id="a-2021", palabras=9, palabras_publicadas=9),
        row("b.pdf", Destino.PUBLICADA, id="b-2021", palabras=9, palabras_publicadas=7, campos_faltantes=(missing,)),
        row("c.pdf", Destino.RECHAZADA, motivo="sin texto: parece escaneada"),
        row("d.pdf", Destino.DUPLICADA, id="a-2021", motivo="idéntica a a.pdf"),
    ]
    [(name, content)] = reading_pages.files(rows)
    shown = page(content.decode())
    assert name == "calidad/archivos.md"
    assert shown.links.count("../fichas/2021/b/index.md") == 2
    assert "../fichas/2021/a/index.md" not in shown.links
    said = " ".join(shown.words)
    assert "c.pdf sin texto: parece escaneada" in said
    assert "Idénticos a otro, que se publica una sola vez: 1" in said
    assert "poblacion.objetivo" in said


def test_an_edition_read_with_the_format_of_another_is_named() -> None:
    rows = [
        row("a.pdf", Destino.PUBLICADA, id="a-2024", edicion=2024, perfil=2023),
        row("b.pdf", Destino.PUBLICADA, id="b-2024", edicion=2024, perfil=2023),
        row("c.pdf", Destino.PUBLICADA, id="c-2023", edicion=2023, perfil=2023),
        row("d.pdf", Destino.RECHAZADA, edicion=2024, perfil=2023, motivo="repetida"),
    ]
    said = [
        " ".join(page(dict(reading_pages.files(some))["calidad/archivos.md"].decode()).words)
        for some in (rows, rows[2:])
    ]
    assert "Edición 2024, leída con el formato de la edición 2023: 2" in said[0]
    assert "no está descrito" not in said[1]


def test_a_hostile_file_name_makes_no_markup() -> None:
    pages = [
        page(dict(reading_pages.files([row(name, Destino.RECHAZADA, motivo=name)]))["calidad/archivos.md"].decode())
        for name in ("a.pdf", HOSTILE)
    ]
    assert {tag for tag, _ in pages[0].tags} == {tag for tag, _ in pages[1].tags}
