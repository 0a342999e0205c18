"""What a page's fonts tell of its characters: how far they reach above and below the baseline, and boldness."""

import ctypes
from typing import NamedTuple

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.run import is_bold_name

_FORCE_BOLD = 1 << 18
_ASCENTS, _DESCENTS = (0.6, 1.4), (-0.6, -0.12)
"""Shares of the size between which the fonts of text reach above and below their baseline."""
_USUAL = (0.78, -0.22)


class Font(NamedTuple):
    """Reach of a font's letters as shares of its size; `stated` says whether the file has it or it is the usual one."""

    ascent: float
    descent: float
    stated: bool
    bold: bool


_NONE = Font(1.0, 0.0, True, False)
"""Where there is no font to ask, boxes are taken as they are."""


class Fonts:
    """The fonts of a text page, each looked into once."""

    def __init__(self, text_page: c.FPDF_TEXTPAGE) -> None:
        self._page = text_page
        self._at: dict[int, Font] = {}
        self._known: dict[int, Font] = {}

    def of(self, index: int) -> Font:
        """The font of the n-th character."""
        found = self._at.get(index)
        if found is None:
            text_object = calls.text_object_of(self._page, index)
            address = calls.font_of(text_object) if text_object else None
            found = self._at[index] = self._font(address) if address else _NONE
        return found

    def style(self, index: int, height: float) -> tuple[float, bool]:
        """Size, and boldness, of the n-th character, whose box is `height` points high."""
        font = self.of(index)
        return height / (font.ascent - font.descent), font.bold

    def _font(self, address: int) -> Font:
        if address not in self._known:
            self._known[address] = _font(ctypes.cast(address, c.FPDF_FONT))
        return self._known[address]


def _font(font: c.FPDF_FONT) -> Font:
    ascent, descent = ctypes.c_float(), ctypes.c_float()
    c.FPDFFont_GetAscent(font, 1000, ascent)
    c.FPDFFont_GetDescent(font, 1000, descent)
    reach = ascent.value / 1000, descent.value / 1000
    # where a file states none PDFium takes that of its codes for A and g, which may be any letters' or marks'
    stated = _within(reach[0], _ASCENTS) and _within(reach[1], _DESCENTS)
    name = ctypes.create_string_buffer(256)
    c.FPDFFont_GetBaseFontName(font, name, 256)
    bold = is_bold_name(name.value.decode("latin-1")) or bool(c.FPDFFont_GetFlags(font) & _FORCE_BOLD)
    return Font(*(reach if stated else _USUAL), stated, bold)


def _within(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]
