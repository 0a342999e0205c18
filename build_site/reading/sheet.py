"""What is on the paper, nothing interpreted: words, rules and fills of every page, in points from its top left."""

import msgspec

SOFT_HYPHEN = "\u00ad"
"""Ends a word that the typesetter cut where its page ends; the rest opens the next page."""


UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a printed character of which the PDF does not say what letter it is."""


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A run of characters with no space inside. `size` is the font's, `bottom` the font's descent line.

    A word broken by a soft hyphen at a line's end is given whole, at the place of its first part. Those of a label on
    its side are given one under another in the place that it takes.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool


class Rect(msgspec.Struct, frozen=True, array_like=True):
    """A painted rectangle or line that a reader can see."""

    x0: float
    top: float
    x1: float
    bottom: float


class Page(msgspec.Struct, frozen=True, omit_defaults=True):
    """One page. `rules` are thin, `fills` are painted areas, `dots` are small marks drawn without a font (bullets).

    `aside` are words over or beside the text that are none of it: watermarks, notes along the margin.
    `doubts` says in Spanish why its text may not be what is printed.
    """

    number: int
    width: float
    height: float
    words: list[Word]
    rules: list[Rect]
    fills: list[Rect]
    dots: list[Rect]
    doubts: list[str] = []
    aside: list[Word] = []


class Sheet(msgspec.Struct, frozen=True):
    """A whole document as read."""

    pages: list[Page]
