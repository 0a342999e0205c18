"""In what money each edition prints its amounts: what must be said wherever amounts of several are together."""

from collections import defaultdict

from build_site.model.ficha import Ficha, Moneda

_UNITS = frozenset({"$", "M$", "MM$"})


class MoneyYears:
    """The currencies of the fichas that were added, in words that are never a ficha's own."""

    def __init__(self) -> None:
        self._found: dict[int, set[str]] = defaultdict(set)

    def add(self, ficha: Ficha) -> None:
        """Counts in one ficha."""
        self._found[ficha.edicion].add(_in_words(ficha.moneda))

    @property
    def ediciones(self) -> list[int]:
        """The editions, the first first."""
        return sorted(self._found)

    def of(self, edicion: int) -> str:
        """`M$ de 2022`, or all that occur."""
        return "; ".join(sorted(self._found[edicion]))


def _in_words(moneda: Moneda) -> str:
    unit = moneda.unidad if moneda.unidad in _UNITS else "otra moneda"
    return f"{unit}, sin año base impreso" if moneda.anio is None else f"{unit} de {moneda.anio}"
