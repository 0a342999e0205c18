"""The letter `o` that word processors print as a bullet becomes one."""

from collections.abc import Sequence

from msgspec.structs import replace

from build_site.reading.sheet import Page, Sheet, Word

_LETTER, _BULLET = "o", "•"
_BESIDE = 3.0
"""Share of the size within which a bullet's text begins, and before which nothing else stands."""
_LEVEL = 0.3
_NEXT_LINE = 2.0
_ALIGNED = 1.5
"""Points by which the lines of a list's items differ at their left."""


def with_bullets(sheet: Sheet) -> Sheet:
    """The sheet with `•` for each `o` at a line's start that is no word."""
    return Sheet([_with_bullets(page) for page in sheet.pages])


def _with_bullets(page: Page) -> Page:
    opening = [(word, text) for word in page.words if word.text == _LETTER and (text := _opened(word, page.words))]
    sure = [mark for mark, text in opening if _hangs(mark, text, page.words) or _ends_above(mark, page.words)]
    if not sure:
        return page
    found = {id(mark) for mark, _ in opening if any(abs(mark.x0 - other.x0) < _ALIGNED for other in sure)}
    words = [replace(word, text=_BULLET) if id(word) in found else word for word in page.words]
    return replace(page, words=words)


def _opened(mark: Word, words: Sequence[Word]) -> Word | None:
    """What opens a sentence after an `o` that opens a line; None where either does not."""
    near = _BESIDE * mark.size
    line = [word for word in words if abs(word.bottom - mark.bottom) < _LEVEL * mark.size and word is not mark]
    if any(0 <= mark.x0 - word.x1 < near for word in line):
        return None
    text = min((word for word in line if 0 < word.x0 - mark.x1 < near), key=lambda word: word.x0, default=None)
    return None if text is None or text.text[0].islower() else text


def _hangs(mark: Word, text: Word, words: Sequence[Word]) -> bool:
    """Whether the line below is set in as the text of the item is, or opens with a bullet too."""
    below = [word for word in words if _LEVEL * mark.size < word.bottom - mark.bottom < _NEXT_LINE * mark.size]
    column = [word for word in below if mark.x0 - _ALIGNED < word.x0 < text.x1]
    first = min(column, key=lambda word: word.x0, default=None)
    if first is None:
        return False
    again = first.text == _LETTER and abs(first.x0 - mark.x0) < _ALIGNED
    return again or abs(first.x0 - text.x0) < _ALIGNED


def _ends_above(mark: Word, words: Sequence[Word]) -> bool:
    """Whether the line above in the same column ends a sentence, or announces a list."""
    above = [word for word in words if _LEVEL * mark.size < mark.bottom - word.bottom < _NEXT_LINE * mark.size]
    left = [word for word in above if word.x0 >= mark.x0 - _BESIDE * mark.size]
    chain: Word | None = None
    for word in sorted(left, key=lambda word: word.x0):
        if chain is None or word.x0 - chain.x1 < mark.size:
            chain = word
    return chain is not None and chain.text.endswith((".", ":", ";"))
