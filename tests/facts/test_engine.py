"""The browser's engine inside Python: its manners with odd input, and what every answer has."""

from pathlib import Path

import pytest

from build_site.facts.ask import answer
from build_site.facts.engine import Engine, EngineError
from tests.facts.collection import juntos
from tests.facts.site import contents, engine, published


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   ",
        "?!¿¡",
        "*:+-~^",
        "🙂🙂",
        "<img onerror=alert(1)>",
        "a" * 10_000,
        "juntos " * 400,
        "1 2 3 4 5 6 7 8 9",
        "\u202e\u0000",
        "constructor __proto__ toString",
        "hasOwnProperty de Juntos",
    ],
)
def test_odd_questions_are_refused_and_never_throw(motor, question):
    assert motor.ask(question)["clase"] in ("sin_respuesta", "aclaracion")


@pytest.mark.parametrize(
    "contexto",
    [
        {},
        {"consulta": None},
        {"consulta": {}},
        {"consulta": {"op": "dato"}},
        {"otro": 1},
        {"consulta": {"op": "dato", "programas": [{"grupos": [999999]}]}},
    ],
)
def test_a_broken_context_does_not_break_the_answer(motor, contexto):
    assert motor.ask("¿y en 2019?", contexto)["clase"] in ("sin_respuesta", "aclaracion")
    assert motor.ask("¿Cuánto gastó Juntos en 2021?", contexto)["valor"] == 266350


def test_every_answer_has_the_promised_fields(motor):
    for question in ("¿Cuánto gastó Juntos en 2021?", "hola", "¿Qué es la cobertura?", "programas con subejecución"):
        assert {"clase", "texto", "valor", "unidad", "filas", "fuentes", "sugerencias", "contexto"} <= set(
            motor.ask(question)
        )


def test_a_built_site_is_asked_from_its_folder(tmp_path):
    for path, data in contents(published([juntos()])).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    assert answer("¿Cuánto gastó Juntos en 2021?", tmp_path)["valor"] == 266350


def test_a_folder_without_site_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=str(tmp_path)):
        answer("¿Cuánto gastó Juntos?", tmp_path)


def test_an_empty_collection_says_so():
    assert engine([]).ask("¿Cuánto gastó Juntos?")["motivo"] == "sin_datos"


def test_a_lost_file_is_an_error_not_an_answer():
    files = contents(published([juntos()]))
    motor = Engine({path: data for path, data in files.items() if not path.endswith("ficha.json")}.get)
    with pytest.raises(EngineError):
        motor.ask("¿Cuánto gastó Juntos en 2021?")


def test_scripts_are_where_the_site_has_them():
    assert (Path(__file__).parents[2] / "docs/assets/javascripts/ask/index.js").is_file()
