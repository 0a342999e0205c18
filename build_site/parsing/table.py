"""Tables of figures: columns from the headers over them, rows from the labels beside them, ruled or not."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from build_site.parsing.cells import chunks, cut_amounts, is_value, wrapped_marks
from build_site.parsing.columns import Span, assign
from build_site.parsing.division import partition
from build_site.parsing.flow import Flow
from build_site.parsing.header import Header
from build_site.parsing.ledger import Ledger, is_footnote
from build_site.parsing.line import Line, Token
from build_site.parsing.rows import Anchor, Judge, Row, bands_of, separators
from build_site.parsing.text import join


@dataclass
class TableRow:
    """A row as printed: its label words, and the words of the cell under each header (None: blank)."""

    label: list[Token]
    cells: list[list[Token] | None]
    doubtful: bool = False
    """Figures without a sure place stand near: its blank cells may not be blank."""
    torn: bool = False
    """Figures of no row stand at the height of its label: it may be two rows."""

    @property
    def text(self) -> str:
        """The label as text."""
        return join(self.label)

    @property
    def page(self) -> int:
        """The page of its first word."""
        words = self.label or next(cell for cell in self.cells if cell)
        return words[0].page


@dataclass
class Table:
    """A table read: rows in order, and what could not be placed, each with its reason."""

    rows: list[TableRow]
    unplaced: list[tuple[list[Token], str]] = field(default_factory=list)


def split_footnotes(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The table's own lines, and the footnotes that close it."""
    left = min((line.x0 for line in lines), default=0.0)
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) else None
        if line.x0 <= left + 8 and is_footnote(line, below):
            return list(lines[:index]), list(lines[index:])
    return list(lines), []


def read_table(
    flow: Flow, body: Sequence[Line], headers: Sequence[Header], judge: Judge, right_limit: float = float("inf")
) -> Table:
    """Rows of the lines under the headers. Words beyond `right_limit` belong to a neighbour and are left alone."""
    spans = [header.span for header in headers]
    reader = _Reader(flow, spans, judge, right_limit)
    return reader.read(body)


class _Reader:
    def __init__(self, flow: Flow, spans: Sequence[Span], judge: Judge, right_limit: float) -> None:
        self._flow = flow
        self._spans = spans
        self._judge = judge
        self._right_limit = right_limit

    def read(self, body: Sequence[Line]) -> Table:
        labels, cells, foreign = self._sorted(body)
        table = Table([], [(tokens, "no es una cifra") for tokens in foreign])
        right = max((token.x1 for token in labels), default=0.0)
        placed = self._columns(body, cells, table)
        anchors = _anchors([cell for cell, _ in placed])
        left = min((token.x0 for token in labels), default=0.0)
        top = min((line.top for line in body), default=0.0)
        bottom = max((line.bottom for line in body), default=0.0)
        lines = separators(self._flow, left, max(right, left + 20), top, bottom)
        if labels:
            rows = partition(bands_of(labels), [anchor for anchor, _ in anchors], lines, self._flow, self._judge)
        else:
            rows = [Row([], number) for number in range(len(anchors))]
        used = set()
        for row in rows:
            cells_of_row: list[list[Token] | None] = [None] * len(self._spans)
            if row.anchor is not None:
                used.add(row.anchor)
                for index in anchors[row.anchor][1]:
                    tokens, column = placed[index]
                    if cells_of_row[column] is None:
                        cells_of_row[column] = tokens
                    else:
                        table.unplaced.append((tokens, "dos cifras en una misma celda"))
            table.rows.append(TableRow(row.tokens, cells_of_row))
        for number, (_, members) in enumerate(anchors):
            if number not in used:
                table.unplaced.extend((placed[index][0], NO_ROW) for index in members)
        _doubt_pieces(table)
        _doubt_blanks(table)
        return table

    def _sorted(self, body: Sequence[Line]) -> tuple[list[Token], list[list[Token]], list[list[Token]]]:
        """Label words, cells with values, and other words among the values."""
        first = self._spans[0]
        pieces = [
            chunk
            for line in body
            for chunk in chunks([t for t in line.tokens if t.x0 < self._right_limit] or [line.tokens[0]], self._spans)
            if chunk[0].x0 < self._right_limit
        ]
        words = [p for p in pieces if not is_value(p) and p[0].x0 < first.x0 and not self._in_columns(p)]
        right = max((max(t.x1 for t in p) for p in words), default=float("-inf"))
        labels: list[Token] = [token for piece in words for token in piece]
        cells: list[list[Token]] = []
        strays: list[list[Token]] = []
        for piece in pieces:
            if piece in words:
                continue
            if is_value(piece) and piece[0].x0 >= right - 0.5:
                cells.append(piece)
            elif piece[0].x0 < right - 0.5 and piece[0].x0 < first.x0:
                labels.extend(piece)
            else:
                strays.append(piece)
        whole, cells, strays = cut_amounts(cells, strays)
        wrapped, foreign = wrapped_marks(strays)
        return labels, cells + whole + wrapped, foreign

    def _in_columns(self, piece: Sequence[Token]) -> bool:
        middle = (piece[0].x0 + piece[-1].x1) / 2
        return middle > self._spans[0].x0 and piece[0].x0 > self._spans[0].x0 - 30 and len(piece) < 4

    def _columns(self, body: Sequence[Line], cells: list[list[Token]], table: Table) -> list[tuple[list[Token], int]]:
        """Cells with the index of their column; the others are noted as unplaced."""
        spans = [Span(min(t.x0 for t in cell), max(t.x1 for t in cell)) for cell in cells]
        found = assign(self._spans, spans, self._vertical(body))
        placed = []
        for cell, column in zip(cells, found, strict=True):
            if column is None:
                table.unplaced.append((cell, "cifra que podría ser de más de una columna"))
            else:
                placed.append((cell, column))
        return placed

    def _vertical(self, body: Sequence[Line]) -> list[float]:
        """Positions of visible vertical lines and edges of fills beside the body's lines."""
        heights = [(line.top + line.bottom) / 2 for line in body]
        if not heights:
            return []
        low, high = min(heights), max(heights)
        positions: list[float] = []
        for rect in (*self._flow.rules, *self._flow.fills):
            if rect.bottom < low or rect.top > high or rect.bottom - rect.top < 4:
                continue
            if rect.x1 - rect.x0 <= 2.5:
                positions.append((rect.x0 + rect.x1) / 2)
            else:
                positions.extend((rect.x0, rect.x1))
        return positions


NO_ROW = "cifra sin fila"
_DOUBT = 40.0
"""Points around a figure without a sure place within which a blank cell may be its place."""


def _doubt_pieces(table: Table) -> None:
    """Figures that stand against something without a place may be a piece of a longer one: they have none either."""
    unplaced = [tokens for tokens, _ in table.unplaced]
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            if cell and any(_against(cell, tokens) for tokens in unplaced):
                row.cells[index] = None
                table.unplaced.append((cell, "cifra con otra pegada"))


def _against(cell: Sequence[Token], tokens: Sequence[Token]) -> bool:
    level = abs(cell[0].bottom - tokens[0].bottom) < 0.5 * cell[0].size
    return level and max(cell[0].x0 - tokens[-1].x1, tokens[0].x0 - cell[-1].x1) < cell[0].size


def _doubt_blanks(table: Table) -> None:
    for row in table.rows:
        words = [*row.label, *(token for cell in row.cells for token in cell or [])]
        if words:
            top, bottom = min(token.top for token in words) - _DOUBT, max(token.bottom for token in words) + _DOUBT
            empty = not any(row.cells)  # a row with nothing, of a table with something out of place, may be no row
            row.doubtful = any(
                empty or (top < tokens[0].bottom and tokens[0].top < bottom) for tokens, _ in table.unplaced
            )
            row.torn = any(
                reason == NO_ROW and top + _DOUBT < tokens[0].bottom and tokens[0].top < bottom - _DOUBT
                for tokens, reason in table.unplaced
            )
    for row in [row for row in table.rows if row.torn]:
        table.rows.remove(row)
        table.unplaced.append((row.label, "fila con cifras de más"))


def _anchors(cells: Sequence[list[Token]]) -> list[tuple[Anchor, list[int]]]:
    """Lines of values: the cells that stand at one height; a figure cut over two lines does with one of them."""
    groups: list[tuple[Anchor, list[int]]] = []
    boxes = [(min(t.top for t in cell), max(t.bottom for t in cell)) for cell in cells]
    for index in sorted(range(len(cells)), key=lambda index: sum(boxes[index])):
        top, bottom = boxes[index]
        middle = (top + bottom) / 2
        near = 0.45 * cells[index][0].size
        group = groups[-1][0] if groups else None
        taller = group is not None and abs((bottom - top) - (group.bottom - group.top)) > 2 * near
        if group and (
            abs(group.middle - middle) < near
            or (taller and (abs(group.top - top) < near or abs(group.bottom - bottom) < near))
        ):
            groups[-1][1].append(index)
        else:
            groups.append((Anchor(top, bottom), [index]))
    return groups


def report(table: Table, campo: str, ledger: Ledger) -> None:
    """Reports every cell that has no sure place."""
    for tokens, reason in table.unplaced:
        ledger.missing(campo, tokens[0].page, f"{reason}: «{join(tokens)}»")
