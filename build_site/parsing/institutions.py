"""Chile's ministries and services: names, acronyms, former names and other prints of the same institution."""

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files

import msgspec

from build_site.parsing.name_key import key


class Institution(msgspec.Struct, frozen=True, kw_only=True):
    """One name of a ministry or service.

    `tipo`: `vigente`, `cerrada` (with no single heir), `anterior` (a former name or the office it grew out of) or
    `variante` (another print). The last two have in `hoy` the current name; `ministerio` is today's, of a service.
    """

    nombre: str
    sigla: str
    tipo: str
    hoy: str
    ministerio: str = ""

    @property
    def actual(self) -> str:
        """The institution's current name."""
        return self.hoy or self.nombre


@cache
def ministries() -> tuple[Institution, ...]:
    """Every name of a ministry."""
    return _read("ministerios.csv")


@cache
def services() -> tuple[Institution, ...]:
    """Every name of a service."""
    return _read("servicios.csv")


def is_ministry(text: str) -> bool:
    """Whether the text is a name of a ministry, in any case, with or without accents."""
    return key(text) in _keys(ministries)


def is_service(text: str) -> bool:
    """Whether the text is a name of a service, in any case, with or without accents."""
    return key(text) in _keys(services)


@cache
def _keys(table: Callable[[], tuple[Institution, ...]]) -> frozenset[str]:
    return frozenset(key(one.nombre) for one in table())


def find(text: str) -> Institution | None:
    """The institution of a name or an acronym in any case, with or without accents; None if the tables lack it.

    Of the names that share an acronym, the current one.
    """
    return _index().get(key(text))


def current_name(name: str) -> str:
    """What the institution is called today: one name for all its prints. A name unknown to the tables is its own."""
    institution = find(name)
    return institution.actual if institution else name


def acronym_of(name: str) -> str | None:
    """The acronym of a ministry or service (`SERCOTEC`); None where it has none in common use."""
    institution = find(name)
    if institution is None:
        return None
    current = find(institution.hoy) if institution.tipo == "variante" else None
    return institution.sigla or (current.sigla if current else "") or None


def former_names(name: str) -> tuple[str, ...]:
    """The names that the institution had before, under whichever of its names it is asked for."""
    current = current_name(name)
    return tuple(one.nombre for one in _all() if one.tipo == "anterior" and one.hoy == current)


def _all() -> tuple[Institution, ...]:
    return ministries() + services()


@cache
def _index() -> dict[str, Institution]:
    """Institutions by the keys of their names and acronyms: names win, then current institutions, then ministries."""
    current_last = sorted((*services(), *ministries()), key=lambda institution: institution.tipo == "vigente")
    by_acronym = {key(one.sigla): one for one in current_last if one.sigla}
    return by_acronym | {key(one.nombre): one for one in _all()}


def _read(table: str) -> tuple[Institution, ...]:
    text = (files("build_site.parsing") / "data" / table).read_text(encoding="utf-8")
    return msgspec.convert(tuple(csv.DictReader(text.splitlines())), tuple[Institution, ...])
