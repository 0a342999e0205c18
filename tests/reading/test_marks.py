"""Footnote marks, however small or high, stand on the line of their word, and are a part of it where they touch it."""

from pathlib import Path

import pytest

from build_site.reading import read
from build_site.reading.sheet import Word
from tests.reading.printed import lines, printed


def words(folder: Path, content: bytes) -> list[Word]:
    path = folder / "x.pdf"
    path.write_bytes(printed(content))
    return read.sheet(path).pages[0].words


def texts(found: list[Word]) -> list[str]:
    return [word.text for word in found]


def marked(text: bytes, mark: bytes, size: float = 6.6, rise: float = 4.0, after: bytes = b"") -> bytes:
    """A text of 10 points and a mark, drawn without moving in between, then more text."""
    small = b"/F1 %f Tf %f Ts (%s) Tj" % (size, rise, mark)
    return b"BT /F1 10 Tf 72 700 Td (%s) Tj %s /F1 10 Tf 0 Ts (%s) Tj ET " % (text, small, after)


@pytest.mark.parametrize(("size", "rise"), [(6.6, 3.3), (6.6, 5.3), (5, 4), (7, 0), (10, 4)])
@pytest.mark.parametrize("mark", [b"*", b"**", b"****"])
def test_a_mark_that_touches_its_word_is_a_part_of_it(tmp_path: Path, mark: bytes, size: float, rise: float) -> None:
    found = words(tmp_path, marked(b"Cobertura S/I", mark, size, rise))
    assert texts(found) == ["Cobertura", "S/I" + mark.decode()]
    assert {(word.top, word.bottom, word.size) for word in found} == {(found[0].top, found[0].bottom, 10)}


@pytest.mark.parametrize("rise", [3.3, 5.3])
def test_a_mark_after_a_space_stands_on_the_line(tmp_path: Path, rise: float) -> None:
    found = words(tmp_path, marked(b"Componentes ", b"*", 6.6, rise, b" 2019"))
    assert texts(found) == ["Componentes", "*", "2019"]
    assert len({(word.top, word.bottom, word.size) for word in found}) == 1


def test_a_mark_before_the_footnote_stands_on_its_line(tmp_path: Path) -> None:
    above = b"BT /F1 10 Tf 72 712 Td (Gasto) Tj ET "
    found = words(tmp_path, above + marked(b"", b"***", 6.6, 4, b" El presupuesto"))
    assert texts(found) == ["Gasto", "***", "El", "presupuesto"]
    assert len({word.bottom for word in found[1:]}) == 1


@pytest.mark.parametrize(("mark", "raised"), [(b"1", "¹"), (b"12", "¹²"), (b"\\(3\\)", "⁽³⁾")])
def test_numbers_that_are_marks_are_told_from_the_figure(tmp_path: Path, mark: bytes, raised: str) -> None:
    assert texts(words(tmp_path, marked(b"Total 266.350", mark))) == ["Total", "266.350" + raised]


@pytest.mark.parametrize(
    "content",
    [
        marked(b"Total ", b"12"),
        marked(b"Total", b"12", 10, 4),
        marked(b"Total", b"12", 6.6, 0),
        marked(b"CO", b"2", 6.6, -2),
        marked(b"Total", b"120"),
    ],
)
def test_other_numbers_stay_as_they_are(tmp_path: Path, content: bytes) -> None:
    assert all(text.isalnum() and text.isascii() for text in texts(words(tmp_path, content)))


def test_marks_of_the_size_of_their_line_stay_as_they_are(tmp_path: Path) -> None:
    assert texts(words(tmp_path, lines(b"inicial * N/A** *t"))) == ["inicial", "*", "N/A**", "*t"]


def test_marks_far_from_any_word(tmp_path: Path) -> None:
    far = b"BT /F1 6 Tf 300 704 Td (**) Tj ET "
    assert texts(words(tmp_path, lines(b"inicial") + far)) == ["inicial", "**"]
