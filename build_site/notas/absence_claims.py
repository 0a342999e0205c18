"""Reads technical notes that say that a figure is not shown: «no se muestra la cobertura para el año 2019»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_site.notas.named_figures import NamedFigure, figure_at
from build_site.notas.spanish import fold

_SHOWS = (
    "muestr|present|despli?eg|inform|report|public|inclu|exhib|visualiz|consign|entreg|registr|encuentr|apare[cz]|figur"
)
_NOT_SHOWN = re.compile(
    rf"\bno (?:se )?(?:{_SHOWS})\w*|\bse omiten?|\bno (?:hay|existen?)"
    r"|\bno (?:se )?(?:dispon|cuent)\w+ (?:de|con)|\bno est(?:a|an) \w+|\bno fue(?:ron)? \w+"
)
_AFTER_VERB = re.compile(r"\s*(?:(?:disponib|informad|publicad|reportad)\w+|en (?:esta|la presente|la) ficha)")
_CONDITIONS = re.compile(
    r"\b(?:salvo|excepto|aquell[oa]s|algun\w*|cuando|en caso|casos en que|podria\w*|pueden?|si|solo|unicamente)\b"
)
_SENTENCE_END = re.compile(r";|\.(?!\d)")
_LEAD = re.compile(
    r"^(?:(?:dado|debido a|por|a partir de) (?:aquello|ello|esto|eso|lo anterior|lo mismo|lo expuesto)"
    r"|por (?:lo )?tanto|asimismo|ademas|en consecuencia|cabe senalar que|se hace presente que),? "
)
_YEARS_FIRST = re.compile(r"(?:^|, ?)(?:para|en|de|durante|respecto) [^,]*,?$")
_BEFORE = re.compile(r"(?:anterior(?:es)? al?|previos? al?|antes de) (?:el |los |del? )?(?:anos? )?(20\d\d)")
_UNTIL = re.compile(r"hasta (?:el |los )?(?:anos? )?(20\d\d)")
_BETWEEN = re.compile(
    r"entre (?:el |los )?(?:anos? )?(20\d\d) (?:y|e) (?:el )?(20\d\d)|(20\d\d) ?(?:-|al?|hasta)(?: el)? ?(20\d\d)"
)
_ONE = re.compile(r"20\d\d")
_FILLER = re.compile(
    r",|(?:la|el|los|las|su|sus|de|del|a|al|para|en|durante|sobre|respecto|y|e|ni|o|tampoco|anos?|periodos?|ejercicios?"
    r"|informacion|datos|cifras?|valor(?:es)?|correspondientes?|relativ[oa]s?|asociad[oa]s?|referid[oa]s?|ambos"
    r"|disponibles?)(?![\w/])"
)
_REMAINDER = re.compile(
    r"$|,|\)|(?:en (?:esta|la|el presente|la presente)|ya que|dado|debido|por|porque|puesto que|producto|a causa|a raiz"
    r"|toda vez|lo (?:que|cual)|pues)\b"
)


@dataclass(frozen=True, slots=True)
class Absence:
    """A figure said not to be shown, and the years it is not shown of."""

    figura: NamedFigure
    anios: frozenset[int]


def read_absences(texto: str, anios: list[int]) -> list[Absence]:
    """What a technical note says is not shown: only what it says outright, of named figures and years.

    `anios` are the years the ficha prints, which open spans («los años anteriores a 2020») reach over.
    """
    sentences = (sentence.strip() for sentence in _SENTENCE_END.split(fold(texto)))
    return [absence for sentence in sentences for absence in _read_sentence(sentence, anios)]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """An enumeration of figures and years, read word by word until something else comes (`rest`)."""

    named: tuple[NamedFigure, ...]
    years: frozenset[int]
    order: str
    """`fffy`: three figures, then a year."""
    rest: str

    @property
    def mixed(self) -> bool:
        """Years between figures: it is not plain which belong together."""
        return "yf" in self.order and self.order.startswith("f")


def _read_sentence(sentence: str, anios: list[int]) -> Iterator[Absence]:
    match = _NOT_SHOWN.search(sentence)
    if match is None or _CONDITIONS.search(sentence):
        return
    before = _LEAD.sub("", sentence[: match.start()]).strip()
    after = _read_phrase(_AFTER_VERB.sub("", sentence[match.end() :], count=1), anios)
    said = after if after.named else _read_phrase(before, anios)
    if said.mixed or not _REMAINDER.match(after.rest) or (said is not after and said.rest):
        return
    years = said.years or after.years or _years_at_end(before, anios)
    yield from (Absence(figure, years) for figure in said.named)


def _years_at_end(before: str, anios: list[int]) -> frozenset[int]:
    """`Para el año 2019`, right before the verb."""
    match = _YEARS_FIRST.search(before)
    phrase = _read_phrase(match[0] if match else "", anios)
    return frozenset() if phrase.rest or phrase.named else phrase.years


def _read_phrase(text: str, anios: list[int]) -> _Phrase:
    named: list[NamedFigure] = []
    years: set[int] = set()
    order, position = "", 0
    while position < len(text):
        if found := figure_at(text, position):
            named.append(found[0])
            order, position = order + "f", found[1]
        elif spans := _years_at(text, position, anios):
            years |= spans[0]
            order, position = order + "y", spans[1]
        elif filler := _FILLER.match(text, position):
            position = filler.end()
        elif text[position] == " ":
            position += 1
        else:
            break
    return _Phrase(tuple(named), frozenset(years), order, text[position:])


def _years_at(text: str, position: int, anios: list[int]) -> tuple[set[int], int] | None:
    """The years named here and where their words end."""
    if match := _BEFORE.match(text, position):
        return {anio for anio in anios if anio < int(match[1])}, match.end()
    if match := _UNTIL.match(text, position):
        return {anio for anio in anios if anio <= int(match[1])}, match.end()
    if match := _BETWEEN.match(text, position):
        first, last = (int(year) for year in match.groups() if year)
        return set(range(first, last + 1)), match.end()
    if match := _ONE.match(text, position):
        return {int(match[0])}, match.end()
    return None
