"""The collection that questions are tried on: invented fichas with pages, and Juntos; and its figures, looked up."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from build_site.model.cifra import Cifra
from build_site.model.claves import figure
from build_site.model.ficha import Ficha
from build_site.model.json import decode_ficha, encode
from tests import writer
from tests.writer.content import invent, slug

JUNTOS = Path(__file__).parents[1] / "golden" / "juntos-2021.expected.json"
EDITIONS = (2020, 2021, 2022, 2023)
_PAGES = {
    "presupuesto": 2,
    "gasto_subtitulos": 2,
    "gasto_regional": 3,
    "poblacion": 3,
    "componentes": 4,
    "indicadores": 5,
}


def juntos() -> Ficha:
    """The one real ficha."""
    return decode_ficha(JUNTOS.read_bytes())


def collection(seeds: Iterable[int], missing: int = 5, *, listed: bool = False) -> list[Ficha]:
    """Juntos and the fichas of the seeds in four editions, one in `missing` left out so that programmes have gaps.

    `listed` gives them the names of programmes that exist, which read like ordinary words.
    """
    wanted = [(seed, edicion) for seed in seeds for edicion in EDITIONS if (seed * 7 + edicion) % missing]
    found: dict[tuple[str, str, int], Ficha] = {}
    for seed, edicion in wanted:
        ficha = paged(invent(seed, edicion, **(_name(seed) if listed else {})))
        found.setdefault((ficha.programa, ficha.servicio, edicion), ficha)
    return [juntos(), *_told_apart(found.values())]


def _name(seed: int) -> dict[str, str]:
    row = _listed()[seed % len(_listed())]
    return {"programa": row["nombre"], "servicio": row["servicio"], "ministerio": row["ministerio"]}


@cache
def _listed() -> list[dict[str, str]]:
    with (Path(writer.__file__).parent / "data" / "programas-2025.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _told_apart(fichas: Iterable[Ficha]) -> Iterator[Ficha]:
    """Namesakes get ids of their own, as the build gives them."""
    taken: set[str] = set()
    for ficha in fichas:
        own = ficha.id if ficha.id not in taken else f"{slug(f'{ficha.programa} {ficha.servicio}')}-{ficha.edicion}"
        taken.add(own)
        yield msgspec.structs.replace(ficha, id=own)


def paged(ficha: Ficha) -> Ficha:
    """The ficha with a page for every printed figure and text, as reading a PDF would give it."""
    data = msgspec.json.decode(encode(ficha))
    for section, page in _PAGES.items():
        _number(data[section], page)
    data["paginas_de_texto"] = {
        "antecedentes": 1,
        "analisis": 1,
        "observaciones_institucion": 6,
        "ods": 6,
        "contingencia": 6,
    }
    return decode_ficha(msgspec.json.encode(data))


def _number(node: Any, page: int) -> None:
    if isinstance(node, dict):
        if "estado" in node and node["texto"]:
            node["pagina"] = page
        for child in node.values():
            _number(child, page)
    elif isinstance(node, list):
        for child in node:
            _number(child, page)


@dataclass(frozen=True)
class Programme:
    """All editions of one programme, newest first."""

    nombre: str
    servicio: str
    ministerio: str
    fichas: tuple[Ficha, ...]

    @property
    def last(self) -> Ficha:
        return self.fichas[0]

    def answering(self, anio: int) -> Ficha | None:
        """The ficha of the year itself, else the newest that prints the year."""
        own = [ficha for ficha in self.fichas if ficha.edicion == anio]
        printing = [ficha for ficha in self.fichas if anio in ficha.anios]
        return (own or printing or [None])[0]

    def cell(self, clave: str, anio: int) -> tuple[Ficha, Cifra | None] | None:
        """The figure that answers for a year, with its ficha; None where no ficha covers the year.

        The year's own ficha is believed whatever it prints; without it, the newest that prints a number.
        """
        ficha = self.answering(anio)
        if ficha is None:
            return None
        found = [(each, figure(each, clave.format(anio=anio))) for each in self.fichas if anio in each.anios]
        numbers = [(each, cifra) for each, cifra in found if cifra is not None and cifra.valor is not None]
        if ficha.edicion != anio and numbers:
            return numbers[0]
        return ficha, figure(ficha, clave.format(anio=anio))

    def numbering(self, clave: str, anio: int) -> Ficha | None:
        """The ficha that gives a number for a year: its own, else the newest."""
        found = [
            each for each in self.fichas if (cell := figure(each, clave.format(anio=anio))) and cell.valor is not None
        ]
        return next((each for each in found if each.edicion == anio), found[0] if found else None)

    def pair(self, clave: str, first: int, last: int) -> tuple[Ficha, Decimal, Decimal] | None:
        """Both years' numbers from the newest ficha that prints both; None where none does."""
        for ficha in self.fichas:
            one, two = (figure(ficha, clave.format(anio=anio)) for anio in (first, last))
            if one is not None and two is not None and one.valor is not None and two.valor is not None:
                return ficha, one.valor, two.valor
        return None


def programmes(fichas: Iterable[Ficha]) -> list[Programme]:
    """The programmes of a collection whose name no other programme bears."""
    groups: dict[tuple[str, str, str], list[Ficha]] = {}
    for ficha in fichas:
        groups.setdefault((ficha.programa, ficha.servicio, ficha.ministerio), []).append(ficha)
    names = [key[0] for key in groups]
    return [
        Programme(*key, tuple(sorted(own, key=lambda ficha: -ficha.edicion)))
        for key, own in groups.items()
        if names.count(key[0]) == 1
    ]


def of_edition(fichas: Iterable[Ficha], edicion: int) -> list[Ficha]:
    """The fichas of one edition."""
    return [ficha for ficha in fichas if ficha.edicion == edicion]


def values(fichas: Iterable[Ficha], clave: str, anio: int) -> dict[str, Decimal]:
    """Ficha id → printed number; those without a number left out."""
    found = {}
    for ficha in fichas:
        cifra = figure(ficha, clave.format(anio=anio))
        if cifra is not None and cifra.valor is not None:
            found[ficha.id] = cifra.valor
    return found
