"""A figure as the ficha prints it: its text, its number, why it has none, and where it stands on paper."""

from decimal import Decimal
from enum import StrEnum

import msgspec

Caja = tuple[float, float, float, float]
"""A box `[x0, top, x1, bottom]` in PDF points from the page's top left corner."""


class Estado(StrEnum):
    """What a cell says about its figure. The four are never interchangeable."""

    INFORMADO = "informado"
    NO_APLICA = "no_aplica"
    SIN_INFORMACION = "sin_informacion"
    VACIO = "vacio"


class Cifra(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One reported figure.

    `texto` is verbatim; `valor` is in the printed unit (`"2%"` is 2) and None, never 0, for what is absent;
    `pagina` counts from 1. A figure with `estado` `vacio` and no text has no place on paper.
    """

    texto: str
    valor: Decimal | None
    estado: Estado
    pagina: int | msgspec.UnsetType = msgspec.UNSET
    caja: Caja | msgspec.UnsetType = msgspec.UNSET

    @property
    def informada(self) -> bool:
        """Whether the ficha prints a number here (a printed zero is a number)."""
        return self.valor is not None


class CifraConUnidad(Cifra, frozen=True, omit_defaults=True, kw_only=True):
    """A figure printed beside the words that say what it counts (the target population)."""

    unidad: str


VACIA = Cifra(texto="", valor=None, estado=Estado.VACIO)
"""An empty cell."""

PorAnio = dict[str, Cifra]
"""A row of figures keyed by the year as the header prints it; empty when the ficha prints no such row."""
