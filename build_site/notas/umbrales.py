"""The limits that the evaluator applies, where the ficha's own text does not print them."""

from dataclasses import dataclass
from decimal import Decimal

Rango = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Umbrales:
    """In per cent; both ends of a range belong to it. An edition with other limits passes its own."""

    ejecucion_inicial: Rango = (Decimal(85), Decimal(110))
    ejecucion_final: Rango = (Decimal(90), Decimal(110))
    gasto_por_beneficiario: Rango = (Decimal(-20), Decimal(20))
    """Distance from the average of the earlier years."""
    subejecucion: Decimal = Decimal(85)
    """An initial execution under this is underspending."""
    anios_seguidos: int = 3
    """So many years of it in a row are persistent."""
    anios_de_promedio: int = 2
