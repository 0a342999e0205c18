"""A page, and a figure, can be cited as they stand."""

import re

import msgspec
import pytest
import yaml

from build_site.collection.citation import SITE, citation
from tests.pages.fichas import bare, juntos, published
from tests.pages.rendered import ROOT

FICHA = (
    "Ficha del programa «Juntos», Servicio de Cooperación Técnica, Ministerio de Economía, Fomento y Turismo, "
    "Monitoreo y Seguimiento Oferta Pública 2021, edición 2021."
)


@pytest.fixture(autouse=True)
def address(monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/")


def test_a_page():
    cited = citation(published(juntos()))
    assert cited.text == f"{FICHA} En: {SITE}, https://example.org/fichas/2021/juntos/"
    assert cited.bibtex.startswith("@misc{juntos-2021,\n")
    assert "  url = {https://example.org/fichas/2021/juntos/},\n" in cited.bibtex
    assert "author" not in cited.bibtex
    assert "note" not in cited.bibtex


@pytest.mark.parametrize(
    ("clave", "said"),
    [
        ("presupuesto.ejecutado.2021", "Presupuesto ejecutado, 2021: 266.350 (M$ de 2022)."),
        ("presupuesto.ejecutado.2020", "Presupuesto ejecutado, 2020: «N/A», no aplica."),
        ("indicadores.proposito.0.efectivo.2021", ", 2021: «S/I*», sin información."),
        ("poblacion.cobertura.2021", "Cobertura, 2021: 0%."),
        ("componentes.filas.1.gasto_unitario.2020", "«Fase de desarrollo», 2020: celda vacía."),
        ("componentes.filas.0.gasto.2021", "«Fase análisis de factibilidad», 2021: 0 (M$ de 2022)."),
        ("poblacion.objetivo", "Población objetivo, 2021: 11.184 (Micro y pequeñas empresas y cooperativas)."),
    ],
)
def test_a_figure(clave, said):
    cited = citation(published(juntos()), clave)
    assert said in cited.text
    assert FICHA in cited.text
    assert cited.text.endswith(f"https://example.org/fichas/2021/juntos/#{clave}")


def test_a_figure_names_its_page_where_it_has_one():
    assert "Página 2 del PDF." in citation(published(juntos()), "presupuesto.ejecutado.2021").text
    assert "Página" not in citation(published(juntos()), "componentes.filas.1.gasto_unitario.2020").text


def test_what_is_no_figure_cannot_be_cited():
    with pytest.raises(KeyError):
        citation(published(juntos()), "presupuesto.ejecutado.1999")


def test_a_ficha_of_which_little_is_known():
    assert citation(published(bare())).text.startswith("Ficha del programa «Vacía», edición 2021. En: ")


def test_no_text_breaks_the_bibtex():
    ficha = msgspec.structs.replace(juntos(), programa="R&D 100% {a_b} $x #1 ~ ^ \\ }")
    entry = citation(published(ficha), "presupuesto.ejecutado.2021").bibtex
    depth = 0
    for brace in re.findall("[{}]", entry):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
    title = next(line for line in entry.splitlines() if line.startswith("  title"))
    assert not re.search(r"(?<!\\)[&%$#_~^]", title)
    assert entry.startswith("@misc{juntos-2021-presupuesto-ejecutado-2021,\n")


def test_the_site_is_called_as_it_calls_itself():
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(re.search("^site_name: .*$", text, re.MULTILINE)[0])["site_name"] == SITE
