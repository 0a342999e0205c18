"""What a sentence of the evaluator claims about a figure, and whether the figure's print leaves room for it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from build_site.model.interval import Interval
from build_site.model.numeros import format_number


class Place(StrEnum):
    """Where a value lies against a range; both limits belong to the range."""

    DENTRO = "dentro"
    BAJO = "por debajo"
    SOBRE = "por encima"


@dataclass(frozen=True, slots=True)
class Claim:
    """`denied` turns it round: not inside (that is, outside on either side), not under, not above."""

    place: Place
    low: Decimal
    high: Decimal
    denied: bool = False
    words: str = ""
    """The claim in Spanish, where a place against a range does not say it."""

    def possible(self, interval: Interval) -> bool:
        """Whether some value behind the print satisfies the claim."""
        return not self._holds_for_all(interval) if self.denied else self._holds_for_some(interval)

    def certain(self, interval: Interval) -> bool:
        """Whether every value behind the print satisfies the claim."""
        return not self._holds_for_some(interval) if self.denied else self._holds_for_all(interval)

    def _holds_for_some(self, interval: Interval) -> bool:
        if self.place is Place.BAJO:
            return interval.low < self.low
        if self.place is Place.SOBRE:
            return interval.high > self.high
        return interval.overlaps(Interval(self.low, self.high))

    def _holds_for_all(self, interval: Interval) -> bool:
        if self.place is Place.BAJO:
            return interval.high < self.low
        if self.place is Place.SOBRE:
            return interval.low > self.high
        return self.low <= interval.low and interval.high <= self.high

    def __str__(self) -> str:
        """`está dentro del rango (85 % a 110 %)`, to follow «el evaluador dice que»."""
        if self.words:
            return self.words
        verb, place = "está", self.place.value
        if self.denied:
            verb, place = ("está", "fuera") if self.place is Place.DENTRO else ("no está", place)
        return f"{verb} {place} del rango ({format_number(self.low)} % a {format_number(self.high)} %)"
