"""The shell: MkDocs builds it strictly, asks nobody else for anything and lets no text of a ficha into its markup."""

import posixpath
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_site.notas.catalogue import NOTAS
from build_site.notas.evaluate import evaluate
from build_site.pages.reading_pages import files as report_files
from build_site.pages.site import files
from tests.pages.fichas import bare, hostile, juntos, published
from tests.pages.rendered import ROOT, Page

HAND_WRITTEN = ("acerca.md", "buscar.md", "comparar.md", "preguntar.md", "metodologia/index.md", "assets")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three fichas, one of them hostile; `--strict` turns a warning into an error."""
    docs, site = tmp_path_factory.mktemp("docs"), tmp_path_factory.mktemp("site")
    for name in HAND_WRITTEN:
        source = ROOT / "docs" / name
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, docs / name) if source.is_dir() else shutil.copy(source, docs / name)
    attacked = hostile(juntos())
    publicadas = [published(bare()), published(juntos(), *evaluate(juntos()))]
    publicadas.append(type(publicadas[0])(ficha=attacked, cotejos=tuple(evaluate(attacked)), slug="hostil"))
    written = dict(files(publicadas))
    written |= {f"metodologia/notas/{nota.id}.md": b"# Nota\n" for nota in NOTAS} | {
        "metodologia/notas/index.md": b"# Notas\n"
    }
    written |= dict(report_files([])) | {"datos/index.md": b"# Datos\n", "datos/informe.json": b"[]"}
    for publicada in publicadas:
        written |= {f"{publicada.ruta}ficha.pdf": b"%PDF", f"{publicada.ruta}ficha.json": b"{}"}
        written |= {f"{publicada.ruta}{name}.csv": b"" for name in ("cifras", "cifras-excel")}
    for name, content in written.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes(content)
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return site


def read(site: Path, name: str) -> Page:
    parsed = Page()
    parsed.feed((site / name).read_text(encoding="utf-8"))
    parsed.close()
    return parsed


PAGES = [
    "index.html",
    "404.html",
    "acerca/index.html",
    "calidad/index.html",
    "calidad/archivos/index.html",
    "comparar/index.html",
    "explorar/index.html",
    "fichas/2021/index.html",
    "glosario/index.html",
    "programas/index.html",
    "regiones/la-araucania/index.html",
]
FICHAS = ["fichas/2021/juntos/index.html", "fichas/2021/hostil/index.html", "fichas/2021/vacia/index.html"]


@pytest.mark.parametrize("name", [*PAGES, *FICHAS])
def test_every_address_is_of_this_site(site: Path, name: str) -> None:
    given = [attributes for _, attributes in read(site, name).tags]
    addresses = [attributes[key] for attributes in given for key in ("href", "src", "action") if key in attributes]
    assert addresses
    assert not [address for address in addresses if "//" in address]


@pytest.mark.parametrize("name", [*PAGES, *FICHAS])
def test_no_style_and_no_handler_in_the_markup(site: Path, name: str) -> None:
    tags = read(site, name).tags
    assert "style" not in {tag for tag, _ in tags}
    assert not [key for _, given in tags for key in given if key == "style" or key.startswith("on")]


@pytest.mark.parametrize("name", [*PAGES, *FICHAS])
def test_head_says_what_the_page_is_and_not_what_made_it(site: Path, name: str) -> None:
    named = {
        given["name"]: given["content"] for tag, given in read(site, name).tags if tag == "meta" and "name" in given
    }
    assert named["description"]
    assert "generator" not in named


def test_a_hostile_name_adds_no_script_to_the_shell(site: Path) -> None:
    plain, attacked = read(site, FICHAS[0]), read(site, FICHAS[1])
    scripts = [tag for tag, _ in plain.tags].count("script")
    assert [tag for tag, _ in attacked.tags].count("script") == scripts
    assert {tag for tag, _ in attacked.tags} <= {tag for tag, _ in plain.tags}


def test_a_page_does_not_carry_the_list_of_all_fichas(site: Path) -> None:
    links = [given["href"] for tag, given in read(site, FICHAS[0]).tags if tag == "a"]
    assert not [link for link in links if "hostil" in link or "vacia" in link]


@pytest.mark.parametrize("name", [*PAGES, *FICHAS])
def test_without_javascript_every_page_leads_to_the_lists(site: Path, name: str) -> None:
    links = [given["href"] for tag, given in read(site, name).tags if tag == "a"]
    assert "fichas" in {posixpath.normpath(posixpath.join(posixpath.dirname(name), link)).strip("/") for link in links}
