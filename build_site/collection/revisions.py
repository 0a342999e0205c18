"""What the editions of a programme print for one and the same year: raw, each in its own pesos, never converted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_site.collection.resumen import Resumen
from build_site.model.cifra import Cifra
from build_site.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Impresa:
    """A figure and the ficha that prints it."""

    resumen: Resumen
    cifra: Cifra


@dataclass(frozen=True, slots=True)
class Cambio:
    """One year in two editions that follow each other. `razon` is later ÷ earlier, all that the rounding allows."""

    anio: str
    antes: Impresa
    despues: Impresa
    razon: Interval | None


@dataclass(frozen=True, slots=True)
class Revision:
    """Two editions that print some years of a row in common."""

    antes: Resumen
    despues: Resumen
    cambios: tuple[Cambio, ...]

    @property
    def factor(self) -> Interval | None:
        """The one factor that takes every year from the earlier print to the later; None where there is none."""
        ratios = [cambio.razon for cambio in self.cambios if cambio.razon is not None]
        if not ratios:
            return None
        low, high = max(ratio.low for ratio in ratios), min(ratio.high for ratio in ratios)
        return Interval(low, high) if low <= high else None

    @property
    def comparables(self) -> int:
        """How many years have a ratio."""
        return sum(cambio.razon is not None for cambio in self.cambios)


def printed(fichas: Sequence[Resumen], clave: str) -> dict[str, list[Impresa]]:
    """Every print of a row by year, years in order, editions in that of `fichas`."""
    found: dict[str, list[Impresa]] = {}
    for resumen in fichas:
        for year, cifra in resumen.series.get(clave, {}).items():
            found.setdefault(year, []).append(Impresa(resumen, cifra))
    return dict(sorted(found.items()))


def revisions(fichas: Sequence[Resumen], clave: str) -> Iterator[Revision]:
    """Each pair of neighbouring editions with the years that both print."""
    for before, after in pairwise(fichas):
        earlier, later = before.series.get(clave, {}), after.series.get(clave, {})
        changes = [
            Cambio(
                year, Impresa(before, earlier[year]), Impresa(after, later[year]), _ratio(earlier[year], later[year])
            )
            for year in sorted(earlier.keys() & later.keys())
        ]
        if before.edicion != after.edicion and changes:
            yield Revision(before, after, tuple(changes))


def _ratio(before: Cifra, after: Cifra) -> Interval | None:
    if before.valor is None or after.valor is None or before.valor <= 0 or after.valor <= 0:
        return None
    try:
        return Interval.printed(after.valor) / Interval.printed(before.valor)
    except ZeroDivisionError:
        return None
