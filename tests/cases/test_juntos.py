"""The one real ficha at hand, read from its PDF to the last figure and word."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pdfplumber.page import Page

from tests.cases.reading import letters, letters_of_ficha, letters_of_pdf, read
from tests.writer.expected import figures

ROOT = Path(__file__).parents[2]
PDF = ROOT / "source_pdfs" / "2021" / "juntos.pdf"
EXPECTED: dict[str, Any] = json.loads((ROOT / "tests" / "golden" / "juntos-2021.expected.json").read_text("utf-8"))
SLACK = 0.5
"""Points: PDF programs round a character's box differently."""


@pytest.fixture(scope="module")
def juntos() -> dict[str, Any]:
    return read(PDF)


@pytest.fixture(scope="module")
def pages() -> Iterator[list[Page]]:
    with pdfplumber.open(PDF) as document:
        yield document.pages


def without_boxes(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: without_boxes(child) for key, child in node.items() if not ("estado" in node and key == "caja")}
    return [without_boxes(child) for child in node] if isinstance(node, list) else node


@pytest.mark.parametrize("key", EXPECTED)
def test_every_key_is_exactly_what_is_expected(juntos: dict[str, Any], key: str) -> None:
    got = without_boxes(juntos[key])
    if key == "fuente":
        got = {name: got[name] for name in EXPECTED[key]}
    assert got == EXPECTED[key]


def test_keys_come_in_the_order_of_the_page(juntos: dict[str, Any]) -> None:
    assert [key for key in juntos if key in EXPECTED] == list(EXPECTED)


def test_every_printed_figure_stands_alone_in_its_box(juntos: dict[str, Any], pages: list[Page]) -> None:
    printed = [(clave, figure) for clave, figure in figures(juntos) if figure["texto"]]
    assert len(printed) == sum(bool(figure["texto"]) for _, figure in figures(EXPECTED))
    touching = {clave: text_of(pages[f["pagina"] - 1].crop(f["caja"])) for clave, f in printed}
    inside = {clave: text_of(pages[f["pagina"] - 1].within_bbox(wider(f["caja"]))) for clave, f in printed}
    texts = {clave: figure["texto"] for clave, figure in printed}
    assert touching == texts
    assert inside == texts


def wider(caja: list[float]) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = caja
    return x0 - SLACK, top - SLACK, x1 + SLACK, bottom + SLACK


def text_of(page: Page) -> str:
    return page.extract_text()


def test_blank_cells_have_no_place(juntos: dict[str, Any]) -> None:
    blanks = {clave: figure for clave, figure in figures(juntos) if not figure["texto"]}
    assert blanks.keys() == {
        "componentes.filas.0.gasto_unitario.2020",
        "componentes.filas.1.gasto_unitario.2020",
        "componentes.porcentaje_administrativo.2020",
    }
    assert all(blank == {"texto": "", "valor": None, "estado": "vacio"} for blank in blanks.values())


def test_a_printed_zero_is_no_blank(juntos: dict[str, Any]) -> None:
    unit_costs = juntos["componentes"]["filas"][0]["gasto_unitario"]
    assert unit_costs["2020"]["estado"] == "vacio"
    assert (unit_costs["2021"]["texto"], unit_costs["2021"]["estado"]) == ("0,0", "informado")


def test_no_word_is_lost_and_none_is_doubtful(juntos: dict[str, Any]) -> None:
    lectura = juntos["lectura"]
    assert lectura["palabras"] == lectura["palabras_publicadas"]
    assert lectura["palabras"] == count_of_words()
    assert lectura["campos_faltantes"] == []
    assert letters_of_pdf(PDF) - letters_of_ficha(juntos) == Counter()


def count_of_words() -> int:
    """By pdfplumber's own rules, marks without a letter or a digit left out."""
    with pdfplumber.open(PDF) as document:
        words = [word["text"] for page in document.pages for word in page.extract_words()]
    return sum(bool(letters(word)) for word in words)


def test_nothing_is_invented(juntos: dict[str, Any]) -> None:
    assert letters_of_ficha(juntos) - letters_of_pdf(PDF) == Counter()


def test_every_text_has_the_page_on_which_it_begins(juntos: dict[str, Any], pages: list[Page]) -> None:
    texts = {
        "antecedentes.descripcion": juntos["antecedentes"]["descripcion"],
        "antecedentes.proposito": juntos["antecedentes"]["proposito"],
        "analisis.1.observaciones.0": juntos["analisis"][1]["observaciones"][0],
        "ods.0": juntos["ods"][0]["texto"],
        "notas_tecnicas.4": juntos["notas_tecnicas"][4]["texto"],
    }
    for clave, text in texts.items():
        page = pages[juntos["paginas_de_texto"][clave] - 1]
        assert " ".join(text.split()[:3]) in " ".join(page.extract_text().split()), clave
