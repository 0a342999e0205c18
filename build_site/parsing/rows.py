"""Where one row of a table ends and the next begins: by lines, fills and gaps where there are any, else by sense."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from build_site.parsing.flow import Flow, Token
from build_site.parsing.text import glue, join


@dataclass
class Band:
    """Words whose heights overlap: no row can end inside."""

    tokens: list[Token]
    top: float
    bottom: float

    @cached_property
    def text(self) -> str:
        """The words as text; read once the band is whole."""
        return join(self.tokens)


Judge = Callable[[Sequence[Band]], float]
"""How unlikely (positive) or likely (negative) it is that some bands are exactly one row's label."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The height of what every row has at most one of: a line of values, or a label centred beside long cells."""

    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Its height."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """Label words of a row, and the index of its line of values (None when all its cells are blank)."""

    tokens: list[Token]
    anchor: int | None


def bands_of(tokens: Sequence[Token]) -> list[Band]:
    """Bands from top to bottom. Letters' boxes are taken a little smaller, so that tight lines stay apart."""
    bands: list[Band] = []
    for token in sorted(tokens, key=lambda token: token.top):
        inset = 0.12 * token.size
        if bands and token.top + inset < bands[-1].bottom - inset:
            bands[-1].tokens.append(token)
            bands[-1].bottom = max(bands[-1].bottom, token.bottom)
        else:
            bands.append(Band([token], token.top, token.bottom))
    return bands


def text_of(bands: Sequence[Band]) -> str:
    """The bands' words as one text."""
    return glue(band.text for band in bands)


def separators(flow: Flow, x0: float, x1: float, top: float, bottom: float) -> list[float]:
    """Heights at which a visible line or the edge of a fill crosses most of the width from x0 to x1."""
    heights: list[float] = []
    width = x1 - x0
    for rect in (*flow.rules, *flow.fills):
        if rect.bottom < top - 3 or rect.top > bottom + 3:
            continue
        if min(rect.x1, x1) - max(rect.x0, x0) < 0.6 * width:
            continue
        if rect.bottom - rect.top <= 2.5:
            heights.append((rect.top + rect.bottom) / 2)
        else:
            heights.extend((rect.top, rect.bottom))
    return sorted(heights)


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
    modes = ("middle", "top", "bottom") if anchors else ("middle",)
    divisions = [_Division(paper, anchors, mode).solve() for mode in modes]
    _, rows = min(divisions, key=lambda division: division[0])
    return rows


_LOST_ANCHOR = 6.0
_NO_ANCHOR = 1.2
_LINE_INSIDE = 5.0
_LINE_BETWEEN = -2.0
_MAX_BANDS = 30
"""Lines that a single label may take."""
_TOO_MUCH = 60.0
"""Cost from which a longer label is not worth looking at."""


class _Paper:
    """What the paper says of any run of bands, whatever stands beside it."""

    def __init__(self, bands: Sequence[Band], lines: Sequence[float], flow: Flow, judge: Judge) -> None:
        self.bands = bands
        self.leading = flow.leading
        self._flow = flow
        self._judge = judge
        self._gaps = [below.top - above.bottom for above, below in pairwise(bands)]
        self.broken = [self._is_break(index) for index in range(len(self._gaps))]
        # at a page break a line may close the page, or a repeated header, in the middle of a row
        self._ruled = [self._is_ruled(index, lines) and not self.broken[index] for index in range(len(self._gaps))]
        self._tight = _low_third([g for g, broken in zip(self._gaps, self.broken, strict=True) if not broken])
        self._labels: dict[tuple[int, int], float] = {}

    def tokens(self, start: int, end: int) -> list[Token]:
        """Words of the bands from start to before end."""
        return [token for band in self.bands[start:end] for token in band.tokens]

    def label(self, start: int, end: int) -> float:
        """Cost of taking these bands for one label."""
        if (start, end) not in self._labels:
            cost = self._judge(self.bands[start:end])
            for inner in range(start, end - 1):
                cost += _LINE_INSIDE if self._ruled[inner] else 0.0
                if not self.broken[inner]:
                    cost += 2.0 * max(0.0, self._gaps[inner] - self._tight - 0.6) / self.leading
            self._labels[start, end] = cost
        return self._labels[start, end]

    def cut(self, index: int) -> float:
        """Cost of ending a row after a band; none after the last."""
        if index == len(self._gaps):
            return 0.0
        if self._ruled[index]:
            return _LINE_BETWEEN
        if self.broken[index]:
            return 0.3
        return 1.0 - min(2.0, 4.0 * (self._gaps[index] - self._tight) / self.leading)

    def _is_ruled(self, index: int, lines: Sequence[float]) -> bool:
        above, below = self.bands[index].bottom - 1.8, self.bands[index + 1].top + 1.8
        return any(above <= height <= below for height in lines)

    def _is_break(self, index: int) -> bool:
        above, below = self.bands[index].bottom, self.bands[index + 1].top
        return any(above - 0.1 <= height <= below + 0.1 for height in self._flow.breaks)


_Step = tuple[int, int, int | None]
"""A row: first band, band after its last, its anchor."""


class _Division:
    """The cheapest division, one way of setting labels beside values assumed throughout."""

    def __init__(self, paper: _Paper, anchors: Sequence[Anchor], mode: str) -> None:
        self._paper = paper
        self._anchors = anchors
        self._mode = mode

    def solve(self) -> tuple[float, list[Row]]:
        """The division's cost and its rows, found from the last band backwards."""
        bands, anchors = len(self._paper.bands), len(self._anchors)
        best = {(bands, anchor): (anchors - anchor) * _LOST_ANCHOR for anchor in range(anchors + 1)}
        step: dict[tuple[int, int], tuple[_Step, int]] = {}
        for start in range(bands - 1, -1, -1):
            for anchor in range(anchors, -1, -1):
                cost, row, following = min(self._options(start, anchor, best), key=lambda option: option[0])
                best[start, anchor] = cost
                step[start, anchor] = (row, following)
        rows, state = [], (0, 0)
        while state[0] < bands:
            (start, end, anchor_of_row), following = step[state]
            rows.append(Row(self._paper.tokens(start, end), anchor_of_row))
            state = (end, following)
        return best[0, 0], rows

    def _options(
        self, start: int, anchor: int, best: dict[tuple[int, int], float]
    ) -> Iterator[tuple[float, _Step, int]]:
        """Every row that may start here: cost with all that follows, the row, the next anchor."""
        count = len(self._anchors)
        for end in range(start + 1, min(len(self._paper.bands), start + _MAX_BANDS) + 1):
            label = self._paper.label(start, end)
            if label > _TOO_MUCH:
                break
            base = label + self._paper.cut(end - 1)
            yield base + _NO_ANCHOR + best[end, anchor], (start, end, None), anchor
            for taken in range(anchor, min(anchor + 2, count)):
                misfit = self._beside(start, end, self._anchors[taken])
                if misfit is not None:
                    skipped = (taken - anchor) * _LOST_ANCHOR
                    yield base + misfit + skipped + best[end, taken + 1], (start, end, taken), taken + 1

    def _beside(self, start: int, end: int, values: Anchor) -> float | None:
        """Cost of these values beside these bands; None where they stand too far off."""
        top, bottom = self._paper.bands[start].top, self._paper.bands[end - 1].bottom
        slack = 1.2 * self._paper.leading
        if not top - slack <= values.middle <= bottom + slack:
            return None
        if any(self._paper.broken[start : end - 1]):
            return 0.0
        return 1.5 * self._misfit(start, end, values) / self._paper.leading

    def _misfit(self, start: int, end: int, values: Anchor) -> float:
        first, last = self._paper.bands[start], self._paper.bands[end - 1]
        if self._mode == "top":
            return abs(values.top - first.top)
        if self._mode == "bottom":
            return abs(values.bottom - last.bottom)
        return abs(values.middle - (first.top + last.bottom) / 2)


def _low_third(values: Sequence[float]) -> float:
    """A typical small gap: the lower third, so that the few wide ones do not count."""
    ordered = sorted(values)
    return ordered[len(ordered) // 3] if ordered else 0.0
