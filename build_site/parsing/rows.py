"""Where one row of a table ends and the next begins: lines, fills and gaps decide where there are any, sense otherwise."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from build_site.parsing.flow import Flow, Token

Judge = Callable[[Sequence[Token]], float]
"""How unlikely (positive) or likely (negative) it is that some words are exactly one row's label."""


@dataclass(slots=True)
class Band:
    """Words whose heights overlap: no row can end inside."""

    tokens: list[Token]
    top: float
    bottom: float


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
    best: tuple[float, list[Row]] = (float("inf"), [])
    for mode in ("middle", "top", "bottom"):
        cost, rows = _Division(bands, anchors, lines, flow, judge, mode).solve()
        if cost < best[0] - 1e-6:
            best = (cost, rows)
    return best[1]


_LOST_ANCHOR = 6.0
_NO_ANCHOR = 1.2
_LINE_INSIDE = 5.0
_LINE_BETWEEN = -2.0
_MAX_BANDS = 30
"""Lines that a single label may take."""


class _Division:
    def __init__(
        self,
        bands: Sequence[Band],
        anchors: Sequence[Anchor],
        lines: Sequence[float],
        flow: Flow,
        judge: Judge,
        mode: str,
    ) -> None:
        self._bands = bands
        self._anchors = anchors
        self._flow = flow
        self._judge = judge
        self._mode = mode
        self._gaps = [self._gap(index) for index in range(len(bands) - 1)]
        self._broken = [self._is_break(index) for index in range(len(bands) - 1)]
        # at a page break a line may close the page, or a repeated header, in the middle of a row
        self._ruled = [
            self._is_ruled(index, lines) and not self._broken[index] for index in range(len(bands) - 1)
        ]
        self._tight = _low_median([g for g, b in zip(self._gaps, self._broken, strict=True) if not b])

    def solve(self) -> tuple[float, list[Row]]:
        """The cheapest division: its cost and its rows."""
        cost_of_block = cache(self._block)

        @cache
        def best(band: int, anchor: int) -> tuple[float, tuple[tuple[int, int, int | None], ...]]:
            if band == len(self._bands):
                return (len(self._anchors) - anchor) * _LOST_ANCHOR, ()
            options = []
            for end in range(band + 1, min(len(self._bands), band + _MAX_BANDS) + 1):
                cut = self._cut(end - 1) if end < len(self._bands) else 0.0
                for skip in range(min(3, len(self._anchors) - anchor + 1)):
                    taken = anchor + skip
                    base = cut + skip * _LOST_ANCHOR
                    cost, rest = best(end, taken)
                    options.append((base + cost_of_block(band, end, None) + cost, ((band, end, None), *rest)))
                    if taken < len(self._anchors):
                        block = cost_of_block(band, end, taken)
                        if block < float("inf"):
                            cost, rest = best(end, taken + 1)
                            options.append((base + block + cost, ((band, end, taken), *rest)))
            return min(options, key=lambda option: option[0])

        cost, blocks = best(0, 0)
        return cost, [Row(self._tokens(start, end), anchor) for start, end, anchor in blocks]

    def _tokens(self, start: int, end: int) -> list[Token]:
        return [token for band in self._bands[start:end] for token in band.tokens]

    def _block(self, start: int, end: int, anchor: int | None) -> float:
        """Cost of taking these bands for one row with this line of values."""
        top, bottom = self._bands[start].top, self._bands[end - 1].bottom
        cost = self._judge(self._tokens(start, end))
        for inner in range(start, end - 1):
            cost += _LINE_INSIDE if self._ruled[inner] else 0.0
            if not self._broken[inner]:
                cost += 2.0 * max(0.0, self._gaps[inner] - self._tight - 0.6) / self._flow.leading
        if anchor is None:
            return cost + _NO_ANCHOR
        values = self._anchors[anchor]
        slack = 1.2 * self._flow.leading
        if not top - slack <= values.middle <= bottom + slack:
            return float("inf")
        if any(self._broken[inner] for inner in range(start, end - 1)):
            return cost
        return cost + 1.5 * self._misfit(start, end, values) / self._flow.leading

    def _misfit(self, start: int, end: int, values: Anchor) -> float:
        first, last = self._bands[start], self._bands[end - 1]
        if self._mode == "top":
            return abs(values.top - first.top)
        if self._mode == "bottom":
            return abs(values.bottom - last.bottom)
        return abs(values.middle - (first.top + last.bottom) / 2)

    def _cut(self, index: int) -> float:
        """Cost of ending a row after a band."""
        if self._ruled[index]:
            return _LINE_BETWEEN
        if self._broken[index]:
            return 0.3
        extra = self._gaps[index] - self._tight
        return 1.0 - min(2.0, 4.0 * extra / self._flow.leading)

    def _gap(self, index: int) -> float:
        return self._bands[index + 1].top - self._bands[index].bottom

    def _is_ruled(self, index: int, lines: Sequence[float]) -> bool:
        above, below = self._bands[index].bottom - 1.8, self._bands[index + 1].top + 1.8
        return any(above <= height <= below for height in lines)

    def _is_break(self, index: int) -> bool:
        above, below = self._bands[index].bottom, self._bands[index + 1].top
        return any(above - 0.1 <= height <= below + 0.1 for height in self._flow.breaks)


def _low_median(values: Sequence[float]) -> float:
    """A typical small gap: the lower third, so that the few wide ones do not count."""
    ordered = sorted(values)
    return ordered[len(ordered) // 3] if ordered else 0.0
