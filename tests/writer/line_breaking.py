"""Paragraphs broken into lines."""

from dataclasses import dataclass

from tests.writer.document import Span
from tests.writer.fonts import width
from tests.writer.marks import Glyphs, Line, line_width
from tests.writer.style import Style
from tests.writer.typography import SOFT_HYPHEN, typeset


@dataclass(slots=True)
class Piece:
    """A word with its weight and clave; `glued` when no space stands before it."""

    text: str
    bold: bool
    clave: str | None
    glued: bool


def pieces(spans: tuple[Span, ...], style: Style, *, bold: bool = False) -> list[Piece]:
    """The words of a paragraph. A non-breaking space does not end a word."""
    found: list[Piece] = []
    space = True
    for span in spans:
        words = typeset(span.text, style)
        parts = words.split(" ")
        for position, part in enumerate(parts):
            space = space or position > 0
            if part:
                found.append(Piece(part, span.bold or bold, span.clave, not space and bool(found)))
                space = False
    return found


def break_lines(words: list[Piece], room: float, size: float, style: Style, color: str = "#000000") -> list[Line]:
    """Greedy line breaking. A word wider than the room is cut at a soft hyphen or, failing that, overhangs."""
    lines: list[Line] = []
    line: Line = []
    x = 0.0
    blank = width(" ", style.family, False) * size
    for unit in _units(words):
        word = unit
        total = sum(advance(piece, size, style) for piece in word)
        gap = blank if line else 0.0
        if line and x + gap + total > room:
            head, word = _hyphenate(word, room - x - gap, size, style)
            for piece in head:
                x = _put(line, piece, x + gap, size, style, color)
                gap = 0.0
            lines.append(line)
            line, x, gap = [], 0.0, 0.0
        for piece in word:
            x = _put(line, piece, x + gap, size, style, color)
            gap = 0.0
    if line:
        lines.append(line)
    return lines


def _units(words: list[Piece]) -> list[list[Piece]]:
    units: list[list[Piece]] = []
    for piece in words:
        if piece.glued and units:
            units[-1].append(piece)
        else:
            units.append([piece])
    return units


def advance(piece: Piece, size: float, style: Style) -> float:
    """The width of a piece on the page."""
    return width(piece.text.replace(SOFT_HYPHEN, ""), style.family, piece.bold) * size


def _hyphenate(word: list[Piece], room: float, size: float, style: Style) -> tuple[list[Piece], list[Piece]]:
    """The part of a word that still fits on the line, with its hyphen, and the rest."""
    first = word[0]
    cuts = [position for position, letter in enumerate(first.text) if letter == SOFT_HYPHEN]
    for cut in reversed(cuts):
        head = Piece(first.text[:cut].replace(SOFT_HYPHEN, "") + SOFT_HYPHEN, first.bold, first.clave, False)
        if width(head.text, style.family, head.bold) * size <= room:
            return [head], [Piece(first.text[cut + 1 :], first.bold, first.clave, False), *word[1:]]
    return [], word


def _put(line: Line, piece: Piece, x: float, size: float, style: Style, color: str) -> float:
    last_is_hyphen = piece.text.endswith(SOFT_HYPHEN)
    words = piece.text.replace(SOFT_HYPHEN, "") + (SOFT_HYPHEN if last_is_hyphen else "")
    taken = width(words, style.family, piece.bold) * size
    line.append(Glyphs(x, 0.0, words, size, piece.bold, color, piece.clave, taken))
    return x + taken


def stretch(line: Line, room: float) -> None:
    """Widen the spaces of a line until it fills the room."""
    gaps = [i for i in range(1, len(line)) if line[i].x - (line[i - 1].x + line[i - 1].width) > 0.01]
    if not gaps:
        return
    extra = (room - line_width(line)) / len(gaps)
    moved_by = 0.0
    for i, glyphs in enumerate(line):
        moved_by += extra if i in gaps else 0.0
        glyphs.x += moved_by
