"""Chile's regions as fichas print them, and other places that spending is booked to."""

import csv
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from build_site.model.textos import fold

_NOT_LETTERS = re.compile(r"[^a-z]+")
_PREFIX = re.compile(r"^(?:[ivx]+ )?(?:region )?(?:de(?:l)? )?")


@cache
def region_names() -> tuple[str, ...]:
    """The sixteen regions under one name each, from north to south."""
    return tuple(row["nombre"] for row in _rows() if row["tipo"] == "region")


def region_of(text: str) -> str | None:
    """The one name of the region that the text is, with or without «Región de»; None for any other place."""
    name = _name_of(text)
    return name if name in region_names() else None


def is_region(text: str) -> bool:
    """Whether the text names a region, with or without «Región de», or the place of unassigned spending."""
    return _name_of(text) is not None


def begins_region(text: str) -> bool:
    """Whether the text may be the beginning of such a name."""
    plain = _PREFIX.sub("", _plain(text))
    next_print = bisect_left(_sorted_prints(), plain)
    return any(known.startswith(plain) for known in _sorted_prints()[next_print : next_print + 1])


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


def _name_of(text: str) -> str | None:
    """The one name of a region or other place; None for what is neither."""
    plain = _plain(text)
    return _names_by_print().get(plain) or _names_by_print().get(_PREFIX.sub("", plain))


def _plain(text: str) -> str:
    return _NOT_LETTERS.sub(" ", fold(text)).strip()


@cache
def _names_by_print() -> dict[str, str]:
    return {_plain(print_): row["nombre"] for row in _rows() for print_ in _prints(row)}


@cache
def _sorted_prints() -> list[str]:
    return sorted(_names_by_print())


def _prints(row: dict[str, str]) -> Iterator[str]:
    yield row["nombre"]
    yield from filter(None, row["otras_impresiones"].split("|"))


def _rows() -> list[dict[str, str]]:
    text = (files("build_site.parsing") / "data" / "regiones.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
