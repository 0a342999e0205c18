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
    for index, alone in _doubtful(chars, fonts):
        if is_turned(ruler.across(index)):
            turned.append(index)
            continue
        font, size = fonts.of(index), ruler.size(index)
        if (not alone or not font.stated) and ruler.fits(index, size):
            _, baseline = ruler.origin(index)
            chars.tops[index] = baseline - font.ascent * size
            chars.bottoms[index] = baseline - font.descent * size
    return turned


def _doubtful(chars: Characters, fonts: Fonts) -> Iterator[tuple[int, bool]]:
    """The characters of words that do not stand level, or whose font does not say how far its letters reach.

    Of a character that stands alone nothing says whether it is turned: these come too, with that said.
    """
    bottoms = chars.bottoms
    for word in WORD.finditer(chars.text):
        start, end = word.span()
        alone = end - start == 1
        if alone or not fonts.of(start).stated or bottoms[start:end].count(bottoms[start]) != end - start:
            yield from ((index, alone) for index in range(start, end))
