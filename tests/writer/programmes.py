"""Who runs a programme and what it is called: real pairs of ministry and service, names invented on their patterns."""

import csv
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.writer.vocabulary import ACRONYMS, AREAS, PLACES, Area

DATA = Path(__file__).parent / "data" / "programas-2025.csv"

# Printed in capitals, these could not be told apart from a plain name: acronyms inside, stray capitals, no accents.
_UNUSUAL = {"ChileValora", "Secretaría y Administración general", "Policia de Investigaciones de Chile"}


class Programme(NamedTuple):
    """The identity of an invented programme: the same over all its editions."""

    programa: str
    servicio: str
    ministerio: str
    area: Area


@cache
def services() -> tuple[tuple[str, str], ...]:
    """Every pair of ministry and service of the list, sorted."""
    with DATA.open(encoding="utf-8", newline="") as lines:
        pairs = {(row["ministerio"], row["servicio"]) for row in csv.DictReader(lines)}
    return tuple(sorted(pair for pair in pairs if pair[1] not in _UNUSUAL))


def area_of(ministerio: str) -> Area:
    """The vocabulary that suits a ministry; the general one for a ministry that none names."""
    return next((area for area in AREAS if area.ministerio in ministerio), AREAS[-1])


def invent_programme(rng: Random) -> Programme:
    """An identity drawn from `rng`."""
    ministerio, servicio = rng.choice(services())
    area = area_of(ministerio)
    return Programme(invent_name(rng, area), servicio, ministerio, area)


def invent_name(rng: Random, area: Area) -> str:
    """A name on the patterns of the list: `Fondo de Riego para Mujeres Rurales (Ex Agua Común)`."""
    name = rng.choice(area.nombres)
    if rng.random() < 0.92:
        name += " " + rng.choice(PLACES)
    return name + _suffix(rng, area, name)


def _suffix(rng: Random, area: Area, name: str) -> str:
    draw = rng.random()
    if draw < 0.55:
        return ""
    if draw < 0.65:
        return f" (Ex {rng.choice([former for former in area.nombres if former not in name])})"
    if draw < 0.75:
        return f" ({rng.choice(ACRONYMS)})"
    if draw < 0.85:
        return f" {rng.choice(['II', 'III', 'IV'])}"
    if draw < 0.92:
        return f" - {rng.choice(['Línea Regional', 'Etapa Inicial', 'Modalidad Abierta', 'Zonas Aisladas'])}"
    return f" (Ley N° {rng.randint(18, 21)}.{rng.randint(100, 999)})"
