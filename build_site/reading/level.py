"""Boxes of characters as high as their type, whatever the glyph: a word's letters stand level.

PDFium's boxes reach from the font's ascent to its descent, or to the ends of a glyph that goes beyond. Where a file
does not state ascent and descent every `p` and `g` would stand lower than the letters beside it.
"""

import re
from collections.abc import Iterator

from build_site.reading.characters import PRINTED_SPACE, SUPPOSED_SPACE, Characters
from build_site.reading.fonts import Fonts
from build_site.reading.ruler import Ruler, is_turned

WORD = re.compile(f"[^{PRINTED_SPACE}{SUPPOSED_SPACE}]+")


def level(chars: Characters, fonts: Fonts, ruler: Ruler) -> list[int]:
    """Sets the heights of the boxes by the type where they may be those of glyphs; the indices of turned characters."""
    turned = []
    for index in _doubtful(chars, fonts):
        if is_turned(ruler.across(index)):
            turned.append(index)
            continue
        size = ruler.size(index)
        if ruler.fits(index, size):
            font, (_, baseline) = fonts.of(index), ruler.origin(index)
            chars.tops[index] = baseline - font.ascent * size
            chars.bottoms[index] = baseline - font.descent * size
    return turned


def _doubtful(chars: Characters, fonts: Fonts) -> Iterator[int]:
    """The characters that stand alone, or whose words do not stand level or do not say how far their letters reach.

    Of a character whose meaning a PDF says beside it (`/ActualText`) PDFium has the box of the glyph.
    """
    bottoms = chars.bottoms
    for word in WORD.finditer(chars.text):
        start, end = word.span()
        alone = end - start == 1
        if alone or not fonts.of(start).stated or bottoms[start:end].count(bottoms[start]) != end - start:
            yield from range(start, end)
