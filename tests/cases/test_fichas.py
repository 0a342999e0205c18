"""The stored fichas, each printed in another way: figures, texts and words, all of them."""

import json
from collections import Counter
from typing import Any

import pytest

from tests.cases.reading import letters, letters_of_ficha, letters_of_pdf, read
from tests.writer.goldens import FOLDER, GOLDENS, Golden
from tests.writer.scoring import Score, score

each = pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
whole = pytest.mark.parametrize(
    "golden", [g for g in GOLDENS if not g.mutations and not g.options.get("sin_secciones")], ids=lambda g: g.name
)


def stored(golden: Golden) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / f"{golden.name}.json").read_text(encoding="utf-8"))
    return data


def got(golden: Golden) -> dict[str, Any]:
    return read(FOLDER / f"{golden.name}.pdf")


def scored(golden: Golden) -> Score:
    return score(stored(golden), got(golden))


@each
def test_no_figure_is_wrong(golden: Golden) -> None:
    assert scored(golden).wrong == []


@each
def test_no_figure_is_missing_or_misplaced(golden: Golden) -> None:
    result = scored(golden)
    assert (result.missing, result.misplaced) == ([], [])
    assert result.exact == 1
    assert result.compared > 30


@each
def test_texts_are_verbatim(golden: Golden) -> None:
    assert scored(golden).texts == []


@each
def test_words_are_conserved(golden: Golden) -> None:
    path, ficha = FOLDER / f"{golden.name}.pdf", got(golden)
    assert ficha["lectura"]["palabras"] == ficha["lectura"]["palabras_publicadas"]
    assert letters_of_pdf(path) - letters_of_ficha(ficha) == Counter()
    repeated = letters(" ".join(block["titulo"] for block in ficha["otros"]))
    assert letters_of_ficha(ficha) - letters_of_pdf(path) <= repeated


@each
def test_unknown_texts_are_in_otros_on_their_page(golden: Golden) -> None:
    assert words_by_page(got(golden)) == words_by_page(stored(golden))


def words_by_page(ficha: dict[str, Any]) -> dict[int, Counter[str]]:
    """The words of `otros`, titles aside: how they are grouped into blocks is the reader's affair."""
    pages: dict[int, Counter[str]] = {}
    for block in ficha["otros"]:
        pages.setdefault(block["pagina"], Counter()).update(letters(block["texto"]))
    return {page: found for page, found in pages.items() if found}


@whole
def test_nothing_is_reported_where_nothing_is_doubtful(golden: Golden) -> None:
    rows = {name.partition(".")[2] for name in golden.options.get("sin_filas", ())}
    reported = got(golden)["lectura"]["campos_faltantes"]
    assert [field for field in reported if not any(row in field["campo"] for row in rows)] == []


@each
def test_every_text_has_its_page(golden: Golden) -> None:
    expected, found = stored(golden)["paginas_de_texto"], got(golden)["paginas_de_texto"]
    shared = expected.keys() & found.keys()
    assert len(shared) > 10
    assert {clave: found[clave] for clave in shared} == {clave: expected[clave] for clave in shared}


def test_an_unknown_row_and_an_unknown_column_are_reported() -> None:
    ficha = read(FOLDER / "fila-y-columna-desconocidas.pdf")
    reported = " ".join(field["motivo"] for field in ficha["lectura"]["campos_faltantes"])
    row = next(block["texto"] for block in stored(GOLDENS[-1])["otros"] if not block["texto"][0].isdigit())
    assert row in reported


def test_a_section_that_is_not_printed_is_reported() -> None:
    ficha = read(FOLDER / "secciones-ausentes.pdf")
    assert ficha["gasto_regional"] == {"filas": [], "total": None}
    assert "gasto_regional" in {field["campo"] for field in ficha["lectura"]["campos_faltantes"]}
