"""Interval arithmetic over what a printed, rounded number may stand for. Tolerances are derived here, never chosen."""

from dataclasses import dataclass
from decimal import Decimal


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

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Interval | int | Decimal") -> "Interval":
        factor = other if isinstance(other, Interval) else Interval.exact(Decimal(other))
        corners = [a * b for a in (self.low, self.high) for b in (factor.low, factor.high)]
        return Interval(min(corners), max(corners))

    def __truediv__(self, other: "Interval") -> "Interval":
        """Raises `ZeroDivisionError` when the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError(f"the divisor may be zero: [{other.low}, {other.high}]")
        corners = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def __contains__(self, valor: Decimal) -> bool:
        return self.low <= valor <= self.high

    def overlaps(self, other: "Interval") -> bool:
        """Whether some value could stand behind both prints."""
        return self.low <= other.high and other.low <= self.high
