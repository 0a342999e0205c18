"""A figure's citation, made in the browser, says what it is, where it stands and where to find it."""

import csv
import io

import msgspec
import pytest

from build_site.collection.citation import SITE, citation
from build_site.datos import site
from tests.pages.fichas import juntos, published
from tests.search.javascript import JavaScript

URL = "https://example.org/fichas/2021/juntos/#x"


@pytest.fixture(scope="module")
def script() -> JavaScript:
    return JavaScript("papel/cita.js")


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, str]]:
    written = {name: content for name, content in site.files([published(juntos())]) if name.endswith("/cifras.csv")}
    read = csv.DictReader(io.StringIO(written["fichas/2021/juntos/cifras.csv"].decode("utf-8-sig")))
    return {row["clave"]: row for row in read}


def cited(script: JavaScript, row: dict[str, str], programa: str = "Juntos") -> dict[str, str]:
    page = citation(published(msgspec.structs.replace(juntos(), programa=programa)))
    return script.call("cite", row, {"texto": page.text, "bibtex": page.bibtex}, URL)


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
def test_a_figure_as_printed_with_its_unit_and_year(script, rows, clave, said):
    text = cited(script, rows[clave])["texto"]
    assert said in text
    assert "Ficha del programa «Juntos», Servicio de Cooperación Técnica" in text
    assert text.endswith(f"En: {SITE}, {URL}")


def test_it_names_its_page_where_it_has_one(script, rows):
    assert "Página 2 del PDF." in cited(script, rows["presupuesto.ejecutado.2021"])["texto"]
    assert "Página" not in cited(script, rows["componentes.filas.1.gasto_unitario.2020"])["texto"]


def test_its_bibtex_has_a_key_a_note_and_an_address_of_its_own(script, rows):
    lines = cited(script, rows["presupuesto.ejecutado.2021"])["bibtex"].splitlines()
    assert lines[0] == "@misc{juntos-2021-presupuesto-ejecutado-2021,"
    assert "note = {Presupuesto ejecutado, 2021: 266.350 (M\\$ de 2022). Página 2 del PDF.}," in map(str.strip, lines)
    assert [line.strip() for line in lines if "url" in line] == [f"url = {{{URL}}},"]
    assert lines[-1] == "}"


def test_a_name_that_looks_like_the_end_of_a_citation_stays_whole(script, rows):
    text = cited(script, rows["poblacion.objetivo"], "Vivir En: casa, ya")["texto"]
    assert "«Vivir En: casa, ya»" in text
    assert text.endswith(f"En: {SITE}, {URL}")
