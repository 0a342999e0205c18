"""From the books to the printed tables: each figure rounded for print, with the holes that real fichas have."""

from random import Random

from build_site.model.cifra import VACIA, Cifra, Estado, PorAnio
from build_site.model.ficha import (
    Componente,
    Componentes,
    FilaRegion,
    FilaSubtitulo,
    GastoRegional,
    GastoSubtitulos,
    Indicador,
    Poblacion,
    Presupuesto,
)
from tests.writer import vocabulary
from tests.writer.accounts import Accounts, Line
from tests.writer.editions import Edition
from tests.writer.figures import absent, any_absence, number, percent, ratio, thousands, with_unit
from tests.writer.vocabulary import Area

_SHARE_OF_HOLES = {"ninguno": 0.0, "algunos": 0.04, "muchos": 0.3}


class Holes:
    """Turns some figures into N/A, S/I, a dash or nothing."""

    def __init__(self, rng: Random, level: str) -> None:
        self.rng, self.share = rng, _SHARE_OF_HOLES[level]

    def here(self) -> bool:
        """Whether the next cell is a hole."""
        return self.rng.random() < self.share

    def cell(self, cifra: Cifra, *, with_blank: bool = True) -> Cifra:
        """The figure, or an absence in its place."""
        return any_absence(self.rng, with_blank=with_blank) if self.here() else cifra

    def row(self, row: PorAnio) -> PorAnio:
        """A row of years with its holes."""
        return {year: self.cell(cifra) for year, cifra in row.items()}


def presupuesto(books: Accounts, holes: Holes, decimals: int) -> Presupuesto:
    """The budget table; a year without execution prints N/A in every row."""
    na = absent("N/A")
    runs = {year: books.corre(year) for year in books.years}
    spent = books.ejecutado
    initial = {str(y): percent(spent[y], books.inicial[y], decimals) if runs[y] else na for y in books.years}
    final = {str(y): percent(spent[y], books.final[y], decimals) if runs[y] else na for y in books.years}
    return Presupuesto(
        ejecucion_inicial=holes.row(initial),
        ejecucion_final=holes.row(final),
        ejecutado=holes.row({str(y): thousands(spent[y]) if runs[y] else na for y in books.years}),
        extrapresupuestario=holes.row({str(y): thousands(books.extra[y]) if runs[y] else na for y in books.years}),
    )


def gasto_subtitulos(books: Accounts, rng: Random, holes: Holes) -> GastoSubtitulos:
    """Spending by budget line, in the order of its codes."""
    chosen = sorted(rng.sample(vocabulary.SUBTITULOS, len(books.subtitulos)))
    filas = [
        FilaSubtitulo(codigo=codigo, nombre=nombre, total=holes.cell(thousands(pesos)))
        for (codigo, nombre), pesos in zip(chosen, books.subtitulos, strict=True)
    ]
    return GastoSubtitulos(filas=filas, total=holes.cell(thousands(sum(books.subtitulos))) if filas else None)


def gasto_regional(books: Accounts, names: list[str], holes: Holes) -> GastoRegional:
    """Spending by region, from north to south, the central level last."""
    filas = [
        FilaRegion(region=region, total=holes.cell(thousands(pesos)))
        for region, pesos in zip(names, books.regiones, strict=True)
    ]
    return GastoRegional(filas=filas, total=holes.cell(thousands(sum(books.regiones))) if filas else None)


def region_names(rng: Random, count: int) -> list[str]:
    """`count` rows for the regional table; with two or more, the central level may be one."""
    central = count == 17 or (count > 1 and rng.random() < 0.35)
    chosen = set(rng.sample(vocabulary.REGIONES, count - central))
    names = [region for region in vocabulary.REGIONES if region in chosen]
    if rng.random() < 0.2:
        names = [name.replace("O'Higgins", "O’Higgins") for name in names]
    return names + [vocabulary.NIVEL_CENTRAL] * central


def poblacion(books: Accounts, edition: Edition, area: Area, rng: Random, holes: Holes, decimals: int) -> Poblacion:
    """Target population, coverage and spending per beneficiary."""
    na = absent("N/A")
    runs = {year: books.corre(year) for year in books.years}
    people = books.beneficiarios
    cover = {str(y): percent(people[y], books.objetivo, decimals) if runs[y] else na for y in books.years}
    each = {str(y): number(ratio(books.ejecutado[y], people[y] * 1000, 1)) if runs[y] else na for y in books.years}
    reached = {str(y): number(people[y]) if runs[y] else na for y in books.years}
    unidad = rng.choice(area.poblacion)
    potential = number(int(books.objetivo * rng.uniform(1.2, 6)))
    return Poblacion(
        objetivo=with_unit(holes.cell(number(books.objetivo), with_blank=False), unidad),
        cobertura=holes.row(cover),
        gasto_por_beneficiario=holes.row(each),
        potencial=with_unit(holes.cell(potential, with_blank=False), unidad) if edition.potencial else None,
        beneficiada=holes.row(reached) if edition.beneficiada else {},
    )


def componentes(books: Accounts, names: list[tuple[str, str]], holes: Holes) -> Componentes:
    """The components table with its three closing rows."""
    years = books.years
    shares = {str(y): percent(books.administrativo[y], books.total(y)) if books.corre(y) else VACIA for y in years}
    return Componentes(
        filas=[_component(line, name, unit, holes) for line, (name, unit) in zip(books.lines, names, strict=True)],
        gasto_administrativo=holes.row({str(y): thousands(books.administrativo[y]) for y in years}),
        total=holes.row({str(y): thousands(books.total(y)) for y in years}),
        porcentaje_administrativo=holes.row(shares),
    )


def _component(line: Line, nombre: str, unidad: str, holes: Holes) -> Componente:
    gasto = {str(y): thousands(pesos) for y, pesos in line.gasto.items()}
    produccion = {str(y): number(units) for y, units in line.produccion.items()}
    unitario = {str(y): unit_cost(line, y) for y in line.gasto}
    for year in unitario:  # noqa: PLC0206
        if holes.here():
            gasto[year] = any_absence(holes.rng)
            # An empty cell beside a figure above zero would be a contradiction, so blanks come in pairs.
            blank = gasto[year].estado is Estado.VACIO
            produccion[year] = gasto[year] if blank else holes.cell(produccion[year], with_blank=False)
            unitario[year] = holes.cell(VACIA)
        else:
            unitario[year] = holes.cell(unitario[year])
    return Componente(nombre=nombre, unidad=unidad, gasto=gasto, produccion=produccion, gasto_unitario=unitario)


def unit_cost(line: Line, year: int) -> Cifra:
    """Spending over production, in thousands with one decimal; nothing to print where nothing was produced."""
    goods = line.produccion[year]
    return number(ratio(line.gasto[year], goods * 1000, 1)) if goods else VACIA


def component_names(rng: Random, area: Area, count: int, *, long: bool) -> list[tuple[str, str]]:
    """Distinct names with their units; some hold parentheses of their own, a few have no unit."""
    names = rng.sample(area.componentes, min(count, len(area.componentes)))
    names += [(f"{name} - segunda etapa", unit) for name, unit in names[: count - len(names)]]
    return [_decorate(rng, name, unit, position, long=long) for position, (name, unit) in enumerate(names, 1)]


def _decorate(rng: Random, name: str, unit: str, position: int, *, long: bool) -> tuple[str, str]:
    draw = rng.random()
    if long:
        name += (
            " para organizaciones (urbanas y rurales) de comunas con alta dispersión geográfica, según convenio vigente"
        )
        return name, f"{unit} (con verificación en terreno y acta firmada)"
    if draw < 0.12:
        return f"{name} (modalidad {rng.choice('ABC')})", unit
    if draw < 0.2:
        return f"Componente {position}: {name.lower()}", f"{unit} (promedio mensual)"
    if draw < 0.24:
        return name, ""
    return name, unit


def indicador(rng: Random, area: Area, years: tuple[int, ...], holes: Holes) -> Indicador:
    """One indicator with a percentage, a rate or a count per year, or its absence with footnote asterisks."""
    who, what = rng.choice(area.poblacion).rstrip("."), rng.choice(area.logros)
    kind = rng.choice(["Porcentaje", "Porcentaje", "Tasa", "Número"])
    top = f"Número de {who.lower()} que {what} en el año t"
    formula = {
        "Porcentaje": f"({top}/Número total de {who.lower()} atendidos en el año t)*100",
        "Tasa": f"[({top} / {top} - 1) - 1]*100",
        "Número": f"Σ {top.lower()}",
    }[kind]
    return Indicador(
        nombre=f"{kind} de {who.lower()} que {what}.",
        formula=formula,
        efectivo={str(year): _effective(rng, kind, holes) for year in years},
    )


def _effective(rng: Random, kind: str, holes: Holes) -> Cifra:
    if holes.here() or rng.random() < 0.12 * (holes.share > 0):
        return absent(rng.choice(["N/A", "N/A**", "S/I", "S/I*", ""]))
    if kind == "Número":
        return number(rng.randint(0, 90_000))
    suffix = "%" if rng.random() < 0.7 else ""
    tenths = rng.randint(0, 1000)
    return number(ratio(tenths, 10, rng.choice([0, 1, 1])), suffix)
