"""Words that a typesetter cut with plain hyphens become whole again, as far as the document tells that it did.

TeX, groff and others put at line ends the hyphen that writers type in `costo-efectividad`.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from build_site.reading.line_ends import cuts
from build_site.reading.sheet import SOFT_HYPHEN, Page, Sheet, Word

_CUT = re.compile(r"([^\W\d_]{2,})-$")
_REST = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SYSTEMATIC = 3
"""Words cut so in a document from which it is one whose lines are broken by hyphens."""
_LONG = 4
"""Letters that a part of a compound has at least."""
_LINKING = re.compile(r"(?:.{3,}o|ex|post|pre|sub)$")
"""How the first parts of compounds end that keep their hyphen: `socio-`, `costo-`, `ex-`."""

Cut = tuple[int, int | None]


def whole(sheet: Sheet) -> Sheet:
    """The sheet with its cut words whole, each at the place of its first part; at the foot of a page, soft-hyphened."""
    found = [list(_cuts(page.words)) for page in sheet.pages]
    if not any(found):
        return sheet
    lexicon = {part for page, some in zip(sheet.pages, found, strict=True) for part in _whole_words(page, some)}
    systematic = sum(map(len, found)) >= _SYSTEMATIC
    return Sheet([_joined(page, some, lexicon, systematic) for page, some in zip(sheet.pages, found, strict=True)])


def _whole_words(page: Page, found: Sequence[Cut]) -> Iterator[str]:
    """The words of a page that no line end cuts, in small letters."""
    parts = {index for cut in found for index in cut}
    for index, word in enumerate(page.words):
        if index not in parts:
            yield from _LETTERS.findall(word.text.casefold())


def _cuts(words: Sequence[Word]) -> Iterator[Cut]:
    """Words of letters that a hyphen ends with their line, where letters of the same kind go on or a page ends."""
    for index, rest in cuts(words, "-"):
        word = words[index]
        cut = _CUT.search(word.text)
        if cut is None:
            continue
        if rest is None:
            if not _is_above_others(word, words):
                yield index, None
        elif (letters := _REST.match(words[rest].text)) and letters[0].isupper() == cut[1].isupper():
            yield index, rest


def _is_above_others(word: Word, words: Sequence[Word]) -> bool:
    below = word.bottom + 0.5 * word.size, word.bottom + 2.5 * word.size
    return any(below[0] < other.bottom < below[1] and other.x0 < word.x1 for other in words)


def _joined(page: Page, found: Sequence[Cut], lexicon: set[str], systematic: bool) -> Page:
    words: list[Word | None] = list(page.words)
    for index, rest in found:
        word = page.words[index]
        if rest is None:
            if systematic:
                words[index] = replace(word, text=word.text[:-1] + SOFT_HYPHEN)
        elif _is_one(word.text, page.words[rest].text, lexicon, systematic):
            words[index] = replace(word, text=word.text[:-1] + page.words[rest].text)
            words[rest] = None
    return replace(page, words=[word for word in words if word])


def _is_one(cut: str, rest: str, lexicon: set[str], systematic: bool) -> bool:
    """Whether two parts are one word without the hyphen: what else the document prints comes first."""
    first = _LETTERS.findall(cut.casefold())[-1]
    last = _REST.findall(rest.casefold())[0]
    if first + last in lexicon:
        return True
    if f"{first}-{last}" in lexicon or (min(len(first), len(last)) >= _LONG and {first, last} <= lexicon):
        return False
    return systematic or not _LINKING.match(first)
