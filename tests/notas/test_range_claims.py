"""Findings on a range are read by meaning, in many wordings; what is not plain is not read."""

from decimal import Decimal

import pytest

from build_site.notas.claims import Claim, Place
from build_site.notas.range_claims import read_margin, read_range
from build_site.notas.spanish import fold

RANGO = (Decimal(85), Decimal(110))
MARGEN = (Decimal(-20), Decimal(20))
DENTRO = Claim(Place.DENTRO, *RANGO)
FUERA = Claim(Place.DENTRO, *RANGO, denied=True)
BAJO = Claim(Place.BAJO, *RANGO)
SOBRE = Claim(Place.SOBRE, *RANGO)


@pytest.mark.parametrize(
    ("texto", "claim"),
    [
        ("El programa presentó una ejecución presupuestaria dentro del rango definido (85% - 110%) en 2021.", DENTRO),
        ("EL PROGRAMA PRESENTO UNA EJECUCION DENTRO DE RANGO.", DENTRO),
        ("La ejecución se encuentra dentro de los rangos establecidos.", DENTRO),
        ("La iniciativa está ubicada dentro del intervalo definido.", DENTRO),
        ("Dentro de lo esperado.", DENTRO),
        ("No presenta deficiencias, encontrándose dentro del rango.", DENTRO),
        ("El programa no presentó problemas y se ubicó dentro del rango.", DENTRO),
        ("La ejecución no se encuentra fuera de rango.", DENTRO),
        ("El programa no presenta sobreejecución ni subejecución.", DENTRO),
        ("El programa presentó una ejecución presupuestaria fuera del rango definido (85% - 110%).", FUERA),
        ("Ejecución presupuestaria fuera de los límites.", FUERA),
        ("El programa no se encuentra dentro del rango definido.", FUERA),
        ("No se ubica dentro de los parámetros establecidos.", FUERA),
        ("Fuera de rango (superior o inferior al 20%).", FUERA),
        ("La ejecución está fuera de rango (inferior).", BAJO),
        ("Ejecución fuera del rango definido, inferior al 85%.", BAJO),
        ("Ejecución fuera de rango por subejecución.", BAJO),
        ("El programa presenta subejecución presupuestaria.", BAJO),
        ("El programa presenta una sub-ejecución.", BAJO),
        ("La ejecución está bajo el rango definido.", BAJO),
        ("La ejecución se ubica por debajo del rango (85% - 110%).", BAJO),
        ("La ejecución es menor al 85%.", BAJO),
        ("Ejecución inferior al límite mínimo del rango.", BAJO),
        ("La ejecución está sobre el rango.", SOBRE),
        ("La ejecución se ubica por sobre el 110%.", SOBRE),
        ("Ejecución superior al rango definido (85% a 110%).", SOBRE),
        ("El programa presenta sobreejecución.", SOBRE),
        ("Fuera del rango (superior) respecto a su presupuesto ley.", SOBRE),
        ("El programa no presenta subejecución.", Claim(Place.BAJO, *RANGO, denied=True)),
    ],
)
def test_wordings(texto: str, claim: Claim) -> None:
    assert read_range(fold(texto), RANGO) == claim


@pytest.mark.parametrize(
    "texto",
    [
        "",
        "No aplica.",
        "S/I",
        "El programa no ejecutó recursos.",
        "No es posible evaluar si la ejecución está dentro del rango, dado que no se informa.",
        "No se puede determinar si está fuera de rango.",
        "La ejecución de enero está dentro del rango y la de junio fuera de rango.",
        "La ejecución fue adecuada durante el periodo.",
        "El programa informó sobre su presupuesto dentro del plazo.",
        "La ejecución es inferior al 90%.",
        "Dentro del rango (85% - 110%) y del rango (90% - 110%).",
        "Ejecución menor a la del año anterior.",
    ],
)
def test_what_is_not_plain_is_not_read(texto: str) -> None:
    assert read_range(fold(texto), RANGO) is None


@pytest.mark.parametrize(
    ("texto", "low", "high"),
    [
        ("dentro del rango (90%-110%)", 90, 110),
        ("dentro del rango definido (90 % – 110 %)", 90, 110),
        ("dentro del rango, entre 90% y 110%", 90, 110),
        ("dentro del rango de 90 a 110%", 90, 110),
        ("dentro del rango (2020-2021)", 85, 110),
    ],
)
def test_the_printed_range_counts(texto: str, low: int, high: int) -> None:
    assert read_range(fold(texto), RANGO) == Claim(Place.DENTRO, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("texto", "place", "denied", "margin"),
    [
        ("Gasto por beneficiario 2021 fuera de rango, en comparación al promedio de los dos años.", "dentro", True, 20),
        (
            "Es decir se encuentra fuera del intervalo del 20% (superior) del promedio 2020-2019.",
            "por encima",
            False,
            20,
        ),
        ("Es decir se encuentra fuera del intervalo del 20% (inferior) del promedio.", "por debajo", False, 20),
        ("Fuera de rango, superior al promedio de los dos años anteriores.", "por encima", False, 20),
        ("Dentro del rango de ±20% del promedio.", "dentro", False, 20),
        ("Dentro del intervalo del 15% del promedio.", "dentro", False, 15),
        ("Dentro del rango (80% - 120%) del promedio.", "dentro", False, 20),
        ("Dentro del rango (-20% a 20%).", "dentro", False, 20),
    ],
)
def test_margins(texto: str, place: str, *, denied: bool, margin: int) -> None:
    claim = read_margin(fold(texto), MARGEN)
    assert claim == Claim(Place(place), Decimal(-margin), Decimal(margin), denied=denied)


def test_a_distance_that_is_no_margin_does_not_become_one() -> None:
    claim = read_margin(fold("El gasto está fuera de rango, un 465% sobre el promedio."), MARGEN)
    assert claim is not None
    assert (claim.low, claim.high) == MARGEN
