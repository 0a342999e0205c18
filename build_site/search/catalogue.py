"""What is loaded first: every programme with its service, ministry and editions. It answers by name while one types."""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from build_site.collection.published import FichaPublicada
from build_site.search.facets import hallazgos
from build_site.search.spanish import fold, without_tilde


@dataclass(frozen=True, slots=True)
class Entrada:
    """What search keeps of a ficha after reading it."""

    id: str
    slug: str
    programa: str
    servicio: str
    ministerio: str
    edicion: int
    regiones: tuple[str, ...]
    ods: tuple[str, ...]
    hallazgos: tuple[str, ...]

    @classmethod
    def of(cls, publicada: FichaPublicada) -> "Entrada":
        """The entry of one ficha."""
        ficha = publicada.ficha
        return cls(
            id=ficha.id,
            slug=publicada.slug,
            programa=ficha.programa,
            servicio=ficha.servicio,
            ministerio=ficha.ministerio,
            edicion=ficha.edicion,
            regiones=tuple(ficha.antecedentes.regiones),
            ods=tuple(f"{ods.numero}. {ods.nombre}" for ods in ficha.ods),
            hallazgos=hallazgos(publicada),
        )

    @property
    def programa_y_servicio(self) -> tuple[str, str, str]:
        """What the editions of one programme share."""
        return self.programa, self.servicio, self.ministerio


def order(entradas: Sequence[Entrada]) -> list[int]:
    """Positions of the entries as the index numbers them: editions of a programme side by side."""

    def place(position: int) -> tuple[str, tuple[str, str, str], int, str]:
        entrada = entradas[position]
        return fold(entrada.programa), entrada.programa_y_servicio, entrada.edicion, entrada.slug

    return sorted(range(len(entradas)), key=place)


def renumbered(ordered: Sequence[int]) -> "array[int]":
    """For each entry, in the order in which it came, its number in the index."""
    numbers = array("L", bytes(array("L").itemsize * len(ordered)))
    for number, position in enumerate(ordered):
        numbers[position] = number
    return numbers


def catalogue(entradas: Sequence[Entrada]) -> dict[str, Any]:
    """The entries, in index order, as the columns that `search/engine.js` reads.

    `ediciones` holds the year of each programme's first edition and the steps to the next; `slugs` and `ids` only
    what does not follow from the name.
    """
    servicios = sorted({(e.servicio, e.ministerio) for e in entradas})
    ministerios = sorted({ministerio for _, ministerio in servicios})
    number = {servicio: place for place, servicio in enumerate(servicios)}
    grupos = [list(grupo) for _, grupo in groupby(entradas, lambda e: e.programa_y_servicio)]
    return {
        "n": len(entradas),
        "ministerios": ministerios,
        "servicios": [[servicio, ministerios.index(ministerio)] for servicio, ministerio in servicios],
        "programas": [grupo[0].programa for grupo in grupos],
        "servicio": [number[grupo[0].servicio, grupo[0].ministerio] for grupo in grupos],
        "ediciones": [_steps([e.edicion for e in grupo]) for grupo in grupos],
        "slugs": {place: e.slug for place, e in enumerate(entradas) if e.slug != slug(e.programa)},
        "ids": {place: e.id for place, e in enumerate(entradas) if e.id != f"{e.slug}-{e.edicion}"},
    }


def slug(programa: str) -> str:
    """The slug that a programme's name gives when nothing else claims it."""
    return re.sub("[^a-z0-9]+", "-", without_tilde(fold(programa))).strip("-")


def _steps(years: list[int]) -> list[int]:
    return [years[0], *(later - earlier for earlier, later in pairwise(years))]


def columns(entradas: Sequence[Entrada]) -> dict[str, Any]:
    """The facets that are not in the catalogue: names of the values, and for each ficha the places of its own."""
    return {name: _column([getattr(e, name) for e in entradas]) for name in ("regiones", "ods", "hallazgos")}


def _column(values: list[tuple[str, ...]]) -> dict[str, Any]:
    names = sorted({name for own in values for name in own}, key=_numbered)
    place = {name: number for number, name in enumerate(names)}
    return {"nombres": names, "fichas": [sorted({place[name] for name in own}) for own in values]}


def _numbered(name: str) -> tuple[int, str]:
    """ODS by their number, everything else by the alphabet."""
    digits = re.match("[0-9]+", name)
    return (int(digits[0]) if digits else 0), fold(name)
