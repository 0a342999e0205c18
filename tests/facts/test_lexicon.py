"""The words in the data: each figure's own example questions are understood as that figure."""

import pytest

from build_site.facts.metrics import lexicon, metrics
from tests.facts.collection import juntos

EXAMPLES = [(metrica.id, question) for metrica in metrics() for question in metrica.preguntas]


@pytest.mark.parametrize(
    ("metric", "question"), EXAMPLES, ids=[f"{metric}: {question}" for metric, question in EXAMPLES]
)
def test_the_examples_of_a_figure_are_understood(motor, metric, question):
    asked = question.format(programa=juntos().programa, anio=2021, region="La Araucanía")
    answer = motor.ask(asked)
    assert answer["contexto"]["consulta"]["metrica"] == metric, answer["texto"]


def test_every_definition_is_found_by_its_first_words(motor):
    for entry in lexicon()["definiciones"]:
        answer = motor.ask(f"¿Qué es {entry['palabras'][0].replace('{anio}', '2022')}?")
        assert answer["clase"] == "definicion", entry["id"]
        assert entry["nombre"] in answer["texto"]


def test_every_refusal_has_a_reason_of_its_own(motor):
    reasons = [entry["texto"] for entry in lexicon()["negativas"]]
    assert len(set(reasons)) == len(reasons)


def test_definitions_name_figures_that_exist():
    known = {metrica.id for metrica in metrics()}
    for entry in lexicon()["definiciones"]:
        assert {entry.get("metrica"), entry.get("ejemplo")} - {None} <= known
    for entry in lexicon()["ambiguas"]:
        assert set(entry["metricas"]) <= known
