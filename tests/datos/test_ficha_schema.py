"""The schema accepts every ficha's JSON, and nothing that confuses an absence with a number."""

import json

import pytest
from jsonschema import Draft202012Validator

from build_site.model.ficha import Ficha
from build_site.model.json import FichaConNotas, encode


@pytest.fixture(scope="module")
def schema(written):
    return json.loads(written["datos/ficha.schema.json"])


def as_json(publicada):
    fields = {name: getattr(publicada.ficha, name) for name in Ficha.__struct_fields__}
    return json.loads(encode(FichaConNotas(**fields, notas_calculadas=list(publicada.cotejos))))


def test_it_is_a_schema_of_2020_12(schema):
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_every_ficha_validates(publicadas, schema):
    validator = Draft202012Validator(schema)
    for publicada in publicadas:
        assert list(validator.iter_errors(as_json(publicada))) == []


@pytest.mark.parametrize(
    "figure",
    [
        {"texto": "N/A", "valor": 0, "estado": "no_aplica"},
        {"texto": "S/I", "valor": 0, "estado": "sin_informacion"},
        {"texto": "", "valor": 0, "estado": "vacio"},
        {"texto": "266.350", "valor": None, "estado": "informado"},
        {"texto": "266.350", "valor": "266350", "estado": "informado"},
        {"texto": "?", "valor": None, "estado": "otro"},
        {"texto": "N/A", "estado": "no_aplica"},
    ],
)
def test_a_figure_that_contradicts_itself_does_not(publicadas, schema, figure):
    juntos = as_json(next(publicada for publicada in publicadas if publicada.slug == "juntos"))
    juntos["presupuesto"]["ejecutado"]["2021"] = figure
    assert not Draft202012Validator(schema).is_valid(juntos)


def test_further_keys_are_welcome(publicadas, schema):
    juntos = as_json(publicadas[0]) | {"mas": 1}
    assert Draft202012Validator(schema).is_valid(juntos)


def test_what_the_types_say_of_themselves_is_in_it(schema):
    assert schema["$defs"]["Moneda"]["description"].startswith("`unidad` `M$` is thousands of pesos")
    assert "facsímil" in schema["$defs"]["Fuente"]["properties"]["procedencia"]["description"]
    assert "  " not in schema["$defs"]["Cifra"]["description"]
