"""What a note works with: a printed figure as a number with its interval, or the reason why there is none."""

from dataclasses import dataclass
from decimal import Decimal

from build_site.model.cifra import Cifra, Estado
from build_site.model.cotejo import Entrada
from build_site.model.interval import Interval
from build_site.model.numeros import parse
from build_site.notas.magnitudes import Magnitud, Unidad


@dataclass(frozen=True, slots=True)
class Value:
    """`point` is the number as printed, None where only the interval is known; `decimals` is how many are printed."""

    point: Decimal | None
    interval: Interval
    unidad: Unidad
    decimals: int
    entradas: tuple[Entrada, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Why there is no number, in Spanish, with what the ficha prints in its place."""

    reason: str
    entradas: tuple[Entrada, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """There is nothing to check: no such sentence is printed, no year comes before the first."""


Values = tuple[Value, ...]
"""The rows of a table, or several years of one row."""

_ABSENT = {
    Estado.NO_APLICA: "dice «N/A» (no aplica)",
    Estado.SIN_INFORMACION: "dice «S/I» (sin información)",
    Estado.VACIO: "está en blanco",
    Estado.INFORMADO: "no se pudo leer como número",
}


def entrada(clave: str, cifra: Cifra) -> Entrada:
    """The figure as evidence."""
    return Entrada(clave=clave, texto=cifra.texto, pagina=cifra.pagina if isinstance(cifra.pagina, int) else None)


def value_of(clave: str, cifra: Cifra | None, magnitud: Magnitud) -> Value | Missing:
    """The figure at a clave as a number; a figure that is absent is missing, never zero."""
    year = year_in(clave)
    if cifra is None:
        return Missing(f"la ficha no imprime «{magnitud.nombre}{year}»")
    evidence = (entrada(clave, cifra),)
    if cifra.valor is None:
        return Missing(f"«{magnitud.nombre}{year}» {_ABSENT[cifra.estado]}", evidence)
    valor = _as_printed(cifra, cifra.valor)
    interval = magnitud.unidad.interval(valor)
    return Value(cifra.valor, interval, magnitud.unidad, decimals_of(valor), evidence)


def year_in(clave: str) -> str:
    """The year that a clave ends in, as a sentence says it (` de 2021`); nothing where it ends in none."""
    return f" de {clave.rpartition('.')[2]}" if clave[-4:].isdigit() else ""


def decimals_of(valor: Decimal) -> int:
    """How many decimals a number carries, trailing zeros included."""
    return max(0, -int(valor.as_tuple().exponent))


def _as_printed(cifra: Cifra, valor: Decimal) -> Decimal:
    """The number with the decimals of its text: JSON gives `5894` for a printed `5.894,0`."""
    parsed = parse(cifra.texto)
    return parsed[0] if parsed and parsed[0] is not None and parsed[0] == valor else valor
