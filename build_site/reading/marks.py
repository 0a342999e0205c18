"""Footnote marks, raised or set small, on the line of the word that they are attached to: `S/I*`, `266.350¹`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from build_site.reading.run import WORD_GAP, Run

_STARS = re.compile(r"[*†‡]{1,8}")
_NUMBER = re.compile(r"\(?\d{1,2}\)?")
_RAISED_DIGITS = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_SMALL, _SMALL_NUMBER = 0.88, 0.8
"""Shares of the size of the text from which marks, and numbers that are marks, are smaller than it."""
_RAISED, _RAISED_NUMBER = 0.12, 0.2
"""Shares of the size by which their baselines are higher."""
_HIGHEST = 0.75
_DESCENT = 0.22
_NEAR = 1.0
"""Share of the size within which a mark goes with a word though there is a space between them."""


def with_marks(runs: list[Run]) -> list[Run]:
    """The runs of a page; marks that touch a word are a part of it, others stand on its line."""
    marks = [run for run in runs if _STARS.fullmatch(run.text) or _NUMBER.fullmatch(run.text)]
    if not marks:
        return runs
    by_height = sorted(runs, key=lambda run: run.bottom)
    bottoms = [run.bottom for run in by_height]
    joined: set[int] = set()
    for mark in sorted(marks, key=lambda run: run.x0):
        start, end = bisect_left(bottoms, mark.bottom - mark.size), bisect_right(bottoms, mark.bottom + 2 * mark.size)
        word = _word_of(mark, by_height[start:end])
        if word is None:
            continue
        if _touches(word, mark):
            _attach(word, mark)
            joined.add(id(mark))
        elif _STARS.fullmatch(mark.text):
            mark.top, mark.bottom, mark.size, mark.bold = word.top, word.bottom, word.size, word.bold
    return [run for run in runs if id(run) not in joined]


def _word_of(mark: Run, near: Sequence[Run]) -> Run | None:
    """The word whose mark it is: the one before it, or else the one after it, as in the footnote itself."""
    words = [word for word in near if _is_mark_of(mark, word)]
    before = [word for word in words if -0.2 * word.size < mark.x0 - word.x1 < _NEAR * word.size]
    after = [word for word in words if -0.2 * word.size < word.x0 - mark.x1 < _NEAR * word.size]
    return max(before, key=lambda word: word.x1, default=None) or min(after, key=lambda word: word.x0, default=None)


def _is_mark_of(mark: Run, word: Run) -> bool:
    """Whether it is set smaller or higher than a word on whose line it is."""
    small, raised = mark.size / word.size, _baseline(word) - _baseline(mark)
    if word is mark or small > 1.02 or not -0.05 < raised / word.size < _HIGHEST:
        return False
    if _NUMBER.fullmatch(mark.text):
        return small < _SMALL_NUMBER and raised > _RAISED_NUMBER * word.size and _touches(word, mark)
    return small < _SMALL or raised > _RAISED * word.size


def _baseline(run: Run) -> float:
    return run.bottom - _DESCENT * run.size


def _touches(word: Run, mark: Run) -> bool:
    return word.open_right and mark.open_left and -0.2 * word.size < mark.x0 - word.x1 < WORD_GAP * word.size


def _attach(word: Run, mark: Run) -> None:
    word.text += mark.text.translate(_RAISED_DIGITS)
    word.x1 = max(word.x1, mark.x1)
    word.open_right = mark.open_right
