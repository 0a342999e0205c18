"""Amounts and absences in the words of a citizen: M$ 266.350 is «266 millones de pesos»."""

from decimal import Decimal

from build_site.model.cifra import Cifra, Estado
from build_site.model.ficha import Moneda
from build_site.model.numeros import format_number, round_half_up
from build_site.pages.markdown import clean, escape

PESOS = {"$": Decimal(1), "M$": Decimal(1000), "MM$": Decimal(1_000_000)}
"""How many pesos one of each unit is."""
_ROUNDS_TO_ONE = Decimal("0.9995")
_UNIT_NAMES = {"$": "pesos", "M$": "miles de pesos", "MM$": "millones de pesos"}
_ABSENT = {
    Estado.NO_APLICA: "«N/A» (no aplica)",
    Estado.SIN_INFORMACION: "«S/I» (sin información)",
    Estado.VACIO: "una celda vacía",
}


def unit(moneda: Moneda) -> str:
    """The unit of the ficha's amounts, for a caption: `M$ de 2022 (miles de pesos)`."""
    name = _UNIT_NAMES.get(moneda.unidad)
    return f"{moneda.unidad}{of_year(moneda)}" + (f" ({name})" if name and name != moneda.unidad else "")


def of_year(moneda: Moneda) -> str:
    """` de 2022`: the year of the pesos, where the ficha prints one."""
    return f" de {moneda.anio}" if moneda.anio is not None else ""


def amount(cifra: Cifra, moneda: Moneda) -> str:
    """A reported amount in words, rounded for reading; as printed where its unit is not one of pesos."""
    if cifra.valor is None:
        return absence(cifra)
    factor = PESOS.get(moneda.unidad)
    return f"{cifra.texto} {moneda.unidad}" if factor is None else pesos(cifra.valor * factor)


def absence(cifra: Cifra) -> str:
    """What stands in place of a number: N/A, S/I and an empty cell are never the same thing."""
    return _ABSENT.get(cifra.estado, f"«{clean(cifra.texto)}»")


def pesos(valor: Decimal) -> str:
    """`266 millones de pesos`, `1,5 billones de pesos`, `850 mil pesos`, `400 pesos`."""
    for floor, one, many in (
        (10**12, "billón de", "billones de"),
        (10**6, "millón de", "millones de"),
        (10**3, "mil", "mil"),
    ):
        if abs(valor) / floor >= _ROUNDS_TO_ONE:
            scaled = _significant(abs(valor) / floor, fractions=floor > 10**3)
            sign = "-" if valor < 0 else ""
            return f"{sign}{format_number(scaled)} {one if scaled == 1 else many} pesos"
    return f"{format_number(valor, 0)} pesos"


def count_of(cifra: Cifra, unidad: str) -> str:
    """Markdown of a count and what it counts, for the middle of a sentence: `**11.184** micro y pequeñas empresas`."""
    what = clean(unidad).rstrip(".")
    if what[1:2].islower():
        what = what[0].lower() + what[1:]
    return f"**{escape(cifra.texto)}**" + (f" {escape(what)}" if what else "")


def _significant(valor: Decimal, *, fractions: bool) -> Decimal:
    """One decimal below a hundred, none from there on."""
    rounded = round_half_up(valor, 1 if fractions and valor < 100 else 0)
    return round_half_up(rounded, 0) if rounded == rounded.to_integral_value() else rounded
