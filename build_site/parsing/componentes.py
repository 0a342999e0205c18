"""Table «Gasto y producción de componentes»."""

import re
from collections.abc import Sequence

from build_site.editions.profile import Profile, words_of
from build_site.model.cifra import PorAnio
from build_site.model.ficha import Componente, Componentes
from build_site.model.textos import fold
from build_site.parsing.area import Area
from build_site.parsing.document import Document
from build_site.parsing.doubts import doubt_beside_unknown
from build_site.parsing.header import take_repeated
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line
from build_site.parsing.presupuesto import by_year
from build_site.parsing.rows import Band, Judge, may_be, text_of
from build_site.parsing.table import TableRow, read_table, report, split_footnotes
from build_site.parsing.text import join
from build_site.parsing.years import YearHeader, find_header, years_of

_ACCOUNTS = re.compile(
    r"(?:sub)?(?:total|gasto|presupuesto|recurso|monto|saldo|deuda|porcentaje|ingreso|aporte|ajuste|diferencia|reserva)s?\b|%"
)
"""How the label of a row of accounts begins, as against that of a good or a service."""
_SUMS = re.compile(r"\b(?:sub)?total|\bporcentaje|%")
"""What the label of a row says that adds others up, or compares them."""
_UNIT_AT_END = re.compile(r"\)\s*\*?$")
GROUPS = ("gasto", "produccion", "gasto_unitario")


def read(document: Document) -> Componentes:
    """The components, and the closing rows of the table."""
    areas = document.under("tabla_componentes", "componentes", "gasto_componentes")
    area = next((area for area in areas if years_of([area], document.profile)), None)
    if area is None:
        document.ledger.missing("componentes", None, "no se encontró la tabla")
        return _Reader({}, [], document.ledger).componentes()
    return _read_table(area, document)


def _read_table(area: Area, document: Document) -> Componentes:
    anios, profile, flow, ledger = document.anios, document.profile, document.flow, document.ledger
    lines, footnotes = split_footnotes(area.lines)
    ledger.footnotes(footnotes)
    header = find_header(area, lines, anios, profile)
    if header is None:
        if lines:
            ledger.missing("componentes", lines[0].page, "no se encontraron los años de la tabla")
        return _Reader({}, [], ledger).componentes()
    if len({column.grupo for column in header.columns} & set(GROUPS)) * len(anios) != len(header.columns):
        ledger.missing("componentes", header.lines[0].page, "no se sabe qué miden las columnas de años")
        return _Reader({}, [], ledger).componentes()
    ledger.label(header.words)
    body = take_repeated(flow, header.body, header.lines, ledger)
    body = _without_label_header(header, body, profile, ledger)
    table = read_table(flow, body, header.headers, _judge(profile), header.spans_x1)
    report(table, "componentes", ledger)
    columns = {
        grupo: [(index, column.anio) for index, column in enumerate(header.columns) if column.grupo == grupo]
        for grupo in GROUPS
    }
    return _Reader(columns, table.rows, ledger).read(profile)


def split_unit(label: str) -> tuple[str, str]:
    """`Capacitación (en línea) (Número de cursos)` as name and unit: the last parenthesis that closes the label."""
    text = label.rstrip(" *")
    if not text.endswith(")"):
        return text, ""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(text[index], 0)
        if depth == 0:
            return text[:index].rstrip(), text[index + 1 : -1].strip()
    return text, ""


def _judge(profile: Profile) -> Judge:
    phrases = profile.filas["componentes"]

    def judge(bands: Sequence[Band]) -> float:
        text = text_of(bands)
        known = may_be(bands, phrases)
        if known and phrases.match(text):
            return -3.0
        if text.count("(") != text.count(")") or text[:1].islower():
            return 4.0
        if _UNIT_AT_END.search(text):
            return 3.0 if text.startswith("(") else -1.5
        return 1.2 if known and phrases.partial(text) else 1.0

    return judge


def _without_label_header(header: YearHeader, body: Sequence[Line], profile: Profile, ledger: Ledger) -> list[Line]:
    """The header of the label column may reach below the years: `Componentes (Unidad de` over `producción) *`."""
    first = header.columns[0].header.span.x0
    printed = " ".join(token.text for line in header.lines for token in line.tokens if token.x1 < first)
    kept = list(body)
    while kept and (printed.count("(") > printed.count(")") or not printed):
        label = [token for token in kept[0].tokens if token.x1 < first]
        words = words_of(join(label))
        if not words or not words <= profile.etiqueta_componentes:
            break
        printed += " " + join(label)
        ledger.label(label)
        rest = [token for token in kept[0].tokens if token not in label]
        kept[:1] = [Line(rest)] if rest else []
    return kept


class _Reader:
    def __init__(self, columns: dict[str, list[tuple[int, int]]], rows: Sequence[TableRow], ledger: Ledger) -> None:
        self._columns = columns
        self._rows = rows
        self._ledger = ledger
        self._filas: list[Componente] = []
        self._closing: dict[str, PorAnio] = {}

    def read(self, profile: Profile) -> Componentes:
        """Every row, into components and closing rows."""
        phrases = profile.filas["componentes"]
        doubt_beside_unknown(self._rows, lambda row: phrases.match(row.text) is not None or self._is_component(row))
        for row in self._rows:
            key = phrases.match(row.text)
            if key and key not in self._closing:
                self._close(key, row)
            elif not any(row.cells) and (not split_unit(row.text)[1] or row.text[:1].islower()):
                self._ledger.missing("componentes", row.page, f"texto sin cifras en la tabla: «{row.text}»")
            elif key or not self._is_component(row):
                self._ledger.missing("componentes", row.page, f"fila desconocida: «{row.text}»")
            else:
                self._add(row)
        return self.componentes()

    def componentes(self) -> Componentes:
        """What has been read."""
        return Componentes(
            filas=self._filas,
            gasto_administrativo=self._closing.get("gasto_administrativo", {}),
            total=self._closing.get("total", {}),
            porcentaje_administrativo=self._closing.get("porcentaje_administrativo", {}),
        )

    def _is_component(self, row: TableRow) -> bool:
        """A unit of production tells a component from a row of accounts; so does a quantity beside another name.

        What bears an account's name (`Gasto en insumos críticos`) is one too, if each unit produced has its cost.
        """
        if split_unit(row.text)[1]:
            return True
        name = fold(row.text)
        produced, each_costs = (any(row.cells[index] for index, _ in self._columns[grupo]) for grupo in GROUPS[1:])
        return produced and (not _ACCOUNTS.match(name) or (each_costs and not _SUMS.search(name)))

    def _close(self, key: str, row: TableRow) -> None:
        self._ledger.label(row.label)
        self._closing[key] = self._figures(f"componentes.{key}", "gasto", row)
        extra = [cell for grupo in GROUPS[1:] for index, _ in self._columns[grupo] if (cell := row.cells[index])]
        for cell in extra:
            self._ledger.missing(f"componentes.{key}", cell[0].page, f"cifra en columna ajena: «{join(cell)}»")

    def _add(self, row: TableRow) -> None:
        clave = f"componentes.filas.{len(self._filas)}"
        nombre, unidad = split_unit(self._ledger.text(clave, row.label))
        figures = {grupo: self._figures(f"{clave}.{grupo}", grupo, row) for grupo in GROUPS}
        self._filas.append(Componente(nombre=nombre, unidad=unidad, **figures))

    def _figures(self, clave: str, grupo: str, row: TableRow) -> PorAnio:
        return by_year(clave, row, self._columns[grupo], self._ledger)
