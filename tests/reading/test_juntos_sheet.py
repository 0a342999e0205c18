"""The seam between reading and parsing: the sheet of the one real ficha, stored."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_site.reading import read
from build_site.reading.sheet import Sheet
from tests.parsing.stored import dump, load

PDF = Path(__file__).parents[2] / "source_pdfs" / "2021" / "juntos.pdf"


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return read.sheet(PDF)


def test_the_sheet_is_the_stored_one(golden: Callable[[str, str], None], sheet: Sheet) -> None:
    golden("juntos-2021.sheet.json", dump(sheet))


def test_what_is_stored_is_the_whole_sheet(sheet: Sheet) -> None:
    assert load("juntos-2021") == sheet


def test_every_word_lies_on_its_page(sheet: Sheet) -> None:
    for page in sheet.pages:
        assert all(0 <= word.x0 < word.x1 <= page.width for word in page.words)
        assert all(0 <= word.top < word.bottom <= page.height for word in page.words)
        assert all(not any(char.isspace() for char in word.text) for word in page.words)


def test_the_tables_have_their_visible_rules_and_fills(sheet: Sheet) -> None:
    assert [bool(page.rules) for page in sheet.pages] == [True, True, True, True, False]
    assert sum(len(page.fills) for page in sheet.pages) > 20
