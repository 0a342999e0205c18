"""Where one row of a table ends and the next begins: by lines, fills and gaps where there are any, else by sense."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from build_site.editions.profile import Phrases, long_words
from build_site.parsing.flow import Flow
from build_site.parsing.line import Token
from build_site.parsing.text import glue, join


@dataclass
class Band:
    """Words whose heights overlap: no row can end inside."""

    tokens: list[Token]
    top: float
    bottom: float

    @cached_property
    def text(self) -> str:
        """The words as text; read once the band is whole."""
        return join(self.tokens)

    @cached_property
    def long_words(self) -> frozenset[str]:
        """Words that any label has of which the band is a part."""
        return frozenset(long_words(token.text for token in self.tokens))


Judge = Callable[[Sequence[Band]], float]
"""How unlikely (positive) or likely (negative) it is that some bands are exactly one row's label."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The height of what every row has at most one of: a line of values, or a label centred beside long cells."""

    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Its height."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """Label words of a row, and the index of its line of values (None when all its cells are blank)."""

    tokens: list[Token]
    anchor: int | None


def bands_of(tokens: Sequence[Token]) -> list[Band]:
    """Bands from top to bottom. Letters' boxes are taken a little smaller, so that tight lines stay apart."""
    bands: list[Band] = []
    for token in sorted(tokens, key=lambda token: token.top):
        inset = 0.12 * token.size
        if bands and token.top + inset < bands[-1].bottom - inset:
            bands[-1].tokens.append(token)
            bands[-1].bottom = max(bands[-1].bottom, token.bottom)
        else:
            bands.append(Band([token], token.top, token.bottom))
    return bands


def text_of(bands: Sequence[Band]) -> str:
    """The bands' words as one text."""
    return glue(band.text for band in bands)


def may_be(bands: Sequence[Band], phrases: Phrases) -> bool:
    """Whether the bands' text may be one of some phrases, or a part of one, as far as each band tells by itself."""
    return all(phrases.may_say(band.long_words) for band in bands)


def separators(flow: Flow, x0: float, x1: float, top: float, bottom: float) -> list[float]:
    """Heights at which a visible line or the edge of a fill crosses most of the width from x0 to x1."""
    heights: list[float] = []
    width = x1 - x0
    for rect in (*flow.rules, *flow.fills):
        if rect.bottom < top - 3 or rect.top > bottom + 3:
            continue
        if min(rect.x1, x1) - max(rect.x0, x0) < 0.6 * width:
            continue
        if rect.bottom - rect.top <= 2.5:
            heights.append((rect.top + rect.bottom) / 2)
        else:
            heights.extend((rect.top, rect.bottom))
    return sorted(heights)
