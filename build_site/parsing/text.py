"""Words in a column become text, line by line."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from build_site.parsing.line import Line, Token, plain

_CUTS = ("-", "–", "/")
"""What a line may end with in the middle of a word."""


def lines_of(tokens: Iterable[Token]) -> list[Line]:
    """The lines that some words of one column make, from top to bottom."""
    return [Line(group) for group in _groups(tokens)]


def join(tokens: Sequence[Token]) -> str:
    """The words in reading order, line breaks turned into single spaces.

    A word that the line's end cuts after its own hyphen or slash (`COVID-` `19`) is one word again.
    """
    if len(tokens) == 1:
        return tokens[0].text
    return glue(map(plain, _groups(tokens)))


def _groups(tokens: Iterable[Token]) -> list[list[Token]]:
    """Words by the line they stand on, each line from left to right."""
    groups: list[list[Token]] = []
    first: Token | None = None
    for token in sorted(tokens, key=attrgetter("bottom", "x0")):
        if first and token.bottom - first.bottom <= 0.45 * max(first.size, token.size):
            groups[-1].append(token)
        else:
            groups.append([token])
            first = token
    for group in groups:
        group.sort(key=attrgetter("x0"))
    return groups


def glue(lines: Iterable[str]) -> str:
    """Lines of text put together, as `join` does."""
    lines = list(lines)
    text = " ".join(lines)
    if not any(f"{mark} " in text for mark in _CUTS):
        return text
    parts: list[str] = []
    for line in lines:
        if parts and _is_cut(parts[-1], line):
            parts[-1] += line
        else:
            parts.append(line)
    return " ".join(parts)


def _is_cut(end: str, start: str) -> bool:
    return len(end) > 1 and end.endswith(_CUTS) and end[-2].isalnum() and start[:1].isalnum()


def tokens_of(lines: Iterable[Line]) -> list[Token]:
    """All words of some lines."""
    return [token for line in lines for token in line.tokens]
