"""Charts as inline SVG made at build time: no script, colours by class, the same in words, gaps where no number is."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from build_site.model.cifra import Cifra, Estado
from build_site.model.ficha import Componentes, Ficha
from build_site.pages.markdown import clean, xml
from build_site.pages.words import unit

_WIDTH, _HEIGHT, _BASE, _TOP = 320, 180, 150, 26
_ROW = 44
_ABSENT = {Estado.NO_APLICA: "N/A", Estado.SIN_INFORMACION: "S/I", Estado.VACIO: "vacía"}
_LABEL = 46
"""Most characters of a component's name that fit over its bar."""


@dataclass(frozen=True, slots=True)
class _Chart:
    """What a chart shows: `name` makes its ids, `figures` are keyed by what each one is called."""

    name: str
    title: str
    unit: str
    figures: Mapping[str, Cifra]

    @property
    def highest(self) -> Decimal:
        """The largest reported figure, 0 where none is above it."""
        return max((cifra.valor for cifra in self.figures.values() if cifra.valor is not None), default=Decimal(0))


def charts(ficha: Ficha) -> str:
    """Budget by year, spending per beneficiary by year and spending by component, where there is something to show."""
    counted, year = unit(ficha.moneda), str(ficha.edicion)
    budget, cost = ficha.presupuesto.ejecutado, ficha.poblacion.gasto_por_beneficiario
    spending = _spending(ficha.componentes, year)
    drawn = [
        _by_year(_Chart("presupuesto", "Presupuesto ejecutado", counted, budget), year),
        _by_year(_Chart("gasto-por-beneficiario", "Gasto por beneficiario", counted, cost), year),
        _by_component(_Chart("componentes", f"Gasto por componente en {year}", counted, spending)),
    ]
    return "\n".join(['<div class="graficos">', *filter(None, drawn), "</div>"]) if any(drawn) else ""


def _by_year(chart: _Chart, latest: str) -> str:
    if len(chart.figures) < 2 or not chart.highest:
        return ""
    step = _WIDTH / len(chart.figures)
    bars = "".join(
        f'<g transform="translate({index * step:.0f})">{_column(step, cifra, chart.highest, actual=year == latest)}'
        f'<text class="anio" x="{step / 2:.0f}" y="{_BASE + 20}">{xml(year)}</text></g>'
        for index, (year, cifra) in enumerate(chart.figures.items())
    )
    axis = f'<line class="eje" x1="0" y1="{_BASE}" x2="{_WIDTH}" y2="{_BASE}"/>'
    return _figure(chart, f"{bars}{axis}", _HEIGHT)


def _column(step: float, cifra: Cifra, highest: Decimal, *, actual: bool) -> str:
    """The bar of one year with its figure, or the gap that it leaves."""
    place = f'x="{step * 0.14:.0f}" width="{step * 0.72:.0f}"'
    if cifra.valor is None:
        gap = f'<rect class="hueco" {place} y="{_BASE - 34}" height="34"/>'
        return f'{gap}<text class="sin-dato" x="{step / 2:.0f}" y="{_BASE - 12}">{xml(_absent(cifra))}</text>'
    height = _length(cifra.valor, highest, _BASE - _TOP)
    kind = "barra actual" if actual else "barra"
    bar = f'<rect class="{kind}" {place} y="{_BASE - height:.1f}" height="{height:.1f}"/>'
    return f'{bar}<text class="valor" x="{step / 2:.0f}" y="{_BASE - height - 7:.1f}">{xml(cifra.texto)}</text>'


def _by_component(chart: _Chart) -> str:
    if len(chart.figures) < 2 or not chart.highest:
        return ""
    rows = "".join(
        f'<g transform="translate(0 {index * _ROW})"><text class="nombre" x="0" y="14">{xml(shortened(name))}</text>'
        f"{_bar(cifra, chart.highest)}</g>"
        for index, (name, cifra) in enumerate(chart.figures.items())
    )
    return _figure(chart, rows, _ROW * len(chart.figures))


def _bar(cifra: Cifra, highest: Decimal) -> str:
    if cifra.valor is None:
        gap = '<rect class="hueco" x="0" y="20" width="34" height="16"/>'
        return f'{gap}<text class="sin-dato al-lado" x="42" y="32">{xml(_absent(cifra))}</text>'
    length = _length(cifra.valor, highest, _WIDTH - 80)
    bar = f'<rect class="barra actual" x="0" y="20" width="{length:.1f}" height="16"/>'
    return f'{bar}<text class="valor al-lado" x="{length + 7:.1f}" y="33">{xml(cifra.texto)}</text>'


def _spending(componentes: Componentes, year: str) -> dict[str, Cifra]:
    """Spending of the year by component, administration last; namesakes are told apart by their place."""
    figures: dict[str, Cifra] = {}
    for index, componente in enumerate(componentes.filas, 1):
        if year in componente.gasto:
            name = componente.nombre or f"Componente {index}"
            figures[name if name not in figures else f"{index}. {name}"] = componente.gasto[year]
    if figures and year in componentes.gasto_administrativo:
        figures["Gasto administrativo"] = componentes.gasto_administrativo[year]
    return figures


def _figure(chart: _Chart, drawing: str, height: int) -> str:
    """The drawing with its caption; its title and description say to the ear what it shows to the eye."""
    title, counted, name = xml(chart.title), xml(chart.unit), f"grafico-{chart.name}"
    data = "; ".join(f"{label}: {cifra.texto or _absent(cifra)}" for label, cifra in chart.figures.items())
    described = f'<title id="{name}-titulo">{title}, en {counted}</title><desc id="{name}-datos">{xml(data)}</desc>'
    opening = f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="{name}-titulo {name}-datos">'
    caption = f"<figcaption><strong>{title}</strong> <small>{counted}</small></figcaption>"
    return f'<figure class="grafico {chart.name}">{caption}{opening}{described}{drawing}</svg></figure>'


def _length(valor: Decimal, highest: Decimal, room: int) -> float:
    """A printed zero has no length; anything above it is visible."""
    return 0 if valor <= 0 else max(1.5, float(valor / highest) * room)


def _absent(cifra: Cifra) -> str:
    return _ABSENT.get(cifra.estado, cifra.texto)


def shortened(name: str, longest: int = _LABEL) -> str:
    """A name of a length that fits over its bar."""
    name = clean(name)
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"
