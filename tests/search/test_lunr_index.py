"""The pieces are a Lunr index: put together they are what lunr.py builds, and lunr.js ranks both alike."""

import gzip
import json
import random

import pytest
from lunr.builder import Builder

from build_site.model.ficha import NotaTecnica
from build_site.search import pieces
from build_site.search.batch_index import own
from build_site.search.fields import FIELDS, K1, B, filled, names
from build_site.search.lunr_index import files
from build_site.search.spanish import terms
from tests.browser.small_site import ficha, neighbours
from tests.search.javascript import JAVASCRIPTS, JavaScript
from tests.search.test_spanish import VOCABULARY

DECODER = """
var hex = (byte) => "%" + byte.toString(16).padStart(2, "0")
var TextDecoder = class { decode(bytes) { return decodeURIComponent(Array.from(bytes, hex).join("")) } }
"""
GLUE = """
var start, opened
function open(first, contents) {
  start = first
  opened = new Pieces(start, () => null)
  contents.forEach((content) => opened.file(Uint8Array.from(content)))
}
var allDocs = () => Array.from({ length: start.n }, (_, doc) => doc)
var whole
var asked = (index, weights) => index.query((query) => {
  for (const [term, boost] of weights) query.term(term, { boost, usePipeline: false })
}).map(({ ref, score }) => [ref, score])
"""


def collection():
    rng = random.Random(1)
    words = rng.sample(VOCABULARY, 400)

    def said():
        return " ".join([*rng.choices(words, k=60), "1.520.806"])

    return [*(ficha(f"Programa {n // 3}", 2019 + n % 3, said()) for n in range(60)), *neighbours()]


def stock_index(publicadas):
    """The same fichas through lunr.py's own builder, numbered as ours are."""
    builder = Builder()
    builder.b(B)
    builder.k1(K1)
    for field in FIELDS:
        builder.field(field.name, boost=field.boost)
    for number, publicada in enumerate(publicadas):
        titulo, institucion = names(publicada)
        texts = {field.name: "" for field in FIELDS} | {"titulo": titulo, "institucion": institucion}
        texts |= {section.anchor: "\n".join([*own(section), *section.texto_fijo]) for section in filled(publicada)}
        builder.add({"id": str(number)} | {name: terms(text) for name, text in texts.items()})
    return builder.build().serialize()


@pytest.fixture(scope="module")
def both():
    publicadas = sorted(collection(), key=lambda p: (p.ficha.programa.lower(), p.ficha.edicion))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "WHOLE", 0)
        patch.setattr(pieces, "PIECE", 600)
        made = dict(files(reversed(publicadas)))
    start = json.loads(gzip.decompress(made["datos/busqueda/inicio.bin"]))
    contents = [made[f"datos/busqueda/{start['version']}/{n}.bin"] for n in range(len(start["piezas"]))]
    assert len(contents) > 10
    javascript = JavaScript("spanish.js", "search/pieces.js", "search/ranking.js", before=[DECODER])
    javascript.run((JAVASCRIPTS / "vendor" / "lunr.min.js").read_text(encoding="utf-8"))
    javascript.run(GLUE)
    javascript.call("open", start, [list(gzip.decompress(content)) for content in contents])
    return javascript, stock_index(publicadas)


def test_the_pieces_together_are_the_index_of_lunr_py(both):
    javascript, stock = both
    vocabulary = [term for term, _ in stock["invertedIndex"]]
    ours = javascript.call("(terms => slice(terms, allDocs(), opened, start))", vocabulary)
    assert ours["version"] == stock["version"]
    assert ours["fields"] == stock["fields"]
    assert [term for term, _ in ours["invertedIndex"]] == vocabulary
    for (term, entry), (_, expected) in zip(ours["invertedIndex"], stock["invertedIndex"], strict=True):
        for field in stock["fields"]:
            assert sorted(entry[field]) == sorted(expected[field]), term
    assert weights(ours) == pytest.approx(weights(stock), abs=0.0011)


def weights(index):
    name = {entry["_index"]: term for term, entry in index["invertedIndex"]}
    return {
        f"{ref} {name[vector[at]]}": vector[at + 1]
        for ref, vector in index["fieldVectors"]
        for at in range(0, len(vector), 2)
    }


@pytest.mark.parametrize("seed", range(12))
def test_lunr_js_ranks_the_pieces_as_the_whole(both, seed):
    javascript, stock = both
    rng = random.Random(seed)
    chosen = rng.sample([term for term, _ in stock["invertedIndex"]], 3)
    weighted = [[term, rng.choice([1, 0.9, 0.35])] for term in chosen]
    if seed == 0:
        javascript.call("(stock => { whole = lunr.Index.load(stock); return 1 })", stock)
    whole = javascript.call("asked.bind(null, whole)", weighted)
    rank = "(w => ranked(lunr, new Map(w), allDocs(), opened, start).map((r) => [r.ref, r.score]))"
    ours = javascript.call(rank, weighted)
    assert len(whole) > 0
    assert dict(ours) == pytest.approx(dict(whole), abs=0.003)
    assert [score for _, score in ours] == pytest.approx([score for _, score in whole], abs=0.003)


def test_the_same_fichas_in_any_order_give_the_same_bytes():
    one, other = dict(files(collection())), dict(files(reversed(collection())))
    passages = {path for path in one if "/pasajes/" in path or path.endswith("comunes.bin")}
    assert {p: one[p] for p in one.keys() - passages} == {p: other[p] for p in other.keys() - passages}
    assert one == dict(files(collection()))


def test_boilerplate_is_indexed_once():
    notes = [NotaTecnica(numero=1, texto="Glosa idéntica en todas las fichas desde el año 2021.")]
    made = dict(files(ficha(f"Programa {n}", 2020 + n, notas_tecnicas=notes) for n in range(3)))
    start = json.loads(gzip.decompress(made["datos/busqueda/inicio.bin"]))
    javascript = JavaScript("spanish.js", "search/pieces.js", before=[DECODER])
    javascript.run(GLUE)
    javascript.call("open", start, [list(gzip.decompress(made[f"datos/busqueda/{start['version']}/0.bin"]))])
    assert [posting["docs"] for posting in javascript.call("(term => opened.postings(term))", "glos")] == [[0]]
