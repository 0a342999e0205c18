"""The blocks of a column turned into strips that a page can take one after the other."""

from tests.writer.document import Block, Cell, Chart, Heading, Paragraph, Side, Span, Table
from tests.writer.fonts import width
from tests.writer.line_breaking import advance, break_lines, pieces, stretch
from tests.writer.marks import Fill, Glyphs, Line, Mark, line_width, moved, shifted
from tests.writer.rows import LEADING, PADDING, Row, Slab, cell_height, cell_marks, draw_row
from tests.writer.style import Style


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
                stretch(line, self.room - indent)
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
            taken = width(words, self.style.family, False) * (self.style.size - 1)
            middle = 10 + step * (number + 0.5)
            marks.append(Glyphs(middle - taken / 2, 91, words, self.style.size - 1, False, "#444444", None, taken))
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
        head = table.rows[: table.head]
        rows = [self._spanned(row, _columns(row, table, index), edges) for index, row in enumerate(head)]
        sized = [[(cell_height(lines, self.style), cell.rowspan) for *_, lines, cell in row] for row in rows]
        heights = [max((tall for tall, span in row if span == 1), default=0.0) for row in sized]
        tallest = max((tall for row in sized for tall, span in row if span > 1), default=0.0)
        heights[-1] += max(0.0, tallest - sum(heights))
        marks: list[Mark] = []
        y = 0.0
        for index, row in enumerate(rows):
            for x0, x1, lines, cell in row:
                bottom = y + sum(heights[index : index + cell.rowspan])
                marks += cell_marks(lines, (x0, y, x1, bottom), cell.numeric, self.style, header=True, shaded=True)
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
        widest = max((advance(piece, 1, self.style) for words in found for piece in words), default=0.0)
        # Letters shrink rather than run into the next column.
        size = min(size, room / widest) if widest else size
        return [line for words in found for line in break_lines(words, room, size, self.style)]


def _columns(row: tuple[Cell, ...], table: Table, index: int) -> list[int]:
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
        found.append(column)
        column += cell.colspan
    return found
