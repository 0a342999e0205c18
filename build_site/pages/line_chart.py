"""A chart of a programme's years, one line for each edition that prints them: lines in different pesos never join."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_site.model.cifra import Cifra, PorAnio
from build_site.model.numeros import format_number
from build_site.pages.markdown import xml

_WIDTH, _TOP, _BASE, _LEFT, _RIGHT = 360, 24, 170, 12, 348
_LEGEND = 20
_KINDS = 4
"""Ways to draw a line that differ in colour, dashes and marker; with more editions they come round again."""
_MARKERS = (
    '<circle r="4.5"/>',
    '<rect x="-4" y="-4" width="8" height="8"/>',
    '<path d="M0-5.5 5 4H-5z"/>',
    '<path d="M0-6 5 0 0 6-5 0z"/>',
)


@dataclass(frozen=True, slots=True)
class Line:
    """One edition's print of the row, and what its figures are counted in."""

    label: str
    figures: PorAnio


def line_chart(name: str, title: str, lines: Sequence[Line]) -> str:
    """The chart as inline SVG; empty where fewer than two years have a figure. `name` makes its ids."""
    years = sorted({year for line in lines for year in line.figures})
    reported = {year for line in lines for year, cifra in line.figures.items() if cifra.valor is not None}
    highest = max((cifra.valor for line in lines for cifra in line.figures.values() if cifra.valor), default=Decimal(0))
    if len(reported) < 2 or highest <= 0:
        return ""
    places = _places(years)
    body = [_axis(places, highest), *(_line(number, line, places, highest) for number, line in enumerate(lines))]
    body += [_legend(number, line) for number, line in enumerate(lines)]
    height = _BASE + 34 + _LEGEND * len(lines)
    return _figure(name, title, lines, f'viewBox="0 0 {_WIDTH} {height}"', "".join(body))


def _places(years: Sequence[str]) -> dict[str, float]:
    """Where each year stands; a year that no edition prints leaves its room where the headers are years."""
    numbers = [int(year) for year in years if year.isdigit()]
    if len(numbers) < len(years) or numbers[-1] == numbers[0]:
        numbers = list(range(len(years)))
    span, room = max(1, numbers[-1] - numbers[0]), _RIGHT - _LEFT - 40
    return {year: _LEFT + 20 + (number - numbers[0]) / span * room for year, number in zip(years, numbers, strict=True)}


def _axis(places: Mapping[str, float], highest: Decimal) -> str:
    labels = "".join(
        f'<text class="anio" x="{x:.0f}" y="{_BASE + 18}">{xml(year)}</text>' for year, x in places.items()
    )
    top = f'<text class="tope" x="{_LEFT}" y="{_TOP - 8}">{xml(format_number(highest))}</text>'
    rule = "".join(f'<line class="{kind}" x1="{_LEFT}" y1="{y}" x2="{_RIGHT}" y2="{y}"/>' for kind, y in _RULES)
    return f"{rule}{top}{labels}"


_RULES = (("guia", _TOP), ("eje", _BASE))


def _line(number: int, line: Line, places: Mapping[str, float], highest: Decimal) -> str:
    """The stretches between neighbouring years that both have a figure, and a marker on every figure."""
    points = [(places[year], _y(cifra, highest)) for year, cifra in line.figures.items()]
    path, drawing = [], False
    for x, y in points:
        if y is not None:
            path.append(f"{'L' if drawing else 'M'}{x:.1f} {y:.1f}")
        drawing = y is not None
    marks = "".join(
        f'<g transform="translate({x:.1f} {y:.1f})">{_marker(number)}</g>' for x, y in points if y is not None
    )
    return f'<g class="linea linea-{number % _KINDS}"><path class="trazo" d="{"".join(path)}"/>{marks}</g>'


def _legend(number: int, line: Line) -> str:
    y = _BASE + 44 + number * _LEGEND
    sample = f'<path class="trazo" d="M{_LEFT} 0h28"/><g transform="translate({_LEFT + 14} 0)">{_marker(number)}</g>'
    text = f'<text class="al-lado" x="{_LEFT + 38}" y="4">{xml(line.label)}</text>'
    return f'<g class="linea linea-{number % _KINDS}" transform="translate(0 {y})">{sample}{text}</g>'


def _marker(number: int) -> str:
    return _MARKERS[number % len(_MARKERS)]


def _y(cifra: Cifra, highest: Decimal) -> float | None:
    return None if cifra.valor is None else _BASE - float(max(cifra.valor, Decimal(0)) / highest) * (_BASE - _TOP)


def _figure(name: str, title: str, lines: Sequence[Line], size: str, drawing: str) -> str:
    identifier = f"grafico-{name}"
    data = ". ".join(map(_spoken, lines))
    described = f'<title id="{identifier}-titulo">{xml(title)}</title><desc id="{identifier}-datos">{xml(data)}</desc>'
    opening = f'<svg {size} role="img" aria-labelledby="{identifier}-titulo {identifier}-datos">'
    caption = f"<figcaption><strong>{xml(title)}</strong></figcaption>"
    return f'<figure class="grafico lineas">{caption}{opening}{described}{drawing}</svg></figure>'


def _spoken(line: Line) -> str:
    return f"{line.label}: " + "; ".join(f"{year}, {cifra.texto or 'vacía'}" for year, cifra in line.figures.items())
