"""Where a character stands and how it is turned, from PDFium; asked of few characters, for it takes several calls."""

import ctypes
from ctypes import byref
from math import hypot

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.frame import Frame

_LEVEL = 0.1
"""Rise of a line of text, as a share of its length, that a reader does not see as turned."""
_TALLEST = 1.6
"""Share of a font's size that no glyph is higher than; a font with such glyphs counts its size in other units."""

Point = tuple[float, float]


def is_turned(across: Point) -> bool:
    """Whether text that runs in a direction (to the right, and down) is seen as turned."""
    return abs(across[1]) > _LEVEL * across[0]


class Ruler:
    """Measures characters of a text page, as seen. Holds the numbers that PDFium writes into."""

    def __init__(self, text_page: c.FPDF_TEXTPAGE, frame: Frame) -> None:
        self._page = text_page
        self._frame = frame
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = c.FS_MATRIX()
        self._ink_box = [ctypes.c_double() for _ in range(4)]
        self._edges = list(map(byref, self._ink_box))

    def across(self, index: int) -> Point:
        """The direction in which the n-th character's line runs."""
        calls.matrix_of(self._page, index, byref(self._matrix))
        return self._frame.vector(self._matrix.a, self._matrix.b)

    def origin(self, index: int) -> Point:
        """Where the n-th character stands on its baseline."""
        calls.origin_of(self._page, index, byref(self._x), byref(self._y))
        return self._frame.point(self._x.value, self._y.value)

    def size(self, index: int) -> float:
        """Size of the n-th character, whose direction was the last one asked for."""
        across, down = self._frame.vector(self._matrix.a, self._matrix.b)
        up = self._frame.vector(self._matrix.c, self._matrix.d)
        area = abs(across * up[1] - down * up[0])
        size: float = calls.font_size_of(self._page, index)
        return size * area / (hypot(across, down) or 1.0)

    def fits(self, index: int, size: float) -> bool:
        """Whether the glyph of the n-th character, which is not turned, is one of that size."""
        calls.ink_box(self._page, index, *self._edges)
        left, right, bottom, top = (edge.value for edge in self._ink_box)
        return abs(self._frame.vector(right - left, top - bottom)[1]) <= _TALLEST * size
