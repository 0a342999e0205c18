"""The cells that the words of a line make, and those that a narrow column spreads over two lines."""

from collections.abc import Sequence
from itertools import pairwise

from build_site.model.numeros import parse
from build_site.parsing.columns import Span
from build_site.parsing.line import Token
from build_site.parsing.text import join

_CELL_GAP = 0.62
"""Share of the font size from which a gap parts two cells of a line."""


def chunks(tokens: Sequence[Token], headers: Sequence[Span] = ()) -> list[list[Token]]:
    """The cells that the words of a line make: parted by wide gaps, and between two values however close."""
    parts: list[list[Token]] = [[tokens[0]]]
    for left, right in pairwise(tokens):
        gap = right.x0 - left.x1
        wide = gap > _CELL_GAP * max(left.size, right.size)
        values = is_value([right]) and right.text.strip("*%-–—") and (is_value(parts[-1]) or _under(right, headers))
        if wide or values:
            parts.append([])
        parts[-1].append(right)
    return parts


def is_value(tokens: Sequence[Token]) -> bool:
    """Whether the words are a figure or a mark of its absence."""
    if len(tokens) == 1:
        return parse(tokens[0].text) is not None
    return bool(tokens) and parse(join(tokens)) is not None


def cut_amounts(
    cells: list[list[Token]], strays: list[list[Token]]
) -> tuple[list[list[Token]], list[list[Token]], list[list[Token]]]:
    """Amounts that a narrow cell cuts over two lines (`7.781.67` over `8`) made whole, and the cells and strays left.

    A figure that stands over or under digits of which nobody can make a figure may be a part of one: it is a stray too.
    """
    whole: list[list[Token]] = []
    for piece in [piece for piece in strays if any(c.isdigit() for token in piece for c in token.text)]:
        below = next((other for other in (*cells, *strays) if _stands_under(piece, other)), None)
        if below and parse("".join(token.text for token in (*piece, *below))) is not None:
            whole.append([*piece, *below])
            strays = [other for other in strays if other is not piece and other is not below]
            cells = [other for other in cells if other is not below]
            continue
        near = [cell for cell in cells if _stands_under(piece, cell) or _stands_under(cell, piece)]
        cells = [cell for cell in cells if cell not in near]
        strays = strays + near
    return whole, cells, strays


def wrapped_marks(strays: list[list[Token]]) -> tuple[list[list[Token]], list[list[Token]]]:
    """Marks of absence printed over two lines of a narrow cell (`Sin` over `información`) are put together."""
    whole: list[list[Token]] = []
    rest = list(strays)
    for piece in strays:
        below = next((other for other in rest if _stands_under(piece, other)), None)
        if piece in rest and below is not None and is_value([*piece, *below]):
            whole.append([*piece, *below])
            rest.remove(piece)
            rest.remove(below)
    return whole, rest


def _stands_under(piece: Sequence[Token], other: Sequence[Token]) -> bool:
    overlap = min(piece[-1].x1, other[-1].x1) - max(piece[0].x0, other[0].x0)
    return overlap > 0 and 0.5 * piece[0].size < other[0].bottom - piece[0].bottom < 1.8 * piece[0].size


def _under(token: Token, headers: Sequence[Span]) -> bool:
    return any(Span(token.x0, token.x1).overlaps(header) for header in headers)
