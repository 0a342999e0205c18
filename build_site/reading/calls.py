"""PDFium's functions as called for thousands of characters and objects: without the checks of `pypdfium2.raw`.

There ctypes looks at every argument and at the lock of the interpreter, at three times the cost of the call itself.
Here nothing is checked: handles must be those of `pypdfium2.raw`, numbers are C ints, and what PDFium writes into is
passed by `ctypes.byref`.
"""

import ctypes
from typing import Any

import pypdfium2.raw as c


def _quick(function: Any, result: Any = ctypes.c_int) -> Any:
    return ctypes.PYFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value or 0)


unicode_of = _quick(c.FPDFText_GetUnicode, ctypes.c_uint)
"""Code of a text page's n-th character."""
has_no_letter = _quick(c.FPDFText_HasUnicodeMapError)
"""1 where the font of a text page's n-th character does not say which letter it is."""
is_generated = _quick(c.FPDFText_IsGenerated)
"""1 where PDFium itself put a text page's n-th character in."""
loose_box = _quick(c.FPDFText_GetLooseCharBox)
"""Writes the box of a text page's n-th character: four floats, `left, top, right, bottom`."""
origin_of = _quick(c.FPDFText_GetCharOrigin)
"""Writes where a text page's n-th character stands on its baseline: two doubles."""
matrix_of = _quick(c.FPDFText_GetMatrix)
"""Writes how a text page's n-th character is turned and scaled: an `FS_MATRIX`."""
font_size_of = _quick(c.FPDFText_GetFontSize, ctypes.c_double)
"""Size of the font of a text page's n-th character before its matrix scales it."""
ink_box = _quick(c.FPDFText_GetCharBox)
"""Writes the box of a text page's n-th character's glyph: four doubles, `left, right, bottom, top`."""
text_object_of = _quick(c.FPDFText_GetTextObject, c.FPDF_PAGEOBJECT)
"""The text object that draws a text page's n-th character; false where there is none."""
font_of = _quick(c.FPDFTextObj_GetFont, ctypes.c_void_p)
"""The font of a text object, as a plain address or None."""

page_object = _quick(c.FPDFPage_GetObject, c.FPDF_PAGEOBJECT)
"""A page's n-th object."""
kind_of = _quick(c.FPDFPageObj_GetType)
"""What an object is: `FPDF_PAGEOBJ_TEXT` and so on."""
set_active = _quick(c.FPDFPageObj_SetIsActive)
"""Leaves an object on its page (1) or takes it as if it had been removed (0)."""

draw_mode = _quick(c.FPDFPath_GetDrawMode)
"""Writes how a path is filled, and whether its outline is drawn: two ints."""
fill_colour = _quick(c.FPDFPageObj_GetFillColor)
stroke_colour = _quick(c.FPDFPageObj_GetStrokeColor)
"""These write red, green, blue and alpha: four unsigned ints from 0 to 255."""
bounds = _quick(c.FPDFPageObj_GetBounds)
"""Writes an object's `left, bottom, right, top` on its page or in its form: four floats."""
count_segments = _quick(c.FPDFPath_CountSegments)
segment = _quick(c.FPDFPath_GetPathSegment, c.FPDF_PATHSEGMENT)
"""A path's n-th segment."""
segment_point = _quick(c.FPDFPathSegment_GetPoint)
"""Writes where a segment ends: two floats."""
segment_kind = _quick(c.FPDFPathSegment_GetType)
"""How a segment is drawn: `FPDF_SEGMENT_MOVETO` and so on."""

clip_of = _quick(c.FPDFPageObj_GetClipPath, c.FPDF_CLIPPATH)
"""What an object is clipped to."""
count_clips = _quick(c.FPDFClipPath_CountPaths)
"""How many paths an object is clipped to; 0 or -1 where it is not."""
clip_segment = _quick(c.FPDFClipPath_GetPathSegment, c.FPDF_PATHSEGMENT)
"""The n-th segment of one of the paths that an object is clipped to."""
