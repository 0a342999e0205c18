"""Names of programmes, services and ministries, printed in capitals, in normal Spanish capitalisation."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from build_site.parsing.capitalisation import capitalise, in_capitals
from build_site.parsing.institutions import ministries, services
from build_site.parsing.name_key import key, single_spaced

_WITH_REMARK = re.compile(r"(?P<name>.+?) ?\((?P<remark>[^()]*)\)")
_FORMER = re.compile(r"[Ee]x (?P<name>.+)")
_WORD = re.compile(r"[^\W\d_]+")


def programme(printed: str, elsewhere: Iterable[str] = ()) -> str:
    """A programme's name; `elsewhere` are other prints that the same ficha may have of it, such as its page footer.

    A print of the same name that is not in capitals wins, then the table of programmes, then the rules. A name that
    is not printed in capitals is given as printed. Runs of spaces become one.
    """
    return _spelled(printed, _spellings(name for name in elsewhere if not in_capitals(name)), _programmes())


def service(printed: str) -> str:
    """A service's name: as published if the print is that in capitals, else by the table of services or the rules."""
    return _as_published(printed, "servicio") or _spelled(printed, _services())


def ministry(printed: str) -> str:
    """A ministry's name: as published if the print is that in capitals, else by the table or the rules."""
    return _as_published(printed, "ministerio") or _spelled(printed, _ministries())


def _as_published(printed: str, column: str) -> str | None:
    """The State's own spelling, whose missing accents (`Servicio Agricola y Ganadero`) are the print's too."""
    return _published(column).get(single_spaced(printed))


@cache
def _published(column: str) -> dict[str, str]:
    return {name.upper(): name for row in _rows("programas-2025.csv") if (name := single_spaced(row[column]))}


def former_programme_name(name: str) -> str | None:
    """What a programme says it was called before: `Campamentos` of `Asentamientos Precarios (Ex Campamentos)`."""
    with_remark = _WITH_REMARK.fullmatch(single_spaced(name))
    former = with_remark and _FORMER.fullmatch(with_remark["remark"].strip())
    return former["name"] if former else None


def _spelled(printed: str, *tables: Mapping[str, str]) -> str:
    name = single_spaced(printed)
    if not in_capitals(name):
        return name
    known = next((table[key(name)] for table in tables if key(name) in table), None)
    return _recased(name, known) if known else capitalise(name, _ordinary_words())


def _recased(printed: str, known: str) -> str:
    """The known spelling, with the accents of both and the dashes, quotes and signs of the print."""
    return "".join(_letter(*pair) for pair in zip(printed, known, strict=True))


def _letter(printed: str, known: str) -> str:
    if not known.isalpha():
        return printed
    accented_in_print = (
        unicodedata.normalize("NFD", known) == known and unicodedata.normalize("NFD", printed) != printed
    )
    if accented_in_print:
        return printed.lower() if known.islower() else printed.upper()
    return known


def _spellings(names: Iterable[str]) -> dict[str, str]:
    return {key(name): single_spaced(name) for name in names}


@cache
def _services() -> dict[str, str]:
    return _spellings(one.nombre for one in services())


@cache
def _ministries() -> dict[str, str]:
    return _spellings(one.nombre for one in ministries())


@cache
def _programmes() -> dict[str, str]:
    """The table's names; what stands before and in their parentheses is known too, since editions differ in it."""
    names = programme_names()
    parts = [match for name in names if (match := _WITH_REMARK.fullmatch(name))]
    former = [name for name in map(former_programme_name, names) if name]
    return _spellings([*former, *(match["name"] for match in parts), *names])


@cache
def programme_names() -> tuple[str, ...]:
    """The names of the table of programmes, its declared corrections made."""
    corrected = {row["id_bips"]: row["nombre"] for row in _rows("correcciones.csv")}
    return tuple(single_spaced(corrected.get(row["id_bips"], row["nombre"])) for row in _rows("programas-2025.csv"))


@cache
def _ordinary_words() -> frozenset[str]:
    """Keys of the words that some name of the tables writes with small letters: they are no acronyms."""
    return ordinary_words([*programme_names(), *_services().values(), *_ministries().values()])


def ordinary_words(names: Iterable[str]) -> frozenset[str]:
    """Keys of the words that these names, in normal capitalisation, write with small letters."""
    words = (word for name in names for word in _WORD.findall(name))
    return frozenset(key(word) for word in words if word[1:].islower() or word.islower())


def _rows(table: str) -> list[dict[str, str]]:
    text = (files("build_site.parsing") / "data" / table).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
