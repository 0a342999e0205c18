"""Names printed in capitals, given the capitals of a Spanish title by rule: what no table knows.

Accents stay as printed: these rules change the case of letters and nothing else.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from build_site.parsing.institutions import ministries, services
from build_site.parsing.name_key import key, single_spaced

SMALL = frozenset(
    "a al ante bajo como con de del desde e el en entre hacia hasta la las lo los mediante o para por que se según"
    " segun sin sobre su sus tras tu u un una unas unos y".split()
)
"""Words that stay small unless they open a part of the name."""

_WORD = re.compile(r"[^\W_]+(?:[.+'’´][^\W_]+)*\+?")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
"""Up to 39: larger numerals look like words (MI, DI, MIL, CIVIL)."""
_ENDING = re.compile(r"[aoe]?s|[aoe]|o?ras?")
"""What follows the slash in `niños/as` and the parenthesis in `hijo(a)`."""
_ORDINAL = re.compile(r"(\d+)(er|ra|ro|do|da|to|ta|mo|ma|vo|va|no|na|a|o)", re.IGNORECASE)
_DOMAIN = re.compile(r".+\.(?:cl|com|org|net)", re.IGNORECASE)
_INITIALS = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+")
_APOSTROPHE = re.compile(r"(['’´])")
_SHORT = 4
"""Letters of an acronym that needs no further proof when it stands alone in parentheses or after a dash."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the name being capitalised, with what stands on either side of it."""

    text: str
    before: str
    after: str

    @property
    def opens_a_part(self) -> bool:
        return bool(re.fullmatch(r"|.*(?:[:«“\"¿¡]\s*|\s[(\[]| [-–—/] ?)", self.before, re.DOTALL))

    @property
    def stands_alone(self) -> bool:
        """Alone between parentheses, first in them before a comma, or from a dash to the end or a parenthesis."""
        in_parentheses = self.before.endswith("(") and re.match(r"\s*[),]", self.after)
        after_a_dash = re.search(r"(?:\s|\w)[-–—]\s?$", self.before) and re.match(r"\s*[-–—]?\s*(?:$|\()", self.after)
        return bool(in_parentheses or after_a_dash)

    @property
    def fills_parentheses(self) -> bool:
        """Alone between parentheses, or one of two words there (`(FAE CA)`)."""
        return bool(re.search(r"\((?:\w+ )?$", self.before) and re.match(r"(?: \w+)?\)", self.after))

    @property
    def is_ending(self) -> bool:
        return bool(re.search(r"\w[/(]$", self.before) and _ENDING.fullmatch(self.text.lower()))


def in_capitals(name: str) -> bool:
    """Whether a name is printed in capitals: three letters of four at least (`PROGRAMA 4 a 7` is)."""
    letters = [character for character in name if character.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) * 4 > len(letters) * 3


def capitalise(name: str, ordinary: Collection[str]) -> str:
    """The name in the capitals of a Spanish title; `ordinary` are the keys of words known not to be acronyms."""
    name = single_spaced(name)
    plain = key(name)
    pieces, end = [], 0
    while match := _next_word(name, plain, end):
        start, stop = match.span()
        word = _Word(name[start:stop], name[:start], name[stop:])
        pieces += [name[end:start], _fixed().get(plain[start:stop]) or _cased(word, ordinary)]
        end = stop
    return "".join([*pieces, name[end:]])


def _next_word(name: str, plain: str, start: int) -> re.Match[str] | None:
    """The next spelling of the list, or else the next word. `plain` has the characters of `name` in the same places."""
    word = _WORD.search(name, start)
    return word and (_fixed_pattern().match(plain, word.start()) or word)


def _cased(word: _Word, ordinary: Collection[str]) -> str:
    text, lower = word.text, word.text.lower()
    if word.is_ending:
        return lower
    if lower in SMALL:
        return lower.capitalize() if word.opens_a_part else lower
    if ordinal := _ORDINAL.fullmatch(text):
        return ordinal[1] + ordinal[2].lower()
    if _DOMAIN.fullmatch(text):
        return lower
    if _is_acronym(word, ordinary):
        return text.upper()
    parts = _APOSTROPHE.split(text)
    return "".join(part[:1].upper() + part[1:].lower() for part in parts)


def _is_acronym(word: _Word, ordinary: Collection[str]) -> bool:
    plain = key(word.text)
    letters = [character for character in plain if character.isalpha()]
    if _ROMAN.fullmatch(plain.upper()) or _INITIALS.fullmatch(word.text) or not set(letters) & set("aeiouy"):
        return True
    if plain in ordinary:
        return False
    if word.stands_alone and len(plain) <= _SHORT and plain == word.text.lower():
        return True  # an acronym prints no accents
    return _abbreviates(plain, key(word.before), parts=2 if word.stands_alone or word.fills_parentheses else 3)


def _abbreviates(acronym: str, text: str, parts: int) -> bool:
    """Whether the acronym is made of the beginnings of at least `parts` words of the text, in their order."""
    words = _WORD.findall(text)

    @cache
    def rest(letters: str, first_word: int, missing: int) -> bool:
        if not letters:
            return missing <= 0
        return any(
            rest(letters[length:], index + 1, missing - 1)
            for index in range(first_word, len(words))
            for length in range(1, len(letters) + 1)
            if words[index].startswith(letters[:length])
        )

    return rest(acronym, 0, parts)


@cache
def _fixed() -> dict[str, str]:
    """Words and phrases with one spelling wherever they stand, by key."""
    listed = (files("build_site.parsing") / "data" / "grafias.txt").read_text(encoding="utf-8").splitlines()
    acronyms = (one.sigla for one in ministries() + services() if one.sigla)
    return {key(spelling): spelling for spelling in (*acronyms, *listed)}


@cache
def _fixed_pattern() -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, _fixed()), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(longest_first)})(?![\w+])")
