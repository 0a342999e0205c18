"""Lines and rows before they have a page: paragraphs broken into lines, tables into rows that know how to be cut."""

from dataclasses import dataclass

from tests.writer.document import Block, Cell, Chart, Heading, Paragraph, Side, Span, Table
from tests.writer.fonts import width
from tests.writer.style import Style
from tests.writer.typography import SOFT_HYPHEN, typeset

LEADING = 1.24
PADDING = 3.5
_GREY = "#eef2f7"


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
class Piece:
    """A word with its weight and clave; `glued` when no space stands before it."""

    text: str
    bold: bool
    clave: str | None
    glued: bool


Line = list[Glyphs]


@dataclass(slots=True)
class Row:
    """The lines of each cell of a row, ready to be drawn or cut."""

    cells: list[list[Line]]
    numeric: list[bool]
    edges: list[float]
    index: int


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
        total = sum(_advance(piece, size, style) for piece in word)
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


def _advance(piece: Piece, size: float, style: Style) -> float:
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
    advance = width(words, style.family, piece.bold) * size
    line.append(Glyphs(x, 0.0, words, size, piece.bold, color, piece.clave, advance))
    return x + advance


def line_width(line: Line) -> float:
    """From the first word's start to the last one's end."""
    return line[-1].x + line[-1].width if line else 0.0


def moved(line: Line, dx: float, baseline: float) -> list[Mark]:
    """The line's words at their place."""
    return [Glyphs(g.x + dx, baseline, g.text, g.size, g.bold, g.color, g.clave, g.width) for g in line]


class Galley:
    """Turns the blocks of a column `room` points wide into slabs."""

    _tables = 0

    def __init__(self, style: Style, room: float) -> None:
        self.style, self.room = style, room

    def slabs(self, block: Block) -> list[Slab]:
        """The strips of a block, from top to bottom."""
        if isinstance(block, Heading):
            return [self._heading(block)]
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Chart):
            return [self._chart(block)]
        if isinstance(block, Side):
            return [self._side(block)]
        return [slab for inner in block.blocks for slab in self.slabs(inner)]

    def _heading(self, heading: Heading) -> Slab:
        style = self.style
        size = style.size + {1: 2.0, 2: 1.0, 3: 0.0}[heading.level]
        band = heading.level == 1 and style.headings == "band"
        color = "#ffffff" if band else (style.accent if style.headings != "plain" else "#000000")
        inset = 5.0 if band else 0.0
        lines = break_lines(pieces((Span(heading.text, None, True),), style), self.room - 2 * inset, size, style, color)
        above = {1: 12.0, 2: 8.0, 3: 5.0}[heading.level]
        height = above + len(lines) * size * LEADING + 5
        marks: list[Mark] = []
        if band:
            marks.append(Fill(0, above - 3, self.room, height - 1, style.accent))
        elif heading.level == 1 and style.headings == "line":
            marks.append(Fill(0, height - 3, self.room, height - 2.2, style.accent))
        for number, line in enumerate(lines):
            marks += moved(line, inset, above + size * (0.95 + number * LEADING))
        return Slab(height, marks, keep_with_next=True)

    def _paragraph(self, paragraph: Paragraph) -> list[Slab]:
        style = self.style
        size = {"footnote": style.size - 1.5, "cover-title": style.size + 4, "cover-name": style.size + 7}.get(
            paragraph.kind, style.size
        )
        indent = 14.0 if paragraph.kind == "bullet" else 0.0
        centered = paragraph.kind.startswith("cover")
        lines = break_lines(pieces(paragraph.spans, style), self.room - indent, size, style)
        slabs = []
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            if style.justify and not last and not centered:
                _stretch(line, self.room - indent)
            shift = (self.room - line_width(line)) / 2 if centered else indent
            slabs.append(Slab(size * LEADING + (4.0 if last else 0.0), moved(line, shift, size * 0.95)))
        return slabs

    def _chart(self, chart: Chart) -> Slab:
        top = max(*chart.bars, 1.0)
        marks: list[Mark] = [Fill(10, 79.4, self.room - 10, 80, "#444444")]
        step = (self.room - 20) / len(chart.bars)
        for number, bar in enumerate(chart.bars):
            left = 10 + step * (number + 0.25)
            marks.append(Fill(left, 80 - 70 * bar / top, left + step / 2, 80, self.style.accent))
        for number, words in enumerate(chart.labels):
            advance = width(words, self.style.family, False) * (self.style.size - 1)
            middle = 10 + step * (number + 0.5)
            marks.append(Glyphs(middle - advance / 2, 91, words, self.style.size - 1, False, "#444444", None, advance))
        return Slab(98, marks)

    def _side(self, side: Side) -> Slab:
        gap = 12.0
        left_room = (self.room - gap) * side.share
        columns = ((side.left, 0.0, left_room), (side.right, left_room + gap, self.room - gap - left_room))
        marks: list[Mark] = []
        height = 0.0
        for inner, x, room in columns:
            y = 0.0
            galley = Galley(self.style, room)
            for block in inner:
                for slab in galley.slabs(block):
                    marks += shifted(slab.marks, x, y)
                    y += slab.height
            height = max(height, y)
        return Slab(height, marks)

    def _table(self, table: Table) -> list[Slab]:
        Galley._tables += 1
        number, room = Galley._tables, self.room * table.share
        edges = [0.0]
        for share in table.widths:
            edges.append(edges[-1] + share * room)
        slabs = [self._head(table, edges, number)] if table.head else []
        for index, row in enumerate(table.rows[table.head :]):
            slab = draw_row(self._row(row, edges, index), self.style)
            slab.table = number
            slabs.append(slab)
        slabs.append(Slab(5.0, []))
        return slabs

    def _head(self, table: Table, edges: list[float], number: int) -> Slab:
        """The header rows as one slab, cells over several columns or rows included."""
        spread = [
            [column for column, _ in _columns(row, table, index)] for index, row in enumerate(table.rows[: table.head])
        ]
        rows = [self._spanned(row, spread[index], edges) for index, row in enumerate(table.rows[: table.head])]
        heights = [
            max([_height(lines, self.style) for (_, _, lines, cell) in row if cell.rowspan == 1] or [0]) for row in rows
        ]
        tall = [(_height(lines, self.style), cell) for row in rows for (_, _, lines, cell) in row if cell.rowspan > 1]
        heights[-1] += max(0.0, max((height for height, _ in tall), default=0.0) - sum(heights))
        marks: list[Mark] = []
        y = 0.0
        for index, row in enumerate(rows):
            for x0, x1, lines, cell in row:
                bottom = y + sum(heights[index : index + cell.rowspan])
                marks += _cell_marks(lines, (x0, y, x1, bottom), cell.numeric, self.style, header=True, shaded=True)
            y += heights[index]
        return Slab(y, marks, keep_with_next=True, table=number, header=True)

    def _spanned(
        self, row: tuple[Cell, ...], columns: list[int], edges: list[float]
    ) -> list[tuple[float, float, list[Line], Cell]]:
        return [
            (
                edges[column],
                edges[column + cell.colspan],
                self._lines(cell, edges[column + cell.colspan] - edges[column]),
                cell,
            )
            for cell, column in zip(row, columns, strict=True)
        ]

    def _row(self, row: tuple[Cell, ...], edges: list[float], index: int) -> Row:
        cells = [self._lines(cell, edges[column + 1] - edges[column]) for column, cell in enumerate(row)]
        return Row(cells, [cell.numeric for cell in row], edges, index)

    def _lines(self, cell: Cell, room: float) -> list[Line]:
        room -= 2 * PADDING
        found = [pieces(paragraph.spans, self.style, bold=cell.bold) for paragraph in cell.paragraphs]
        size = self.style.size - 0.5
        widest = max((_advance(piece, 1, self.style) for words in found for piece in words), default=0.0)
        # Letters shrink rather than run into the next column.
        size = min(size, room / widest) if widest else size
        return [line for words in found for line in break_lines(words, room, size, self.style)]


def _columns(row: tuple[Cell, ...], table: Table, index: int) -> list[tuple[int, Cell]]:
    """The column where each cell of a header row starts: those under a cell of two rows are taken."""
    taken = set()
    for above in range(index):
        column = 0
        for cell in table.rows[above]:
            if cell.rowspan > index - above:
                taken |= set(range(column, column + cell.colspan))
            column += cell.colspan
    found, column = [], 0
    for cell in row:
        while column in taken:
            column += 1
        found.append((column, cell))
        column += cell.colspan
    return found


def _height(lines: list[Line], style: Style) -> float:
    return len(lines) * (style.size - 0.5) * LEADING + 2 * PADDING


def _stretch(line: Line, room: float) -> None:
    gaps = [i for i in range(1, len(line)) if line[i].x - (line[i - 1].x + line[i - 1].width) > 0.01]
    if not gaps:
        return
    extra = (room - line_width(line)) / len(gaps)
    moved_by = 0.0
    for i, glyphs in enumerate(line):
        moved_by += extra if i in gaps else 0.0
        glyphs.x += moved_by


def shifted(marks: list[Mark], dx: float, dy: float) -> list[Mark]:
    """The marks moved right and down."""
    out: list[Mark] = []
    for mark in marks:
        if isinstance(mark, Fill):
            out.append(Fill(mark.x0 + dx, mark.top + dy, mark.x1 + dx, mark.bottom + dy, mark.color, mark.alpha))
        else:
            out += moved([mark], dx, mark.y + dy)
    return out


def draw_row(row: Row, style: Style) -> Slab:
    """The row as one slab."""
    height = max(_height(lines, style) for lines in row.cells)
    marks: list[Mark] = []
    shaded = style.zebra != "none" and row.index % 2 == 1
    if shaded and style.zebra == "rows":
        marks.append(Fill(row.edges[0], 0, row.edges[-1], height, _GREY))
    for column, lines in enumerate(row.cells):
        box = (row.edges[column], 0.0, row.edges[column + 1], height)
        marks += _cell_marks(
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


def _cell_marks(
    lines: list[Line],
    box: tuple[float, float, float, float],
    numeric: bool,
    style: Style,
    *,
    header: bool,
    shaded: bool,
) -> list[Mark]:
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
