"""The same programme over editions, joined by rules that its page shows.

1. The same name in the same service, whatever the capitals, accents, punctuation or a remark `(Ex …)`.
2. A name with a remark `(Ex Y)` and the programme `Y` of the same service, where `Y` has no ficha from that edition on
   and no other programme claims it.

A service is the same under its former names too, by the table of institutions. Nothing else joins two programmes.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from build_site.collection.bodies import service
from build_site.collection.slugs import Named, assign_slugs
from build_site.model.slugs import slug
from build_site.parsing.name_key import single_spaced
from build_site.parsing.names import former_programme_name

_FORMER = re.compile(r" ?\([Ee]x [^()]*\)$")

Clave = tuple[str, str]
"""What identifies a programme in an edition: its name and its service, made comparable."""


class Nombrada(Protocol):
    """A ficha as far as joining it needs."""

    @property
    def id(self) -> str:
        """As `Ficha.id`."""

    @property
    def edicion(self) -> int:
        """As `Ficha.edicion`."""

    @property
    def programa(self) -> str:
        """As `Ficha.programa`."""

    @property
    def servicio(self) -> str:
        """As `Ficha.servicio`."""

    @property
    def ministerio(self) -> str:
        """As `Ficha.ministerio`."""

    @property
    def ruta(self) -> str:
        """As `FichaPublicada.ruta`."""


F = TypeVar("F", bound=Nombrada)


@dataclass(frozen=True, slots=True)
class Programa(Generic[F]):
    """A programme with its fichas, oldest edition first; `slug` is its address."""

    slug: str
    fichas: tuple[F, ...]
    nombres_anteriores: tuple[str, ...] = ()
    """Declared with «(Ex …)» by a later ficha and found in an earlier one: what rule 2 joined."""

    @property
    def ultima(self) -> F:
        """The newest ficha, whose names are the programme's."""
        return self.fichas[-1]

    @property
    def nombre(self) -> str:
        """Its name in the newest edition."""
        return self.ultima.programa

    @property
    def ediciones(self) -> tuple[int, ...]:
        """Each once, oldest first."""
        return tuple(sorted({ficha.edicion for ficha in self.fichas}))

    @property
    def pagina(self) -> str:
        """Its page's address under the site; empty where there is only one edition, which needs none."""
        return f"programas/{self.slug}/" if len(self.ediciones) > 1 else ""

    @property
    def ruta(self) -> str:
        """Where to send a reader: its page, or its only edition's."""
        return self.pagina or self.ultima.ruta


@dataclass(slots=True)
class _Group(Generic[F]):
    fichas: list[F] = field(default_factory=list)
    former: dict[str, str] = field(default_factory=dict)
    """Declared former names by their key."""
    joined: list[str] = field(default_factory=list)

    @property
    def editions(self) -> set[int]:
        return {ficha.edicion for ficha in self.fichas}


def base_name(name: str) -> str:
    """The name without the remark of what it was called before."""
    return _FORMER.sub("", single_spaced(name))


def clave(ficha: Nombrada) -> Clave:
    """What two fichas of one programme share by rule 1."""
    return _key(base_name(ficha.programa)), _service_of(ficha)


def join(fichas: Iterable[F]) -> list[Programa[F]]:
    """Every programme of the collection, by name."""
    groups: dict[Clave, _Group[F]] = defaultdict(_Group)
    for ficha in fichas:
        group = groups[clave(ficha)]
        group.fichas.append(ficha)
        if former := former_programme_name(ficha.programa):
            group.former[_key(former)] = former
    _join_former(groups)
    return _named([group for group in groups.values() if group.fichas])


def _join_former(groups: dict[Clave, _Group[F]]) -> None:
    """Rule 2; a chain of names (C, once B, once A) ends in one programme."""
    claims: dict[Clave, list[Clave]] = defaultdict(list)
    for (name, servicio), group in groups.items():
        for former in group.former:
            if former != name and (former, servicio) in groups:
                claims[former, servicio].append((name, servicio))
    heirs = {old: new[0] for old, new in claims.items() if len(new) == 1}
    for old in sorted(heirs, key=lambda key: min(groups[key].editions)):
        group, heir = groups[old], groups[heirs[old]]
        if group.fichas and heir.fichas and max(group.editions) < min(heir.editions):
            heir.joined += [*group.joined, heir.former[old[0]]]
            heir.fichas += group.fichas
            group.fichas = []


def _named(groups: Sequence[_Group[F]]) -> list[Programa[F]]:
    ordered = [(sorted(group.fichas, key=lambda ficha: (ficha.edicion, ficha.ruta)), group) for group in groups]
    named = [Named(0, base_name(fichas[-1].programa), _service_of(fichas[-1]), fichas[-1].id) for fichas, _ in ordered]
    programas = [
        Programa(name, tuple(fichas), tuple(dict.fromkeys(group.joined)))
        for name, (fichas, group) in zip(assign_slugs(named), ordered, strict=True)
    ]
    return sorted(programas, key=lambda programa: (_key(programa.nombre), programa.slug))


def _service_of(ficha: Nombrada) -> str:
    body = service(ficha.servicio, ficha.ministerio)
    return body.slug if body else ""


def _key(name: str) -> str:
    key = slug(name, len(name) * 4)
    return name if key == slug("") else key
