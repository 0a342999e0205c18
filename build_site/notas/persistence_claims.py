"""Reads «no presenta problemas de persistencia de subejecución»: whether the evaluator sees years of it in a row."""

import re
from collections.abc import Iterator
from decimal import Decimal

from build_site.model.numeros import format_number
from build_site.notas.claims import Claim, Place
from build_site.notas.spanish import clauses, negated, percentages, undecided
from build_site.notas.umbrales import Umbrales

_PERSISTENCE = re.compile(r"persisten")
_UNDERSPENDING = re.compile(r"\bsub ?-?ejecu")
_IN_A_ROW = re.compile(r"consecutiv|(?:anos|periodos|ejercicios) seguidos")
_SHORT_ANSWER = re.compile(r"(?P<no>no(?: presenta)?)|si|presenta")
_SAYS_SO = re.compile(
    r"\b(?:present|muestr|registr|observ|evidenci|detect|exist|hay|tien|tuvo|mantien|mantuv|verific|constat|identific|experiment|"
    r"exhib|persiste\b|persistio|posee|cuenta con|advierte)"
)
_YEARS = re.compile(r"\b(\w+) (?:\(\d\) )?(?:anos|periodos|ejercicios)\b")
_WORDS = {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "2": 2, "3": 3, "4": 4, "5": 5}


def read_persistence(folded: str, umbrales: Umbrales) -> Claim | None:
    """«Presenta» claims that the highest of the years' executions is under the limit; «no presenta», that it is not."""
    limits = set(percentages(folded)) or {umbrales.subejecucion}
    years = {_WORDS[word] for word in _YEARS.findall(folded) if word in _WORDS}
    if undecided(folded) or len(limits) > 1 or years - {umbrales.anios_seguidos}:
        return None
    said = {side for clause in clauses(folded) for side in _sides(clause, folded)} or _short_answer(folded)
    if len(said) != 1:
        return None
    return _under(limits.pop(), umbrales.anios_seguidos, denied=not said.pop())


def _under(limit: Decimal, years: int, *, denied: bool) -> Claim:
    words = (
        f"{'no ' if denied else ''}hay subejecución persistente ({years} años seguidos bajo {format_number(limit)} %)"
    )
    return Claim(Place.BAJO, limit, Decimal("Infinity"), denied=denied, words=words)


def _sides(clause: str, folded: str) -> Iterator[bool]:
    """Whether a clause says that there is persistence; nothing for one that only names it.

    Where the sentence does not speak of persistence, no underspending is no persistence; underspending is only
    persistent with its years in a row.
    """
    pattern = _PERSISTENCE if _PERSISTENCE.search(folded) else _UNDERSPENDING
    affirmable = pattern is _PERSISTENCE or _IN_A_ROW.search(folded)
    for match in pattern.finditer(clause):
        if negated(clause, match.start()):
            yield False
        elif affirmable and _SAYS_SO.search(clause):
            yield True


def _short_answer(folded: str) -> set[bool]:
    """The whole finding is «No», «No presenta», «Sí», «Presenta»."""
    match = _SHORT_ANSWER.fullmatch(folded.rstrip("."))
    return {match["no"] is None} if match else set()
