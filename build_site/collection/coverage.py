"""How much of what a ficha can say is said: the state of every field, counted over fichas, edition by edition."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from build_site.model.cifra import Cifra, Estado
from build_site.model.ficha import Ficha

_NOT_FIELDS = frozenset(
    "id edicion titulo fuente anios otros texto_fijo paginas_de_texto lectura pagina tema criterio unidad".split()
)
"""How a ficha came here, or text that only makes sense beside another."""


class Presencia(StrEnum):
    """The state of a field in one ficha; the first four are those of a figure."""

    INFORMADO = "informado"
    NO_APLICA = "N/A"
    SIN_INFORMACION = "S/I"
    VACIO = "celda vacía"
    NO_ESTA = "no está"


_OF_STATE = {
    Estado.INFORMADO: Presencia.INFORMADO,
    Estado.NO_APLICA: Presencia.NO_APLICA,
    Estado.SIN_INFORMACION: Presencia.SIN_INFORMACION,
    Estado.VACIO: Presencia.VACIO,
}


def states(ficha: Ficha) -> Iterator[tuple[str, Presencia]]:
    """Each field with its state: texts and lists once; yearly rows by the edition's own year; cells of a list each.

    A field's name is its clave without positions and years: `componentes.filas.gasto`.
    """
    for name in Ficha.__struct_fields__:
        if name not in _NOT_FIELDS:
            yield from _walk(name, getattr(ficha, name), str(ficha.edicion))


class Coverage:
    """Counts the states of fichas, one by one in any order."""

    def __init__(self) -> None:
        self.fichas: Counter[int] = Counter()
        """By edition."""
        self._counts: dict[str, Counter[tuple[int, Presencia]]] = {}

    def add(self, ficha: Ficha) -> None:
        """Counts in one ficha."""
        self.fichas[ficha.edicion] += 1
        for field, state in states(ficha):
            self._counts.setdefault(field, Counter())[ficha.edicion, state] += 1

    @property
    def fields(self) -> list[str]:
        """Every field seen, in the order of the model as far as fichas have them."""
        return list(self._counts)

    def of(self, field: str, edicion: int) -> Counter[Presencia]:
        """How many cells of the field are in each state in an edition."""
        counts = self._counts[field]
        return Counter({state: counts[edicion, state] for state in Presencia if counts[edicion, state]})


def _walk(name: str, node: object, year: str) -> Iterator[tuple[str, Presencia]]:
    if isinstance(node, Cifra):
        yield name, _OF_STATE.get(node.estado, Presencia.NO_ESTA)
    elif isinstance(node, dict):
        found = node.get(year)
        yield name, _OF_STATE.get(found.estado, Presencia.NO_ESTA) if isinstance(found, Cifra) else Presencia.NO_ESTA
    elif isinstance(node, list):
        yield name, _present(node)
        for child in node:
            yield from _cells(name, child, year)
    elif isinstance(node, msgspec.Struct):
        for field in node.__struct_fields__:
            if field not in _NOT_FIELDS:
                yield from _walk(f"{name}.{field}", getattr(node, field), year)
    else:
        yield name, _present(node)


def _cells(name: str, row: object, year: str) -> Iterator[tuple[str, Presencia]]:
    """The figures of one row of a list; its texts are what makes it a row."""
    if isinstance(row, msgspec.Struct):
        for field in row.__struct_fields__:
            value = getattr(row, field)
            if isinstance(value, Cifra | dict):
                yield from _walk(f"{name}.{field}", value, year)


def _present(value: object) -> Presencia:
    return Presencia.NO_ESTA if value is None or value in ("", []) else Presencia.INFORMADO
