"""What is drawn on a page: runs of text and filled boxes."""

from dataclasses import dataclass


@dataclass(slots=True)
class Glyphs:
    """A run of text at a place; `y` is the baseline from the top."""

    x: float
    y: float
    text: str
    size: float
    bold: bool
    color: str
    clave: str | None
    width: float


@dataclass(slots=True)
class Fill:
    """A filled box, `alpha` 0 for one that cannot be seen."""

    x0: float
    top: float
    x1: float
    bottom: float
    color: str
    alpha: float = 1.0


Mark = Glyphs | Fill
Line = list[Glyphs]


def line_width(line: Line) -> float:
    """From the first word's start to the last one's end."""
    return line[-1].x + line[-1].width if line else 0.0


def moved(line: Line, dx: float, baseline: float) -> list[Mark]:
    """The line's words at their place."""
    return [Glyphs(g.x + dx, baseline, g.text, g.size, g.bold, g.color, g.clave, g.width) for g in line]


def shifted(marks: list[Mark], dx: float, dy: float) -> list[Mark]:
    """The marks moved right and down."""
    out: list[Mark] = []
    for mark in marks:
        if isinstance(mark, Fill):
            out.append(Fill(mark.x0 + dx, mark.top + dy, mark.x1 + dx, mark.bottom + dy, mark.color, mark.alpha))
        else:
            out += moved([mark], dx, mark.y + dy)
    return out
