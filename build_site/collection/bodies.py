"""Ministries and services under one name each, whatever name or print an edition gives them."""

from dataclasses import dataclass
from functools import lru_cache

from build_site.model.slugs import slug
from build_site.parsing.institutions import current_name, find
from build_site.parsing.name_key import single_spaced

_LONGEST = 120
"""Of an address, in characters: long names must not be cut into the same one."""


@dataclass(frozen=True, slots=True)
class Organismo:
    """A ministry or service under its name of today; `slug` is its address and tells it from any other."""

    nombre: str
    slug: str


@lru_cache(maxsize=4096)
def ministry(printed: str) -> Organismo | None:
    """The ministry that a ficha names; None where it names none."""
    name = current_name(single_spaced(printed))
    return Organismo(name, slug(name, _LONGEST)) if name else None


@lru_cache(maxsize=4096)
def service(printed: str, ministerio: str) -> Organismo | None:
    """The service that a ficha names beside its ministry; None where it names none.

    A name that several ministries have a service of, or that the table lacks, is told apart by the ministry.
    """
    name = current_name(single_spaced(printed))
    if not name:
        return None
    known = find(name)
    owner = ministry(ministerio)
    own = known is not None and known.ministerio
    return Organismo(
        name, slug(name, _LONGEST) if own or owner is None else f"{slug(name, 80)}-{slug(owner.nombre, 80)}"
    )
