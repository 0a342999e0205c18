"""The characters of a page and their boxes, from PDFium, in columns.

A page prints thousands of characters, and this is where reading spends its time: what PDFium tells of a whole page is
asked once, and what it tells of each character is asked by `map`, into one buffer.
"""

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import compress, repeat

import pypdfium2.raw as c

from build_site.reading import calls
from build_site.reading.frame import Column, Frame
from build_site.reading.sheet import SOFT_HYPHEN
from build_site.reading.spelling import is_space

PRINTED_SPACE, SUPPOSED_SPACE = " ", "\n"
"""What is left of the many kinds of space: those of the PDF, and those that PDFium puts in."""
LINE_END_HYPHENS = frozenset("\x02\ufffe")
"""What PDFium has for any hyphen at the end of a line inside a word."""
_UNSURE = "\ufffe"
"""What its text of a page has for them, and for characters that it cannot name."""
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")


@dataclass(slots=True)
class Characters:
    """Characters in the order of the page's content, at PDFium's indices, and the edges of their boxes as seen.

    The boxes of spaces mean nothing.
    """

    text: str
    x0s: Column
    tops: Column
    x1s: Column
    bottoms: Column


def text_of(text_page: c.FPDF_TEXTPAGE) -> str:
    """The text of a page: one character for each of PDFium's, at its index."""
    count = c.FPDFText_CountChars(text_page)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = c.FPDFText_GetText(text_page, 0, count, buffer) - 1  # without the zero at its end
    text = bytes(buffer)[: 2 * written].decode("utf-16-le", "replace")
    if len(text) != count:  # PDFium has left some out, or a pair of surrogates, two of its characters, has become one
        codes = map(calls.unicode_of, repeat(text_page), range(count))
        return _PAIR.sub(_paired, "".join(map(chr, codes)))
    if _UNSURE in text:
        unsure = [index for index, char in enumerate(text) if char == _UNSURE]
        return replaced(text, {index: chr(calls.unicode_of(text_page, index)) for index in unsure})
    return text


def _paired(surrogates: re.Match[str]) -> str:
    """A character outside Unicode's first plane and a mark nobody sees, in the places of its two surrogates."""
    pair = surrogates[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return pair + "\u200b" * (len(surrogates[0]) - 1)


def characters(text_page: c.FPDF_TEXTPAGE, text: str, hyphens: Mapping[int, str], frame: Frame) -> Characters:
    """The characters of a text page, given its text and what the hyphens at line ends are, by index."""
    spaces = {char for char in set(text) if is_space(char)} - LINE_END_HYPHENS
    for hyphen in LINE_END_HYPHENS:
        text = text.replace(hyphen, "-")
    for space in spaces:
        text = text.replace(space, PRINTED_SPACE)
    blanks = [index for index, char in enumerate(text) if char == PRINTED_SPACE]
    supposed = compress(blanks, map(calls.is_generated, repeat(text_page), blanks))
    text = replaced(text, {**hyphens, **dict.fromkeys(supposed, SUPPOSED_SPACE)})
    found = Characters(text, *_boxes(text_page, len(text), frame))
    for index, hyphen in hyphens.items():
        if hyphen == SOFT_HYPHEN:  # PDFium may have the box of its ink only; it stands on the line of its word
            found.tops[index], found.bottoms[index] = found.tops[index - 1], found.bottoms[index - 1]
    return found


def replaced(text: str, chars: Mapping[int, str]) -> str:
    """The text with other characters at these indices."""
    found = list(text)
    for index, char in chars.items():
        found[index] = char
    return "".join(found)


def _boxes(text_page: c.FPDF_TEXTPAGE, count: int, frame: Frame) -> tuple[Column, Column, Column, Column]:
    buffer = (c.FS_RECTF * count)()
    size = ctypes.sizeof(c.FS_RECTF)
    places = map(ctypes.byref, repeat(buffer), range(0, size * count, size))
    deque(map(calls.loose_box, repeat(text_page), range(count), places), maxlen=0)
    edges = array("f", bytes(buffer))
    lefts, tops, rights, bottoms = (edges[edge::4].tolist() for edge in range(4))
    return frame.boxes(lefts, bottoms, rights, tops)
