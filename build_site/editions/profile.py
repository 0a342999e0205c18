"""A profile: what one edition prints (headings, labels, thresholds), as data that parsing and notes read."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from build_site.model.textos import fold

_UNIT = re.compile(r"\(?\s*(?:en\s+)?(?:m\$|miles de (?:\$|pesos))\s*(?:de\s+)?\(?\s*(?:20\d\d)?\s*\)?\s*\)?")
_NUMERAL = re.compile(r"^\s*(?:(?:[ivx]{1,5}|\d{1,2}|[a-z])\s*(?:[.)]\s*-?|[-–])|\d{1,2}(?:\.\d{1,2}){1,2}[.)]?)\s+")
_WORD = re.compile(r"m\$|[^\W\d_]+|%|\$|\d+")
_SHORT = 5
"""Letters of the longest numeral, and of the longest word of a unit."""
_MANY = 2_000
"""Texts whose words are remembered: those of a ficha that may be labels."""
_FILLER = frozenset("de del la el los las lo y e o en por a al para con segun su se que".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must all be there and words that may; any other word makes it another phrase."""

    must: frozenset[str]
    may: frozenset[str]

    @classmethod
    def parse(cls, text: str) -> "Phrase":
        """From the notation of the data: `+gasto +subtitulo ejecutado`."""
        words = text.split()
        return cls(
            frozenset(stem(word[1:]) for word in words if word.startswith("+")),
            frozenset(stem(word) for word in words if not word.startswith("+")),
        )

    def matches(self, words: frozenset[str]) -> bool:
        """Whether these words, reduced by `words_of`, are the phrase."""
        return self.must <= words <= self.must | self.may

    def within(self, words: frozenset[str]) -> bool:
        """Whether these words may be a part of the phrase (a label cut over two lines)."""
        return bool(words) and words <= self.must | self.may


def stem(word: str) -> str:
    """Plural and singular as one, roughly; only for comparing labels."""
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


@lru_cache(_MANY)
def words_of(text: str) -> frozenset[str]:
    """The words of a printed heading or label that carry meaning: no numeral, year, footnote mark or filler."""
    folded = fold(text)
    numeral = _NUMERAL.match(folded)
    if numeral:
        folded = folded[numeral.end() :]
    if "m$" in folded or "miles" in folded:
        folded = _UNIT.sub(" m$ ", folded)
    found = (stem(word) for word in _WORD.findall(folded) if not (len(word) == 4 and word.isdigit()))
    return frozenset(found) - _FILLER


def long_words(printed: Iterable[str]) -> Iterator[str]:
    """Words that `words_of` surely finds in any text of which these printed ones are a part, one by one.

    What a short one says may depend on its neighbours: it may be a numeral, or a piece of a unit (`miles` over
    `de pesos`).
    """
    return (stem(fold(word)) for word in printed if len(word) > _SHORT and word.isalpha())


class Phrases:
    """Phrases by the key of what they name, those of the first table before the others'."""

    def __init__(self, *tables: Mapping[str, Iterable[str]]) -> None:
        self._options = [
            (key, Phrase.parse(text)) for table in tables for key, texts in table.items() for text in texts
        ]
        self._vocabulary: frozenset[str] = frozenset().union(*(each.must | each.may for _, each in self._options))
        """All words of all phrases: most texts have another, and are none of them."""

    def match(self, text: str) -> str | None:
        """The key of the first phrase that the text is, or None."""
        return self.match_words(words_of(text))

    def match_words(self, words: frozenset[str]) -> str | None:
        """The key of the first phrase that a text of these words, reduced by `words_of`, is, or None."""
        if not words or not words <= self._vocabulary:
            return None
        return next((key for key, option in self._options if option.matches(words)), None)

    def partial(self, text: str) -> bool:
        """Whether the text may be a part of some phrase."""
        words = words_of(text)
        if not words <= self._vocabulary:
            return False
        return any(option.within(words) for _, option in self._options)

    def may_say(self, words: Iterable[str]) -> bool:
        """Whether each of the words is in some phrase; a text with one in none is no phrase, nor a part of one."""
        return all(word in self._vocabulary for word in words)

    def names(self, text: str) -> bool:
        """Whether the text has all the words that some phrase must have, whatever else it says."""
        words = words_of(text)
        return any(option.must <= words for _, option in self._options)


@dataclass(frozen=True)
class Profile:
    """All that changes by edition. `edicion` 0 is the base, shared by all."""

    edicion: int
    portada: Phrases
    secciones: Phrases
    titulos: Phrases
    filas: Mapping[str, Phrases]
    grupos: Phrases
    dimensiones: Phrases
    historial: Phrases
    palabras_de_cabecera: frozenset[str]
    etiqueta_componentes: frozenset[str]
    umbrales: Mapping[str, Any]
    """The evaluator's limits, by the names that the computed notes give them."""

    def is_table_header(self, words: Iterable[str]) -> bool:
        """Whether all of these words are ones that head columns."""
        return all(stem(word) in self.palabras_de_cabecera or word in _FILLER for word in words)


FOLDER: Traversable = resources.files("build_site.editions")
"""Where the profiles lie."""


def known_editions() -> list[int]:
    """Years for which there is a profile, ascending."""
    return sorted(int(entry.name[:4]) for entry in FOLDER.iterdir() if re.fullmatch(r"\d{4}\.toml", entry.name))


@cache
def profile(edicion: int) -> Profile:
    """The profile of an edition, or of the nearest known one (the newer of two equally near).

    `check_profiles` says beforehand what is wrong with the files; here they are taken as sound.
    """
    nearest = min(known_editions(), key=lambda known: (abs(known - edicion), -known))
    return _profile(nearest, load(str(nearest)), load("base"))


def load(name: str) -> dict[str, Any]:
    """What a profile's file says. Raises `tomllib.TOMLDecodeError`."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _profile(edicion: int, own: dict[str, Any], base: dict[str, Any]) -> Profile:
    """An edition's phrases are tried before all of the base's, its words are added, its limits replace the base's."""

    def phrases(name: str) -> Phrases:
        return Phrases(own.get(name, {}), base[name])

    def words(name: str) -> frozenset[str]:
        both = (table.get("cabeceras", {}).get(name, "") for table in (own, base))
        return frozenset(stem(word) for text in both for word in text.split())

    rows = own.get("filas", {})
    return Profile(
        edicion=edicion,
        portada=phrases("portada"),
        secciones=phrases("secciones"),
        titulos=phrases("titulos"),
        filas={name: Phrases(rows.get(name, {}), table) for name, table in base["filas"].items()},
        grupos=phrases("grupos"),
        dimensiones=phrases("dimensiones"),
        historial=phrases("historial"),
        palabras_de_cabecera=words("palabras"),
        etiqueta_componentes=words("etiqueta_componentes"),
        umbrales=base["umbrales"] | own.get("umbrales", {}),
    )
