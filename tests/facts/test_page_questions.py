"""The questions offered on a ficha's page: the engine answers each of them, and from that programme's fichas."""

from build_site.pages.questions import questions
from tests.facts.collection import juntos, programmes


def test_what_a_page_offers_has_an_answer(motor, fichas):
    named = {programme.nombre for programme in programmes(fichas)}
    for ficha in fichas:
        if ficha.programa not in named:
            continue
        own = {each.id for each in fichas if each.programa == ficha.programa}
        for question in questions(ficha):
            answer = motor.ask(question)
            assert answer["clase"] in ("dato", "tabla", "texto"), (question, answer["texto"])
            assert {source["ficha"] for source in answer["fuentes"]} <= own, question


def test_a_page_offers_what_its_ficha_tells():
    assert questions(juntos())[0] == "¿Cuánto gastó Juntos en 2021?"
    assert len(questions(juntos())) == 4
