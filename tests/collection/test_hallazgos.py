"""Findings are classed only by their set words."""

import pytest

from build_site.collection.hallazgos import Sentido, hallazgos, sentido
from tests.pages.fichas import juntos


@pytest.mark.parametrize(
    ("texto", "said"),
    [
        ("El programa presentó una ejecución presupuestaria dentro del rango definido (85% - 110%).", Sentido.DENTRO),
        ("El programa presenta un gasto por beneficiario 2021 fuera de rango.", Sentido.FUERA),
        ("Estuvo dentro de rango en 2020 y fuera de rango en 2021.", Sentido.OTRO),
        ("El programa no presenta problemas de persistencia de subejecución.", Sentido.SIN_PROBLEMAS),
        ("El programa presenta problemas de persistencia de subejecución.", Sentido.CON_PROBLEMAS),
        ("Los criterios no permiten identificar a la población que presenta el problema.", Sentido.OTRO),
        ("No es posible evaluar la ejecución, dado que no se informa.", Sentido.SIN_RESPUESTA),
        ("El gasto administrativo se encuentra incorrectamente estimado.", Sentido.OTRO),
    ],
)
def test_what_a_sentence_says(texto, said):
    assert sentido(texto) is said


def test_the_findings_of_juntos():
    assert [hallazgo.nombre for hallazgo in hallazgos(juntos())] == [
        "Focalización: no presenta problemas",
        "Ejecución presupuestaria inicial: dentro de rango",
        "Ejecución presupuestaria final: dentro de rango",
        "Persistencia subejecución presupuestaria: no presenta problemas",
        "Gasto por beneficiario: fuera de rango",
        "Gasto administrativo: otra respuesta",
        "Eficacia: otra respuesta",
    ]
