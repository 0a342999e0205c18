"""Horizontal bars as inline SVG made at build time, each with its name and its figure; what is left out is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_site.pages.charts import shortened
from build_site.pages.markdown import xml

_WIDTH, _ROW, _ROOM = 320, 40, 216
_LABEL = 58
"""Most characters of a name over its bar."""
MOST = 16
"""Bars of one chart."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, its amount and the amount as text."""

    label: str
    valor: Decimal
    texto: str


def bar_chart(name: str, title: str, unit: str, bars: Sequence[Bar], *, ranked: bool = True) -> str:
    """The chart, largest first where `ranked`; empty for fewer than two bars. `name` makes its ids.

    Of more than `MOST` bars the largest are drawn, and the caption says how many are not.
    """
    ordered = sorted(bars, key=lambda bar: (-bar.valor, bar.label)) if ranked else list(bars)
    highest = max((bar.valor for bar in ordered), default=Decimal(0))
    if len(ordered) < 2 or highest <= 0:
        return ""
    drawn = ordered[:MOST]
    left = len(ordered) - len(drawn)
    more = f"; los {MOST} mayores de {len(ordered)}" if left else ""
    rows = "".join(_row(index, bar, highest) for index, bar in enumerate(drawn))
    identifier = f"grafico-{name}"
    data = "; ".join(f"{bar.label}: {bar.texto}" for bar in drawn)
    described = f'<title id="{identifier}-titulo">{xml(title)}</title><desc id="{identifier}-datos">{xml(data)}</desc>'
    opening = (
        f'<svg viewBox="0 0 {_WIDTH} {_ROW * len(drawn)}" role="img" '
        f'aria-labelledby="{identifier}-titulo {identifier}-datos">'
    )
    caption = f"<figcaption><strong>{xml(title)}</strong> <small>{xml(unit + more)}</small></figcaption>"
    figure = f'<figure class="grafico barras">{caption}{opening}{described}{rows}</svg></figure>'
    return f'<div class="graficos">\n{figure}\n</div>'


def _row(index: int, bar: Bar, highest: Decimal) -> str:
    length = 0 if bar.valor <= 0 else max(1.5, float(bar.valor / highest) * _ROOM)
    return (
        f'<g transform="translate(0 {index * _ROW})">'
        f'<text class="nombre" x="0" y="13">{xml(shortened(bar.label, _LABEL))}</text>'
        f'<rect class="barra actual" x="0" y="18" width="{length:.1f}" height="13"/>'
        f'<text class="valor al-lado" x="{length + 7:.1f}" y="30">{xml(bar.texto)}</text></g>'
    )
