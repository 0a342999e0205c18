"""The outcome of one computed note over one ficha: what it found, with which figures."""

from decimal import Decimal
from enum import StrEnum

import msgspec


class Veredicto(StrEnum):
    """`coincide` and `difiere` are checks; `informativa` is a derived figure; `no_calculable` says why it has none."""

    COINCIDE = "coincide"
    DIFIERE = "difiere"
    INFORMATIVA = "informativa"
    NO_CALCULABLE = "no_calculable"


class Entrada(msgspec.Struct, frozen=True, kw_only=True):
    """A figure or sentence that a note used: its clave, its text as printed, its page (None for an empty cell)."""

    clave: str
    texto: str
    pagina: int | None


class Cotejo(msgspec.Struct, frozen=True, kw_only=True):
    """One computed note, evaluated: `formula` with its numbers, `valor` what it gives, `esperado` what is printed."""

    id: str
    anio: int | None
    estado: Veredicto
    texto: str
    valor: Decimal | None
    esperado: Decimal | None
    formula: str
    entradas: list[Entrada]
    elemento: str | None = None
    """The component, region or row, for notes made once for each."""
    intervalo: tuple[Decimal, Decimal] | None = None
    """Every value that the printed rounding allows, where that is the answer."""
