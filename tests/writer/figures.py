"""Printed figures: exact amounts rounded as the ficha rounds them, and the four kinds of absence."""

from decimal import Decimal
from random import Random

from build_site.model.cifra import VACIA, Cifra, CifraConUnidad, Estado

SIN_VALOR = {
    "N/A": Estado.NO_APLICA,
    "S/I": Estado.SIN_INFORMACION,
    "-": Estado.VACIO,
    "": Estado.VACIO,
}


def ratio(numerator: int, denominator: int, decimals: int) -> Decimal:
    """The quotient of two whole numbers, rounded half up to `decimals`."""
    scale = 10**decimals
    quotient, remainder = divmod(numerator * scale, denominator)
    if 2 * remainder >= denominator:
        quotient += 1
    return Decimal(quotient).scaleb(-decimals)


def chilean(valor: Decimal) -> str:
    """`1520806` is `1.520.806`, `33293.8` is `33.293,8`."""
    return f"{valor:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def number(valor: Decimal | int, suffix: str = "") -> Cifra:
    """A reported number, printed as Chile prints it, with a mark after it (`%`)."""
    valor = Decimal(valor)
    return Cifra(texto=chilean(valor) + suffix, valor=valor, estado=Estado.INFORMADO)


def thousands(pesos: int) -> Cifra:
    """An amount in pesos, printed in thousands (M$)."""
    return number(ratio(pesos, 1000, 0))


def percent(part: int, whole: int, decimals: int = 0) -> Cifra:
    """`part / whole`, printed as a percentage."""
    return number(ratio(part * 100, whole, decimals), "%")


def absent(texto: str) -> Cifra:
    """A cell without a number: `N/A`, `S/I`, a dash or nothing, with footnote asterisks if any."""
    return Cifra(texto=texto, valor=None, estado=SIN_VALOR[texto.rstrip("* ")]) if texto else VACIA


def any_absence(rng: Random, *, with_blank: bool = True) -> Cifra:
    """One of the kinds of absence, drawn; `with_blank` False leaves out the empty cell and the dash."""
    return absent(rng.choice(["N/A", "S/I", "", "", "-"] if with_blank else ["N/A", "S/I"]))


def with_unit(cifra: Cifra, unidad: str) -> CifraConUnidad:
    """The figure with the words printed beside it."""
    return CifraConUnidad(texto=cifra.texto, valor=cifra.valor, estado=cifra.estado, unidad=unidad)
