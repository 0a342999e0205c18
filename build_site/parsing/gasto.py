"""Tables with one column of amounts: spending by subtítulo and by region."""

import re
from collections.abc import Sequence

from build_site.editions.profile import Profile, words_of
from build_site.model.cifra import VACIA, Cifra
from build_site.model.ficha import FilaRegion, FilaSubtitulo, GastoRegional, GastoSubtitulos
from build_site.parsing.area import Area
from build_site.parsing.cells import chunks, is_value
from build_site.parsing.document import Document
from build_site.parsing.doubts import doubt_beside_unknown
from build_site.parsing.header import Header, header_block, take_repeated
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line, Token
from build_site.parsing.regions import begins_region, is_region
from build_site.parsing.rows import Band, Judge, text_of
from build_site.parsing.table import Table, TableRow, read_table, report, split_footnotes
from build_site.parsing.text import join

_SUBTITULO = re.compile(r"(?P<codigo>\d{2})\s*[-–.:]?\s*\(?(?P<nombre>.*?)\)?", re.DOTALL)
_AMOUNT_HEADER = frozenset({"total", "ejecutado", "gasto", "monto", "m$"})


def read_subtitulos(document: Document) -> GastoSubtitulos:
    """Table «Gasto por subtítulos»."""
    profile, ledger = document.profile, document.ledger

    def judge(bands: Sequence[Band]) -> float:
        text = text_of(bands)
        if profile.filas["total"].match(text) or _SUBTITULO.fullmatch(text):
            return -3.0 if text.count("(") == text.count(")") else 2.0
        return 2.0

    rows = _rows("gasto_subtitulos", document.under("subtitulos"), document, judge)
    doubt_beside_unknown(rows, lambda row: judge([Band(row.label, 0, 0)]) < 0)
    total, rest = _total("gasto_subtitulos", rows, profile, ledger)
    filas: list[FilaSubtitulo] = []
    for row in rest:
        found = _SUBTITULO.fullmatch(row.text)
        if not found or not found["nombre"]:
            _unknown(row, "gasto_subtitulos", ledger)
            continue
        figure = _figure(f"gasto_subtitulos.filas.{len(filas)}", row, ledger)
        if figure is not None:
            filas.append(FilaSubtitulo(codigo=found["codigo"], nombre=found["nombre"].strip(" -–—"), total=figure))
    return GastoSubtitulos(filas=filas, total=total)


def read_regional(document: Document) -> GastoRegional:
    """Table «Desagregación regional»."""
    profile, ledger = document.profile, document.ledger

    def judge(bands: Sequence[Band]) -> float:
        text = text_of(bands)
        if profile.filas["total"].match(text) or is_region(text):
            return -3.0
        return 1.5 if begins_region(text) else 1.0

    rows = _rows("gasto_regional", document.under("regional"), document, judge)
    doubt_beside_unknown(rows, lambda row: judge([Band(row.label, 0, 0)]) < 0)
    total, rest = _total("gasto_regional", rows, profile, ledger)
    filas: list[FilaRegion] = []
    for row in rest:
        if not is_region(row.text):
            _unknown(row, "gasto_regional", ledger)
            continue
        figure = _figure(f"gasto_regional.filas.{len(filas)}", row, ledger)
        if figure is not None:
            filas.append(FilaRegion(region=row.text, total=figure))
    return GastoRegional(filas=filas, total=total)


def _rows(campo: str, areas: Sequence[Area], document: Document, judge: Judge) -> list[TableRow]:
    """Rows of the table, each with the one cell that stands under the header of the amounts."""
    profile, flow, ledger = document.profile, document.flow, document.ledger
    if not areas:
        ledger.missing(campo, None, "no se encontró la tabla")
        return []
    lines, footnotes = split_footnotes(areas[0].lines)
    ledger.footnotes(footnotes)
    count = _header_lines(lines, profile)
    headers, amount = _headers(lines[:count], lines[count:])
    if not headers:
        if lines:
            ledger.missing(campo, lines[0].page, "no se encontró la columna de montos")
        return []
    body = take_repeated(flow, lines[count:], lines[:count], ledger)
    ledger.label([token for line in lines[:count] for token in line.tokens if _known(token, headers, amount)])
    table: Table = read_table(flow, body, headers, judge)
    report(table, campo, ledger)
    return [TableRow(row.label, [row.cells[amount]], row.doubtful) for row in table.rows if row.label]


def _header_lines(lines: Sequence[Line], profile: Profile) -> int:
    """How many lines head the table: those with nothing but header words, or the first if it heads amounts."""
    count = header_block(lines, profile)
    if count == 0 and lines and any(_heads_amounts(chunk) for chunk in chunks(lines[0].tokens)):
        return 1
    return count


def _heads_amounts(chunk: Sequence[Token]) -> bool:
    words = words_of(join(chunk))
    return bool(words & {"ejecutado", "total", "monto", "gasto"}) and words <= _AMOUNT_HEADER


def _headers(head: Sequence[Line], body: Sequence[Line]) -> tuple[list[Header], int]:
    """Headers of the columns of figures, and which of them heads the amounts.

    Without a header the rightmost amounts stand for it. Columns headed by other words are told apart, not read.
    """
    pieces = [chunk for line in head for chunk in chunks(line.tokens)]
    found = [piece for piece in pieces if _heads_amounts(piece)]
    if not found:
        amounts = [chunks(line.tokens)[-1] for line in body if is_value(chunks(line.tokens)[-1])]
        widest = max(amounts, key=lambda amount: amount[-1].x1 - amount[0].x0, default=[])
        return ([Header(tuple(widest))], 0) if widest else ([], 0)
    columns: list[list[Token]] = []
    for piece in sorted(pieces, key=lambda piece: piece[0].x0):
        if columns and piece[0].x0 < max(token.x1 for token in columns[-1]):
            columns[-1].extend(piece)
        else:
            columns.append(list(piece))
    amount = next(index for index, column in enumerate(columns) if any(piece[0] in column for piece in found))
    headers = [Header(tuple(column)) for column in columns[min(1, amount) :]]
    return headers, amount - min(1, amount)


def _known(token: Token, headers: Sequence[Header], amount: int) -> bool:
    """Whether a word of the header belongs to the labels or the amounts, not to a column that nobody reads."""
    return not any(token in header.tokens for index, header in enumerate(headers) if index != amount)


def _total(
    campo: str, rows: Sequence[TableRow], profile: Profile, ledger: Ledger
) -> tuple[Cifra | None, list[TableRow]]:
    """The closing row's figure and the other rows."""
    total, rest = None, []
    for row in rows:
        if total is None and profile.filas["total"].match(row.text):
            total = _figure(campo, row, ledger, is_label=True)
        else:
            rest.append(row)
    return total, rest


def _figure(clave: str, row: TableRow, ledger: Ledger, is_label: bool = False) -> Cifra | None:
    """The row's amount, its label taken; a known row with nothing beside it is blank, unless a stray figure is near."""
    if not row.cells[0] and row.doubtful:
        ledger.missing(clave, row.page, f"hay cifras cerca sin fila segura: «{row.text}»")
        return None
    figure = ledger.figure(f"{clave}.total", row.cells[0]) if row.cells[0] else VACIA
    if figure is not None and is_label:
        ledger.label(row.label)
    elif figure is not None:
        ledger.text(clave, row.label)
    return figure


def _unknown(row: TableRow, campo: str, ledger: Ledger) -> None:
    if any(row.cells):
        ledger.missing(campo, row.page, f"fila desconocida: «{row.text}»")
