"""In what money each edition prints its amounts: what must be said wherever amounts of several are together."""

from collections import defaultdict

from build_site.model.ficha import Ficha


class MoneyYears:
    """The currencies of the fichas that were added."""

    def __init__(self) -> None:
        self._found: dict[int, set[str]] = defaultdict(set)

    def add(self, ficha: Ficha) -> None:
        """Counts in one ficha."""
        moneda = ficha.moneda
        self._found[ficha.edicion].add(
            f"{moneda.unidad} de {moneda.anio}" if moneda.anio is not None else f"{moneda.unidad}, sin año base impreso"
        )

    @property
    def ediciones(self) -> list[int]:
        """The editions, the first first."""
        return sorted(self._found)

    def of(self, edicion: int) -> str:
        """`M$ de 2022`, or all that occur."""
        return "; ".join(sorted(self._found[edicion]))
