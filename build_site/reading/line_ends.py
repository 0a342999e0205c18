"""Words that the typesetter cut at the end of a line become whole again."""

from bisect import bisect
from collections.abc import Container, Iterator, Sequence
from typing import Protocol

from build_site.reading.run import Run
from build_site.reading.sheet import SOFT_HYPHEN

_TYPESETTERS_HYPHENS = frozenset({SOFT_HYPHEN, "\u2010"})
"""What typesetting programs put where they cut a word; writers type the plain hyphen."""
_COLUMN_GAP = 0.8
"""Share of the font size from which a gap on a line parts two columns."""
_WIDEST = 3.0
"""Share of the font size that spaces of justified text are at most."""
_MARGIN = 0.3
"""Share of the font size that is blank before a column at least."""
_LEVEL = 0.3
"""Share of the font size by which words of one line differ in height."""
_NEXT_LINE = 2.2
"""Share of the font size that the next line is at most below."""


class Placed(Protocol):
    """Text with its place on a page: a run, or a word."""

    @property
    def text(self) -> str:
        """The text, with no space inside."""

    @property
    def x0(self) -> float:
        """Left edge."""

    @property
    def x1(self) -> float:
        """Right edge."""

    @property
    def bottom(self) -> float:
        """Lower edge."""

    @property
    def size(self) -> float:
        """Size of the font."""


def whole_words(runs: Sequence[Run]) -> Iterator[tuple[Run, str]]:
    """The runs and their texts: a cut word is whole at its first part, or ends in a soft hyphen, its rest not found."""
    found = dict(cuts(runs, _TYPESETTERS_HYPHENS))
    rests = set(found.values())
    for index, run in enumerate(runs):
        if index in found:
            rest = found[index]
            yield run, run.text[:-1] + SOFT_HYPHEN + ("" if rest is None else runs[rest].text)
        elif index not in rests:
            yield run, run.text


def cuts(items: Sequence[Placed], hyphens: Container[str]) -> Iterator[tuple[int, int | None]]:
    """Index of each item that is cut by one of the hyphens at the end of its line, and of its rest if that is found."""
    page: _Page | None = None
    taken: set[int | None] = set()
    for index, item in enumerate(items):
        if index not in taken and item.text[-1] in hyphens:
            page = page or _Page(items)
            near = page.near(item)
            if _ends_line(item, near):
                rest = _rest(item, near, taken)
                taken.add(rest)
                yield index, rest


class _Page:
    """The runs of a page, found by their height on it."""

    def __init__(self, runs: Sequence[Placed]) -> None:
        self._runs = sorted(enumerate(runs), key=lambda numbered: numbered[1].bottom)
        self._bottoms = [run.bottom for _, run in self._runs]

    def near(self, run: Placed) -> list[tuple[int, Placed]]:
        """The runs of a run's own line and the next, with their indices, in the order of the page."""
        start = bisect(self._bottoms, run.bottom - _LEVEL * run.size)
        end = bisect(self._bottoms, run.bottom + _NEXT_LINE * run.size)
        return sorted(self._runs[start:end], key=lambda numbered: numbered[0])


def _rest(cut: Placed, near: Sequence[tuple[int, Placed]], taken: Container[int | None]) -> int | None:
    """Index of the item that opens the next line of the cut word's column."""
    line = [item for _, item in near if _level(item, cut)]
    below = [(index, item) for index, item in near if 0.5 * cut.size < item.bottom - cut.bottom < _NEXT_LINE * cut.size]
    left = _left(cut, line, [item for _, item in below])
    capitals = cut.text[-2:-1].isupper()
    starts = []
    for index, item in below:
        beside = [other for _, other in below if _level(other, item)]
        if index in taken or item.x0 >= cut.x1 or _right(item, beside, line) < left:
            continue
        if _left(item, beside, line) == item.x0 and (capitals or not item.text[0].isupper()):
            starts.append((round(item.bottom - cut.bottom), item.x0, index))
    return min(starts)[2] if starts else None


def _left(item: Placed, line: Sequence[Placed], other: Sequence[Placed]) -> float:
    """Where the text begins that an item goes on, in its column of a line; `other` is the line above or below."""
    left = item.x0
    for before in sorted((one for one in line if one.x1 <= item.x0 + 1), key=lambda one: -one.x1):
        if _is_gutter(before.x1, left, item.size, other):
            break
        left = before.x0
    return left


def _right(item: Placed, line: Sequence[Placed], other: Sequence[Placed]) -> float:
    """Where the text ends that goes on after an item, in its column of a line."""
    right = item.x1
    for after in sorted((one for one in line if one.x0 >= item.x1 - 1), key=lambda one: one.x0):
        if _is_gutter(right, after.x0, item.size, other):
            break
        right = after.x1
    return right


def _is_gutter(start: float, end: float, size: float, other: Sequence[Placed]) -> bool:
    """Whether a gap on a line parts two columns; where the other line has text it is a wide space of justified text."""
    if not _COLUMN_GAP * size < end - start < _WIDEST * size:
        return end > start + size
    return not any(item.x0 < end - _MARGIN * size < item.x1 for item in other)


def _ends_line(cut: Placed, near: list[tuple[int, Placed]]) -> bool:
    """Whether nothing stands close to the right of a run on its line."""
    return not any(_level(run, cut) and 0 <= run.x0 - cut.x1 < 0.6 * cut.size for _, run in near)


def _level(run: Placed, other: Placed) -> bool:
    return abs(run.bottom - other.bottom) < _LEVEL * other.size
