"""The tables of components and indicators, as blocks to print."""

from collections.abc import Iterator

from build_site.model.ficha import Componente, Componentes, Ficha, Indicador
from tests.writer.cells import by_year, head, label, notes, unit
from tests.writer.document import Block, Cell, Heading, Paragraph, Span, Table, Wide, text
from tests.writer.form import Form

_GROUPS = ("Gasto ejecutado Miles de $({anio})", "Producción (unidad)", "Gasto unitario Miles de $({anio})")


def componentes(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterator[Block]:
    """Nine columns of figures under three groups, and the closing rows."""
    table = ficha.componentes
    if not table.filas:
        return
    rows = [_component_row(row, index, ficha) for index, row in enumerate(table.filas)]
    blank = Cell(())
    for name, bold in (("gasto_administrativo", False), ("total", True), ("porcentaje_administrativo", False)):
        if cells := getattr(table, name):
            figures = by_year(cells, f"componentes.{name}", ficha, bold=bold)
            rows.append((label(titles[f"componentes.{name}"], bold=bold), *figures, *[blank] * 6))
    header = _two_levels(ficha) if form.header_levels == 2 else _one_level(ficha)
    yield Wide(
        (
            Heading(titles["componentes"], 2),
            Heading(f"{titles['tabla_componentes']} {unit(ficha, form)}", 3),
            Table("componentes", (*header, *rows), len(header), _component_widths(table, form)),
            *notes("componentes", ficha, form),
        )
    )


def _two_levels(ficha: Ficha) -> list[tuple[Cell, ...]]:
    groups = [head(words.format(anio=ficha.moneda.anio), colspan=3) for words in _GROUPS]
    below = tuple(head(str(year)) for _ in _GROUPS for year in ficha.anios)
    return [(label("Componentes (Unidad de producción) *", bold=True, rowspan=2), *groups), below]


def _one_level(ficha: Ficha) -> list[tuple[Cell, ...]]:
    cells = [head(f"{words} {year}") for words in ("Gasto", "Producción", "Gasto unitario") for year in ficha.anios]
    return [(label("Componentes (Unidad de producción) *", bold=True), *cells)]


def _component_widths(table: Componentes, form: Form) -> tuple[float, ...]:
    """Columns as wide as their longest figure needs."""
    longest = [
        max(len(cifra.texto) for row in rows for cifra in row.values()) + 3
        for rows in (
            [*(row.gasto for row in table.filas), table.total],
            [row.produccion for row in table.filas],
            [row.gasto_unitario for row in table.filas],
        )
    ]
    letters = [max(size, 7 if form.header_levels == 2 else 11) for size in longest for _ in range(3)]
    return (0.24, *(0.76 * size / sum(letters) for size in letters))


def _component_row(row: Componente, index: int, ficha: Ficha) -> tuple[Cell, ...]:
    clave = f"componentes.filas.{index}"
    spans = [Span(row.nombre, f"{clave}.nombre")]
    if row.unidad:
        spans += [Span(" ("), Span(row.unidad, f"{clave}.unidad"), Span(")")]
    return (
        Cell((Paragraph(tuple(spans)),)),
        *by_year(row.gasto, f"{clave}.gasto", ficha),
        *by_year(row.produccion, f"{clave}.produccion", ficha),
        *by_year(row.gasto_unitario, f"{clave}.gasto_unitario", ficha),
    )


def indicadores(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterator[Block]:
    """One table for the purpose indicators, one for the complementary ones."""
    group = ficha.indicadores
    if not group.proposito and not group.complementarios:
        return
    yield Heading(titles["indicadores"], 2)
    for title, found, name in (
        ("proposito_indicadores", group.proposito, "proposito"),
        ("complementarios", group.complementarios, "complementarios"),
    ):
        if found:
            yield Heading(titles[title], 3)
            yield _indicator_table(found, f"indicadores.{name}", ficha)
    yield from notes("indicadores", ficha, form)


def _indicator_table(found: list[Indicador], clave: str, ficha: Ficha) -> Table:
    header = (
        label("Indicador", bold=True),
        label("Fórmula de cálculo", bold=True),
        *(head(f"Efectivo {year}") for year in ficha.anios),
    )
    rows = [
        (
            Cell((text(row.nombre, f"{clave}.{index}.nombre"),)),
            Cell((text(row.formula, f"{clave}.{index}.formula"),)),
            *by_year(row.efectivo, f"{clave}.{index}.efectivo", ficha),
        )
        for index, row in enumerate(found)
    ]
    return Table("indicadores", (header, *rows), 1, (0.33, 0.34, 0.11, 0.11, 0.11))
