"""What answers are computed from, as files of the site: engine, lexicon, catalogue, columns per edition, words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.facts.columns import Columns
from build_site.facts.metrics import lexicon
from build_site.facts.script import published
from build_site.facts.text_words import TextWords

FOLDER = "datos/hechos/"
_encoder = msgspec.json.Encoder(decimal_format="number")


def files(publicadas: Iterable[FichaPublicada]) -> Iterator[tuple[str, bytes]]:
    """Path under the site and content of every file, in a fixed order. Keeps of each ficha only its figures."""
    table = _Table()
    for publicada in publicadas:
        table.add(publicada)
    order = table.order()
    yield FOLDER + "motor.js", published()
    yield FOLDER + "lexico.json", _encoder.encode(lexicon())
    yield FOLDER + "catalogo.json", _encoder.encode(table.catalogue(order))
    for edicion, columns in sorted(table.columns.items()):
        for name, content in sorted(columns.files(_local(order, table.places, edicion)).items()):
            yield f"{FOLDER}{edicion}/{name}.json", _encoder.encode(content)
    for name, content in table.words.files(order):
        yield f"{FOLDER}palabras/{name}.json", _encoder.encode(content)


def slug_of(name: str) -> str:
    """The address that a name gives by itself; the catalogue writes only those that differ."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


class _Place(NamedTuple):
    """A ficha's identity: all that the catalogue needs of it. `local` is its place of arrival within its edition."""

    programa: str
    servicio: str
    ministerio: str
    edicion: int
    slug: str
    id: str
    nombre: str
    local: int


class _Table:
    """Collects the fichas in any order of arrival; `order()` is the one of the catalogue, the same on every build."""

    def __init__(self) -> None:
        self.columns: dict[int, Columns] = {}
        self.places: list[_Place] = []
        self.words = TextWords()

    def add(self, publicada: FichaPublicada) -> None:
        """Take one ficha."""
        ficha = publicada.ficha
        columns = self.columns.setdefault(ficha.edicion, Columns())
        key = " ".join(ficha.programa.casefold().split())
        self.places.append(
            _Place(
                key,
                ficha.servicio,
                ficha.ministerio,
                ficha.edicion,
                publicada.slug,
                ficha.id,
                ficha.programa,
                len(columns.bases),
            )
        )
        columns.add(publicada)
        self.words.add(ficha)

    def order(self) -> list[int]:
        """Arrival numbers by programme, then edition: a ficha's place in its columns follows from the catalogue."""
        return sorted(range(len(self.places)), key=lambda number: self.places[number])

    def catalogue(self, order: list[int]) -> dict[str, Any]:
        """Who is in the collection."""
        places = [self.places[number] for number in order]
        editions = sorted(self.columns)
        ministries = sorted({place.ministerio for place in places})
        services = sorted({(place.servicio, place.ministerio) for place in places})
        return {
            "ediciones": [self._edition(edicion) for edicion in editions],
            "ministerios": ministries,
            "servicios": [[name, ministries.index(ministry)] for name, ministry in services],
            "programas": [
                _programme(list(group), editions, services) for _, group in groupby(places, key=lambda place: place[:3])
            ],
        }

    def _edition(self, edicion: int) -> dict[str, Any]:
        columns = self.columns[edicion]
        known = sorted({base for base in columns.bases if base is not None}, reverse=True)
        return {
            "edicion": edicion,
            "anios": columns.anios,
            "moneda": ["M$", max(known, key=columns.bases.count, default=None)],
        }


def _local(order: list[int], places: list[_Place], edicion: int) -> list[int]:
    return [places[number].local for number in order if places[number].edicion == edicion]


def _programme(group: list[_Place], editions: list[int], services: list[tuple[str, str]]) -> list[Any]:
    last = group[-1]
    return [
        last.nombre,
        services.index((last.servicio, last.ministerio)),
        [_address(last.nombre, editions, place) for place in group],
    ]


def _address(name: str, editions: list[int], place: _Place) -> int | list[Any]:
    position = editions.index(place.edicion)
    if place.id != f"{place.slug}-{place.edicion}":
        return [position, place.slug, place.id]
    return position if place.slug == slug_of(name) else [position, place.slug]
