"""Charts as inline SVG made at build time: no script, colours by class, a text equivalent, and gaps where there is no number."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from build_site.model.cifra import Cifra, Estado, PorAnio
from build_site.model.ficha import Componentes, Ficha
from build_site.pages.markdown import clean, xml
from build_site.pages.words import unit

_WIDTH, _HEIGHT, _BASE, _TOP = 320, 180, 150, 26
_ROW = 44
_ABSENT = {Estado.NO_APLICA: "N/A", Estado.SIN_INFORMACION: "S/I", Estado.VACIO: "vacía"}
_LABEL = 46
"""Most characters of a component's name that fit over its bar."""


def charts(ficha: Ficha) -> str:
    """Budget by year, spending per beneficiary by year and spending by component, each only where it shows something."""
    figures = [
        _by_year("presupuesto", "Presupuesto ejecutado", ficha.presupuesto.ejecutado, ficha),
        _by_year("gasto-por-beneficiario", "Gasto por beneficiario", ficha.poblacion.gasto_por_beneficiario, ficha),
        _by_component(ficha),
    ]
    drawn = [figure for figure in figures if figure]
    return "\n".join(['<div class="graficos">', *drawn, "</div>"]) if drawn else ""


def _by_year(name: str, title: str, figures: PorAnio, ficha: Ficha) -> str:
    highest = _highest(figures)
    if len(figures) < 2 or highest is None:
        return ""
    step = _WIDTH / len(figures)
    bars = "".join(
        _column(index, step, year, cifra, highest, latest=year == str(ficha.edicion))
        for index, (year, cifra) in enumerate(figures.items())
    )
    axis = f'<line class="eje" x1="0" y1="{_BASE}" x2="{_WIDTH}" y2="{_BASE}"/>'
    return _figure(name, title, unit(ficha.moneda), figures, f"{bars}{axis}", _HEIGHT)


def _column(index: int, step: float, year: str, cifra: Cifra, highest: Decimal, *, latest: bool) -> str:
    left, width, middle = index * step + step * 0.14, step * 0.72, index * step + step / 2
    label = f'<text class="anio" x="{middle:.0f}" y="{_BASE + 20}">{xml(year)}</text>'
    if cifra.valor is None:
        gap = f'<rect class="hueco" x="{left:.0f}" y="{_BASE - 34}" width="{width:.0f}" height="34"/>'
        return f'{gap}<text class="sin-dato" x="{middle:.0f}" y="{_BASE - 12}">{xml(_absent(cifra))}</text>{label}'
    height = _length(cifra.valor, highest, _BASE - _TOP)
    kind = "barra actual" if latest else "barra"
    bar = f'<rect class="{kind}" x="{left:.0f}" y="{_BASE - height:.1f}" width="{width:.0f}" height="{height:.1f}"/>'
    return f'{bar}<text class="valor" x="{middle:.0f}" y="{_BASE - height - 7:.1f}">{xml(cifra.texto)}</text>{label}'


def _by_component(ficha: Ficha) -> str:
    figures = _spending(ficha.componentes, str(ficha.edicion))
    highest = _highest(figures)
    if len(figures) < 2 or highest is None:
        return ""
    rows = "".join(_line(index, name, cifra, highest) for index, (name, cifra) in enumerate(figures.items()))
    title = f"Gasto por componente en {ficha.edicion}"
    return _figure("componentes", title, unit(ficha.moneda), figures, rows, _ROW * len(figures))


def _line(index: int, name: str, cifra: Cifra, highest: Decimal) -> str:
    top = index * _ROW
    label = f'<text class="nombre" x="0" y="{top + 14}">{xml(_shortened(name))}</text>'
    if cifra.valor is None:
        gap = f'<rect class="hueco" x="0" y="{top + 20}" width="34" height="16"/>'
        return f'{label}{gap}<text class="sin-dato al-lado" x="42" y="{top + 32}">{xml(_absent(cifra))}</text>'
    length = _length(cifra.valor, highest, _WIDTH - 80)
    bar = f'<rect class="barra actual" x="0" y="{top + 20}" width="{length:.1f}" height="16"/>'
    return f'{label}{bar}<text class="valor al-lado" x="{length + 7:.1f}" y="{top + 33}">{xml(cifra.texto)}</text>'


def _spending(componentes: Componentes, year: str) -> dict[str, Cifra]:
    """Spending of the year by component, administration last; components of the same name are told apart by their place."""
    figures: dict[str, Cifra] = {}
    for index, componente in enumerate(componentes.filas, 1):
        if year in componente.gasto:
            name = componente.nombre or f"Componente {index}"
            figures[name if name not in figures else f"{index}. {name}"] = componente.gasto[year]
    if figures and year in componentes.gasto_administrativo:
        figures["Gasto administrativo"] = componentes.gasto_administrativo[year]
    return figures


def _figure(name: str, title: str, unit_name: str, figures: Mapping[str, Cifra], drawing: str, height: int) -> str:
    ids = f"grafico-{name}-titulo grafico-{name}-datos"
    data = "; ".join(f"{label}: {cifra.texto or _absent(cifra)}" for label, cifra in figures.items())
    described = (
        f'<title id="grafico-{name}-titulo">{xml(title)}, en {xml(unit_name)}</title>'
        f'<desc id="grafico-{name}-datos">{xml(data)}</desc>'
    )
    svg = f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="{ids}">{described}{drawing}</svg>'
    caption = f"<figcaption><strong>{xml(title)}</strong> <small>{xml(unit_name)}</small></figcaption>"
    return f'<figure class="grafico {name}">{caption}{svg}</figure>'


def _highest(figures: Mapping[str, Cifra]) -> Decimal | None:
    """The largest reported figure; None where none is above zero, so that there is nothing to draw."""
    highest = max(_reported(figures), default=Decimal(0))
    return highest if highest > 0 else None


def _reported(figures: Mapping[str, Cifra]) -> Iterator[Decimal]:
    return (cifra.valor for cifra in figures.values() if cifra.valor is not None)


def _length(valor: Decimal, highest: Decimal, room: int) -> float:
    """A printed zero has no length; anything above it is visible."""
    return 0 if valor <= 0 else max(1.5, float(valor / highest) * room)


def _absent(cifra: Cifra) -> str:
    return _ABSENT.get(cifra.estado, cifra.texto)


def _shortened(name: str) -> str:
    name = clean(name)
    return name if len(name) <= _LABEL else f"{name[: _LABEL - 1].rstrip()}…"
