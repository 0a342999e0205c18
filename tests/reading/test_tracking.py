"""Letter-spaced headings are words, and so is the text around them."""

from itertools import cycle
from pathlib import Path

import pytest

from build_site.reading import read
from tests.reading.printed import lines, printed

BODY = lines(b"El programa busca promover la autonomia de las personas")
HEADING = [b"ANTECEDENTES", b"DEL", b"PROGRAMA", b"Y", b"GASTO", b"\\(M$", b"2022\\)"]


def words(folder: Path, content: bytes) -> list[str]:
    path = folder / "x.pdf"
    path.write_bytes(printed(content))
    return [word.text for word in read.sheet(path).pages[0].words]


def spelled(tracking: float, spaces: bool) -> bytes:
    """A letter-spaced heading below the body, its words apart by spaces, or by their places only."""
    if spaces:
        return b"BT /F1 12 Tf %f Tc 72 650 Td (%s) Tj ET " % (tracking, b" ".join(HEADING))
    moved = b" ".join(b"(%s) %f" % (word, -(3.3 + tracking) / 12 * 1000) for word in HEADING)
    return b"BT /F1 12 Tf %f Tc 72 650 Td [%s] TJ ET " % (tracking, moved)


@pytest.mark.parametrize("spaces", [True, False])
@pytest.mark.parametrize("tracking", [-0.2, 0, 0.5, 1, 1.3, 2, 2.4, 4, 6])
def test_headings_are_words_however_spaced(tmp_path: Path, tracking: float, spaces: bool) -> None:
    found = words(tmp_path, BODY + spelled(tracking, spaces))
    assert found == [
        *BODY.decode().split("(")[1].split(")")[0].split(),
        *(word.decode().replace("\\", "") for word in HEADING),
    ]


def test_letters_that_are_words_stay_apart(tmp_path: Path) -> None:
    drawn = b"BT /F1 12 Tf 72 650 Td [(a)-300(y)-300(o)-300(1)-300(e)-300(2)-300(u)-300(3)] TJ ET "
    assert words(tmp_path, drawn) == list("ayo1e2u3")


def test_figures_in_close_columns_stay_apart(tmp_path: Path) -> None:
    drawn = b"BT /F1 12 Tf 72 650 Td [(1)-400(2)-400(0)-400(4)-400(7)-400(8)] TJ ET "
    assert words(tmp_path, BODY + drawn)[-6:] == list("120478")


def test_a_letter_spaced_label_before_figures(tmp_path: Path) -> None:
    drawn = b"BT /F1 12 Tf 2 Tc 72 650 Td (TOTAL) Tj 0 Tc [-2000(1.520)-2000(N/A)] TJ ET "
    assert words(tmp_path, BODY + drawn)[-3:] == ["TOTAL", "1.520", "N/A"]


def test_letters_set_singly_and_unevenly_leave_spaces_where_they_are_wider(tmp_path: Path) -> None:
    """Gaps in thousandths of the size: 34 to 75 inside words, 178 between them."""
    uneven = cycle((50, 47, 34, 75, 54, 52))
    text = ["Formula", "de", "calculo"]
    letters = [
        (letter, 178 if place == len(word) - 1 else next(uneven)) for word in text for place, letter in enumerate(word)
    ]
    drawn = "".join(f"({letter})-{gap}" for letter, gap in letters).encode()
    assert words(tmp_path, b"BT /F1 8.5 Tf 72 650 Td [%s] TJ ET " % drawn) == text
