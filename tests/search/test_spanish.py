"""One analysis, twice implemented: every word of a large vocabulary comes out the same."""

import json
import lzma
from pathlib import Path

import pytest

from build_site.search import spanish
from build_site.search.spanish import fold, root, stem, terms, words
from tests.search.javascript import JavaScript

SHARED = Path(__file__).parents[1] / "shared"
CASES = json.loads((SHARED / "spanish.json").read_text(encoding="utf-8"))
VOCABULARY = lzma.decompress((SHARED / "palabras-es.txt.xz").read_bytes()).decode().split("\n")


@pytest.fixture(scope="module")
def javascript() -> JavaScript:
    return JavaScript("spanish.js")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:20])
def test_words_and_terms(case, javascript):
    assert spanish.words(case["text"]) == case["words"] == javascript.call("words", case["text"])
    assert spanish.terms(case["text"]) == case["terms"] == javascript.call("terms", case["text"])


def test_both_analyses_agree_on_a_whole_vocabulary(javascript):
    assert len(VOCABULARY) > 50_000
    everything = "(list => list.map(w => [fold(w), words(w), terms(w), root(stem(w))]))"
    for start in range(0, len(VOCABULARY), 5_000):
        part = VOCABULARY[start : start + 5_000]
        capitals = [word.upper() for word in part]
        for batch in (part, capitals):
            ours = [[fold(w), words(w), terms(w), root(stem(w))] for w in batch]
            assert javascript.call(everything, batch) == ours


def test_a_root_is_the_beginning_of_its_stem():
    for word in VOCABULARY:
        stemmed = spanish.stem(word)
        assert stemmed.startswith(spanish.root(stemmed))


@pytest.mark.parametrize(
    "family",
    [
        "joven jóvenes JOVENES",
        "mujer mujeres",
        "subsidio subsidios",
        "niño niña niñas",
        "región regiones",
        "capacitación capacitaciones",
        "beca becas",
        "vez veces",
    ],
)
def test_inflections_share_a_stem(family):
    assert len({spanish.stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "family",
    [
        "ejecución ejecutó ejecutar ejecutores",
        "educación educacional educativo",
        "producción productor productivo producir",
        "presupuesto presupuestaria",
        "trabajo trabajador trabajadoras",
        "vulnerable vulnerabilidad",
        "familia familiar",
        "municipio municipal municipalidades",
        "sindicato sindical",
        "capacitarse capacitación",
    ],
)
def test_derivations_share_a_root(family):
    assert len({spanish.root(spanish.stem(word)) for word in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("explora", "explica"), ("doctor", "docente")])
def test_words_that_begin_alike_are_no_family(one, other):
    assert spanish.root(spanish.stem(one)) != spanish.root(spanish.stem(other))


@pytest.mark.parametrize(("one", "other"), [("SENAMA", "SENAME"), ("año", "ano"), ("266350", "266351"), ("64%", "64")])
def test_different_words_stay_apart(one, other):
    assert spanish.terms(one) != spanish.terms(other)
