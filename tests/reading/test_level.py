"""Words stand level and are as high as their type, whatever a font's descriptor says and whatever their glyphs."""

from pathlib import Path

import pytest

from build_site.reading import read
from build_site.reading.sheet import Word
from tests.reading.printed import embedded, lines, printed

TEXT = lines(b"El propio jugo (53,9%) y ace acierto")
WORDS = ["El", "propio", "jugo", "(53,9%)", "y", "ace", "acierto"]


def words(folder: Path, content: bytes, engine: str = "pdfium") -> list[Word]:
    path = folder / "x.pdf"
    path.write_bytes(content)
    return read.sheet(path, engine).pages[0].words


@pytest.mark.parametrize("engine", read.ENGINES)
@pytest.mark.parametrize("shown", [b"A", b"hyphen", b"parenleft"])
@pytest.mark.parametrize(("ascent", "descent"), [(0, 0), (0, -10), (300, 0), (1000, 0), (905, -212), (3000, -2000)])
def test_words_are_whole_whatever_the_descriptor_says(
    tmp_path: Path, ascent: int, descent: int, shown: bytes, engine: str
) -> None:
    content = printed(TEXT.replace(b"g", b"\x01"), {b"\x01": "g"}, font=embedded(ascent, descent, shown))
    found = words(tmp_path, content, engine)
    assert [word.text for word in found] == WORDS


@pytest.mark.parametrize(("ascent", "descent"), [(0, 0), (300, 0), (3000, -2000)])
def test_the_usual_heights_where_the_descriptor_has_none(tmp_path: Path, ascent: int, descent: int) -> None:
    content = printed(TEXT.replace(b"g", b"\x01"), {b"\x01": "g"}, font=embedded(ascent, descent, b"hyphen"))
    found = words(tmp_path, content)
    places = {(round(word.top, 1), round(word.bottom, 1), word.size) for word in found}
    assert places == {(82.6, 94.6, 12)}


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_on_a_page_that_is_turned(tmp_path: Path, turned: int) -> None:
    placed = {0: b"1 0 0 1 0 0", 90: b"0 1 -1 0 700 0", 180: b"-1 0 0 -1 612 792", 270: b"0 -1 1 0 0 792"}[turned]
    drawn = b"q %s cm %s Q" % (placed, TEXT.replace(b"g", b"\x01"))
    content = printed(drawn, {b"\x01": "g"}, font=embedded(0, 0, b"hyphen"))
    found = words(tmp_path, content.replace(b"/MediaBox", b"/Rotate %d/MediaBox" % turned, 1))
    assert [word.text for word in found] == WORDS
    assert {round(word.bottom - word.top, 1) for word in found} == {12}


@pytest.mark.parametrize("engine", read.ENGINES)
def test_a_dash_whose_meaning_is_said_beside_it_is_on_its_line(tmp_path: Path, engine: str) -> None:
    """Of such a character PDFium has the box of the glyph only."""
    dash = b"/Span<</ActualText(-)>>BDC (-) Tj EMC"
    drawn = (
        b"BT /F1 12 Tf 14 TL 72 700 Td (\\(85% ) Tj "
        + dash
        + b" ( 110%\\) del) Tj T* "
        + dash
        + b" ( El programa) Tj ET"
    )
    found = words(tmp_path, printed(drawn), engine)
    assert [word.text for word in found] == ["(85%", "-", "110%)", "del", "-", "El", "programa"]
    assert len({(word.top, word.bottom) for word in found}) == 2
