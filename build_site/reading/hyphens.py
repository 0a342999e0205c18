"""Hyphens at line ends: the writer's or the typesetter's? PDFium says only of a text object that stands alone.

Where a word goes on in the next line PDFium calls its hyphen neither `-` nor soft hyphen, so that a search finds the
word. With all else taken off the page there is no next line, and it calls the hyphen what the PDF does.
"""

from collections.abc import Iterable
from itertools import islice, repeat

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.characters import LINE_END_HYPHENS, text_of
from build_site.reading.limits import MAX_DEPTH
from build_site.reading.sheet import SOFT_HYPHEN

_MAX_HYPHENS = 500
"""On a page; a page has some hundred lines, and each hyphen costs a look at all its objects."""


def line_end_hyphens(page: c.FPDF_PAGE, text_page: c.FPDF_TEXTPAGE, text: str) -> dict[int, str]:
    """`-` or a soft hyphen for the hyphens at line ends of a page, by index in its text; leaves no text on the page."""
    if LINE_END_HYPHENS.isdisjoint(text):
        return {}
    hyphens = (index for index, char in enumerate(text) if char in LINE_END_HYPHENS)
    indices = [index for index in islice(hyphens, _MAX_HYPHENS) if c.FPDFText_IsHyphen(text_page, index)]
    _take_off(map(calls.page_object, repeat(page), range(c.FPDFPage_CountObjects(page))))
    return {index: _alone(page, calls.text_object_of(text_page, index)) for index in indices}


def _alone(page: c.FPDF_PAGE, text_object: c.FPDF_PAGEOBJECT) -> str:
    """The last character of a text object."""
    if not text_object:
        return "-"
    calls.set_active(text_object, 1)
    text_page = c.FPDFText_LoadPage(page)
    text = text_of(text_page) if text_page else ""
    c.FPDFText_ClosePage(text_page)
    calls.set_active(text_object, 0)
    return SOFT_HYPHEN if text.rstrip().endswith(SOFT_HYPHEN) else "-"


def _take_off(items: Iterable[c.FPDF_PAGEOBJECT], depth: int = 0) -> None:
    """Takes all but forms, and what is in forms, off the page."""
    for item in items:
        if calls.kind_of(item) == c.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            _take_off(map(c.FPDFFormObj_GetObject, repeat(item), range(c.FPDFFormObj_CountObjects(item))), depth + 1)
        else:
            calls.set_active(item, 0)
