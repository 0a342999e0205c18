"""Reads «dentro de rango», «fuera del intervalo (superior)», «bajo el 85%»: where a figure is said to lie."""

import re
from decimal import Decimal

from build_site.notas.claims import Claim, Place
from build_site.notas.spanish import clauses, negated, percentage_ranges, percentages, undecided
from build_site.notas.umbrales import Rango

_RANGE = (
    r"(?:rangos?|intervalos?|limites?|marge(?:n|nes)|parametros?|umbral(?:es)?|tramos?|bandas?|lo"
    r" (?:esperado|definido|establecido|permitido))"
)
_INSIDE = re.compile(rf"\bdentro (?:\w+ ){{0,3}}?{_RANGE}\b")
_OUTSIDE = re.compile(rf"\bfuera (?:\w+ ){{0,3}}?{_RANGE}\b")
_LIMIT = (
    r"(?:(?:a|al|de|del|el|la|los|que|limite|minimo|maximo|inferior|superior)"
    rf" )*(?:{_RANGE}\b|(?P<number>\d+(?:[.,]\d+)?) ?%)"
)
_ABOVE = re.compile(
    rf"\b(?:superior(?:es)?|mayor(?:es)?|por sobre|sobre|encima|supera|supero|excede|excedio) {_LIMIT}|\bsobre ?-?ejecu"
)
_BELOW = re.compile(rf"\b(?:inferior(?:es)?|menor(?:es)?|bajo|debajo) {_LIMIT}|\bsub ?-?ejecu")
_SIDE_ABOVE = re.compile(
    r"\((?:por )?(?:superior|mayor|sobre|encima|arriba)\)|\b(?:superior|mayor) (?:al|que el) promedio"
)
_SIDE_BELOW = re.compile(
    r"\((?:por )?(?:inferior|menor|bajo|debajo|abajo)\)|\b(?:inferior|menor) (?:al|que el) promedio"
)
_BOTH_SIDES = re.compile(
    r"\b(?:superior|inferior|mayor|menor|sobre|sub) ?(?:o|y|u|ni|/) ?(?:superior|inferior|mayor|menor|sobre|sub)"
)
_MARGIN = re.compile(rf"(?:{_RANGE} (?:\w+ ){{0,3}}?\(?(?:\+ ?/? ?-|±)? ?|(?:\+ ?/? ?-|±) ?)(\d+(?:[.,]\d+)?) ?%")


def read_range(folded: str, otherwise: Rango) -> Claim | None:
    """The claim about a percentage. The range is the one the sentence prints, `otherwise` where it prints none."""
    printed = percentage_ranges(folded)
    if len(printed) > 1:
        return None
    return _claim(folded, next(iter(printed), otherwise))


def read_margin(folded: str, otherwise: Rango) -> Claim | None:
    """The claim about a distance from an average: `intervalo del 20%`, `±20%`, `80% - 120%` of the average."""
    printed = percentage_ranges(folded)
    if len(printed) > 1:
        return None
    if printed:
        return _claim(folded, margin) if (margin := _as_margin(*next(iter(printed)))) else None
    margins = {Decimal(text.replace(",", ".")) for text in _MARGIN.findall(folded)}
    if len(margins) > 1:
        return None
    return _claim(folded, next(((-margin, margin) for margin in margins), otherwise))


def _as_margin(low: Decimal, high: Decimal) -> Rango | None:
    if low < 0 < high:
        return low, high
    return (low - 100, high - 100) if 0 < low < 100 < high else None


def _claim(folded: str, limits: Rango) -> Claim | None:
    if undecided(folded):
        return None
    said = {inside for clause in clauses(folded) for inside in _sides(clause)}
    if said == {True}:
        return Claim(Place.DENTRO, *limits)
    if said == {False}:
        return _outside(folded, limits)
    return None if said else _one_sided(folded, limits)


def _sides(clause: str) -> list[bool]:
    inside = [not negated(clause, match.start()) for match in _INSIDE.finditer(clause)]
    outside = [negated(clause, match.start()) for match in _OUTSIDE.finditer(clause)]
    return inside + outside


def _outside(folded: str, limits: Rango) -> Claim:
    """Outside, and on which side where the sentence says one."""
    above, below = _direction(folded, _ABOVE, limits), _direction(folded, _BELOW, limits)
    if not _BOTH_SIDES.search(folded):
        up = above == [True] or (not above and bool(_SIDE_ABOVE.search(folded)))
        down = below == [True] or (not below and bool(_SIDE_BELOW.search(folded)))
        if up != down:
            return Claim(Place.SOBRE if up else Place.BAJO, *limits)
    return Claim(Place.DENTRO, *limits, denied=True)


def _one_sided(folded: str, limits: Rango) -> Claim | None:
    """A finding that only says «bajo el rango», «sobreejecución», «no presenta subejecución»."""
    above, below = _direction(folded, _ABOVE, limits), _direction(folded, _BELOW, limits)
    if above == below == [False]:
        return Claim(Place.DENTRO, *limits)
    if above and below:
        return None
    for place, said in ((Place.SOBRE, above), (Place.BAJO, below)):
        if len(said) == 1:
            return Claim(place, *limits, denied=not said[0])
    return None


def _direction(folded: str, pattern: re.Pattern[str], limits: Rango) -> list[bool]:
    """What the sentence affirms (True) and denies (False) of one side; a side of another limit is not of this range."""
    said = {
        not negated(clause, match.start())
        for clause in clauses(folded)
        for match in pattern.finditer(clause)
        if not percentages(match[0]) or percentages(match[0])[0] in {abs(limit) for limit in limits}
    }
    return sorted(said)
