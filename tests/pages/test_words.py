"""Amounts in words: rounded for reading, never into another magnitude; absences never into a number."""

from decimal import Decimal

import pytest

from build_site.model.cifra import VACIA, Cifra, Estado
from build_site.model.ficha import Moneda
from build_site.pages.words import absence, amount, count_of, pesos, unit

M = Moneda(unidad="M$", anio=2022)


def printed(texto: str, valor: str) -> Cifra:
    return Cifra(texto=texto, valor=Decimal(valor), estado=Estado.INFORMADO)


@pytest.mark.parametrize(
    ("texto", "valor", "words"),
    [
        ("266.350", "266350", "266 millones de pesos"),
        ("1.520.806", "1520806", "1.521 millones de pesos"),
        ("33.293,8", "33293.8", "33,3 millones de pesos"),
        ("5.894,6", "5894.6", "5,9 millones de pesos"),
        ("1.000", "1000", "1 millón de pesos"),
        ("850,4", "850.4", "850 mil pesos"),
        ("950", "950", "950 mil pesos"),
        ("0,4", "0.4", "400 pesos"),
        ("0", "0", "0 pesos"),
        ("-12.000", "-12000", "-12 millones de pesos"),
        ("1.234.567.890", "1234567890", "1,2 billones de pesos"),
    ],
)
def test_amounts_in_thousands_of_pesos(texto: str, valor: str, words: str) -> None:
    assert amount(printed(texto, valor), M) == words


def test_rounding_reaches_the_next_magnitude_only_when_it_must() -> None:
    assert pesos(Decimal(999_700)) == "1 millón de pesos"
    assert pesos(Decimal(999_400)) == "999 mil pesos"


def test_an_unknown_unit_is_printed_as_it_is() -> None:
    assert amount(printed("12,5", "12.5"), Moneda(unidad="UF", anio=None)) == "12,5 UF"


def test_the_kinds_of_nothing_are_told_apart() -> None:
    no_aplica = Cifra(texto="N/A**", valor=None, estado=Estado.NO_APLICA)
    sin_informacion = Cifra(texto="S/I", valor=None, estado=Estado.SIN_INFORMACION)
    said = [amount(cifra, M) for cifra in (no_aplica, sin_informacion, VACIA, printed("0", "0"))]
    assert said == ["«N/A» (no aplica)", "«S/I» (sin información)", "una celda vacía", "0 pesos"]
    assert absence(VACIA) == "una celda vacía"


def test_units_for_captions() -> None:
    assert unit(M) == "M$ de 2022 (miles de pesos)"
    assert unit(Moneda(unidad="$", anio=None)) == "$ (pesos)"
    assert unit(Moneda(unidad="UF", anio=2020)) == "UF de 2020"


def test_a_count_reads_on_in_the_sentence() -> None:
    assert count_of(printed("11.184", "11184"), "Micro y pequeñas empresas.") == "**11.184** micro y pequeñas empresas"
    assert count_of(printed("9", "9"), "MIPEs") == "**9** MIPEs"
    assert count_of(printed("9", "9"), "") == "**9**"
