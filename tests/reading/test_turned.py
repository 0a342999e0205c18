"""Turned text is no line of the page: labels on their side are set upright, watermarks and notes are put aside."""

from pathlib import Path

import pytest

from build_site.reading import read
from build_site.reading.sheet import Page, Word
from tests.reading.printed import lines, printed

BODY = lines(*[b"Presupuesto ejecutado 1.520.806 N/A 266.350 pesos"] * 8)
TEXT = BODY.decode("latin-1").split("(")[1].split(")")[0].split() * 8

each = pytest.mark.parametrize("engine", read.ENGINES)


def page(folder: Path, content: bytes, engine: str) -> Page:
    path = folder / "x.pdf"
    path.write_bytes(printed(content))
    return read.sheet(path, engine).pages[0]


def drawn(text: bytes, matrix: bytes, size: int = 12) -> bytes:
    return b"BT /F1 %d Tf %s Tm (%s) Tj ET " % (size, matrix, text)


def texts(words: list[Word]) -> list[str]:
    return [word.text for word in words]


@each
@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    "matrix", [b".7071 .7071 -.7071 .7071 100 500", b".866 -.5 .5 .866 80 760", b"-.7071 .7071 -.7071 -.7071 400 600"]
)
@pytest.mark.parametrize("size", [12, 90])
def test_slanted_words_are_aside(tmp_path: Path, engine: str, matrix: bytes, size: int, first: bool) -> None:
    mark = drawn(b"COPIA NO", matrix, size)
    found = page(tmp_path, mark + BODY if first else BODY + mark, engine)
    assert texts(found.words) == TEXT
    assert texts(found.aside) == ["COPIA", "NO"]


@each
def test_what_is_aside_is_where_it_is_printed(tmp_path: Path, engine: str) -> None:
    found = page(tmp_path, BODY + drawn(b"BORRADOR", b".7071 .7071 -.7071 .7071 100 500", 60), engine)
    (mark,) = found.aside
    assert mark.size == 60
    assert (mark.x0, mark.bottom) == pytest.approx((100 - 60 * 0.7 * 0.72, 292 + 10), abs=12)
    assert (mark.x1, mark.top) == pytest.approx((100 + 347 * 0.7071 + 9, 292 - 347 * 0.7071 - 33), abs=12)


@each
@pytest.mark.parametrize("matrix", [b"0 1 -1 0 100 600", b"0 -1 1 0 100 690"])
def test_labels_on_their_side_are_set_upright(tmp_path: Path, engine: str, matrix: bytes) -> None:
    found = page(tmp_path, BODY + drawn(b"Eficiencia y gasto", matrix), engine)
    assert texts(found.aside) == []
    label = [word for word in found.words if word.text not in TEXT]
    assert texts(sorted(label, key=lambda word: word.bottom)) == ["Eficiencia", "y", "gasto"]
    assert all(85 < word.x0 < word.x1 < 115 and 90 < word.top < word.bottom < 200 for word in label)
    assert {word.size for word in label} == {12}


@each
def test_a_label_of_two_lines_on_their_side(tmp_path: Path, engine: str) -> None:
    label = drawn(b"Eficiencia y", b"0 1 -1 0 100 600") + drawn(b"gasto", b"0 1 -1 0 114 610")
    found = [word for word in page(tmp_path, BODY + label, engine).words if word.text not in TEXT]
    assert texts(sorted(found, key=lambda word: word.bottom)) == ["Eficiencia", "y", "gasto"]


@each
def test_notes_along_the_margin_are_aside(tmp_path: Path, engine: str) -> None:
    found = page(tmp_path, BODY + drawn(b"Ficha 12", b"0 1 -1 0 40 400") + drawn(b"x", b"0 1 -1 0 590 400"), engine)
    assert texts(found.words) == TEXT
    assert texts(found.aside) == ["Ficha", "12", "x"]


@each
def test_large_words_on_their_side_are_no_label(tmp_path: Path, engine: str) -> None:
    assert texts(page(tmp_path, BODY + drawn(b"BORRADOR", b"0 1 -1 0 200 400", 60), engine).aside) == ["BORRADOR"]


@each
def test_a_line_that_hardly_rises_is_upright(tmp_path: Path, engine: str) -> None:
    found = page(tmp_path, drawn(b"Gasto total", b"1 .01 -.01 1 72 500"), engine)
    assert (texts(found.words), found.aside) == (["Gasto", "total"], [])
