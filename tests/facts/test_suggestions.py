"""What is offered while somebody types: whole questions, each with an answer."""

import pytest

from tests.facts.collection import programmes


@pytest.mark.parametrize(
    "typed", ["jun", "cobertura", "gasto por bene", "hume", "energía en", "ranking", "subejec", "qué es la cob"]
)
def test_every_offer_has_an_answer(motor, typed):
    offered = motor.suggest(typed)
    assert offered
    assert len(offered) <= 6
    for question in offered:
        assert motor.ask(question)["clase"] in ("dato", "tabla", "texto", "definicion"), question


def test_a_name_half_typed_finds_its_programme(motor, fichas):
    for programme in programmes(fichas)[:12]:
        typed = " ".join(programme.nombre.split(" (")[0].split()[:-1])
        if len(typed) > 6:
            assert any(programme.nombre.split(" (")[0].split()[0] in each for each in motor.suggest(typed)), typed


@pytest.mark.parametrize("typed", ["", "a", "¿?", "zzzz", "qué", "constructor"])
def test_nothing_is_offered_for_nothing(motor, typed):
    assert motor.suggest(typed) == []
