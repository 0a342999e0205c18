"""Bytes of the index."""

import random
import zlib

import pytest

from build_site.search.packing import block, compressed, deltas, front_coded, varint, varints
from tests.search.javascript import JavaScript
from tests.search.test_lunr_index import DECODER


@pytest.fixture(scope="module")
def javascript() -> JavaScript:
    return JavaScript("spanish.js", "search/pieces.js", before=[DECODER])


@pytest.mark.parametrize("number", [0, 1, 127, 128, 300, 2**21, 2**32, 2**45])
def test_numbers_come_back(number, javascript):
    assert javascript.call("(b => new Reader(Uint8Array.from(b)).number())", list(varint(number))) == number


def test_words_come_back(javascript):
    words = ["año", "añojo", "beca", "becario", "ñandú", "1520806"]
    data = list(b"".join(front_coded(words)))
    read = """((data, count) => {
      const reader = new Reader(Uint8Array.from(data))
      return Array.from({ length: count }).reduce((read) => [...read, reader.word(read.at(-1) ?? "")], [])
    })"""
    assert javascript.call(read, data, len(words)) == words


def test_a_block_tells_fields_fichas_and_repetitions(javascript):
    data = list(block([(2, [0, 5, 300], [1, 3, 1]), (9, [7], [2])]))
    read = "(b => decode({bytes: Uint8Array.from(b), at: 0}).map((p) => [p.field, p.docs, [...p.times]]))"
    assert javascript.call(read, data) == [[2, [0, 5, 300], [[1, 3]]], [9, [7], [[0, 2]]]]


def test_a_word_that_every_ficha_has_is_a_run_of_ones():
    assert deltas([0, 1, 2, 3]) == [0, 1, 1, 1]
    assert varints([]) == b""


def test_compression_carries_no_date():
    assert compressed(b"x" * 100) == compressed(b"x" * 100)
    assert compressed(b"")[4:8] == b"\0\0\0\0"
    assert zlib.decompress(compressed(b"abc"), 31) == b"abc"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a",
        b"abc" * 5_000,
        bytes(range(256)) * 20,
        random.Random(1).randbytes(70_000),
        "Micro y pequeñas empresas de la región de Ñuble. ".encode() * 40 + random.Random(2).randbytes(300),
        random.Random(3).randbytes(64) * 1_200,
    ],
    ids=["nothing", "one byte", "repeated", "all bytes", "noise, stored", "text", "far back"],
)
def test_a_browser_without_gzip_unpacks_the_same(data):
    javascript = JavaScript("search/inflate.js")
    unpacked = javascript.call("(bytes => Array.from(gunzip(Uint8Array.from(bytes))))", list(compressed(data)))
    assert bytes(unpacked) == data
