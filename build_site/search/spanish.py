"""Spanish as the search reads it: the same folding, words, stems and families as `docs/assets/javascripts/spanish.js`.

The two are twins: a test runs every word of a large Spanish vocabulary through both. Change one, change the other.
"""

import re
import unicodedata
from functools import lru_cache

_STOP_WORDS = """a al como con cual cuales cuando cuanta cuantas cuanto cuantos de del donde e el en es esa ese eso esta
este esto fue ha han la las le les lo los nº nro o para por que quien quienes se ser si son su sus u un una unas uno
unos y"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Function words, folded: neither indexed nor asked for. Kept short, as names are made of common words."""

_UNSTEMMED = frozenset({"senama", "sename"})
"""Acronyms that only their last vowel tells apart."""

_SPECIAL = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_ORDINAL = re.compile(r"[°º˚ª]")
_MARKS = re.compile("[\u0300-\u036f]")
_THIN_SPACES = re.compile("[\u00a0\u2009\u202f]")
_GROUPED = re.compile("(^|[^0-9.,])([0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+)(?![0-9])")
_WORD = re.compile(
    "n[°º]"
    r"|[0-9]+(?:\.[0-9]+)*(?:,[0-9]+)?(?![a-zñ0-9])(?: ?%)?"
    r"|(?:[a-zñ]\.){2,}(?:[a-zñ](?![a-zñ0-9]))?"
    "|[a-zñ0-9]+(?:['’´`][a-zñ0-9]+)*"
)
_NOT_ALNUM = re.compile("[^a-zñ0-9]")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


def fold(text: str) -> str:
    """The text in lower case without accents; ñ stays a letter of its own."""
    if text.isascii():
        return text.lower()
    return _folded(text) if _IN_CONTEXT.search(text) else text.translate(_FOLDED)


def _folded(text: str) -> str:
    text = _ORDINAL.sub("º", _INVISIBLE.sub("", text))
    parts = (unicodedata.normalize("NFKD", part) for part in text.split("º"))
    decomposed = "º".join(parts).lower().translate(_SPECIAL)
    return _MARKS.sub("", decomposed.replace("n\u0303", "ñ"))


class _Folded(dict[int, str]):
    """The characters met so far, folded: nearly all fold alike wherever they stand."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


_FOLDED = _Folded()
_IN_CONTEXT = re.compile("[^\0-\u02ff\u2000-\u20cf\u2100-\u2bff]")
"""Beyond Latin letters and signs: a mark joins the letter before it, a sigma is another at the end of a word."""


def words(text: str) -> list[str]:
    """The folded words of a text, in order: `1.520.806` is `1520806`, `33.293,8` is `33293,8`, `85 %` is `85%`.

    Hyphens and slashes part words (`COVID-19`, `comercial/productiva`); apostrophes and the dots of an
    acronym do not (`O'Higgins`, `S.A.`); `N°` is one word.
    """
    return [_normal(match[0]) for match in _WORD.finditer(fold(_dotted(text)))]


def stem(word: str) -> str:
    """The word without its plural and its last vowel: `jóvenes` and `joven` are one, so are `niñas` and `niño`.

    Light on purpose: what joins `ejecución` with `ejecutó` is `root`. Words with digits are left alone.
    """
    return _stem(fold(word))


def root(stemmed: str) -> str:
    """What a family of stems begins with: `ejecucion`, `ejecut` and `ejecutor` share `ejecu`. A prefix of the stem."""
    return _root(stemmed)


def without_tilde(term: str) -> str:
    """The term with ñ as n: under this key both are filed, so that `nuble` finds `Ñuble`."""
    return term.replace("ñ", "n")


def terms(text: str) -> list[str]:
    """The index terms of a text, in order: the stems of its words, without stop words and single letters."""
    return [_stem(word) for word in words(text) if is_term(word)]


def is_term(word: str) -> bool:
    """Whether a folded word is worth looking up."""
    return word not in STOP_WORDS and (len(word) > 1 or word.isdigit())


def is_number(word: str) -> bool:
    """Whether a folded word is a figure: never corrected, never stemmed."""
    return word[:1].isdigit() and word.strip("0123456789,%") == ""


def _dotted(text: str) -> str:
    """Narrow spaces that group digits become dots; done before folding, which makes all spaces plain."""
    return text if text.isascii() else _GROUPED.sub(lambda m: m[1] + _THIN_SPACES.sub(".", m[2]), text)


def _normal(match: str) -> str:
    if match[0].isdigit() and _NOT_ALNUM.search(match):
        return _normal_number(match)
    return match.replace("°", "º") if match[-1] in "°º" else _NOT_ALNUM.sub("", match)


def _normal_number(match: str) -> str:
    """A single dot that groups no thousands (`64.5`) is a decimal one."""
    percent = "%" if match.endswith("%") else ""
    digits = match.rstrip("% ")
    if digits.count(".") == 1 and "," not in digits and not _THOUSANDS.fullmatch(digits):
        return digits.replace(".", ",") + percent
    return digits.replace(".", "") + percent


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    if any(char.isdigit() for char in word) or word in _UNSTEMMED:
        return word
    singular = _singular(word)
    if len(singular) > 3 and singular[-1] in "aeo":
        bare = singular[:-1]
        return bare[:-1] + "z" if singular[-1] == "e" and bare[-1] == "c" else bare
    return singular


def _singular(word: str) -> str:
    if len(word) < 4 or word[-1] != "s" or word[-2] in "isu":
        return word
    if word.endswith("eses") and len(word) > 5:
        return word[:-3]
    return word[:-1]


_SUFFIXES: tuple[tuple[str, int], ...] = tuple(
    (suffix, least)
    for least, group in (
        (4, "acional icional ucional cional ional"),
        (4, "abilidad ibilidad alidad ividad osidad icidad idad"),
        (3, "amient imient"),
        (4, "acion icion"),
        (3, "cion sion"),
        (4, "ion"),
        (4, "ativ itiv iv"),
        (4, "ador edor idor atori"),
        (5, "or"),
        (4, "arial ial al ari iari"),
        (4, "ist ism"),
        (4, "abl ibl"),
        (4, "ment ienti ient"),
        (5, "ant ent"),
        (4, "ieron aron iend and ab aban ad id ar er ir"),
        (6, "an en"),
        (3, "ez"),
        (4, "os"),
        (5, "ic"),
        (4, "ars ers irs"),
        (6, "at"),
    )
    for suffix in group.split()
)
_BY_LENGTH = sorted(_SUFFIXES, key=lambda pair: (-len(pair[0]), pair[0]))


@lru_cache(maxsize=200_000)
def _root(stemmed: str) -> str:
    if any(char.isdigit() for char in stemmed):
        return stemmed
    return _trimmed(_without_suffix(_without_suffix(stemmed, 2), 3))


def _without_suffix(stemmed: str, shortest: int) -> str:
    for suffix, least in _BY_LENGTH:
        if len(suffix) >= shortest and stemmed.endswith(suffix) and len(stemmed) - len(suffix) >= least:
            return stemmed[: -len(suffix)]
    return stemmed


def _trimmed(base: str) -> str:
    """Without the last letters that kindred words do not share: `ejecut-ar`, `ejecu-ción`."""
    if len(base) > 4 and base.endswith(("ct", "ut", "pt", "rt", "nt", "rs", "ns")):
        return base[:-1]
    return base[:-1] if len(base) > 4 and base[-1] == "i" else base
