"""Large words printed over or under the text (BORRADOR, COPIA) are put aside: no line or row is made of them."""

from collections.abc import Sequence
from statistics import median

import msgspec

from build_site.reading.sheet import Page, Sheet, Word

_LARGE = 1.5
"""Share of the usual size from which a word may be a watermark."""
_COVERED = 2
"""Words that a watermark covers at least; a title covers none."""
_INK = (0.85, 0.3)
"""Shares of the size that the heights of capitals and small letters lie above a word's lower edge."""

Print = tuple[str, int, int, int]
"""A word, its size and its place, as far as they are the same on every page."""


def set_aside(sheet: Sheet) -> Sheet:
    """The sheet with its watermarks aside; one that covers words on some page is one on every page."""
    found = {_print(word) for page in sheet.pages for word in _watermarks(page)}
    return Sheet([_without(page, found) for page in sheet.pages]) if found else sheet


def _without(page: Page, marks: set[Print]) -> Page:
    kept = [word for word in page.words if _print(word) not in marks]
    taken = [word for word in page.words if _print(word) in marks]
    return msgspec.structs.replace(page, words=kept, aside=[*page.aside, *taken]) if taken else page


def _print(word: Word) -> Print:
    return word.text, round(word.size), round(word.x0), round(word.bottom)


def _watermarks(page: Page) -> list[Word]:
    """Words that cover others, and those that are of one size and line with them."""
    if not page.words:
        return []
    usual = median([word.size for word in page.words])
    large = [word for word in page.words if word.size >= _LARGE * usual]
    covering = [word for word in large if _covers(word, page.words)]
    return [word for word in large if any(_is_beside(word, mark) for mark in covering)]


def _covers(mark: Word, words: Sequence[Word]) -> bool:
    top, bottom = (mark.bottom - share * mark.size for share in _INK)
    covered = 0
    for word in words:
        if word.size * _LARGE <= mark.size and top < (word.top + word.bottom) / 2 < bottom:
            covered += min(word.x1, mark.x1) - max(word.x0, mark.x0) > 0.3 * (word.x1 - word.x0)
    return covered >= _COVERED


def _is_beside(word: Word, mark: Word) -> bool:
    return abs(word.size - mark.size) < 0.05 * mark.size and abs(word.bottom - mark.bottom) < 0.3 * mark.size
