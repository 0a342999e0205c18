"""Chile's regions as fichas print them, and other places that spending is booked to."""

import re

from build_site.model.textos import fold

_REGIONS = (
    "arica y parinacota",
    "tarapaca",
    "antofagasta",
    "atacama",
    "coquimbo",
    "valparaiso",
    "metropolitana de santiago",
    "metropolitana",
    "libertador general bernardo o higgins",
    "libertador bernardo o higgins",
    "del libertador general bernardo o higgins",
    "o higgins",
    "maule",
    "nuble",
    "biobio",
    "bio bio",
    "la araucania",
    "araucania",
    "los rios",
    "los lagos",
    "aysen del general carlos ibanez del campo",
    "aisen del general carlos ibanez del campo",
    "aysen",
    "aisen",
    "magallanes y de la antartica chilena",
    "magallanes y la antartica chilena",
    "magallanes y antartica chilena",
    "magallanes",
    "nivel central",
    "nacional",
    "extranjero",
    "sin region",
    "no regionalizado",
    "no regionalizable",
    "sin regionalizar",
    "interregional",
)
_PLAIN = re.compile(r"[^a-z]+")
_PREFIX = re.compile(r"^(?:[ivx]+ )?(?:region )?(?:de(?:l)? )?")


def is_region(text: str) -> bool:
    """Whether the text names a region, with or without «Región de», or the place of unassigned spending."""
    plain = _PLAIN.sub(" ", fold(text)).strip()
    return plain in _REGIONS or _PREFIX.sub("", plain) in _REGIONS


def begins_region(text: str) -> bool:
    """Whether the text may be the beginning of such a name."""
    plain = _PREFIX.sub("", _PLAIN.sub(" ", fold(text)).strip())
    return any(region.startswith(plain) for region in _REGIONS)


def regions_in(text: str) -> list[str]:
    """The regions that a list names, as printed, split at commas and at the «y» that no name contains."""
    found: list[str] = []
    for part in re.split(r"[,;]", text):
        found.extend(_split_last(part.strip()))
    return [name for name in found if name]


def _split_last(part: str) -> list[str]:
    part = re.sub(r"^(?:y|e)\s+", "", part)
    if is_region(part):
        return [part]
    for cut in reversed(list(re.finditer(r"\s+(?:y|e)\s+", part))):
        left, right = part[: cut.start()], part[cut.end() :]
        if is_region(left):
            return [left, *_split_last(right)]
    return [part]
