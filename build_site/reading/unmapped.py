"""Characters whose font draws a shape and does not say which letter it is: PDFium then gives some number for it."""

import re

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.sheet import UNKNOWN
from build_site.reading.spelling import BULLETS

_CONTROLS = "\\x00\\x01\\x03-\\x08\\x0b\\x0c\\x0e-\\x1f"
"""Never printed. Not among them: tab, line ends, and PDFium's mark of a hyphen at the end of a line."""
_TELLING = re.compile(rf"[{_CONTROLS}]|(?<!\S)\S")
"""Characters that tell of a font without letters: one of each word, and those that no font should give."""


def with_unknown(text_page: c.FPDF_TEXTPAGE, text: str) -> str:
    """A page's text (one character for each of PDFium's) with `UNKNOWN` for every character that has no letter.

    Left as they are, the number 0 would be a blank and the letters of `N/A` a figure.
    """
    if not any(_is_unknown(text_page, match.start(), text) for match in _TELLING.finditer(text)):
        return text
    return "".join(UNKNOWN if _is_unknown(text_page, index, text) else char for index, char in enumerate(text))


def _is_unknown(text_page: c.FPDF_TEXTPAGE, index: int, text: str) -> bool:
    char = text[index]
    if char in "\x02\ufffe\r\n" or char in BULLETS:
        return False
    return (char < " " and char != "\t") or calls.has_no_letter(text_page, index) == 1
