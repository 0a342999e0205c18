"""Totals in words: how many fichas are in, which are out and why, each unit and base year by itself."""

from collections.abc import Sequence

from build_site.collection.totals import Motivo, Suma, Total
from build_site.model.numeros import format_number
from build_site.pages.counts import fichas, number
from build_site.pages.words import PESOS, of_year, pesos

_MANY = {
    Motivo.VACIO: "celdas vacías",
    Motivo.NO_IMPRESA: "no imprimen la cifra",
    Motivo.ILEGIBLE: "no se pudieron leer como número",
    Motivo.OTROS_PESOS: "están en otra unidad o en pesos de otro año",
}


def sum_text(suma: Suma) -> str:
    """`M$ 1.234.567 de 2022`."""
    return f"{suma.moneda.unidad} {format_number(suma.valor)}{of_year(suma.moneda)}"


def sums_text(sumas: Sequence[Suma]) -> str:
    """Every sum; more than one unit or base year stay apart."""
    if len(sumas) > 1:
        return "; aparte, ".join(f"{sum_text(suma)} ({fichas(suma.sumadas)})" for suma in sumas)
    return sum_text(sumas[0]) if sumas else "ninguna cifra que sumar"


def left_out(total: Total) -> str:
    """`4 N/A, 2 S/I`; empty where no ficha is left out."""
    return ", ".join(reason(why, total.fuera[why]) for why in Motivo if total.fuera[why])


def reason(why: Motivo, count: int) -> str:
    """`4 celdas vacías`, `1 N/A`."""
    return f"{number(count)} {why if count == 1 else _MANY.get(why, why)}"


def sentence(total: Total, what: str) -> str:
    """What the fichas add up to and who is not in it, as one or two sentences."""
    if not total.sumas:
        return f"Ninguna de las {fichas(total.fichas)} informa {what}: {left_out(total)}."
    said = "; aparte, ".join(_said(suma) for suma in total.sumas)
    out = sum(total.fuera.values())
    rest = (
        f" {'Queda' if out == 1 else 'Quedan'} fuera {number(out)}: {left_out(total)}."
        if out
        else " No queda ninguna fuera."
    )
    counted = sum(suma.sumadas for suma in total.sumas)
    verb = "informa" if counted == 1 else "informan"
    return f"{number(counted)} de {fichas(total.fichas)} {verb} {what}: {said}.{rest}"


def _said(suma: Suma) -> str:
    factor = PESOS.get(suma.moneda.unidad)
    words = f" ({pesos(suma.valor * factor)})" if factor is not None else ""
    return f"{sum_text(suma)}{words}"
