"""Interval arithmetic over what a printed, rounded number may stand for. Tolerances are derived here, never chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    @classmethod
    def exact(cls, valor: Decimal) -> "Interval":
        """A count of people or things: it stands for itself."""
        return cls(valor, valor)

    @classmethod
    def printed(cls, valor: Decimal) -> "Interval":
        """Half a unit of the last printed decimal to either side: `15` is [14.5, 15.5], `1071.5` is ±0.05."""
        exponent = valor.as_tuple().exponent
        half = Decimal(5).scaleb(int(exponent) - 1)
        return cls(valor - half, valor + half)

    @classmethod
    def unknown(cls) -> "Interval":
        """What a figure that is not printed may stand for: anything."""
        return cls(Decimal("-Infinity"), Decimal("Infinity"))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Interval | int | Decimal") -> "Interval":
        factor = other if isinstance(other, Interval) else Interval.exact(Decimal(other))
        corners = [a * b for a in (self.low, self.high) for b in (factor.low, factor.high)]
        return Interval(min(corners), max(corners))

    def __truediv__(self, other: "Interval | int | Decimal") -> "Interval":
        """Raises `ZeroDivisionError` when the divisor may be zero."""
        divisor = other if isinstance(other, Interval) else Interval.exact(Decimal(other))
        if divisor.low <= 0 <= divisor.high:
            raise ZeroDivisionError(f"the divisor may be zero: [{divisor.low}, {divisor.high}]")
        corners = [a / b for a in (self.low, self.high) for b in (divisor.low, divisor.high)]
        return Interval(min(corners), max(corners))

    def __contains__(self, valor: Decimal) -> bool:
        return self.low <= valor <= self.high

    @property
    def known(self) -> bool:
        """Whether both ends are numbers."""
        return self.low.is_finite() and self.high.is_finite()

    def overlaps(self, other: "Interval") -> bool:
        """Whether some value could stand behind both prints."""
        return self.low <= other.high and other.low <= self.high

    def hull(self, other: "Interval") -> "Interval":
        """From the lowest to the highest of both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def whole(self) -> "Interval":
        """Narrowed to the integers inside, since people and things come whole; itself when there is none inside."""
        low, high = self.low.to_integral_value(ROUND_CEILING), self.high.to_integral_value(ROUND_FLOOR)
        return Interval(low, high) if low <= high else self


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of the parts; no parts add up to zero."""
    return sum(parts, Interval.exact(Decimal(0)))


def highest(parts: Iterable[Interval]) -> Interval:
    """The highest of the parts, which are at least one."""
    known = list(parts)
    return Interval(max(part.low for part in known), max(part.high for part in known))
