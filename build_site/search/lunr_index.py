"""All that the browser loads to search, from a stream of fichas: catalogue, index, words, facets, passages."""

import tomllib
from collections.abc import Iterable, Iterator
from functools import partial
from importlib.resources import files as resources
from typing import Any
from zlib import crc32

import msgspec

from build_site.collection.batches import Keep, batches, key, made_anew
from build_site.collection.published import FichaPublicada
from build_site.search import batch_index
from build_site.search.batch_index import BatchIndex
from build_site.search.catalogue import Entrada, catalogue, columns, order, renumbered
from build_site.search.fields import FIELDS, K1
from build_site.search.packing import compressed
from build_site.search.passages import Passages, path
from build_site.search.pieces import pieces
from build_site.search.postings import Postings
from build_site.search.vocabulary import Vocabulary

FOLDER = "datos/busqueda"


def files(publicadas: Iterable[FichaPublicada], keep: Keep = made_anew) -> Iterator[tuple[str, bytes]]:
    """Path under the site and content of every file. Fichas are read a run at a time, in any order, and not kept.

    The same fichas give the same bytes, in whatever order they come, but for the text that all share: it is
    indexed with the first ficha that has it. `keep` holds what runs of fichas give.
    """
    index = _Index()
    passages = Passages()
    for batch in batches(publicadas):
        index.add(batch_index.decode(keep(key(batch), partial(batch_index.encoded, batch))))
        for publicada in batch:
            yield path(publicada), passages.pack(publicada)
    yield f"{FOLDER}/comunes.bin", passages.common()
    yield from index.files()


class _Index:
    """What is gathered while the fichas pass."""

    def __init__(self) -> None:
        self._entradas: list[Entrada] = []
        self._postings = Postings()
        self._vocabulary = Vocabulary()
        self._seen: set[str] = set()

    def add(self, found: BatchIndex) -> None:
        first = len(self._entradas)
        self._entradas += found.entradas
        self._postings.extend(found.postings, first)
        self._vocabulary.extend(found.forms, found.names)
        for fixed in found.fixed:
            if fixed.shape not in self._seen:  # indexed once, whatever years it names
                self._seen.add(fixed.shape)
                self._postings.add_more(first + fixed.doc, fixed.field, fixed.text)
                self._vocabulary.add(fixed.text)

    def files(self) -> Iterator[tuple[str, bytes]]:
        ordered = order(self._entradas)
        entradas = [self._entradas[position] for position in ordered]
        cut = pieces(self._postings, renumbered(ordered))
        version = f"{crc32(b''.join(content for _, content in cut)):08x}"
        words = self._vocabulary.packed(self._postings, len(entradas))
        yield f"{FOLDER}/inicio.bin", _json({**_start(entradas, cut, version), "palabras": list(words)})
        yield f"{FOLDER}/facetas.bin", _json(columns(entradas))
        for sound, content in words.items():
            yield f"{FOLDER}/palabras/{sound}.bin", content
        for number, (_, content) in enumerate(cut):
            yield f"{FOLDER}/{version}/{number}.bin", content


def _start(entradas: list[Entrada], cut: list[tuple[str, bytes]], version: str) -> dict[str, Any]:
    synonyms = tomllib.loads((resources("build_site.search") / "synonyms.toml").read_text(encoding="utf-8"))
    return {
        "version": version,
        "k1": K1,
        "campos": [[field.name, field.boost, field.titulo] for field in FIELDS],
        "piezas": [first for first, _ in cut],
        "bytes": sum(len(content) for _, content in cut),
        "sinonimos": {**synonyms, "envoltorio": synonyms["envoltorio"].split()},
        **catalogue(entradas),
    }


def _json(value: dict[str, Any]) -> bytes:
    return compressed(msgspec.json.encode(value))
