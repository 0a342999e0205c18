"""PDFium's functions as called for thousands of characters and objects: plain numbers in, plain numbers out.

The same functions in `pypdfium2.raw` check and wrap every argument, at two or three times the cost. Here a handle or a
buffer is its address, so nothing says what it is an address of: who calls takes both from this module or `address`.
"""

import ctypes
from typing import Any

import pypdfium2.raw as c

_ADDRESS = ctypes.c_void_p
_INT = ctypes.c_int


def address(pointer: Any) -> int:
    """The address of what a `pypdfium2.raw` handle points to; the handle's owner must be kept while it is used."""
    return ctypes.cast(pointer, _ADDRESS).value or 0


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(result, *arguments)(address(function))


load_text_page = _plain(c.FPDFText_LoadPage, _ADDRESS, _ADDRESS)
close_text_page = _plain(c.FPDFText_ClosePage, None, _ADDRESS)
count_characters = _plain(c.FPDFText_CountChars, _INT, _ADDRESS)
text = _plain(c.FPDFText_GetText, _INT, _ADDRESS, _INT, _INT, _ADDRESS)
"""Writes a text page's characters (from an index, so many) as UTF-16, and a zero; PDFium may leave some out."""
unicode_of = _plain(c.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _INT)
"""Code of a text page's n-th character."""
is_generated = _plain(c.FPDFText_IsGenerated, _INT, _ADDRESS, _INT)
"""1 where PDFium put in the n-th character of a text page itself."""
loose_box = _plain(c.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
"""Writes the box of a text page's n-th character: four floats, `left, top, right, bottom`."""
text_object_of = _plain(c.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INT)
"""The text object that draws a text page's n-th character, or None."""
font_of = _plain(c.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
"""The font of a text object, or None."""

count_page_objects = _plain(c.FPDFPage_CountObjects, _INT, _ADDRESS)
page_object = _plain(c.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
count_form_objects = _plain(c.FPDFFormObj_CountObjects, _INT, _ADDRESS)
form_object = _plain(c.FPDFFormObj_GetObject, _ADDRESS, _ADDRESS, ctypes.c_ulong)
kind_of = _plain(c.FPDFPageObj_GetType, _INT, _ADDRESS)
"""What an object is, `FPDF_PAGEOBJ_TEXT` and so on."""
set_active = _plain(c.FPDFPageObj_SetIsActive, _INT, _ADDRESS, _INT)
"""Whether an object is on its page or as if it had been removed."""

draw_mode = _plain(c.FPDFPath_GetDrawMode, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
"""Writes how a path is filled, and whether its outline is drawn: two ints."""
fill_colour = _plain(c.FPDFPageObj_GetFillColor, _INT, _ADDRESS, *[_ADDRESS] * 4)
stroke_colour = _plain(c.FPDFPageObj_GetStrokeColor, _INT, _ADDRESS, *[_ADDRESS] * 4)
"""These two write red, green, blue and alpha: four unsigned ints from 0 to 255."""
bounds = _plain(c.FPDFPageObj_GetBounds, _INT, _ADDRESS, *[_ADDRESS] * 4)
"""Writes an object's `left, bottom, right, top` on its page or in its form: four floats."""
count_segments = _plain(c.FPDFPath_CountSegments, _INT, _ADDRESS)
