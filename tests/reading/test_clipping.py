"""What a clip cuts off is not printed; what it leaves is."""

from pathlib import Path

import pytest

from build_site.reading import read
from tests.reading.printed import lines, printed

TEXT = lines(b"Gasto total", b"N/A pesos")
"""Baselines at 700 and 686, 12 points high."""
WORDS = ["Gasto", "total", "N/A", "pesos"]


def words(folder: Path, content: bytes, *forms: bytes) -> list[str]:
    path = folder / "x.pdf"
    path.write_bytes(printed(content, forms=forms))
    return [word.text for word in read.sheet(path).pages[0].words]


def clipped(clip: bytes, content: bytes = TEXT) -> bytes:
    return b"q %s re W n %s Q " % (clip, content)


@pytest.mark.parametrize(
    ("clip", "left"),
    [
        (b"0 0 612 792", WORDS),
        (b"60 600 200 96", ["N/A", "pesos"]),
        (b"60 600 200 98", ["N/A", "pesos"]),
        (b"60 600 200 106", WORDS),
        (b"60 696 200 96", ["Gasto", "total"]),
        (b"60 600 37 200", ["Gasto", "N/A"]),
        (b"60 600 52 200", WORDS),
        (b"300 300 10 10", []),
    ],
)
def test_words_within_and_without_a_clip(tmp_path: Path, clip: bytes, left: list[str]) -> None:
    seen = b"BT /F1 12 Tf 72 100 Td (libre) Tj ET "
    assert words(tmp_path, clipped(clip) + seen) == [*left, "libre"]
    assert words(tmp_path, clipped(b"0 0 612 792", clipped(clip)) + seen) == [*left, "libre"]


def test_a_line_cut_by_the_end_of_a_page_is_on_one_of_the_two(tmp_path: Path) -> None:
    for cut in range(690, 715):
        above = words(tmp_path, clipped(b"0 %d 612 %d" % (cut, 792 - cut), lines(b"Gasto")) + b"BT /F1 9 Tf (x) Tj ET")
        below = words(tmp_path, clipped(b"0 0 612 %d" % cut, lines(b"Gasto")) + b"BT /F1 9 Tf (x) Tj ET")
        assert sorted([*above, *below]) == ["Gasto", "x", "x"]


@pytest.mark.parametrize(("clip", "left"), [(b"0 0 612 792", WORDS), (b"60 600 200 96", ["N/A", "pesos"])])
def test_in_forms(tmp_path: Path, clip: bytes, left: list[str]) -> None:
    assert words(tmp_path, b".5 0 0 .5 100 100 cm /Fm1 Do", clipped(clip)) == left
    assert words(tmp_path, b".5 0 0 .5 100 100 cm /Fm1 Do", b"1 0 0 1 20 30 cm /Fm2 Do", clipped(clip)) == left
