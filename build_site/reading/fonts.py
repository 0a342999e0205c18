"""What a page's fonts tell of its characters: the size in points on paper, and boldness."""

import ctypes

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.run import is_bold_name

_FORCE_BOLD = 1 << 18


class Fonts:
    """The fonts of a text page, each looked into once."""

    def __init__(self, text_page: c.FPDF_TEXTPAGE) -> None:
        self._page = text_page
        self._traits: dict[int, tuple[float, bool]] = {}

    def style(self, index: int, height: float) -> tuple[float, bool]:
        """Size, and boldness, of the n-th character, whose loose box is `height` points high."""
        text_object = calls.text_object_of(self._page, index)
        font = calls.font_of(text_object) if text_object else None
        if not font:
            return height, False
        if font not in self._traits:
            self._traits[font] = _traits(ctypes.cast(font, c.FPDF_FONT))
        ratio, bold = self._traits[font]
        return height / ratio, bold


def _traits(font: c.FPDF_FONT) -> tuple[float, bool]:
    """Height of the font's loose box as a share of its size, and whether it is bold."""
    ascent, descent = ctypes.c_float(), ctypes.c_float()
    c.FPDFFont_GetAscent(font, 1000, ascent)
    c.FPDFFont_GetDescent(font, 1000, descent)
    ratio = (ascent.value - descent.value) / 1000
    name = ctypes.create_string_buffer(256)
    c.FPDFFont_GetBaseFontName(font, name, 256)
    bold = is_bold_name(name.value.decode("latin-1")) or bool(c.FPDFFont_GetFlags(font) & _FORCE_BOLD)
    return (ratio if 0.5 < ratio < 3 else 1.0), bold
