"""Reading printed Spanish by meaning: folded letters, clauses, negation, percentages."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

_ACCENTS = re.compile("[\u0300-\u036f]")
_DASHES = re.compile("[‐-―−]")
_CLAUSE_END = re.compile(r"[;:]|[.,](?!\d)")
_NEW_TURN = re.compile(r"\b(?:y|e|pero|sino|aunque|pues|ya que|por lo que|por lo cual|dado que|\w+ndose|estando)\b")
_NEGATION = re.compile(r"\b(?:no(?! obstante| solo)|ni|tampoco|sin(?! embargo)|ningun|ninguna|nunca)\b")
_UNDECIDED = re.compile(
    r"\bno (?:se |le |es |fue |ha sido |resulta )*"
    r"(?:aplica|corresponde|procede|pued|pudo|podi|posible|factible|evalu|calcul|compar|determin|dispone|cuenta|informa|reporta|entrega)"
    r"(?!\w* (?:con |de )?(?:problema|persisten|sub|sobre))"
    r"|\bno (?:hay|existe|tiene|presenta)n? (?:informacion|datos|antecedentes)"
    r"|\bsin (?:informacion|datos)|\b(?:s/i|n/a)(?!\w)|\bimposib|\bimpide|\b(?:determinar|evaluar|verificar) si\b"
)
_PERCENT = re.compile(r"(?<![\d.,])(\d+(?:[.,]\d+)?) ?%")
_RANGE = re.compile(
    r"(?<![\d.,])([+-]? ?\d{1,3}(?:[.,]\d+)?) ?%? ?(?:-|a(?:l)?|y|hasta)(?: el| un)? ?([+-]? ?\d{1,3}(?:[.,]\d+)?) ?%"
)


@lru_cache(maxsize=256)  # every note on the evaluator's findings looks at the same few sentences
def fold(text: str) -> str:
    """Lower case without accents, plain hyphens, single spaces: what the comparisons of this room work on."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", text.lower()))
    return " ".join(_DASHES.sub("-", plain).split())


def clauses(folded: str) -> list[str]:
    """The parts of a text between commas, full stops, colons and semicolons; those of numbers do not count."""
    return [clause.strip() for clause in _CLAUSE_END.split(folded)]


def negated(clause: str, position: int) -> bool:
    """Whether what stands at this place of a clause is denied by a word before it."""
    before = clause[:position]
    turns = [match.end() for match in _NEW_TURN.finditer(before)]
    return _NEGATION.search(before[turns[-1] :] if turns else before) is not None


def undecided(folded: str) -> bool:
    """Whether the sentence says that nothing could be said («no aplica», «no es posible evaluar»)."""
    return _UNDECIDED.search(folded) is not None


def percentages(folded: str) -> list[Decimal]:
    """Every percentage in the text, in order, without its sign."""
    return [_number(match[1]) for match in _PERCENT.finditer(folded)]


def percentage_ranges(folded: str) -> set[tuple[Decimal, Decimal]]:
    """Every range of percentages in the text: `(85% - 110%)`, `entre 85% y 110%`, `-20% a 20%`."""
    pairs = {(_number(match[1]), _number(match[2])) for match in _RANGE.finditer(folded)}
    return {(low, high) for low, high in pairs if low < high}


def _number(text: str) -> Decimal:
    return Decimal(text.replace(" ", "").replace(",", "."))
