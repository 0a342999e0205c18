"""The small loader that runs the browser's modules in Python, and the engine's manners with odd input."""

from pathlib import Path

import pytest

from build_site.facts.ask import answer
from build_site.facts.engine import Engine, EngineError, bundle
from tests.facts.collection import juntos
from tests.facts.site import contents, engine, published


def test_modules_are_put_in_the_order_of_their_imports(tmp_path):
    (tmp_path / "a.js").write_text('import { two as second } from "./b.js"\nexport const one = second + 1\n')
    (tmp_path / "b.js").write_text("export const two = 2\n")
    script = bundle(tmp_path / "a.js")
    assert script.index("const two = 2") < script.index("const one")
    assert "{ two: second }" in script


def test_an_import_that_the_loader_does_not_read_is_named(tmp_path):
    (tmp_path / "a.js").write_text('import anything from "./b.js"\n')
    with pytest.raises(EngineError, match=r"a\.js"):
        bundle(tmp_path / "a.js")


def test_a_circle_of_imports_is_named(tmp_path):
    (tmp_path / "a.js").write_text('import { b } from "./b.js"\n')
    (tmp_path / "b.js").write_text('import { a } from "./a.js"\n')
    with pytest.raises(EngineError, match="circle"):
        bundle(tmp_path / "a.js")


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
