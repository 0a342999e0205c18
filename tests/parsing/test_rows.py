"""Bands and the lines between them: what rows are made of."""

from build_site.parsing.rows import bands_of, separators, text_of
from build_site.reading.sheet import Rect
from tests.parsing.paper import laid_words, put, put_lines, tokens


def test_a_short_line_parts_nothing() -> None:
    flow = laid_words(put_lines(["Maule y", "Biobío"]), rules=[Rect(40, 101, 60, 101.5)])
    assert separators(flow, 50, 300, 0, 500) == []


def test_bands_are_words_whose_heights_overlap() -> None:
    raised = put("2", x=120, y=97)
    bands = bands_of(tokens(put("metros", y=100) + raised + put("Total", y=112)))
    assert [text_of([band]) for band in bands] == ["metros 2", "Total"]
