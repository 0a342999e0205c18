"""The data file of synonyms can be used as it is written, and the browser finds the other ways of saying."""

import json
import tomllib
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from build_site.search import lunr_index
from build_site.search.spanish import terms
from tests.search.javascript import JavaScript

DATA = tomllib.loads((Path(lunr_index.__file__).parent / "synonyms.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def javascript() -> JavaScript:
    javascript = JavaScript(
        "spanish.js", "search/pieces.js", "search/synonyms.js", before=["var TextDecoder = class {}"]
    )
    javascript.run(f"var synonyms = new Synonyms({json.dumps(DATA)})")
    return javascript


def test_everything_said_has_words_to_look_up():
    assert [said for group in chain(DATA["iguales"], DATA["tambien"]) for said in group if not terms(said)] == []


def test_no_group_says_one_thing_twice():
    for group in chain(DATA["iguales"], DATA["tambien"]):
        assert [said for said, times in Counter(map(str.lower, group)).items() if times > 1] == []


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("tercera edad", "adulto mayor"),
        ("adultos mayores", "tercera edad"),
        ("pymes", "micro y pequeña empresa"),
        ("abuelitos", "persona mayor"),
        ("colegios", "establecimiento educacional"),
        ("inmigrantes", "extranjero"),
    ],
)
def test_other_ways_of_saying(typed, other, javascript):
    found = javascript.call("(stems => synonyms.at(stems, 0))", terms(typed))
    assert found["length"] == len(terms(typed))
    assert terms(other) in [way["parts"] for way in found["ways"]]


def test_a_kind_is_not_its_genus(javascript):
    assert javascript.call("(stems => synonyms.at(stems, 0))", terms("discapacidad"))["length"] == 1
    meant = javascript.call("(stems => synonyms.at(stems, 0).ways.map(({ parts }) => parts))", terms("discapacidad"))
    assert terms("autismo") not in meant
