"""Printed words and the lines they stand on, with all that is asked of a line again and again."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from build_site.editions.profile import long_words, words_of
from build_site.model.cifra import Caja
from build_site.model.textos import fold
from build_site.reading.sheet import Word

_SPLIT_GAP = 1.5
"""Share of the font size from which a gap inside a line is too wide for a space."""
_x1, _top, _bottom = attrgetter("x1"), attrgetter("top"), attrgetter("bottom")

Style = tuple[float, bool, bool]
"""How a line is set: font size, bold, capitals."""


class Token:
    """A printed word with its page and its place: `top` and `bottom` on the long page, `caja` on its own."""

    __slots__ = ("bold", "bottom", "caja", "page", "size", "text", "top", "x0", "x1")

    def __init__(self, word: Word, page: int) -> None:
        self.text = word.text
        self.x0, self.top, self.x1, self.bottom = word.x0, word.top, word.x1, word.bottom
        self.caja: Caja = (word.x0, word.top, word.x1, word.bottom)
        self.size = word.size
        self.bold = word.bold
        self.page = page

    @property
    def middle(self) -> float:
        """Horizontal middle."""
        return (self.x0 + self.x1) / 2

    def __repr__(self) -> str:
        return f"Token({self.text!r}, p{self.page}, {self.x0:.0f}-{self.x1:.0f}, y{self.bottom:.0f})"


class Line:
    """Tokens on one baseline, from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.page = tokens[0].page
        self.x0 = tokens[0].x0
        self.x1: float = max(map(_x1, tokens))
        self.top: float = min(map(_top, tokens))
        self.bottom: float = max(map(_bottom, tokens))

    @cached_property
    def text(self) -> str:
        """The line as printed, single spaces."""
        return plain(self.tokens)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that carry meaning, for comparing the line with what headings and headers say."""
        return words_of(self.text)

    def long_words(self) -> Iterator[str]:
        """The long ones among `words`, one by one: the first is often enough to tell a line from a title."""
        return long_words(token.text for token in self.tokens)

    @cached_property
    def size(self) -> float:
        """Font size of the widest token: marks and superscripts do not count."""
        return max(self.tokens, key=lambda token: token.x1 - token.x0).size

    @cached_property
    def style(self) -> Style:
        """How the line is set."""
        return round(self.size * 2) / 2, self._is_bold(), self._is_in_capitals()

    @cached_property
    def parts(self) -> list[list[Token]]:
        """The line's words, parted where a gap is too wide for a space."""
        parts = [self.tokens[:1]]
        for left, right in pairwise(self.tokens):
            gap = right.x0 - left.x1
            if gap > _SPLIT_GAP * left.size and gap > _SPLIT_GAP * right.size:
                parts.append([])
            parts[-1].append(right)
        return parts

    def _is_bold(self) -> bool:
        """Whether every word is bold; marks do not count, but for a line of nothing else."""
        return any(token.bold for token in self.tokens) and all(
            token.bold or not fold(token.text).isalnum() for token in self.tokens
        )

    def _is_in_capitals(self) -> bool:
        """Whether its letters are capitals; one word in small letters, as most lines have, is enough to tell."""
        if any(token.text.islower() and token.text.isalpha() for token in self.tokens):
            return False
        words = self.tokens[self.tokens[0].text[1:] in (")", ".") :]  # not the letter that numbers a heading (`a)`)
        return "".join(token.text for token in words if any(map(str.isalpha, token.text))).isupper()

    def reread(self) -> None:
        """Forgets what was made of its words: one of them is another, or gone."""
        for name in ("text", "words", "size", "style", "parts"):
            self.__dict__.pop(name, None)

    def shift(self, down: float) -> None:
        """Moves the line and its words on the long page."""
        self.top += down
        self.bottom += down
        for token in self.tokens:
            token.top += down
            token.bottom += down

    def __repr__(self) -> str:
        return f"Line({self.text!r}, p{self.page})"


def plain(tokens: Iterable[Token]) -> str:
    """The words of a line, or of a part of one, with single spaces."""
    return " ".join([token.text for token in tokens])
