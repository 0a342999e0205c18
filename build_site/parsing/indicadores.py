"""Tables of indicators: name, formula, and the value reached each year."""

from collections.abc import Sequence

from build_site.model.ficha import Indicador, Indicadores
from build_site.parsing.area import Area
from build_site.parsing.columns import Span
from build_site.parsing.document import Document
from build_site.parsing.flow import Flow
from build_site.parsing.header import take_repeated
from build_site.parsing.line import Token
from build_site.parsing.presupuesto import by_year, columns_of
from build_site.parsing.rows import Band, text_of
from build_site.parsing.table import read_table, report, split_footnotes
from build_site.parsing.text_columns import column_cuts, header_columns
from build_site.parsing.years import find_header


def read(document: Document) -> Indicadores:
    """Both tables; a ficha without a table has no such indicators."""
    purpose = document.under("indicadores_proposito") or document.under("indicadores")
    others = document.under("indicadores_complementarios")
    return Indicadores(
        proposito=_read_table(purpose[0], "indicadores.proposito", document) if purpose else [],
        complementarios=_read_table(others[0], "indicadores.complementarios", document) if others else [],
    )


def _read_table(area: Area, campo: str, document: Document) -> list[Indicador]:
    """The indicators of one table; `campo` is `indicadores.proposito` or `indicadores.complementarios`."""
    anios, profile, flow, ledger = document.anios, document.profile, document.flow, document.ledger
    lines, footnotes = split_footnotes(area.lines)
    ledger.footnotes(footnotes)
    header = find_header(area, lines, anios, profile)
    if header is None:
        return []
    columns = header.columns[: len(anios)]
    first = columns[0].header.span.x0
    heads = [span for span in header_columns(header.lines) if span.x1 < first]
    body = take_repeated(flow, header.body, header.lines, ledger)
    ledger.label(header.words)
    table = read_table(flow, body, header.headers, _judge, header.spans_x1)
    report(table, campo, ledger)
    labels = [token for row in table.rows for token in row.label]
    cut = _name_cut(heads, labels, flow)
    found: list[Indicador] = []
    for row in table.rows:
        if not row.label:
            continue
        clave = f"{campo}.{len(found)}"
        name = [token for token in row.label if token.middle < cut]
        formula = [token for token in row.label if token.middle >= cut]
        found.append(
            Indicador(
                nombre=ledger.text(f"{clave}.nombre", name),
                formula=ledger.text(f"{clave}.formula", formula),
                efectivo=by_year(f"{clave}.efectivo", row, columns_of(columns), ledger),
            )
        )
    return found


def _name_cut(heads: Sequence[Span], labels: Sequence[Token], flow: Flow) -> float:
    """Where the names end and the formulas begin; nowhere when only names are printed."""
    if len(heads) < 2:
        return float("inf")
    return column_cuts(labels, heads[:2], flow)[0]


def _judge(bands: Sequence[Band]) -> float:
    text = text_of(bands)
    return 3.0 if text.count("(") != text.count(")") else 0.0
