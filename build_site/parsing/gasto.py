"""Tables with one column of amounts: spending by subtítulo and by region."""

import re
from collections.abc import Sequence

from build_site.editions.profile import Profile, match, words_of
from build_site.model.cifra import VACIA, Cifra
from build_site.model.ficha import FilaRegion, FilaSubtitulo, GastoRegional, GastoSubtitulos
from build_site.parsing.flow import Flow, Line, Token
from build_site.parsing.ledger import Ledger
from build_site.parsing.regions import begins_region, is_region
from build_site.parsing.rows import Judge
from build_site.parsing.table import (
    Header,
    Table,
    TableRow,
    chunks,
    header_block,
    is_value,
    read_table,
    report,
    split_footnotes,
    take_repeated,
)
from build_site.parsing.text import join, tokens_of

_SUBTITULO = re.compile(r"(?P<codigo>\d{2})\s*[-–.:]?\s*\(?(?P<nombre>.*?)\)?", re.DOTALL)
_AMOUNT_HEADER = frozenset({"total", "ejecutado", "gasto", "monto", "m$"})


def read_subtitulos(lines: Sequence[Line], profile: Profile, flow: Flow, ledger: Ledger) -> GastoSubtitulos:
    """Table «Gasto por subtítulos»."""

    def judge(tokens: Sequence[Token]) -> float:
        text = join(tokens)
        if match(profile.filas["total"], text) or _SUBTITULO.fullmatch(text):
            return -3.0 if text.count("(") == text.count(")") else 2.0
        return 2.0

    rows = _rows("gasto_subtitulos", lines, profile, flow, ledger, judge)
    total, rest = _total("gasto_subtitulos", rows, profile, ledger)
    filas: list[FilaSubtitulo] = []
    for row in rest:
        found = _SUBTITULO.fullmatch(row.text)
        if not found or not found["nombre"]:
            _unknown(row, "gasto_subtitulos", ledger)
            continue
        figure = _figure(f"gasto_subtitulos.filas.{len(filas)}", row, ledger)
        if figure is not None:
            filas.append(FilaSubtitulo(codigo=found["codigo"], nombre=found["nombre"], total=figure))
    return GastoSubtitulos(filas=filas, total=total)


def read_regional(lines: Sequence[Line], profile: Profile, flow: Flow, ledger: Ledger) -> GastoRegional:
    """Table «Desagregación regional»."""

    def judge(tokens: Sequence[Token]) -> float:
        text = join(tokens)
        if match(profile.filas["total"], text) or is_region(text):
            return -3.0
        return 1.5 if begins_region(text) else 1.0

    rows = _rows("gasto_regional", lines, profile, flow, ledger, judge)
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


def _rows(
    campo: str, area: Sequence[Line], profile: Profile, flow: Flow, ledger: Ledger, judge: Judge
) -> list[TableRow]:
    lines, footnotes = split_footnotes(area)
    ledger.footnotes(footnotes)
    count = header_block(lines, profile)
    header = _amount_header(lines[:count], lines[count:])
    if header is None:
        if lines:
            ledger.missing(campo, lines[0].page, "no se encontró la columna de montos")
        return []
    body = take_repeated(flow, lines[count:], lines[:count], ledger)
    ledger.label(tokens_of(lines[:count]))
    table: Table = read_table(flow, body, [header], judge)
    report(table, campo, ledger)
    return [row for row in table.rows if row.label]


def _amount_header(head: Sequence[Line], body: Sequence[Line]) -> Header | None:
    """The header over the amounts; without one, the rightmost amounts themselves."""
    found = [chunk for line in head for chunk in chunks(line.tokens) if words_of(join(chunk)) & _AMOUNT_HEADER]
    if found:
        rightmost = max(found, key=lambda chunk: chunk[-1].x1)
        over = [c for c in found if c[0].x0 < rightmost[-1].x1 and rightmost[0].x0 < c[-1].x1]
        return Header(tuple(token for chunk in over for token in chunk))
    amounts = [chunks(line.tokens)[-1] for line in body if is_value(chunks(line.tokens)[-1])]
    return Header(tuple(max(amounts, key=lambda c: c[-1].x1 - c[0].x0))) if amounts else None


def _total(
    campo: str, rows: Sequence[TableRow], profile: Profile, ledger: Ledger
) -> tuple[Cifra | None, list[TableRow]]:
    """The closing row's figure and the other rows."""
    total, rest = None, []
    for row in rows:
        if total is None and match(profile.filas["total"], row.text):
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


