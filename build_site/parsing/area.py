"""Titles, and the lines that stand under them."""

from dataclasses import dataclass, field

from build_site.parsing.line import Line, Token, plain

CLOSED = frozenset({"analisis", "contingencia", "observaciones", "notas_tecnicas", "resultados"})
"""Sections whose own text repeats words that head other sections (`POBLACIÓN:` in the institution's observations)."""
UNKNOWN = "desconocido"
"""Key of a heading that the profile does not know."""


@dataclass(frozen=True)
class Title:
    """A recognised heading or table title: its key, its words, and how far it reaches across the page."""

    key: str
    tokens: tuple[Token, ...]
    level: int

    @property
    def text(self) -> str:
        """As printed."""
        return plain(self.tokens)

    @property
    def x0(self) -> float:
        """Left end."""
        return min(token.x0 for token in self.tokens)

    @property
    def x1(self) -> float:
        """Right end."""
        return max(token.x1 for token in self.tokens)

    @property
    def bottom(self) -> float:
        """Lower end on the long page."""
        return max(token.bottom for token in self.tokens)


@dataclass
class Area:
    """What stands under one title, or under several titles printed side by side, until the next."""

    titles: list[Title]
    lines: list[Line] = field(default_factory=list)
    section: str = ""
    """Key of the first-level heading it belongs to."""

    @property
    def key(self) -> str:
        """Key of the first title."""
        return self.titles[0].key if self.titles else ""

    def title(self, key: str) -> Title | None:
        """The title with that key, if it is one of this area's."""
        return next((title for title in self.titles if title.key == key), None)
