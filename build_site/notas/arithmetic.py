"""A note's formula worked out twice: on the printed numbers, and on everything that their rounding allows."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from build_site.model.cotejo import Entrada
from build_site.model.interval import Interval
from build_site.notas.magnitudes import Unidad, magnitud
from build_site.notas.values import Missing, Value, Values

Formula = Callable[..., Interval]
"""Pure arithmetic on the inputs, by name: an `Interval` each, a list of them for rows and for several years."""

Operands = Mapping[str, Value | Values]


class NoResultError(ArithmeticError):
    """A formula whose result would make no sense; its message is the reason, in Spanish."""


def compute(formula: Formula, operands: Operands, unidad: Unidad) -> Value | Missing:
    """The formula's result, or why it has none. A count is narrowed to the whole numbers that are possible."""
    evidence = evidence_of(operands)
    try:
        interval = formula(**{name: _intervals(value) for name, value in operands.items()})
        point = formula(**{name: _points(value) for name, value in operands.items()}).low
    except NoResultError as reason:
        return Missing(str(reason), evidence)
    except ZeroDivisionError:
        return Missing(_zero_divisor(formula, operands), evidence)
    if unidad is Unidad.CONTEO:
        interval = interval.whole()
        point = _nearest_whole(point, interval)
    return Value(point, interval, unidad, 0, evidence)


def evidence_of(operands: Operands) -> tuple[Entrada, ...]:
    """The printed figures behind the operands, in their order."""
    return tuple(entrada for value in operands.values() for one in each(value) for entrada in one.entradas)


def each(value: Value | Values) -> Values:
    """The values of an operand, one or several."""
    return (value,) if isinstance(value, Value) else value


def _intervals(value: Value | Values) -> Interval | list[Interval]:
    return value.interval if isinstance(value, Value) else [one.interval for one in value]


def _points(value: Value | Values) -> Interval | list[Interval]:
    points = [Interval.exact(one.point) for one in each(value) if one.point is not None]
    return points[0] if isinstance(value, Value) else points


def _nearest_whole(point: Decimal, interval: Interval) -> Decimal:
    nearest = point.to_integral_value()
    return nearest if nearest in interval else interval.low if interval.low == interval.high else point


def _zero_divisor(formula: Formula, operands: Operands) -> str:
    """Names the operand that would have to be other than zero: with a one in its place the formula works."""
    for name, value in operands.items():
        if isinstance(value, Value) and Decimal(0) in value.interval and value.entradas:
            instead = replace(value, interval=Interval.exact(Decimal(1)))
            if _works(formula, {**operands, name: instead}):
                printed = value.entradas[-1]
                return (
                    f"no se puede dividir por «{magnitud(printed.clave).nombre}», que la ficha imprime como"
                    f" {printed.texto}"
                )
    return "el divisor es cero"


def _works(formula: Formula, operands: Operands) -> bool:
    try:
        formula(**{name: _intervals(value) for name, value in operands.items()})
    except ArithmeticError:
        return False
    return True
