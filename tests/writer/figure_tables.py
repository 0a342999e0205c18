"""The tables of budget, spending and population, as blocks to print."""

from collections.abc import Iterator

from build_site.model.cifra import CifraConUnidad, PorAnio
from build_site.model.ficha import Ficha
from tests.writer.cells import by_year, figure, head, label, notes, unit, years
from tests.writer.document import Block, Cell, Chart, Heading, Paragraph, Side, Span, Table, text
from tests.writer.form import Form


def presupuesto(ficha: Ficha, form: Form, titles: dict[str, str]) -> Iterator[Block]:
    """The budget table, with a chart beside it, below it or none."""
    table = ficha.presupuesto
    rows = [
        (label(titles[f"presupuesto.{name}"]), *by_year(getattr(table, name), f"presupuesto.{name}", ficha))
        for name in ("ejecucion_inicial", "ejecucion_final", "ejecutado", "extrapresupuestario")
        if getattr(table, name)
    ]
    if not rows:
        return
    yield Heading(titles["presupuesto"], 2)
    title = Heading(f"Ejecución Presupuestaria por año {unit(ficha, form)}", 3)
    grid = Table("presupuesto", ((label(""), *years(ficha, form, amounts=True)), *rows), 1, (0.37, 0.21, 0.21, 0.21))
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
        ("POBLACIÓN BENEFICIADA POR AÑO", titles["poblacion.beneficiada"], group.beneficiada, "beneficiada"),
        (titles["cobertura"], titles["poblacion.cobertura"], group.cobertura, "cobertura"),
        (
            f"{titles['gasto_por_beneficiario']} {unit(ficha, form)}**",
            titles["poblacion.gasto_por_beneficiario"].format(unidad=unit(ficha, form)),
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
            yield Table(
                "poblacion", ((label(""), *years(ficha, form, amounts=False)), *lines), 1, (0.46, 0.18, 0.18, 0.18), 0.8
            )
        return
    small: list[tuple[Block, ...]] = []
    for title, _, row, name in rows:
        header, cells = years(ficha, form, amounts=False), by_year(row, f"poblacion.{name}", ficha)
        small.append((Heading(title, 3), Table(name, (header, cells), 1, (1 / 3, 1 / 3, 1 / 3), 0.95)))
    if form.population == "beside" and len(small) >= 2:
        for blocks in small[:-2]:
            yield from blocks
        yield Side(small[-2], small[-1])
    else:
        for blocks in small:
            yield from blocks
