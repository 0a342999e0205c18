"""ReportLab's own page layout (Platypus); the place of every datum is learnt from links that are never drawn."""

from html import escape
from pathlib import Path
from random import Random
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import Paragraph as Flow
from reportlab.platypus import Table as Grid

from tests.writer.document import Block, Cell, Chart, Document, Heading, Paragraph, Side, Span, Table, Wide, strips
from tests.writer.expected import Place
from tests.writer.fonts import face
from tests.writer.platypus_canvas import LINK, NotingCanvas
from tests.writer.style import PAPERS, Style
from tests.writer.typography import typeset

_ALIGN = {"center": TA_CENTER, "right": TA_RIGHT, "left": TA_LEFT}


def draw(document: Document, style: Style, path: Path, rng: Random) -> tuple[dict[str, Place], int]:
    """Print to `path`; gives the places of the data and the count of pages."""
    maker = _Maker(style)
    wide, high = PAPERS[style.paper]
    template = BaseDocTemplate(str(path), pagesize=(wide, high), title=document.title, invariant=1)
    template.addPageTemplates(
        [
            PageTemplate("upright", [_frame(wide, high, style)], pagesize=(wide, high)),
            PageTemplate("sideways", [_frame(high, wide, style)], pagesize=(high, wide)),
        ]
    )
    canvases: list[NotingCanvas] = []

    def canvas(*args: Any, **kwargs: Any) -> NotingCanvas:
        canvases.append(NotingCanvas(*args, document=document, style=style, **kwargs))
        return canvases[-1]

    room = wide - 2 * style.margin
    story = [flow for block in strips(document) for flow in maker.flows(block, room)]
    template.build(story, canvasmaker=canvas)
    return canvases[-1].places, canvases[-1].count


def _frame(wide: float, high: float, style: Style) -> Frame:
    margin = style.margin
    return Frame(margin, margin, wide - 2 * margin, high - 2 * margin, 0, 0, 0, 0)


class _Bars(Flowable):  # type: ignore[misc]
    """The chart."""

    def __init__(self, chart: Chart, room: float, style: Style) -> None:
        super().__init__()
        self.chart, self.style = chart, style
        self.width, self.height = room, 100.0

    def draw(self) -> None:
        top, step = max(*self.chart.bars, 1.0), (self.width - 20) / len(self.chart.bars)
        self.canv.setFillColor(HexColor(self.style.accent))
        for number, bar in enumerate(self.chart.bars):
            self.canv.rect(10 + step * (number + 0.25), 16, step / 2, 70 * bar / top, stroke=0, fill=1)
        self.canv.setFillColor(HexColor("#444444"))
        self.canv.setFont(face(self.style.family, False), 7)
        for number, words in enumerate(self.chart.labels):
            self.canv.drawCentredString(10 + step * (number + 0.5), 5, words)


class _Maker:
    """Blocks into flowables."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def flows(self, block: Block, room: float) -> list[Flowable]:
        """The flowables of a block in a column `room` points wide."""
        if isinstance(block, Heading):
            return [self._heading(block)]
        if isinstance(block, Paragraph):
            return [self._paragraph(block)]
        if isinstance(block, Table):
            return [self._table(block, room * block.share), Spacer(1, 5)]
        if isinstance(block, Chart):
            return [_Bars(block, room, self.style)]
        if isinstance(block, Side):
            return [self._side(block, room)]
        return self._wide(block, room)

    def _wide(self, block: Wide, room: float) -> list[Flowable]:
        if not self.style.landscape_components:
            return [flow for inner in block.blocks for flow in self.flows(inner, room)]
        room = PAPERS[self.style.paper][1] - 2 * self.style.margin
        flows = [flow for inner in block.blocks for flow in self.flows(inner, room)]
        return [NextPageTemplate("sideways"), PageBreak(), *flows, NextPageTemplate("upright"), PageBreak()]

    def _heading(self, heading: Heading) -> Flow:
        style, level = self.style, heading.level
        band = level == 1 and style.headings == "band"
        plain = style.headings == "plain"
        look = ParagraphStyle(
            f"h{level}",
            fontName=face(style.family, True),
            fontSize=style.size + 3 - level,
            leading=(style.size + 3 - level) * 1.25,
            spaceBefore={1: 12, 2: 8, 3: 5}[level],
            spaceAfter=5,
            keepWithNext=1,
            backColor=style.accent if band else None,
            borderPadding=(3, 4, 3, 4) if band else 0,
            textColor="#ffffff" if band else "#000000" if plain else style.accent,
        )
        return Flow(escape(heading.text, quote=False), look)

    def _paragraph(
        self, paragraph: Paragraph, *, numeric: bool = False, cell: bool = False, bold: bool = False
    ) -> Flow:
        style, kind = self.style, paragraph.kind
        size = style.size - 0.5 if cell else style.size
        size = {"footnote": size - 1.5, "cover-title": size + 4, "cover-name": size + 7}.get(kind, size)
        align = TA_JUSTIFY if style.justify and not cell else TA_LEFT
        align = TA_CENTER if kind.startswith("cover") else _ALIGN[style.numbers] if numeric else align
        look = ParagraphStyle(
            f"{kind}-{cell}-{numeric}",
            fontName=face(style.family, False),
            fontSize=size,
            leading=size * 1.22,
            alignment=align,
            leftIndent=8 if kind == "bullet" else 0,
            spaceAfter=0 if cell else 4,
        )
        return Flow("".join(self._span(span, bold=bold) for span in paragraph.spans), look)

    def _span(self, span: Span, *, bold: bool) -> str:
        words = escape(typeset(span.text, self.style), quote=False)
        if span.clave:
            words = f'<a href="{LINK}{span.clave}" color="#000000">{words}</a>'
        if span.bold or bold:
            words = f'<font name="{face(self.style.family, True)}">{words}</font>'
        return words

    def _side(self, side: Side, room: float) -> Grid:
        left = room * side.share
        columns = [
            [flow for block in blocks for flow in self.flows(block, width - 8)]
            for blocks, width in ((side.left, left), (side.right, room - left))
        ]
        look = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        return Grid([columns], [left, room - left], style=look, hAlign="LEFT")

    def _table(self, table: Table, room: float) -> Grid:
        rows: list[list[Any]] = []
        commands: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), self.style.valign.upper())]
        taken: set[tuple[int, int]] = set()
        for index, row in enumerate(table.rows):
            rows.append([""] * len(table.widths))
            column = 0
            for cell in row:
                while (index, column) in taken:
                    column += 1
                rows[index][column] = self._cell(cell)
                last = (column + cell.colspan - 1, index + cell.rowspan - 1)
                taken |= {(y, x) for y in range(index, last[1] + 1) for x in range(column, last[0] + 1)}
                if last != (column, index):
                    commands.append(("SPAN", (column, index), last))
                column += cell.colspan
        return Grid(
            rows,
            [room * share for share in table.widths],
            style=commands + self._look(table),
            repeatRows=table.head if self.style.repeat_header else 0,
            splitInRow=1 if self.style.split_rows else 0,
            hAlign="LEFT",
        )

    def _cell(self, cell: Cell) -> list[Flow]:
        return [
            self._paragraph(paragraph, numeric=cell.numeric, cell=True, bold=cell.bold) for paragraph in cell.paragraphs
        ]

    def _look(self, table: Table) -> list[tuple[Any, ...]]:
        everything, head = ((0, 0), (-1, -1)), ((0, 0), (-1, table.head - 1))
        look: list[tuple[Any, ...]] = [
            (f"{side}PADDING", *everything, 3) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")
        ]
        rules: dict[str, list[tuple[Any, ...]]] = {
            "grid": [("GRID", *everything, 0.5, HexColor("#5b7fa6"))],
            "rows": [("LINEBELOW", *everything, 0.5, HexColor("#8fa3b8"))],
            "white": [("GRID", *everything, 1, HexColor("#ffffff"))],
            "header": [("LINEBELOW", (0, table.head - 1), (-1, table.head - 1), 0.8, HexColor("#000000"))],
        }
        if self.style.zebra != "none":
            look.append(("BACKGROUND", *head, HexColor("#d9e5f1")))
            stripes = [None, HexColor("#eef2f7")]
            look.append(("ROWBACKGROUNDS", (0, table.head), (-1, -1), stripes))
        return look + rules.get(self.style.rules, [])
