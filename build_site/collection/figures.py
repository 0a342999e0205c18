"""Every figure of a ficha with what it takes to understand it alone: what it counts, of what, when, in which unit."""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from build_site.collection.concepts import CONCEPTOS, Contada
from build_site.model.cifra import Cifra, CifraConUnidad
from build_site.model.claves import figures
from build_site.model.ficha import Componente, Ficha, FilaRegion, FilaSubtitulo, Indicador

Elemento = Componente | FilaRegion | FilaSubtitulo | Indicador
_TIPOS = {Componente: "componente", FilaRegion: "region", FilaSubtitulo: "subtitulo", Indicador: "indicador"}

_YEAR = re.compile("[0-9]{4}")


class Descrita(NamedTuple):
    """A figure described.

    `variable` is its clave without row and year, `elemento` the name of its row (a component, region, subtitle or
    indicator, as `tipo` says), `anio` the year of its column, or the ficha's where it is printed without one.
    `unidad` None where none is printed; `anio_base` is the year of the pesos, for money only.
    """

    clave: str
    variable: str
    cifra: Cifra
    tipo: str | None
    elemento: str | None
    anio: int | None
    unidad: str | None
    anio_base: int | None

    @property
    def concepto(self) -> str:
        """What the variable is called in plain words."""
        return CONCEPTOS[self.variable].nombre


class _Parts(NamedTuple):
    variable: str
    owner: str
    row: int | None
    column: str


def described(ficha: Ficha) -> Iterator[Descrita]:
    """Every figure of the ficha, once, in the order of the model."""
    for clave, cifra in figures(ficha):
        parts = _parts(clave)
        elemento: Elemento | None = None if parts.row is None else attrgetter(parts.owner)(ficha)[parts.row]
        contada = CONCEPTOS[parts.variable].contada
        yield Descrita(
            clave=clave,
            variable=parts.variable,
            cifra=cifra,
            tipo=None if elemento is None else _TIPOS[type(elemento)],
            elemento=None if elemento is None else _name(elemento),
            anio=_year(parts.column, ficha),
            unidad=_unit(contada, cifra, elemento, ficha) or None,
            anio_base=ficha.moneda.anio if contada is Contada.MONEDA else None,
        )


@lru_cache(maxsize=10_000)
def _parts(clave: str) -> _Parts:
    """`componentes.filas.0.gasto.2019` is variable `componentes.filas.gasto`, row 0 of its list, column `2019`."""
    steps = clave.split(".")
    names: list[str] = []
    owner, row = "", None
    for place, step in enumerate(steps):
        if step.isdecimal():
            owner, row = ".".join(names), int(step)
        else:
            names.append(step)
        if (variable := ".".join(names)) in CONCEPTOS:
            return _Parts(variable, owner, row, ".".join(steps[place + 1 :]))
    raise KeyError(f"{clave} is not in CONCEPTOS")


def _name(elemento: Elemento) -> str:
    if isinstance(elemento, FilaRegion):
        return elemento.region
    if isinstance(elemento, FilaSubtitulo):
        codigo, nombre = elemento.codigo, elemento.nombre
        return f"{codigo} ({nombre})" if codigo and nombre else codigo or nombre
    return elemento.nombre


def _year(column: str, ficha: Ficha) -> int | None:
    if not column:
        return ficha.edicion
    return int(column) if _YEAR.fullmatch(column) else None


def _unit(contada: Contada, cifra: Cifra, elemento: Elemento | None, ficha: Ficha) -> str:
    if contada is Contada.MONEDA:
        return ficha.moneda.unidad
    if contada is Contada.PROPIA:
        return cifra.unidad if isinstance(cifra, CifraConUnidad) else getattr(elemento, "unidad", "")
    return "%" if contada is Contada.PORCENTAJE or "%" in cifra.texto else ""
