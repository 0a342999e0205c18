"""Sums over fichas that say what they leave out: N/A, S/I, an empty cell and a missing row are never added as zero."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from build_site.collection.resumen import Resumen
from build_site.model.cifra import Cifra, Estado
from build_site.model.ficha import Moneda

Par = tuple[Resumen, Cifra | None]
"""A ficha and the figure asked of it; None where it prints no such cell."""


class Motivo(StrEnum):
    """Why a ficha's figure cannot be added or ranked, in the order in which it is said."""

    NO_APLICA = "N/A"
    SIN_INFORMACION = "S/I"
    VACIO = "celda vacía"
    NO_IMPRESA = "no imprime la cifra"
    ILEGIBLE = "no se pudo leer como número"
    OTROS_PESOS = "está en otra unidad o en pesos de otro año"
    REPETIDA = "hay otra ficha del mismo programa y edición con otra cifra"


_OF_STATE = {
    Estado.NO_APLICA: Motivo.NO_APLICA,
    Estado.SIN_INFORMACION: Motivo.SIN_INFORMACION,
    Estado.VACIO: Motivo.VACIO,
}


@dataclass(frozen=True, slots=True)
class Suma:
    """The sum of one edition's figures in one unit and base year: never more than one of each."""

    edicion: int
    moneda: Moneda
    valor: Decimal
    sumadas: int


@dataclass(frozen=True, slots=True)
class Total:
    """All that can be said of an amount over some fichas of one edition."""

    edicion: int
    fichas: int
    sumas: tuple[Suma, ...]
    """One for each unit and base year, that of most fichas first; more than one cannot be added up."""
    fuera: Counter[Motivo] = field(default_factory=Counter)


def motivo(cifra: Cifra | None) -> Motivo | None:
    """Why there is no number; None where there is one."""
    if cifra is None:
        return Motivo.NO_IMPRESA
    if cifra.valor is not None:
        return None
    return _OF_STATE.get(cifra.estado, Motivo.ILEGIBLE)


def split(pairs: Iterable[Par]) -> tuple[list[tuple[Resumen, Cifra]], list[tuple[Resumen, Motivo]]]:
    """The fichas whose figure counts, and those left out with the reason.

    Of several PDFs of one programme and edition, one counts where all print the same figure, none where they differ.
    """
    kept: list[tuple[Resumen, Cifra]] = []
    left: list[tuple[Resumen, Motivo]] = []
    rivals: dict[tuple[int, str, str], list[tuple[Resumen, Cifra]]] = defaultdict(list)
    for resumen, cifra in pairs:
        why = motivo(cifra)
        if why is not None or cifra is None:
            left.append((resumen, why or Motivo.NO_IMPRESA))
        elif resumen.repetida:
            rivals[resumen.edicion, resumen.programa.casefold(), resumen.servicio.casefold()].append((resumen, cifra))
        else:
            kept.append((resumen, cifra))
    for group in rivals.values():
        agree = len({cifra.valor for _, cifra in group}) == 1
        kept += group[:1] if agree else []
        left += [(resumen, Motivo.REPETIDA) for resumen, _ in (group[1:] if agree else group)]
    return kept, left


def totals(pairs: Iterable[Par]) -> list[Total]:
    """A total for each edition, newest first."""
    by_edition: dict[int, list[Par]] = defaultdict(list)
    for pair in pairs:
        by_edition[pair[0].edicion].append(pair)
    return [_total(edicion, by_edition[edicion]) for edicion in sorted(by_edition, reverse=True)]


def _total(edicion: int, pairs: list[Par]) -> Total:
    kept, left = split(pairs)
    by_money: dict[Moneda, list[Decimal]] = defaultdict(list)
    for resumen, cifra in kept:
        if cifra.valor is not None:
            by_money[resumen.moneda].append(cifra.valor)
    sums = [Suma(edicion, moneda, sum(valores, Decimal(0)), len(valores)) for moneda, valores in by_money.items()]
    ordered = sorted(sums, key=lambda suma: (-suma.sumadas, suma.moneda.unidad, suma.moneda.anio or 0))
    return Total(edicion, len(pairs), tuple(ordered), Counter(why for _, why in left))


def only_money(fichas: Iterable[Resumen]) -> Moneda | None:
    """The unit and base year that all these fichas share; None where they differ, so that nothing may be compared."""
    found = {resumen.moneda for resumen in fichas}
    return found.pop() if len(found) == 1 else None
