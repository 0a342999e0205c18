"""The tables of figures of a ficha, as blocks to print."""

from collections.abc import Iterator
from typing import Protocol

from build_site.model.cifra import Cifra, CifraConUnidad, PorAnio
from build_site.model.ficha import Componente, Componentes, Ficha, Indicador
from tests.writer.document import Block, Cell, Chart, Heading, Paragraph, Side, Span, Table, Wide, text
from tests.writer.fixed_texts import footnotes
from tests.writer.form import Form


class _WithRows(Protocol):
    @property
    def total(self) -> Cifra | None: ...


def unit(ficha: Ficha, form: Form) -> str:
    """`(M$ 2022)`, as the titles print it."""
    return f"(M$ {ficha.moneda.anio})" if form.spaced_unit else f"(M${ficha.moneda.anio})"


def label(words: str, *, bold: bool = False, colspan: int = 1, rowspan: int = 1) -> Cell:
    """A cell of fixed words."""
    return Cell((text(words, bold=bold),), bold=bold, colspan=colspan, rowspan=rowspan)


def head(words: str, *, colspan: int = 1, rowspan: int = 1) -> Cell:
    """A header over a column of figures."""
    return Cell((text(words, bold=True),), numeric=True, bold=True, colspan=colspan, rowspan=rowspan)


def figure(cifra: Cifra | None, clave: str, *, bold: bool = False) -> Cell:
    """A cell with a figure; an empty one where there is nothing to print."""
    words = cifra.texto if cifra else ""
    return Cell((text(words, clave, bold=bold),) if words else (), numeric=True, bold=bold)


def by_year(row: PorAnio, clave: str, ficha: Ficha, *, bold: bool = False) -> tuple[Cell, ...]:
    """The cells of a row of years."""
    return tuple(figure(row.get(str(year)), f"{clave}.{year}", bold=bold) for year in ficha.anios)


def years(ficha: Ficha, form: Form) -> tuple[Cell, ...]:
    """The headers of the columns of years."""
    return tuple(head(form.year_header.format(anio=year)) for year in ficha.anios)


def notes(table: str, ficha: Ficha, form: Form) -> tuple[Block, ...]:
    """The footnotes under a table."""
    return tuple(text(note, kind="footnote") for note in footnotes(table, form.footnotes, ficha.anios))


def presupuesto(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterator[Block]:
    """The budget table, with a chart beside it, below it or none."""
    table = ficha.presupuesto
    labels = (
        ("Ejecución presupuestaria inicial *", "ejecucion_inicial"),
        ("Ejecución presupuestaria final **", "ejecucion_final"),
        ("Presupuesto Ejecutado ***", "ejecutado"),
        ("Recursos extrapresupuestarios ****", "extrapresupuestario"),
    )
    rows = [
        (label(words), *by_year(getattr(table, name), f"presupuesto.{name}", ficha))
        for words, name in labels
        if getattr(table, name)
    ]
    if not rows:
        return
    yield Heading(titles["presupuesto"], 2)
    title = Heading(f"Ejecución Presupuestaria por año {unit(ficha, form)}", 3)
    grid = Table("presupuesto", ((label(""), *years(ficha, form)), *rows), 1, (0.37, 0.21, 0.21, 0.21))
    bars = tuple(float(table.ejecutado[str(y)].valor or 0) if table.ejecutado else 0.0 for y in ficha.anios)
    chart = Chart(bars, tuple(map(str, ficha.anios)) if form.chart_labels else ())
    chart_title = Heading(f"Presupuesto {unit(ficha, form)}", 3)
    if form.chart == "beside":
        yield Side((title, grid), (chart_title, chart), 0.58)
    else:
        yield from (title, grid)
        if form.chart == "below":
            yield from (chart_title, chart)
    yield from notes("presupuesto", ficha, form)


def gasto_subtitulos(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterator[Block]:
    """Two columns: `24 (Transferencias Corrientes)` and the amount."""
    table = ficha.gasto_subtitulos
    if not table.filas:
        return
    rows = [
        (
            Cell(
                (
                    Paragraph(
                        (
                            Span(f"{row.codigo} (", f"gasto_subtitulos.filas.{index}.codigo"),
                            Span(f"{row.nombre})", f"gasto_subtitulos.filas.{index}.nombre"),
                        )
                    ),
                )
            ),
            figure(row.total, f"gasto_subtitulos.filas.{index}.total"),
        )
        for index, row in enumerate(table.filas)
    ]
    if table.total is not None:
        rows.append(
            (label("Gasto total ejecutado", bold=True), figure(table.total, "gasto_subtitulos.total", bold=True))
        )
    yield Heading(f"{titles['subtitulos']} {unit(ficha, form)}", 2)
    yield Table(
        "subtitulos", ((label("Subtítulo *", bold=True), head("Total ejecutado")), *rows), 1, (0.65, 0.35), 0.62
    )
    yield from notes("subtitulos", ficha, form)


def gasto_regional(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterator[Block]:
    """Two columns: region and amount."""
    table = ficha.gasto_regional
    if not table.filas:
        return
    rows = [
        (
            Cell((text(row.region, f"gasto_regional.filas.{index}.region"),)),
            figure(row.total, f"gasto_regional.filas.{index}.total"),
        )
        for index, row in enumerate(table.filas)
    ]
    if table.total is not None:
        total = figure(table.total, "gasto_regional.total", bold=True)
        rows.append((label("Gasto total ejecutado componentes", bold=True), total))
    yield Heading(f"{titles['gasto_componentes']} {unit(ficha, form)}", 2)
    yield Heading(titles["regional"], 3)
    yield Table("regional", ((label("Región", bold=True), head("Total ejecutado")), *rows), 1, (0.65, 0.35), 0.62)
    yield from notes("regional", ficha, form)


def poblacion(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterator[Block]:
    """Target population in words and figures, then the yearly rows in small tables or as rows of one."""
    group = ficha.poblacion
    if group.objetivo is None and not group.cobertura and not group.gasto_por_beneficiario:
        return
    yield Heading(titles["poblacion"], 2)
    for words, cifra, name in (
        ("Población potencial", group.potencial, "potencial"),
        ("Población objetivo", group.objetivo, "objetivo"),
    ):
        if cifra is not None:
            yield Heading(words, 3)
            yield _with_unit(cifra, f"poblacion.{name}")
    rows = [
        ("POBLACIÓN BENEFICIADA POR AÑO", "Población beneficiada", group.beneficiada, "beneficiada"),
        (titles["cobertura"], "Cobertura *", group.cobertura, "cobertura"),
        (
            f"{titles['gasto_por_beneficiario']} {unit(ficha, form)}**",
            f"Gasto por beneficiario {unit(ficha, form)} **",
            group.gasto_por_beneficiario,
            "gasto_por_beneficiario",
        ),
    ]
    yield from _population_rows([row for row in rows if row[2]], ficha, form)
    yield from notes("poblacion", ficha, form)


def _with_unit(cifra: CifraConUnidad, clave: str) -> Paragraph:
    return Paragraph((Span(cifra.texto, clave, bold=True), Span(f"  {cifra.unidad}", f"{clave}.unidad")), "figure")


def _population_rows(rows: list[tuple[str, str, PorAnio, str]], ficha: Ficha, form: Form) -> Iterator[Block]:
    if form.population == "rows":
        lines = [(label(words), *by_year(row, f"poblacion.{name}", ficha)) for _, words, row, name in rows]
        if lines:
            yield Table("poblacion", ((label(""), *years(ficha, form)), *lines), 1, (0.46, 0.18, 0.18, 0.18), 0.8)
        return
    small: list[tuple[Block, ...]] = []
    for title, _, row, name in rows:
        header, cells = years(ficha, form), by_year(row, f"poblacion.{name}", ficha)
        small.append((Heading(title, 3), Table(name, (header, cells), 1, (1 / 3, 1 / 3, 1 / 3), 0.95)))
    if form.population == "beside" and len(small) >= 2:
        for blocks in small[:-2]:
            yield from blocks
        yield Side(small[-2], small[-1])
    else:
        for blocks in small:
            yield from blocks


def componentes(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterator[Block]:
    """Nine columns of figures under three groups, and the closing rows."""
    table = ficha.componentes
    if not table.filas:
        return
    rows = [_component_row(row, index, ficha) for index, row in enumerate(table.filas)]
    blank = Cell(())
    for words, name, bold in (
        ("Gasto administrativo", "gasto_administrativo", False),
        ("Total", "total", True),
        ("Porcentaje gasto administrativo", "porcentaje_administrativo", False),
    ):
        if cells := getattr(table, name):
            figures = by_year(cells, f"componentes.{name}", ficha, bold=bold)
            rows.append((label(words, bold=bold), *figures, *[blank] * 6))
    header = _two_levels(ficha) if form.header_levels == 2 else _one_level(ficha)
    yield Wide(
        (
            Heading(titles["componentes"], 2),
            Heading(f"{titles['tabla_componentes']} {unit(ficha, form)}", 3),
            Table("componentes", (*header, *rows), len(header), _component_widths(table, form)),
            *notes("componentes", ficha, form),
        )
    )


_GROUPS = ("Gasto ejecutado Miles de $({anio})", "Producción (unidad)", "Gasto unitario Miles de $({anio})")


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
        [max(len(cifra.texto) for row in rows for cifra in row.values()) + 3]
        for rows in (
            [*(row.gasto for row in table.filas), table.total],
            [row.produccion for row in table.filas],
            [row.gasto_unitario for row in table.filas],
        )
    ]
    letters = [max(size[0], 7 if form.header_levels == 2 else 11) for size in longest for _ in range(3)]
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
