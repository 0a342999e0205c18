"""Addresses: each ficha's name in its URL, short, ASCII, and unique within its edition."""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

_LONGEST = 80
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


def slugify(text: str) -> str:
    """Lower-case ASCII letters and digits joined by hyphens: `Más Región (PAR)` is `mas-region-par`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return "-".join(re.findall(r"[a-z0-9]+", plain))


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
    return slugify(ficha.programa) or ficha.programa, slugify(ficha.servicio) or ficha.servicio


def _name_programmes(identities: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    plain = [_short(programa, _LONGEST) for programa, _ in identities]
    repeated = _repeated(plain)
    named = [
        _qualified(*identity) if slug in repeated else slug for identity, slug in zip(identities, plain, strict=True)
    ]
    repeated = _repeated(named)
    used = set(named)
    for index, identity in enumerate(identities):
        if named[index] in repeated:
            digest = hashlib.sha256("\0".join(identity).encode()).hexdigest()
            named[index] = _with_hash(_qualified(*identity), digest, used)
            used.add(named[index])
    return dict(zip(identities, named, strict=True))


def _repeated(slugs: list[str]) -> set[str]:
    return {slug for slug, count in Counter(slugs).items() if count > 1}


def _qualified(programa: str, servicio: str) -> str:
    return f"{_short(programa, _LONGEST - 20)}-{_short(servicio, _LONGEST - 30)}"


def _short(text: str, longest: int) -> str:
    """At most `longest` characters, cut between words where there is a word to cut at."""
    slug = slugify(text)
    if len(slug) > longest:
        slug = slug[: longest + 1].rpartition("-")[0] or slug[:longest]
    if slug in _RESERVED:
        slug += "-programa"
    return slug or "sin-nombre"


def _with_hash(slug: str, digest: str, used: set[str]) -> str:
    candidates = (f"{slug}-{digest[:length]}" for length in range(8, len(digest) + 1))
    return next(candidate for candidate in candidates if candidate not in used)
