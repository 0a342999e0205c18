"""Words that the typesetter cuts at the foot of a page are made whole, at the place of their first part."""

from collections.abc import Sequence

from build_site.parsing.line import Line, Token
from build_site.reading.sheet import SOFT_HYPHEN


def join_over_breaks(lines: list[Line]) -> None:
    """Joins each word that a soft hyphen ends to its rest, which opens a line of the same column on a later page."""
    if not any(token.text.endswith(SOFT_HYPHEN) for line in lines for token in line.tokens):
        return
    printed: set[str] = set()
    for index, line in enumerate(lines):
        printed.add(line.text)
        for position, token in enumerate(line.tokens):
            if token.text.endswith(SOFT_HYPHEN):
                rest, tail = _rest(line, position, lines[index + 1 :], printed)
                token.text = token.text.rstrip(SOFT_HYPHEN) + (tail.text if tail else "")
                line.reread()
                if rest and tail:
                    rest.tokens.remove(tail)
                    rest.reread()
    lines[:] = [line for line in lines if line.tokens]


def _rest(line: Line, position: int, below: Sequence[Line], printed: set[str]) -> tuple[Line | None, Token | None]:
    """The line with the rest of a word, and that rest; lines printed before are a table's repeated header."""
    token = line.tokens[position]
    left = _column_left(line.tokens, position)
    for other in below:
        if other.page <= line.page or not other.tokens or other.text in printed:
            continue
        first = _first_in(other, left)
        if first.text[0].islower() and left - 4 * token.size <= first.x0 < token.x1:
            return other, first
    return None, None


def _first_in(line: Line, left: float) -> Token:
    return min(line.tokens, key=lambda token: (token.x0 < left - 4 * token.size, token.x0))


def _column_left(tokens: list[Token], position: int) -> float:
    left = tokens[position].x0
    for before in reversed(tokens[:position]):
        if left - before.x1 > 1.2 * before.size:
            break
        left = before.x0
    return left
