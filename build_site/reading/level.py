"""Boxes of characters as high as their type, whatever the glyph: a word's letters stand level.

PDFium's boxes reach from the font's ascent to its descent, or to the ends of a glyph that goes beyond. Where a file
does not state ascent and descent every `p` and `g` would stand lower than the letters beside it.
"""

import ctypes
import re
from collections.abc import Iterator
from ctypes import byref

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.characters import PRINTED_SPACE, SUPPOSED_SPACE, Characters
from build_site.reading.fonts import Fonts
from build_site.reading.frame import Frame

WORD = re.compile(f"[^{PRINTED_SPACE}{SUPPOSED_SPACE}]+")
_LEVEL = 0.1
"""Rise of a line of text, as a share of its length, that a reader does not see as turned."""
_TALLEST = 1.6
"""Share of a font's size that no glyph is higher than; a font with such glyphs counts its size in other units."""


def level(text_page: c.FPDF_TEXTPAGE, chars: Characters, fonts: Fonts, frame: Frame) -> None:
    """Sets the heights of the boxes by the type where they may be those of glyphs."""
    ruler = _Ruler(text_page, frame)
    for index in _doubtful(chars, fonts):
        measured = ruler.measure(index)
        if measured:
            baseline, size = measured
            font = fonts.of(index)
            chars.tops[index] = baseline - font.ascent * size
            chars.bottoms[index] = baseline - font.descent * size


def _doubtful(chars: Characters, fonts: Fonts) -> Iterator[int]:
    """The characters of words that do not stand level, or whose font does not say how far its letters reach."""
    bottoms = chars.bottoms
    for word in WORD.finditer(chars.text):
        start, end = word.span()
        if not fonts.of(start).stated or bottoms[start:end].count(bottoms[start]) != end - start:
            yield from range(start, end)


class _Ruler:
    """Measures characters. Holds the numbers that PDFium writes into."""

    def __init__(self, text_page: c.FPDF_TEXTPAGE, frame: Frame) -> None:
        self._page = text_page
        self._frame = frame
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = c.FS_MATRIX()
        self._ink_box = [ctypes.c_double() for _ in range(4)]
        self._edges = list(map(byref, self._ink_box))

    def measure(self, index: int) -> tuple[float, float] | None:
        """Height of the n-th character's baseline on the page, and its size; None where it is turned or not known."""
        calls.matrix_of(self._page, index, byref(self._matrix))
        across, rise = self._frame.vector(self._matrix.a, self._matrix.b)
        if abs(rise) > _LEVEL * across:
            return None
        calls.origin_of(self._page, index, byref(self._x), byref(self._y))
        up = self._frame.vector(self._matrix.c, self._matrix.d)[1]
        size = calls.font_size_of(self._page, index) * abs(up)
        if self._ink(index) > _TALLEST * size:
            return None
        return self._frame.point(self._x.value, self._y.value)[1], size

    def _ink(self, index: int) -> float:
        """Height of the n-th character's glyph."""
        calls.ink_box(self._page, index, *self._edges)
        left, right, bottom, top = (edge.value for edge in self._ink_box)
        return abs(self._frame.vector(right - left, top - bottom)[1])
