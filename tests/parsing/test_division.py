"""Where rows begin and end: by lines and gaps, else by sense; values that fit no row fit none."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_site.parsing.division import _LOST_ANCHOR, _NO_ANCHOR, _WAYS, _Division, _Paper, partition
from build_site.parsing.rows import Anchor, Band, bands_of, separators, text_of
from build_site.reading.sheet import Rect, Word
from tests.parsing.paper import LEADING, laid_words, put, put_lines

LABELS = {"Gasto administrativo", "Total", "Porcentaje gasto administrativo", "Ejecución presupuestaria inicial"}


def judge(bands: Sequence[Band]) -> float:
    return -3.0 if text_of(bands) in LABELS else 1.0


def anchor(y: float) -> Anchor:
    return Anchor(y - 9, y)


def divided(words: list[Word], anchors: list[Anchor], rules: Sequence[Rect] = ()) -> list[tuple[str, int | None]]:
    flow = laid_words(words, rules=rules)
    shift = flow.lines[0].tokens[0].top - words[0].top
    bands = bands_of([token for line in flow.lines for token in line.tokens])
    moved = [Anchor(one.top + shift, one.bottom + shift) for one in anchors]
    lines = separators(flow, 50, 150, bands[0].top, bands[-1].bottom)
    rows = partition(bands, moved, lines, flow, judge)
    return [(" ".join(token.text for token in row.tokens), row.anchor) for row in rows]


def test_a_label_a_line() -> None:
    words = put("Gasto administrativo", y=100) + put("Total", y=120)
    assert divided(words, [anchor(100), anchor(120)]) == [("Gasto administrativo", 0), ("Total", 1)]


def test_values_centred_beside_a_label_of_two_lines() -> None:
    words = put_lines(["Porcentaje gasto", "administrativo"]) + put("Total", y=130)
    found = divided(words, [anchor(100 + LEADING / 2), anchor(130)])
    assert found == [("Porcentaje gasto administrativo", 0), ("Total", 1)]


def test_values_beside_the_first_line() -> None:
    words = put_lines(["Ejecución presupuestaria", "inicial", "Porcentaje gasto", "administrativo"])
    found = divided(words, [anchor(100), anchor(100 + 2 * LEADING)])
    assert found == [("Ejecución presupuestaria inicial", 0), ("Porcentaje gasto administrativo", 1)]


def test_a_visible_line_parts_rows_that_sense_would_not() -> None:
    words = put_lines(["Maule y", "Biobío"])
    assert divided(words, [anchor(100 + LEADING / 2)]) == [("Maule y Biobío", 0)]
    rule = Rect(40, 101, 300, 101.5)
    assert len(divided(words, [anchor(100), anchor(100 + LEADING)], [rule])) == 2


def test_a_label_without_values_keeps_none() -> None:
    words = put("Gasto administrativo", y=100) + put("Total", y=120)
    assert divided(words, [anchor(120)]) == [("Gasto administrativo", None), ("Total", 0)]


def test_values_far_from_every_label_go_with_none() -> None:
    words = put("Gasto administrativo", y=100) + put("Total", y=120)
    found = divided(words, [anchor(100), anchor(120), anchor(300)])
    assert found == [("Gasto administrativo", 0), ("Total", 1)]


@given(
    st.lists(st.tuples(st.floats(9, 40), st.floats(-4, 3)), min_size=1, max_size=5),
    st.lists(st.floats(0, 150), max_size=3),
)
@settings(deadline=None, derandomize=True)
def test_the_division_found_is_the_cheapest_of_all(printed: list[tuple[float, float]], middles: list[float]) -> None:
    """However far the values stand, looking for rows only near them finds what trying every division finds."""
    bands, y = [], 0.0
    for gap, _ in printed:
        y += gap
        bands.append(Band([], y, y + 9))
    likings = {id(band): liking for band, (_, liking) in zip(bands, printed, strict=True)}
    paper = _Paper(bands, [], laid_words(put("a")), lambda block: sum(likings[id(band)] for band in block))
    anchors = [Anchor(middle - 4, middle + 4) for middle in sorted(middles)]
    for way in _WAYS:
        division = _Division(paper, anchors, way)
        cost, rows = division.solve()
        assert cost == pytest.approx(cheapest(division, paper, 0, 0))
        beside = [row.anchor for row in rows if row.anchor is not None]
        assert beside == sorted(set(beside))


def cheapest(division: _Division, paper: _Paper, start: int, anchor: int) -> float:
    """The least cost of the bands from `start`, every way tried; of two anchors at most one is left out at a time."""
    count = len(division._middles)
    if start == len(paper.bands):
        return _LOST_ANCHOR * (count - anchor)
    costs = []
    for end, base in paper.rows_from[start]:
        costs.append(base + _NO_ANCHOR + cheapest(division, paper, end, anchor))
        for taken in range(anchor, min(anchor + 2, count)):
            top, bottom = paper.bands[start].top - division._slack, paper.bands[end - 1].bottom + division._slack
            if top <= division._middles[taken] <= bottom:
                rest = cheapest(division, paper, end, taken + 1) + _LOST_ANCHOR * (taken - anchor)
                costs.append(base + division._misfit(start, end, taken) + rest)
    return min(costs)
