"""Numbers in the sentences of a note: as many decimals as say something, with their unit; amounts in words."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Moneda
from build_site.model.interval import Interval
from build_site.model.numeros import format_number, round_half_up
from build_site.notas.arithmetic import each
from build_site.notas.magnitudes import Unidad
from build_site.notas.values import Value, Values

_KEPT = Decimal(1).scaleb(-6)
ROUNDED = " La diferencia cabe en el redondeo de las cifras impresas."


def printed(value: Value | Values, moneda: Moneda, joined: str = "") -> str:
    """An input as it is printed, with its unit; several with `joined` between them."""
    return joined.join(_count(one) if one.unidad is Unidad.CONTEO else _amount(one, moneda) for one in each(value))


def bare(value: Value | Values, joined: str = "") -> str:
    """An input as it stands in a formula, without unit: `88.931 + 1.206.775`; «sin cifra» for a year that has none."""
    return joined.join(_bare(one) for one in each(value))


def result(value: Value, expected: Value | None, moneda: Moneda) -> str:
    """The result for a sentence: `6,8 %`, `M$ 31.029,88`, `subió 465 %`, `266 millones 350 mil pesos`."""
    point = value.point or Decimal(0)
    if value.unidad is Unidad.PESOS:
        return pesos_in_words(point)
    if value.unidad is Unidad.CAMBIO:
        return _change(point)
    if value.unidad is Unidad.CONTEO:
        return _count(value)
    return _with_unit(bare_result(value, expected), value.unidad, moneda)


def bare_result(value: Value, expected: Value | None) -> str:
    """The result as a number: one decimal more than the print it is compared with, two figures at least."""
    point = value.point or Decimal(0)
    decimals = 0 if value.unidad is Unidad.CONTEO and point in value.interval else _decimals(point)
    if expected is not None:
        decimals = max(decimals, expected.decimals + 1)
    return short(point, decimals)


def bounds(interval: Interval, unidad: Unidad, moneda: Moneda) -> tuple[str, str]:
    """The two ends for a sentence, rounded outwards."""
    decimals = 0 if max(abs(interval.low), abs(interval.high)) >= 100 or unidad is Unidad.CONTEO else 1
    step = Decimal(1).scaleb(-decimals)
    low, high = interval.low.quantize(step, ROUND_FLOOR), interval.high.quantize(step, ROUND_CEILING)
    return _with_unit(short(low, decimals), unidad, moneda), _with_unit(short(high, decimals), unidad, moneda)


def needed_rounding(value: Value, expected: Value, verdict: Veredicto) -> bool:
    """Whether result and print agree only because of what rounding hides."""
    if verdict is not Veredicto.COINCIDE or value.point is None or expected.point is None:
        return False
    return round_half_up(value.point, expected.decimals) != expected.point


def short(valor: Decimal, decimals: int) -> str:
    """The number rounded, without trailing zeros."""
    return format_number(kept(round_half_up(valor, decimals)))


def kept(valor: Decimal) -> Decimal:
    """A result as data: six decimals at most, no trailing zeros, no exponent."""
    plain = f"{valor.quantize(_KEPT):f}".rstrip("0").rstrip(".")
    return Decimal(0) if plain in {"-0", ""} else Decimal(plain)


def kept_interval(interval: Interval) -> tuple[Decimal, Decimal]:
    """An interval as data, six decimals, rounded outwards so that nothing possible is lost."""
    return kept(interval.low.quantize(_KEPT, ROUND_FLOOR)), kept(interval.high.quantize(_KEPT, ROUND_CEILING))


def pesos_in_words(pesos: Decimal) -> str:
    """`266 millones 350 mil pesos`, `3 millones de pesos`, `800 pesos`: exactly the amount printed."""
    rounded = kept(pesos)
    millions, rest = divmod(abs(rounded), 1_000_000)
    thousands, units = divmod(rest, 1000)
    parts = [f"{format_number(millions)} {'millón' if millions == 1 else 'millones'}"] if millions else []
    parts += [f"{format_number(thousands)} mil" if thousands != 1 else "mil"] if thousands else []
    parts += [format_number(units)] if units or not parts else []
    noun = "de pesos" if millions and not rest else "peso" if rounded == 1 else "pesos"
    return " ".join((["menos"] if rounded < 0 else []) + parts + [noun])


def _decimals(point: Decimal) -> int:
    size = abs(point)
    if size >= 100 or size == 0:
        return 0
    if size >= 1:
        return 1
    return 2 if size >= Decimal("0.01") else 1 - size.adjusted()


def _bare(value: Value) -> str:
    if value.point is None:
        return "sin cifra"
    return short(value.point, 2) if value.unidad is Unidad.CONTEO else format_number(value.point, value.decimals)


def _count(value: Value) -> str:
    """A count worked out: exactly one whole number, several possible ones, or none."""
    point, interval = value.point or Decimal(0), value.interval
    if interval.low == interval.high:
        return format_number(interval.low)
    if point in interval and point == point.to_integral_value():
        return f"unos {format_number(point, 0)} (entre {format_number(interval.low)} y {format_number(interval.high)})"
    return f"{short(point, 2)} (ningún número entero da exactamente las cifras impresas)"


def _change(point: Decimal) -> str:
    if point == 0:
        return "no cambió"
    return f"{'subió' if point > 0 else 'bajó'} {short(abs(point), _decimals(point))} %"


def _amount(value: Value, moneda: Moneda) -> str:
    return "sin cifra" if value.point is None else _with_unit(_bare(value), value.unidad, moneda)


def _with_unit(number: str, unidad: Unidad, moneda: Moneda) -> str:
    if unidad is Unidad.DINERO:
        return f"{moneda.unidad} {number}".strip()
    return f"{number} %" if unidad in {Unidad.PORCENTAJE, Unidad.CAMBIO} else number
