"""What the index takes from a run of fichas, as bytes that are kept while the run stays the same."""

import re
from collections.abc import Iterator

import msgspec

from build_site.collection.batches import Batch
from build_site.collection.published import FichaPublicada
from build_site.collection.sections import Section
from build_site.search.catalogue import Entrada
from build_site.search.fields import NUMBER, filled, names
from build_site.search.postings import Postings
from build_site.search.vocabulary import Vocabulary

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_NUMBER = re.compile("[0-9]+")


class Fixed(msgspec.Struct, frozen=True, array_like=True):
    """A text that every ficha prints: the first of the run that does, and its field. `shape` is it without years."""

    shape: str
    doc: int
    field: int
    text: str


class BatchIndex(msgspec.Struct, frozen=True, array_like=True):
    """Fichas are numbered from 0; their fixed texts are in none but `fixed`."""

    entradas: list[Entrada]
    postings: dict[str, bytes]
    forms: dict[str, dict[str, int]]
    names: list[str]
    fixed: list[Fixed]


decode = msgspec.msgpack.Decoder(BatchIndex).decode


def encoded(batch: Batch) -> bytes:
    """The `BatchIndex` of a run."""
    postings, vocabulary = Postings(), Vocabulary()
    fixed: dict[str, Fixed] = {}
    for doc, publicada in enumerate(batch):
        _add_names(doc, publicada, postings, vocabulary)
        for section in filled(publicada):
            text = "\n".join(own(section))
            postings.add(doc, NUMBER[section.anchor], text)
            vocabulary.add(text)
            for printed in section.texto_fijo:
                shape = _YEAR.sub("", printed)
                fixed.setdefault(shape, Fixed(shape, doc, NUMBER[section.anchor], printed))
    entradas = [Entrada.of(publicada) for publicada in batch]
    forms = {stem: dict(written) for stem, written in vocabulary.forms.items()}
    index = BatchIndex(entradas, postings.entries(), forms, sorted(vocabulary.names), list(fixed.values()))
    return msgspec.msgpack.encode(index)


def own(section: Section) -> Iterator[str]:
    """What a section says of this ficha: heading, sentences, labels and reported figures; goals as `ODS5` as well."""
    yield section.titulo
    yield from section.textos
    if section.anchor == "ods":
        yield from (f"ODS{number[0]}" for text in section.textos if (number := _NUMBER.match(text)))
    for fila in section.filas:
        yield fila.rotulo
        yield " ".join(cifra.texto for cifra in fila.cifras.values() if cifra.informada)


def _add_names(doc: int, publicada: FichaPublicada, postings: Postings, vocabulary: Vocabulary) -> None:
    titulo, institucion = names(publicada)
    postings.add(doc, NUMBER["titulo"], titulo)
    postings.add(doc, NUMBER["institucion"], institucion)
    vocabulary.add(f"{titulo} {institucion}", name=True)
