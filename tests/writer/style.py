"""How a printing is drawn: paper, letters, rules, fills, alignment and page breaks; understood by every producer."""

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

PAPERS = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}


@dataclass(frozen=True, kw_only=True)
class Style:
    """The drawing of a printing. Sizes are in points."""

    paper: Literal["letter", "a4"] = "letter"
    margin: float = 50
    family: Literal["sans", "serif", "narrow", "wide-sans", "wide-serif", "core-sans", "core-serif"] = "sans"
    """Liberation Sans, Serif and Narrow, DejaVu Sans and Serif; `core-` fonts are not embedded."""
    size: float = 9
    rules: Literal["grid", "rows", "none", "invisible", "white", "header"] = "grid"
    """`invisible` rules are drawn fully transparent; `header` draws only the line under the headers."""
    zebra: Literal["none", "rows", "cells"] = "none"
    numbers: Literal["center", "right", "left"] = "center"
    valign: Literal["middle", "top", "bottom"] = "middle"
    repeat_header: bool = False
    split_rows: bool = False
    """Whether a row may be cut by the end of the page."""
    landscape_components: bool = False
    headings: Literal["band", "line", "plain"] = "band"
    justify: bool = False
    accent: str = "#0f69b4"
    hyphenate: bool = False
    """Long words may be cut at the end of a line, at a soft hyphen."""
    no_break_spaces: bool = False
    """Between a number and its unit, and after short words, the space is a non-breaking one."""
    ligatures: bool = False
    """`fi` and `fl` are written with the single letters U+FB01 and U+FB02 in the running text."""

    text: Literal["lines", "words", "letters"] = "lines"
    """How the composed printings draw: a call for each line, word or letter."""
    shuffled: bool = False
    """The content stream draws the page in another order than one reads it."""
    fake_bold: bool = False
    """Bold is the regular letter, drawn twice a little apart."""
    kerned: bool = False
    """Every letter is moved by a little, as kerning does."""


def vary(style: Style, rng: Random) -> Style:
    """The style with size and some habits drawn anew; what makes the layout what it is stays."""
    return replace(
        style,
        size=max(7.0, min(11.0, style.size + rng.choice([-0.5, 0, 0, 0.5, 1]))),
        margin=style.margin + rng.choice([-8, 0, 0, 6]),
        repeat_header=rng.choice([style.repeat_header, style.repeat_header, not style.repeat_header]),
        no_break_spaces=rng.random() < 0.3,
    )
