"""Which finding speaks of what, and of which year."""

import pytest

from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Resultado
from build_site.notas.evaluate import evaluate
from build_site.notas.findings import topic_of
from tests.notas.printed import ficha_of


@pytest.mark.parametrize(
    ("criterio", "texto", "topic"),
    [
        ("Ejecución presupuestaria inicial 2021", "dentro", "ejecucion-inicial"),
        ("Ejecucion Presupuestaria Final 2020", "dentro", "ejecucion-final"),
        ("Persistencia subejecución presupuestaria", "en relación a su presupuesto inicial", "persistencia"),
        ("Gasto por beneficiario", "", "gasto-por-beneficiario"),
        ("Gasto promedio por beneficiario", "", "gasto-por-beneficiario"),
        ("Ejecución presupuestaria", "respecto a su presupuesto ley 2021", "ejecucion-inicial"),
        ("Ejecución presupuestaria", "respecto a su presupuesto final 2021", "ejecucion-final"),
        ("Ejecución presupuestaria", "respecto a su presupuesto inicial y final", None),
        (None, "El programa presentó una ejecución presupuestaria inicial dentro de rango.", "ejecucion-inicial"),
        (None, "El programa no presenta persistencia de subejecución de su presupuesto inicial.", "persistencia"),
        ("Gasto administrativo", "El gasto por beneficiario no se considera.", "otro"),
        (None, "El programa no presenta deficiencias de focalización.", None),
    ],
)
def test_topics(criterio: str | None, texto: str, topic: str | None) -> None:
    assert topic_of(Resultado(criterio=criterio, texto=texto)) == topic


def test_the_year_is_the_one_printed_else_the_fichas() -> None:
    ficha = ficha_of(
        {"presupuesto.ejecucion_inicial.2019": "50%", "presupuesto.ejecucion_final.2020": "99%"},
        [
            ("Ejecución presupuestaria inicial 2019", "Dentro del rango (85% - 110%)."),
            ("Ejecución presupuestaria final", "Fuera de rango (90% - 110%) durante el periodo 2020."),
        ],
    )
    found = {(cotejo.id, cotejo.anio, cotejo.estado) for cotejo in evaluate(ficha) if cotejo.id.startswith("hallazgo")}
    assert found == {
        ("hallazgo-ejecucion-inicial", 2019, Veredicto.DIFIERE),
        ("hallazgo-ejecucion-final", 2020, Veredicto.DIFIERE),
    }


def test_a_plain_sentence_is_preferred_to_an_unclear_one() -> None:
    ficha = ficha_of(
        {"presupuesto.ejecucion_final.2021": "99%"},
        [
            ("Ejecución presupuestaria final 2021", "Véase la observación."),
            ("Ejecución presupuestaria final 2021", "Dentro de rango."),
        ],
    )
    (found,) = [cotejo for cotejo in evaluate(ficha) if cotejo.id == "hallazgo-ejecucion-final"]
    assert found.estado == Veredicto.COINCIDE
    assert found.entradas[-1].clave == "analisis.0.resultados.1.texto"
