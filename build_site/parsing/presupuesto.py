"""Table «Ejecución presupuestaria por año»."""

from collections.abc import Sequence

from build_site.editions.profile import Phrases
from build_site.model.cifra import VACIA, Cifra, PorAnio
from build_site.model.ficha import Presupuesto
from build_site.parsing.area import Area
from build_site.parsing.chart import without_chart
from build_site.parsing.document import Document
from build_site.parsing.doubts import doubt_beside_unknown
from build_site.parsing.header import Header, take_repeated
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Token
from build_site.parsing.rows import Band, Judge, may_be, text_of
from build_site.parsing.table import TableRow, read_table, report, split_footnotes
from build_site.parsing.years import Column, YearHeader, find_header


def read(document: Document) -> Presupuesto:
    """The table, wherever under its headings it stands; rows that are not printed stay empty."""
    rows: dict[str, PorAnio] = {}
    for area in document.under("ejecucion_por_anio", "presupuesto", "desempeno"):
        rows = rows or _rows(area, document)
    if not rows:
        document.ledger.missing("presupuesto", None, "no se encontró la tabla")
    return Presupuesto(
        ejecucion_inicial=rows.get("ejecucion_inicial", {}),
        ejecucion_final=rows.get("ejecucion_final", {}),
        ejecutado=rows.get("ejecutado", {}),
        extrapresupuestario=rows.get("extrapresupuestario", {}),
    )


def _rows(area: Area, document: Document) -> dict[str, PorAnio]:
    """Rows of the table by key."""
    anios, profile, flow, ledger = document.anios, document.profile, document.flow, document.ledger
    lines, footnotes = split_footnotes(area.lines)
    ledger.footnotes(footnotes)
    lines = without_chart(area, lines, len(anios))
    header = find_header(area, lines, anios, profile)
    if header is None:
        return {}
    columns = header.columns[: len(anios)]
    ledger.label(header_tokens(header, columns[-1].header.span.x1))
    body = take_repeated(flow, header.body, header.lines, ledger)
    limit = header_limit(header, len(anios))
    phrases = profile.filas["presupuesto"]
    table = read_table(flow, body, _headers(header, len(anios)), label_judge(phrases), limit)
    report(table, "presupuesto", ledger)
    doubt_beside_unknown(table.rows, lambda row: phrases.match(row.text) is not None)
    found: dict[str, PorAnio] = {}
    for row in table.rows:
        key = phrases.match(row.text)
        if key is None or key in found:
            report_row(row, "presupuesto", key, ledger)
            continue
        ledger.label(row.label)
        found[key] = by_year(f"presupuesto.{key}", row, columns_of(columns), ledger)
    return found


def header_tokens(header: YearHeader, right: float) -> list[Token]:
    """Words of the header's lines up to the last column."""
    return [token for token in header.words if token.x0 <= right]


def _headers(header: YearHeader, count: int) -> list[Header]:
    """Headers of the leftmost table under a line of years."""
    return header.headers if len(header.columns) == count else [column.header for column in header.columns[:count]]


def header_limit(header: YearHeader, count: int) -> float:
    """Right limit of a table that is the leftmost of those under one line of years."""
    if len(header.columns) == count:
        return header.spans_x1
    last, following = header.columns[count - 1].header.span, header.columns[count].header.span
    return (last.x1 + following.x0) / 2


def label_judge(phrases: Phrases) -> Judge:
    """Likes labels that the profile knows whole, dislikes parts of them."""

    def judge(bands: Sequence[Band]) -> float:
        if not may_be(bands, phrases):
            return 1.0
        text = text_of(bands)
        if phrases.match(text):
            return -3.0
        return 1.5 if phrases.partial(text) else 1.0

    return judge


def by_year(clave: str, row: TableRow, columns: Sequence[tuple[int, int]], ledger: Ledger) -> dict[str, Cifra]:
    """Figures of a row keyed by year; `columns` are pairs of cell index and year. An empty cell is blank."""
    figures: dict[str, Cifra] = {}
    for index, anio in sorted(columns, key=lambda pair: pair[1]):
        cell = row.cells[index]
        if cell is None and row.doubtful:
            ledger.missing(f"{clave}.{anio}", row.page, "hay cifras cerca sin columna segura")
            continue
        figure = ledger.figure(f"{clave}.{anio}", cell) if cell else VACIA
        if figure is not None:
            figures[str(anio)] = figure
    return figures


def columns_of(columns: Sequence[Column]) -> list[tuple[int, int]]:
    """Index and year of each column."""
    return [(index, column.anio) for index, column in enumerate(columns)]


def report_row(row: TableRow, campo: str, key: str | None, ledger: Ledger) -> None:
    """Reports a row of figures that matches no label, or a label that is printed twice."""
    if not any(row.cells):
        return
    reason = f"fila repetida: «{row.text}»" if key else f"fila desconocida: «{row.text}»"
    ledger.missing(campo, row.page, reason)
