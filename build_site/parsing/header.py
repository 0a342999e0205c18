"""The lines that head a table: which they are, what they head, and where a page break repeats them."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_site.editions.profile import Profile
from build_site.parsing.columns import Span
from build_site.parsing.flow import Flow, close_gap
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line, Token

_SAME_PLACE = 1.5
"""Points within which a repeated header's words stand where the first header's do."""


@dataclass(frozen=True)
class Header:
    """One column: its words, and how far they reach."""

    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        """Horizontal extent."""
        return Span(min(token.x0 for token in self.tokens), max(token.x1 for token in self.tokens))


def header_block(lines: Sequence[Line], profile: Profile) -> int:
    """How many of the first lines only head columns."""
    count = 0
    for line in lines:
        if not heads_columns(line, profile):
            break
        count += 1
    return count


def heads_columns(line: Line, profile: Profile) -> bool:
    """Whether a line has nothing but words that head columns."""
    return profile.is_table_header(line.long_words()) and profile.is_table_header(line.words)


def take_repeated(flow: Flow, lines: Sequence[Line], header: Sequence[Line], ledger: Ledger) -> list[Line]:
    """The lines without the header that a page break made the printer repeat; what follows moves up in its place."""
    printed = {line.text for line in header}
    words = [token for line in header for token in line.tokens]
    kept: list[Line] = []
    dropped: list[Line] = []
    previous = header[-1].page if header else 0
    for line in lines:
        may_repeat = dropped or line.page != previous
        if may_repeat and (line.text in printed or _stand_again(line, words)):
            dropped.append(line)
            ledger.label(line.tokens)
        else:
            if dropped:
                start = max((other.bottom for other in kept), default=dropped[0].top) + 0.35 * flow.leading
                close_gap(flow, min(start, dropped[0].top), line.top, max(other.bottom for other in dropped))
            dropped = []
            kept.append(line)
        previous = line.page
    return kept


def _stand_again(line: Line, words: Sequence[Token]) -> bool:
    """Whether all words of a line stand in the header too, at the same place across the page.

    The printer may set the copy's columns a little higher or lower, so that its lines are others.
    """
    return all(any(_same(token, word) for word in words) for token in line.tokens)


def _same(token: Token, word: Token) -> bool:
    return token.text == word.text and abs(token.x0 - word.x0) < _SAME_PLACE
