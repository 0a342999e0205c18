"""Whether the evaluator sees persistent underspending, in many wordings."""

import pytest

from build_site.notas.persistence_claims import read_persistence
from build_site.notas.spanish import fold
from build_site.notas.umbrales import Umbrales


@pytest.mark.parametrize(
    ("texto", "there_is"),
    [
        ("El programa no presenta problemas de persistencia de subejecución (tres años consecutivos).", False),
        ("El programa presenta problemas de persistencia de subejecución (tres años consecutivos).", True),
        ("No se observa persistencia de subejecución presupuestaria.", False),
        ("Se evidencia persistencia de sub ejecución.", True),
        ("La iniciativa presentó una subejecución persistente.", True),
        ("Sin persistencia de subejecución.", False),
        ("El programa no presentó subejecución persistente en los últimos tres años.", False),
        ("EL PROGRAMA PRESENTA PERSISTENCIA EN SU SUBEJECUCION.", True),
        ("No se reportan problemas de persistencia.", False),
        ("El programa no cuenta con problemas de persistencia de subejecución.", False),
        ("No.", False),
        ("No presenta", False),
        ("Presenta.", True),
        ("Sí", True),
        ("El programa presenta subejecución, pero no persistente.", False),
        ("El programa no presenta subejecución.", False),
        ("Presenta subejecución durante 3 años consecutivos.", True),
    ],
)
def test_wordings(texto: str, *, there_is: bool) -> None:
    claim = read_persistence(fold(texto), Umbrales())
    assert claim is not None
    assert claim.denied is not there_is


@pytest.mark.parametrize(
    "texto",
    [
        "",
        "No aplica.",
        "No corresponde evaluar persistencia, por ser un programa nuevo.",
        "Persistencia de subejecución.",
        "El programa presenta subejecución en 2021.",
        "Presenta subejecución en dos años consecutivos.",
        "No es posible evaluar la persistencia.",
        "El programa presenta persistencia en 2019 pero no persistencia en 2020.",
    ],
)
def test_what_is_not_plain_is_not_read(texto: str) -> None:
    assert read_persistence(fold(texto), Umbrales()) is None


def test_the_printed_limit_counts() -> None:
    claim = read_persistence(fold("Presenta persistencia de subejecución (inferior a 80%)."), Umbrales())
    assert claim is not None
    assert claim.low == 80
