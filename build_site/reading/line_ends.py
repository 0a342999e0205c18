"""Words that the typesetter cut at the end of a line become whole again."""

from bisect import bisect
from collections.abc import Iterator

from build_site.reading.run import Run
from build_site.reading.sheet import SOFT_HYPHEN

_TYPESETTERS_HYPHENS = frozenset({SOFT_HYPHEN, "\u2010"})
"""What typesetting programs put where they cut a word; writers type the plain hyphen."""
_COLUMN_GAP = 0.8
"""Share of the font size from which a gap on a line parts two columns."""
_LEVEL = 0.3
"""Share of the font size by which words of one line differ in height."""
_NEXT_LINE = 2.2
"""Share of the font size that the next line is at most below."""


def whole_words(runs: list[Run]) -> Iterator[tuple[Run, str]]:
    """The runs and their texts: a cut word is whole at its first part, or ends in a soft hyphen, its rest not found."""
    page: _Page | None = None
    taken: set[int] = set()
    for index, run in enumerate(runs):
        if index in taken:
            continue
        text = run.text
        if text[-1] in _TYPESETTERS_HYPHENS:
            page = page or _Page(runs)
            near = page.near(run)
            if _ends_line(run, near):
                text = text[:-1] + SOFT_HYPHEN
                rest = _rest(run, near, taken)
                if rest is not None:
                    taken.add(rest)
                    text += runs[rest].text
        yield run, text


class _Page:
    """The runs of a page, found by their height on it."""

    def __init__(self, runs: list[Run]) -> None:
        self._runs = sorted(enumerate(runs), key=lambda numbered: numbered[1].bottom)
        self._bottoms = [run.bottom for _, run in self._runs]

    def near(self, run: Run) -> list[tuple[int, Run]]:
        """The runs of a run's own line and the next, with their indices, in the order of the page."""
        start = bisect(self._bottoms, run.bottom - _LEVEL * run.size)
        end = bisect(self._bottoms, run.bottom + _NEXT_LINE * run.size)
        return sorted(self._runs[start:end], key=lambda numbered: numbered[0])


def _rest(cut: Run, near: list[tuple[int, Run]], taken: set[int]) -> int | None:
    """Index of the run that opens the next line of the cut word's column."""
    left, capitals = cut.x0, cut.text[-2:-1].isupper()
    before = (run for _, run in near if _level(run, cut) and run.x1 <= cut.x0 + 1)
    for run in sorted(before, key=lambda run: -run.x1):
        if left - run.x1 > _COLUMN_GAP * cut.size:
            break
        left = run.x0
    below = [
        (round(run.bottom - cut.bottom), run.x0, index)
        for index, run in near
        if 0.5 * cut.size < run.bottom - cut.bottom < _NEXT_LINE * cut.size
        and left - 2 <= run.x0 < cut.x1
        and index not in taken
        and (capitals or not run.text[0].isupper())
    ]
    return min(below)[2] if below else None


def _ends_line(cut: Run, near: list[tuple[int, Run]]) -> bool:
    """Whether nothing stands close to the right of a run on its line."""
    return not any(_level(run, cut) and 0 <= run.x0 - cut.x1 < 0.6 * cut.size for _, run in near)


def _level(run: Run, other: Run) -> bool:
    return abs(run.bottom - other.bottom) < _LEVEL * other.size
