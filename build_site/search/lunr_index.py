"""All that the browser loads to search, from a stream of fichas: catalogue, index, words, facets, passages."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files as resources
from typing import Any
from zlib import crc32

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.collection.sections import Section
from build_site.search.catalogue import Entrada, catalogue, columns, order, renumbered
from build_site.search.fields import FIELDS, K1, NUMBER, filled, names
from build_site.search.packing import compressed
from build_site.search.passages import Passages, path
from build_site.search.pieces import pieces
from build_site.search.postings import Postings
from build_site.search.vocabulary import Vocabulary

FOLDER = "datos/busqueda"
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_NUMBER = re.compile("[0-9]+")


def files(publicadas: Iterable[FichaPublicada]) -> Iterator[tuple[str, bytes]]:
    """Path under the site and content of every file. Fichas are read one at a time, in any order, and not kept.

    The same fichas give the same bytes, in whatever order they come, but for the text that all share: it is
    indexed with the first ficha that has it.
    """
    index = _Index()
    passages = Passages()
    for publicada in publicadas:
        index.add(publicada)
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

    def add(self, publicada: FichaPublicada) -> None:
        doc = len(self._entradas)
        self._entradas.append(Entrada.of(publicada))
        titulo, institucion = names(publicada)
        self._postings.add(doc, NUMBER["titulo"], titulo)
        self._postings.add(doc, NUMBER["institucion"], institucion)
        self._vocabulary.add(f"{titulo} {institucion}", name=True)
        for section in filled(publicada):
            text = "\n".join([*own(section), *self._unseen(section)])
            self._postings.add(doc, NUMBER[section.anchor], text)
            self._vocabulary.add(text)

    def _unseen(self, section: Section) -> Iterator[str]:
        """Text that every ficha prints is indexed once, whatever years it names."""
        for text in section.texto_fijo:
            shape = _YEAR.sub("", text)
            if shape not in self._seen:
                self._seen.add(shape)
                yield text

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


def own(section: Section) -> Iterator[str]:
    """What a section says of this ficha: heading, sentences, labels and reported figures; goals as `ODS5` as well."""
    yield section.titulo
    yield from section.textos
    if section.anchor == "ods":
        yield from (f"ODS{number[0]}" for text in section.textos if (number := _NUMBER.match(text)))
    for fila in section.filas:
        yield fila.rotulo
        yield " ".join(cifra.texto for cifra in fila.cifras.values() if cifra.informada)


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
