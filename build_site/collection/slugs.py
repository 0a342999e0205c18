"""Addresses: each ficha's name in its URL, short, ASCII, and unique within its edition."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from build_site.model.slugs import slug

_RESERVED = {"con", "prn", "aux", "nul", "index", "readme", "404"} | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)
}
"""Names that Windows keeps for devices, or that MkDocs takes for the page of a folder."""


@dataclass(frozen=True, slots=True)
class Named:
    """What tells a ficha from another."""

    edicion: int
    programa: str
    servicio: str
    sha256: str
    ministerio: str = ""


def assign_slugs(fichas: Sequence[Named]) -> list[str]:
    """The slug of each ficha, in order.

    The programme's name; with the service's where programmes of two services share it in one edition; with part
    of a hash where that is not enough. Of several PDFs of one programme, service and edition the first keeps the
    plain slug. A ficha's slug depends only on those with which it would collide.
    """
    by_edition: dict[int, list[int]] = defaultdict(list)
    for index, ficha in enumerate(fichas):
        by_edition[ficha.edicion].append(index)
    slugs = [""] * len(fichas)
    for indexes in by_edition.values():
        _assign_edition(fichas, indexes, slugs)
    return slugs


def _assign_edition(fichas: Sequence[Named], indexes: list[int], slugs: list[str]) -> None:
    programmes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in indexes:
        programmes[identity(fichas[index])].append(index)
    taken = _name_programmes(sorted(programmes))
    used = set(taken.values())
    for programme, members in programmes.items():
        slugs[members[0]] = taken[programme]
        for index in members[1:]:
            slugs[index] = _with_hash(taken[programme], fichas[index].sha256, used)
            used.add(slugs[index])


def identity(ficha: Named) -> tuple[str, str]:
    """Programme and service without regard to case, accents or punctuation."""
    return _key(ficha.programa), _key(ficha.servicio)


def _key(name: str) -> str:
    key = slug(name, len(name) * 4)
    return name if key == slug("") else key


def _name_programmes(identities: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    plain = [_short(programa) for programa, _ in identities]
    repeated = _repeated(plain)
    named = [_qualified(*key) if name in repeated else name for key, name in zip(identities, plain, strict=True)]
    repeated = _repeated(named)
    used = set(named)
    for index, key in enumerate(identities):
        if named[index] in repeated:
            digest = hashlib.sha256("\0".join(key).encode()).hexdigest()
            named[index] = _with_hash(_qualified(*key), digest, used)
            used.add(named[index])
    return dict(zip(identities, named, strict=True))


def _repeated(slugs: list[str]) -> set[str]:
    return {name for name, count in Counter(slugs).items() if count > 1}


def _qualified(programa: str, servicio: str) -> str:
    return f"{_short(programa, 60)}-{_short(servicio, 50)}"


def _short(name: str, longest: int = 80) -> str:
    short = slug(name, longest)
    return f"{short}-programa" if short in _RESERVED else short


def _with_hash(name: str, digest: str, used: set[str]) -> str:
    candidates = (f"{name}-{digest[:length]}" for length in range(8, len(digest) + 1))
    return next(candidate for candidate in candidates if candidate not in used)
