"""Bands divided into rows: of all divisions, the one that contradicts the paper least."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from build_site.parsing.flow import Flow
from build_site.parsing.rows import Anchor, Band, Judge, Row

_LOST_ANCHOR = 6.0
_NO_ANCHOR = 1.2
_LINE_INSIDE = 5.0
_LINE_BETWEEN = -2.0
_MAX_BANDS = 30
"""Lines that a single label may take."""
_TOO_MUCH = 60.0
"""Cost from which a longer label is not worth looking at."""
_WAYS = ((0.5, 0.5), (1.0, 0.0), (0.0, 1.0))
"""How values may stand beside their label: at its middle, top or bottom, as shares of its top and of its bottom."""

_Choice = tuple[int, int | None]
"""A row that starts at some band: the band after its last, and its anchor."""


def partition(
    bands: Sequence[Band],
    anchors: Sequence[Anchor],
    lines: Sequence[float],
    flow: Flow,
    judge: Judge,
) -> list[Row]:
    """Rows, each with one label and at most one line of values; the division that contradicts the paper least.

    `lines` are the heights given by `separators`. Anchors that fit no row are left out.
    """
    if not bands:
        return []
    paper = _Paper(bands, lines, flow, judge)
    divisions = [_Division(paper, anchors, way).solve() for way in (_WAYS if anchors else _WAYS[:1])]
    _, rows = min(divisions, key=lambda division: division[0])
    return rows


class _Paper:
    """What the paper says of any run of bands, whatever stands beside it."""

    def __init__(self, bands: Sequence[Band], lines: Sequence[float], flow: Flow, judge: Judge) -> None:
        self.bands = bands
        self.leading = flow.leading
        self._judge = judge
        self._gaps = [below.top - above.bottom for above, below in pairwise(bands)]
        self._broken = [_any_within(flow.breaks, a.bottom - 0.1, b.top + 0.1) for a, b in pairwise(bands)]
        # at a page break a line may close the page, or a repeated header, in the middle of a row
        ruled = [_any_within(lines, a.bottom - 1.8, b.top + 1.8) for a, b in pairwise(bands)]
        self._ruled = [rule and not broken for rule, broken in zip(ruled, self._broken, strict=True)]
        self._tight = _low_third([g for g, broken in zip(self._gaps, self._broken, strict=True) if not broken])
        self._strains = [0.0, *accumulate(map(self._strain, range(len(self._gaps))))]
        self._cuts = [self._cut(index) for index in range(len(bands))]
        self.breaks = [0, *accumulate(map(int, self._broken))]
        """How many page breaks stand above each band."""
        self.rows_from = [self._rows_from(start) for start in range(len(bands))]
        """For each band, the rows that may start there: where they end, and what label and cut cost."""
        self.costs = [0.0] * (len(bands) + 1)
        """For each band, the least that it and all below cost when there are no values beside them."""
        self.rows: list[_Choice] = [(0, None)] * len(bands)
        """For each band, the row that starts there then."""
        self._divide_without_values()

    def _rows_from(self, start: int) -> list[tuple[int, float]]:
        rows = []
        for end in range(start + 1, min(len(self.bands), start + _MAX_BANDS) + 1):
            label = self._judge(self.bands[start:end]) + self._strains[end - 1] - self._strains[start]
            if label > _TOO_MUCH:
                break
            rows.append((end, label + self._cuts[end - 1]))
        return rows

    def _strain(self, index: int) -> float:
        """Cost of a label that goes on after a band."""
        if self._ruled[index]:
            return _LINE_INSIDE + self._looseness(index)
        return 0.0 if self._broken[index] else self._looseness(index)

    def _looseness(self, index: int) -> float:
        return 2.0 * max(0.0, self._gaps[index] - self._tight - 0.6) / self.leading

    def _cut(self, index: int) -> float:
        """Cost of ending a row after a band; none after the last."""
        if index == len(self._gaps):
            return 0.0
        if self._ruled[index]:
            return _LINE_BETWEEN
        if self._broken[index]:
            return 0.3
        return 1.0 - min(2.0, 4.0 * (self._gaps[index] - self._tight) / self.leading)

    def _divide_without_values(self) -> None:
        for start in range(len(self.bands) - 1, -1, -1):
            cost, end = min((base + _NO_ANCHOR + self.costs[end], end) for end, base in self.rows_from[start])
            self.costs[start], self.rows[start] = cost, (end, None)


class _Division:
    """The cheapest division, one way of setting labels beside values assumed throughout.

    Where every line of values stands is settled from the last to the first. Only near one can the rows be others than
    those without values, and that is where rows are looked for.
    """

    def __init__(self, paper: _Paper, anchors: Sequence[Anchor], way: tuple[float, float]) -> None:
        self._paper = paper
        self._tops = [band.top for band in paper.bands]
        self._bottoms = [band.bottom for band in paper.bands]
        self._middles = [anchor.middle for anchor in anchors]
        self._way = way
        self._heights = [way[0] * anchor.top + way[1] * anchor.bottom for anchor in anchors]
        """Where the label beside each anchor should be, `way` considered."""
        self._slack = 1.2 * paper.leading
        self._costs: list[list[float]] = [paper.costs] * (len(anchors) + 2)
        """For each anchor, the least that all from a band on costs when this anchor is the first still to be placed."""
        self._rows: list[list[_Choice]] = [paper.rows] * (len(anchors) + 2)
        """For each anchor, the row that starts at each band then."""

    def solve(self) -> tuple[float, list[Row]]:
        """The division's cost and its rows."""
        for anchor in range(len(self._middles) - 1, -1, -1):
            self._place(anchor)
        rows: list[Row] = []
        start = following = 0
        while start < len(self._tops):
            end, anchor_of_row = self._rows[following][start]
            rows.append(Row([token for band in self._paper.bands[start:end] for token in band.tokens], anchor_of_row))
            start, following = end, following if anchor_of_row is None else anchor_of_row + 1
        return self._costs[0][0], rows

    def _place(self, anchor: int) -> None:
        """Finds the rows with an anchor and those after it to be placed, from each band where that may be."""
        lost = (len(self._middles) - anchor) * _LOST_ANCHOR
        costs = self._costs[anchor] = [cost + lost for cost in self._paper.costs]
        rows = self._rows[anchor] = self._paper.rows.copy()
        for start in range(self._last_start(anchor), self._first_start(anchor) - 1, -1):
            costs[start], rows[start] = self._best(start, anchor)

    def _first_start(self, anchor: int) -> int:
        """The first band under some row that the anchor before may stand beside."""
        if anchor == 0:
            return 0
        reached = (end for end, low in enumerate(self._bottoms, 1) if low + self._slack >= self._middles[anchor - 1])
        return next(reached, len(self._bottoms))

    def _last_start(self, anchor: int) -> int:
        """The last band that is not too low for the anchor, nor for the next, if this one is left out."""
        lowest = max(self._middles[anchor : anchor + 2])
        return bisect_right(self._tops, lowest, key=lambda top: top - self._slack) - 1

    def _best(self, start: int, anchor: int) -> tuple[float, _Choice]:
        """The cheapest of the rows that may start at a band: without values, beside the anchor, or beside the next."""
        alone = self._costs[anchor]
        near = [
            (taken, (taken - anchor) * _LOST_ANCHOR, self._middles[taken] - self._slack, self._costs[taken + 1])
            for taken in range(anchor, min(anchor + 2, len(self._middles)))
            if self._tops[start] - self._slack <= self._middles[taken]
        ]
        least = float("inf")
        best: _Choice = (start, None)
        for end, base in self._paper.rows_from[start]:
            cost = base + _NO_ANCHOR + alone[end]
            if cost < least:
                least, best = cost, (end, None)
            for taken, skipped, highest, costs in near:
                cost = base + skipped + costs[end]
                if cost < least and highest <= self._bottoms[end - 1]:
                    cost += self._misfit(start, end, taken)
                    if cost < least:
                        least, best = cost, (end, taken)
        return least, best

    def _misfit(self, start: int, end: int, anchor: int) -> float:
        """Cost of an anchor beside these bands; none where a page break may have parted it from the label."""
        if self._paper.breaks[end - 1] > self._paper.breaks[start]:
            return 0.0
        height = self._way[0] * self._tops[start] + self._way[1] * self._bottoms[end - 1]
        return 1.5 * abs(self._heights[anchor] - height) / self._paper.leading


def _any_within(heights: Sequence[float], low: float, high: float) -> bool:
    return any(low <= height <= high for height in heights)


def _low_third(values: Sequence[float]) -> float:
    """A typical small gap: the lower third, so that the few wide ones do not count."""
    ordered = sorted(values)
    return ordered[len(ordered) // 3] if ordered else 0.0
