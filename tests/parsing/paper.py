"""Words set on paper by hand, for the tests of what reads them."""

from collections.abc import Iterable

from build_site.editions.profile import Profile, profile
from build_site.parsing.flow import Flow, flow
from build_site.parsing.line import Line, Token
from build_site.parsing.text import lines_of, tokens_of
from build_site.reading.sheet import Page, Rect, Sheet, Word

PROFILE: Profile = profile(2021)
SIZE = 9.0
LEADING = 11.0
"""Points from a line to the next."""


def put(text: str, x: float = 50, y: float = 100, *, size: float = SIZE, bold: bool = False) -> list[Word]:
    """The words of a line: each letter half the size wide, spaces a quarter; `y` is the line's lower end."""
    words = []
    for word in text.split():
        width = 0.5 * size * len(word)
        words.append(Word(word, x, y - size, x + width, y, size, bold))
        x += width + 0.25 * size
    return words


def put_lines(texts: Iterable[str], x: float = 50, y: float = 100, **style: float | bool) -> list[Word]:
    """Lines one under another."""
    return [word for n, text in enumerate(texts) for word in put(text, x, y + n * LEADING, **style)]  # type: ignore[arg-type]


def right(text: str, x1: float, y: float) -> list[Word]:
    """One word that ends at `x1`."""
    return put(text, x1 - 0.5 * SIZE * len(text), y)


def page(words: Iterable[Word], number: int = 1, *, rules: Iterable[Rect] = (), dots: Iterable[Rect] = ()) -> Page:
    """A page of paper."""
    return Page(number=number, width=612, height=792, words=list(words), rules=list(rules), fills=[], dots=list(dots))


def laid(*pages: Page) -> Flow:
    """The pages end to end."""
    return flow(Sheet(list(pages)), PROFILE.is_table_header)


def laid_words(words: Iterable[Word], *, rules: Iterable[Rect] = (), dots: Iterable[Rect] = ()) -> Flow:
    """One page of words, laid."""
    return laid(page(words, rules=rules, dots=dots))


def tokens(words: Iterable[Word], number: int = 1) -> list[Token]:
    """The words as tokens, where they stand on their page."""
    return [Token(word, number) for word in words]


def lines(words: Iterable[Word]) -> list[Line]:
    """The lines that the words make."""
    return lines_of(tokens(words))


def texts(found: Iterable[Line]) -> list[str]:
    """The lines as text."""
    return [line.text for line in found]


def all_words(flow: Flow) -> list[str]:
    """Every word of a laid document, furniture included."""
    return sorted(token.text for token in tokens_of([*flow.lines, *flow.furniture]))
