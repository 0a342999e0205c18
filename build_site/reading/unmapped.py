"""Characters whose font draws a shape and does not say which letter it is: PDFium then gives some number for it."""

import re
from itertools import repeat

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.sheet import UNKNOWN
from build_site.reading.spelling import BULLETS

_NEVER_PRINTED = re.compile(r"[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f]")
"""What no font should give; tab, line ends, and PDFium's mark of a hyphen at the end of a line are not among it."""
_STEP = 4
"""Of every so many characters one is asked about: a font sets whole words at least."""


def with_unknown(text_page: c.FPDF_TEXTPAGE, text: str) -> str:
    """A page's text (one character for each of PDFium's) with `UNKNOWN` for every character that has no letter.

    Left as they are, the number 0 would be a blank and the letters of `N/A` a figure.
    """
    sample = map(calls.has_no_letter, repeat(text_page), range(0, len(text), _STEP))
    if 1 not in sample and not _NEVER_PRINTED.search(text):
        return text
    told = map(calls.has_no_letter, repeat(text_page), range(len(text)))
    return "".join(UNKNOWN if _is_unknown(char, lost) else char for char, lost in zip(text, told, strict=True))


def _is_unknown(char: str, lost: int) -> bool:
    if char in "\x02\ufffe\t\r\n" or char in BULLETS:
        return False
    return lost == 1 or char < " "
