"""Table rows as strips of the page: drawn with their rules and fills, and cut in two where a page ends."""

from dataclasses import dataclass

from tests.writer.marks import Fill, Line, Mark, line_width, moved
from tests.writer.style import Style

LEADING = 1.24
PADDING = 3.5
_GREY = "#eef2f7"


@dataclass(slots=True)
class Slab:
    """A strip as wide as its column, drawn from its own top left corner."""

    height: float
    marks: list[Mark]
    keep_with_next: bool = False
    table: int = 0
    """Rows of the same table share a number; 0 elsewhere."""
    header: bool = False
    row: "Row | None" = None


@dataclass(slots=True)
class Row:
    """The lines of each cell of a row, ready to be drawn or cut."""

    cells: list[list[Line]]
    numeric: list[bool]
    edges: list[float]
    index: int


def cell_height(lines: list[Line], style: Style) -> float:
    """The height of a cell of so many lines."""
    return len(lines) * (style.size - 0.5) * LEADING + 2 * PADDING


def draw_row(row: Row, style: Style) -> Slab:
    """The row as one slab."""
    height = max(cell_height(lines, style) for lines in row.cells)
    marks: list[Mark] = []
    shaded = style.zebra != "none" and row.index % 2 == 1
    if shaded and style.zebra == "rows":
        marks.append(Fill(row.edges[0], 0, row.edges[-1], height, _GREY))
    for column, lines in enumerate(row.cells):
        box = (row.edges[column], 0.0, row.edges[column + 1], height)
        marks += cell_marks(
            lines, box, row.numeric[column], style, header=False, shaded=shaded and style.zebra == "cells"
        )
    return Slab(height, marks, row=row)


def cut_row(slab: Slab, room: float, style: Style, *, force: bool) -> tuple[Slab, Slab] | None:
    """A row in two where `room` points are left, or None when it cannot be cut with two lines at least on each side.

    `force` cuts even where the style keeps rows whole: a row taller than a page.
    """
    row = slab.row
    if row is None or not (style.split_rows or force):
        return None
    fit = int((room - 2 * PADDING) / ((style.size - 0.5) * LEADING))
    longest = max(len(lines) for lines in row.cells)
    if fit < 2 or longest - fit < 2:
        return None
    halves = [
        draw_row(Row([lines[part] for lines in row.cells], row.numeric, row.edges, row.index), style)
        for part in (slice(None, fit), slice(fit, None))
    ]
    for half in halves:
        half.table = slab.table
    return halves[0], halves[1]


def cell_marks(
    lines: list[Line],
    box: tuple[float, float, float, float],
    numeric: bool,
    style: Style,
    *,
    header: bool,
    shaded: bool,
) -> list[Mark]:
    """A cell: its fill, its rules and its lines, aligned as the style says."""
    x0, top, x1, bottom = box
    marks: list[Mark] = []
    if shaded and style.zebra != "none":
        marks.append(Fill(x0, top, x1, bottom, "#d9e5f1" if header else _GREY))
    marks += rules(box, style, header=header)
    size = style.size - 0.5
    tall = len(lines) * size * LEADING
    y = {"top": top + PADDING, "middle": (top + bottom - tall) / 2, "bottom": bottom - PADDING - tall}[style.valign]
    for number, line in enumerate(lines):
        spare = x1 - x0 - 2 * PADDING - line_width(line)
        dx = {"center": spare / 2, "right": spare, "left": 0.0}[style.numbers] if numeric else 0.0
        marks += moved(line, x0 + PADDING + dx, y + size * (0.95 + number * LEADING))
    return marks


def rules(box: tuple[float, float, float, float], style: Style, *, header: bool) -> list[Mark]:
    """The lines around a cell, as thin filled boxes."""
    x0, top, x1, bottom = box
    w = 0.5
    if style.rules == "none":
        return []
    if style.rules == "header":
        return [Fill(x0, bottom - w, x1, bottom, "#000000")] if header else []
    if style.rules == "rows":
        return [Fill(x0, bottom - w, x1, bottom, "#8fa3b8")]
    color, alpha = {"grid": ("#5b7fa6", 1.0), "invisible": ("#000000", 0.0), "white": ("#ffffff", 1.0)}[style.rules]
    return [
        Fill(x0, top, x1, top + w, color, alpha),
        Fill(x0, bottom - w, x1, bottom, color, alpha),
        Fill(x0, top, x0 + w, bottom, color, alpha),
        Fill(x1 - w, top, x1, bottom, color, alpha),
    ]
