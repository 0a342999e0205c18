"""From the stored sheet to the ficha, no PDF opened; and what a sheet must have to be a ficha at all."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from build_site.errors import Rechazo
from build_site.model.json import encode
from build_site.parsing.assemble import parse
from build_site.reading.sheet import Page, Sheet, Word
from tests.parsing.stored import load
from tests.writer.expected import figures

EXPECTED = json.loads((Path(__file__).parents[1] / "golden" / "juntos-2021.expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return load("juntos-2021")


def as_json(sheet: Sheet) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(encode(parse(sheet)))
    return data


def changed(sheet: Sheet, change: Any) -> Sheet:
    """The sheet with every word passed through `change(word, page number)`; None leaves it out."""
    pages = []
    for page in sheet.pages:
        words = [new for word in page.words if (new := change(word, page.number)) is not None]
        pages.append(msgspec.structs.replace(page, words=words))
    return Sheet(pages)


def respelled(sheet: Sheet, pattern: str, text: str) -> Sheet:
    return changed(sheet, lambda word, _: msgspec.structs.replace(word, text=re.sub(pattern, text, word.text)))


def test_the_stored_sheet_gives_the_expected_ficha(sheet: Sheet) -> None:
    got = as_json(sheet)
    for _, figure in figures(got):
        figure.pop("caja", None)
    got["fuente"] = {name: got["fuente"][name] for name in EXPECTED["fuente"]}
    assert {key: got[key] for key in EXPECTED} == EXPECTED


def test_the_order_in_which_words_are_drawn_is_of_no_matter(sheet: Sheet) -> None:
    turned = Sheet(
        [msgspec.structs.replace(page, words=page.words[::-1], rules=page.rules[::-1]) for page in sheet.pages]
    )
    assert parse(turned) == parse(sheet)


@pytest.mark.parametrize("painted", ["rules", "fills"])
def test_tables_are_found_without_what_is_painted(sheet: Sheet, painted: str) -> None:
    bare = Sheet([msgspec.structs.replace(page, **{painted: []}) for page in sheet.pages])
    got, whole = as_json(bare), as_json(sheet)
    assert dict(figures(got)) == dict(figures(whole))


@pytest.mark.parametrize(("dx", "dy", "factor"), [(40, 25, 1.0), (0, 0, 0.8), (-20, 0, 1.3)])
def test_place_and_size_on_the_page_are_of_no_matter(sheet: Sheet, dx: float, dy: float, factor: float) -> None:
    def move(node: Any) -> Any:
        x0, top, x1, bottom = node.x0, node.top, node.x1, node.bottom
        box = {"x0": x0 * factor + dx, "top": top * factor + dy, "x1": x1 * factor + dx, "bottom": bottom * factor + dy}
        return msgspec.structs.replace(node, **box, **({"size": node.size * factor} if isinstance(node, Word) else {}))

    moved = Sheet(
        [
            Page(
                number=page.number,
                width=page.width * factor + 60,
                height=page.height * factor + 60,
                **{name: [move(item) for item in getattr(page, name)] for name in ("words", "rules", "fills", "dots")},
            )
            for page in sheet.pages
        ]
    )
    got, whole = as_json(moved), as_json(sheet)
    texts = [{clave: figure["texto"] for clave, figure in figures(data)} for data in (got, whole)]
    assert texts[0] == texts[1]
    assert {key: got[key] for key in ("antecedentes", "analisis", "observaciones_institucion", "otros")} == {
        key: whole[key] for key in ("antecedentes", "analisis", "observaciones_institucion", "otros")
    }


def test_a_figure_that_is_none_is_reported_and_left_where_it_can_be_read(sheet: Sheet) -> None:
    got = as_json(respelled(sheet, r"^1\.520\.806$", "1.520.8O6"))
    assert "2019" not in got["presupuesto"]["ejecutado"]
    assert "2019" not in got["componentes"]["total"]
    reported = [field for field in got["lectura"]["campos_faltantes"] if "1.520.8O6" in field["motivo"]]
    assert {field["pagina"] for field in reported} == {2, 3}
    assert sum(block["texto"].count("1.520.8O6") for block in got["otros"]) == 2
    assert got["lectura"]["palabras"] == got["lectura"]["palabras_publicadas"]


def test_a_row_under_another_name_is_reported_with_its_page(sheet: Sheet) -> None:
    got = as_json(respelled(sheet, "^extrapresupuestarios$", "imaginarios"))
    assert got["presupuesto"]["extrapresupuestario"] == {}
    assert any(
        "imaginarios" in field["motivo"] and field["pagina"] == 2 for field in got["lectura"]["campos_faltantes"]
    )
    assert any("imaginarios" in block["texto"] for block in got["otros"])


def test_years_that_disagree_are_no_header(sheet: Sheet) -> None:
    """The coverage table under years that the ficha does not cover is not read as if it did."""
    page = next(page for page in sheet.pages if any(word.text == "COBERTURA" for word in page.words))
    title = next(word for word in page.words if word.text == "COBERTURA")

    def older(word: Word, number: int) -> Word:
        below = number == page.number and 0 < word.bottom - title.bottom < 40
        return msgspec.structs.replace(word, text=word.text.replace("2019", "2009")) if below else word

    got = as_json(changed(sheet, older))
    assert got["poblacion"]["cobertura"] == {}
    assert any(field["campo"] == "poblacion.cobertura" for field in got["lectura"]["campos_faltantes"])


def test_base_years_that_disagree_give_none(sheet: Sheet) -> None:
    seen = []

    def other_base(word: Word, _: int) -> Word:
        if "2022)" in word.text and not seen:
            seen.append(word)
            return msgspec.structs.replace(word, text=word.text.replace("2022", "2020"))
        return word

    got = as_json(changed(sheet, other_base))
    assert got["moneda"] == {"unidad": "M$", "anio": None}
    assert any(field["campo"] == "moneda.anio" for field in got["lectura"]["campos_faltantes"])


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["Carta", "de", "2021"], "la portada no dice"),
        (["MONITOREO", "Y", "SEGUIMIENTO"], "la portada no dice de qué año es"),
        (["MONITOREO", "Y", "SEGUIMIENTO", "2021"], "no se reconocen sus secciones"),
    ],
)
def test_what_is_no_ficha_is_rejected_with_its_reason(words: list[str], reason: str) -> None:
    placed = [Word(text, 50.0 + 90 * n, 50.0, 130.0 + 90 * n, 60.0, 10.0, True) for n, text in enumerate(words)]
    page = Page(number=1, width=600, height=800, words=placed, rules=[], fills=[], dots=[])
    with pytest.raises(Rechazo, match=reason):
        parse(Sheet([page]))
