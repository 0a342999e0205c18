"""What no section claimed: kept with its heading and page, for readers and search to find."""

from collections.abc import Sequence

from build_site.model.ficha import Bloque
from build_site.parsing.area import CLOSED, UNKNOWN, Area, Title
from build_site.parsing.cells import is_value
from build_site.parsing.document import Document
from build_site.parsing.line import Token
from build_site.parsing.table import split_footnotes
from build_site.parsing.text import join, tokens_of


def read(document: Document) -> list[Bloque]:
    """Blocks of unclaimed text, one for each heading and page, after the fixed texts have been taken."""
    blocks: list[Bloque] = []
    for area in document.areas:
        _take_fixed(area, document)
        free = document.ledger.free(tokens_of(area.lines))
        unknown = [title for title in area.titles if title.key == UNKNOWN]
        if free or unknown:
            blocks.extend(_by_page(" / ".join(title.text for title in area.titles), free, unknown))
    return blocks


def _take_fixed(area: Area, document: Document) -> None:
    """Takes what is left under a title of tables and says nothing of its own: footnotes, a chart's figures."""
    if area.section in CLOSED:
        return
    lines, footnotes = split_footnotes(area.lines)
    document.ledger.footnotes(footnotes)
    if area.title("grafico"):
        left = _chart_left(area)
        free = [token for token in document.ledger.free(tokens_of(lines)) if token.x0 > left]
        document.ledger.label([token for token in free if is_value([token])], "grafico")


def _chart_left(area: Area) -> float:
    """Where the chart begins: right of the title it stands beside, or anywhere under its own."""
    chart = area.title("grafico")
    beside = [title.x1 for title in area.titles if title is not chart and chart and title.x0 < chart.x0]
    header = [token.x1 for line in area.lines for token in line.tokens if chart and token.x1 < chart.x0]
    return max([*beside, *header], default=0.0) if beside else 0.0


def _by_page(titulo: str, tokens: Sequence[Token], unknown: Sequence[Title]) -> list[Bloque]:
    pages = sorted({token.page for token in tokens}) or [unknown[0].tokens[0].page]
    return [
        Bloque(titulo=titulo, pagina=page, texto=join([token for token in tokens if token.page == page]))
        for page in pages
    ]
