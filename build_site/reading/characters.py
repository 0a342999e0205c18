"""The visible characters of a page and their boxes, from PDFium, in columns.

A page prints thousands of characters, and this is where reading spends its time: what PDFium tells of a whole page is
asked once, and what must be asked for each character is asked by `map`, into one buffer.
"""

import ctypes
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import repeat

from build_site.reading import calls
from build_site.reading.frame import Column, Frame
from build_site.reading.glyphs import is_space

_UNSURE = "\ufffe"
"""What PDFium's text has for what it cannot name and for hyphens at the end of a line inside a word."""
LINE_END_HYPHENS = frozenset("\x02\ufffe")
"""What PDFium has, asked for a single character, for any hyphen at the end of a line inside a word."""


@dataclass(slots=True)
class Characters:
    """What is printed but the spaces, in the order of the page's content: texts and boxes as seen, in columns.

    `indices` are PDFium's. `spaced` are the positions in the columns before which a space is printed, the position
    after the last one included; a space that PDFium only supposes is none.
    """

    text: str
    indices: list[int]
    spaced: set[int]
    x0s: Column
    tops: Column
    x1s: Column
    bottoms: Column


def text_of(text_page: int, count: int) -> str:
    """The text of a page of `count` characters: one for each, at its index."""
    buffer = (ctypes.c_ushort * (count + 1))()
    calls.text(text_page, 0, count, ctypes.addressof(buffer))
    text = bytes(buffer)[:-2].decode("utf-16-le", "surrogatepass")
    if len(text) != count or "\0" in text:  # characters left out, or outside Unicode's first plane
        return "".join(map(chr, map(calls.unicode_of, repeat(text_page), range(count))))
    return "".join(
        chr(calls.unicode_of(text_page, index)) if char == _UNSURE else char for index, char in enumerate(text)
    ) if _UNSURE in text else text


def characters(text_page: int, text: str, hyphens: Mapping[int, str], frame: Frame) -> Characters:
    """The characters of a text page, given its text and what the hyphens at line ends are (by index)."""
    spaces = {char for char in set(text) if char not in LINE_END_HYPHENS and is_space(char)}
    indices = [index for index, char in enumerate(text) if char not in spaces]
    visible = "".join([hyphens.get(index, "-") if text[index] in LINE_END_HYPHENS else text[index] for index in indices])
    x0s, tops, x1s, bottoms = _boxes(text_page, indices, frame)
    return Characters(visible, indices, _spaced(text_page, text, spaces), x0s, tops, x1s, bottoms)


def _spaced(text_page: int, text: str, spaces: set[str]) -> set[int]:
    """Positions among the visible characters before which a space is printed."""
    blanks = [index for index, char in enumerate(text) if char in spaces]
    generated = map(calls.is_generated, repeat(text_page), blanks)
    return {index - before for before, (index, own) in enumerate(zip(blanks, generated, strict=True)) if not own}


def _boxes(text_page: int, indices: list[int], frame: Frame) -> tuple[Column, Column, Column, Column]:
    size = 4 * ctypes.sizeof(ctypes.c_float)
    buffer = (ctypes.c_float * (4 * len(indices)))()
    start = ctypes.addressof(buffer)
    places = range(start, start + size * len(indices), size)
    for _ in map(calls.loose_box, repeat(text_page), indices, places):
        pass
    lefts, tops, rights, bottoms = (buffer[edge::4] for edge in range(4))
    return frame.boxes(lefts, bottoms, rights, tops)
