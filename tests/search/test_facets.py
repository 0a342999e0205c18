"""Findings of the evaluator as values to narrow by."""

import msgspec
import pytest

from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Cotejo, Veredicto
from build_site.model.ficha import Dimension, Resultado
from build_site.search.facets import NO_CUADRA, hallazgos
from tests.browser.small_site import juntos


def with_result(criterio: str | None, texto: str, *estados: Veredicto) -> FichaPublicada:
    dimension = Dimension(
        dimension="Eficacia", resultados=[Resultado(criterio=criterio, texto=texto)], observaciones=[]
    )
    cotejos = tuple(
        Cotejo(id="x", anio=None, estado=e, texto="", valor=None, esperado=None, formula="", entradas=[])
        for e in estados
    )
    return FichaPublicada(msgspec.structs.replace(juntos(), analisis=[dimension]), cotejos, "juntos")


@pytest.mark.parametrize(
    ("criterio", "texto", "found"),
    [
        (
            "Gasto por beneficiario",
            "gasto 2021 fuera de rango, en comparación",
            "Gasto por beneficiario: fuera de rango",
        ),
        ("Ejecución inicial 2021", "ejecución dentro del rango definido", "Ejecución inicial: dentro de rango"),
        ("Persistencia", "El programa no presenta problemas de persistencia", "Persistencia: no presenta problemas"),
        (None, "El programa no presenta deficiencias evidentes", "Eficacia: no presenta problemas"),
        (None, "El programa presenta deficiencias", "Eficacia: presenta problemas"),
    ],
)
def test_what_the_evaluator_found(criterio, texto, found):
    assert hallazgos(with_result(criterio, texto)) == (found,)


def test_what_does_not_add_up_is_a_finding():
    said = with_result(None, "Texto sin juicio", Veredicto.COINCIDE, Veredicto.DIFIERE, Veredicto.DIFIERE)
    assert hallazgos(said) == ("Eficacia: otra respuesta", NO_CUADRA)
    assert hallazgos(with_result(None, "Texto sin juicio", Veredicto.COINCIDE)) == ("Eficacia: otra respuesta",)
