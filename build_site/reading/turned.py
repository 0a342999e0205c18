"""Text that does not run from left to right: labels on their side are set upright, the rest is put aside.

Turned text is read as any other, in a frame that is turned with it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import atan2, cos, degrees, hypot, radians, sin
from statistics import median
from typing import NamedTuple

from msgspec.structs import replace

from build_site.reading.characters import PRINTED_SPACE, Characters
from build_site.reading.fonts import Fonts
from build_site.reading.gathering import runs
from build_site.reading.ruler import Point, Ruler
from build_site.reading.sheet import Word
from build_site.reading.words import words

_LARGE = 2.0
"""Share of the size of the upright text from which turned text is no label."""
_LEADING = 1.2
_SAME_LABEL = 1.8
"""Share of the size within which lines on their side go on with one another."""


class Glyph(NamedTuple):
    """A turned character: where it stands on its baseline, where that runs, and how large it is."""

    text: str
    place: Point
    across: Point
    width: float
    ascent: float
    descent: float
    size: float
    bold: bool
    spaced: bool
    """Whether a space is printed before it."""


def turned_words(glyphs: Iterable[Glyph], upright: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Words of labels, as if set upright one under another where they stand, and words put aside where they stand.

    A label is on its side, among the page's `upright` words, and about as large.
    """
    groups: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        groups[round(degrees(atan2(glyph.across[1], glyph.across[0])))].append(glyph)
    found: list[Word] = []
    aside: list[Word] = []
    for angle, group in groups.items():
        turn = _Turn(angle)
        read = words(runs(turn.characters(group), _Styles(group)))
        if abs(angle) in (89, 90, 91):
            labels, others = _labels(read, turn, upright)
            found.extend(labels)
            read = others
        aside.extend(turn.seen(word) for word in read)
    return (found, aside) if upright else (aside, found)


def glyphs_of(indices: Iterable[int], chars: Characters, fonts: Fonts, ruler: Ruler) -> Iterator[Glyph]:
    """The turned characters of one of PDFium's text pages."""
    last = 0
    for index in indices:
        across = ruler.across(index)
        size = ruler.size(index)
        font = fonts.of(index)
        box = chars.x1s[index] - chars.x0s[index], chars.bottoms[index] - chars.tops[index]
        width = width_of(box, across, (font.ascent - font.descent) * size)
        spaced = PRINTED_SPACE in chars.text[last:index]
        place = ruler.origin(index)
        yield Glyph(chars.text[index], place, across, width, font.ascent, font.descent, size, font.bold, spaced)
        last = index


def width_of(box: Point, across: Point, height: float) -> float:
    """How wide a turned character is: its box on the page has that width and height, and across it is `height` high."""
    length = hypot(*across) or 1.0
    right, down = abs(across[0]) / length, abs(across[1]) / length
    if right > down:
        return max(0.0, (box[0] - height * down) / right)
    return max(0.0, (box[1] - height * right) / down)


def height_of(box: Point, across: Point, width: float) -> float:
    """How high a turned character is across its line: its box on the page has that width and height."""
    length = hypot(*across) or 1.0
    right, down = abs(across[0]) / length, abs(across[1]) / length
    return (box[1] - width * down) / right if right > down else (box[0] - width * right) / down


class _Styles:
    """Sizes and weights of glyphs, as `Fonts` has them of a page's characters."""

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self._styles: list[tuple[float, bool]] = []
        for glyph in glyphs:
            self._styles += [(glyph.size, glyph.bold)] * (glyph.spaced + len(glyph.text))

    def style(self, index: int, height: float) -> tuple[float, bool]:
        return self._styles[index]


class _Turn:
    """Between the page and a frame in which text turned by so many degrees runs from left to right."""

    def __init__(self, angle: int) -> None:
        self._cos, self._sin = cos(radians(angle)), sin(radians(angle))

    def characters(self, glyphs: Sequence[Glyph]) -> Characters:
        """The glyphs, and the spaces printed between them, in the turned frame."""
        chars = Characters("", [], [], [], [])
        for glyph in glyphs:
            x, y = glyph.place
            along, down = x * self._cos + y * self._sin, y * self._cos - x * self._sin
            letters = PRINTED_SPACE * glyph.spaced + glyph.text
            chars.text += letters
            chars.x0s += [along] * len(letters)
            chars.x1s += [along + glyph.width] * len(letters)
            chars.tops += [down - glyph.ascent * glyph.size] * len(letters)
            chars.bottoms += [down - glyph.descent * glyph.size] * len(letters)
        return chars

    def seen(self, word: Word) -> Word:
        """A word of the turned frame, in its box on the page."""
        corners = [(along, down) for along in (word.x0, word.x1) for down in (word.top, word.bottom)]
        xs = [along * self._cos - down * self._sin for along, down in corners]
        ys = [along * self._sin + down * self._cos for along, down in corners]
        x0, top, x1, bottom = (round(edge, 2) for edge in (min(xs), min(ys), max(xs), max(ys)))
        return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)


def _labels(read: Sequence[Word], turn: _Turn, upright: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Labels set upright, and what is none."""
    labels: list[Word] = []
    others: list[Word] = []
    usual = median([word.size for word in upright]) if upright else 0.0
    left, right = min((word.x0 for word in upright), default=0.0), max((word.x1 for word in upright), default=0.0)
    for block in _blocks(read):
        seen = [turn.seen(word) for word in block]
        middle = (min(word.x0 for word in seen) + max(word.x1 for word in seen)) / 2
        if left < middle < right and block[0].size < _LARGE * usual:
            labels.extend(_stacked(seen))
        else:
            others.extend(block)
    return labels, others


def _blocks(read: Sequence[Word]) -> Iterator[list[Word]]:
    """Words of the turned frame, in their order, parted where one stands by itself."""
    block: list[Word] = []
    for word, following in pairwise([*read, None]):
        assert word
        block.append(word)
        if following is None or not _goes_on(block, following):
            yield block
            block = []


def _goes_on(block: Sequence[Word], word: Word) -> bool:
    last = block[-1]
    if abs(word.bottom - last.bottom) < 0.5 * last.size:
        return -last.size < word.x0 - last.x1 < last.size
    below = word.bottom - last.bottom < _SAME_LABEL * last.size
    return below and word.x0 < max(one.x1 for one in block) and word.x1 > min(one.x0 for one in block)


def _stacked(block: Sequence[Word]) -> Iterator[Word]:
    """Words on their side, set upright one under another in the middle of the place they take."""
    x0, x1 = min(word.x0 for word in block), max(word.x1 for word in block)
    middle = (min(word.top for word in block) + max(word.bottom for word in block)) / 2
    leading = _LEADING * block[0].size
    top = middle - leading * len(block) / 2
    for number, word in enumerate(block):
        above = round(top + number * leading, 2)
        yield replace(word, x0=x0, x1=x1, top=above, bottom=round(above + word.size, 2))
