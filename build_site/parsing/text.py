"""Words in a column become text, line by line."""

from collections.abc import Iterable

from build_site.parsing.flow import Line, Token


def lines_of(tokens: Iterable[Token]) -> list[Line]:
    """The lines that some words of one column make, from top to bottom."""
    groups: list[list[Token]] = []
    for token in sorted(tokens, key=lambda token: (token.bottom, token.x0)):
        last = groups[-1] if groups else None
        if last and abs(last[0].bottom - token.bottom) <= 0.45 * max(last[0].size, token.size):
            last.append(token)
        else:
            groups.append([token])
    return [Line(sorted(group, key=lambda token: token.x0)) for group in groups]


def join(tokens: Iterable[Token]) -> str:
    """The words in reading order, line breaks turned into single spaces.

    A word that the line's end cuts after its own hyphen or slash (`COVID-` `19`) is one word again.
    """
    return glue(" ".join(token.text for token in line.tokens) for line in lines_of(tokens))


def glue(lines: Iterable[str]) -> str:
    """Lines of text put together, as `join` does."""
    parts: list[str] = []
    for line in lines:
        if parts and _is_cut(parts[-1], line):
            parts[-1] += line
        else:
            parts.append(line)
    return " ".join(parts)


def _is_cut(end: str, start: str) -> bool:
    return len(end) > 1 and end[-1] in "-–/" and end[-2].isalnum() and start[:1].isalnum()


def tokens_of(lines: Iterable[Line]) -> list[Token]:
    """All words of some lines."""
    return [token for line in lines for token in line.tokens]
