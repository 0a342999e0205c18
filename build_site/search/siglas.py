"""Acronyms of services and ministries: people ask for SENCE, not for «Servicio Nacional de Capacitación y Empleo»."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from build_site.search.spanish import terms


@lru_cache(maxsize=4096)
def siglas(nombre: str) -> tuple[str, ...]:
    """The acronyms under which a service or ministry of this name is known: those whose words stand in it in order."""
    said = terms(nombre)
    return tuple(sigla for sigla, whole in _known() if _in_order(whole, said))


@cache
def _known() -> tuple[tuple[str, list[str]], ...]:
    data = tomllib.loads((files("build_site.search") / "siglas.toml").read_text(encoding="utf-8"))
    return tuple((sigla, terms(whole)) for sigla, whole in data["siglas"].items())


def _in_order(wanted: list[str], said: list[str]) -> bool:
    rest = iter(said)
    return all(term in rest for term in wanted)
