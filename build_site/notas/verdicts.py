"""Whether a result and what the ficha says of it can both be true. Only the impossible is called a difference."""

from build_site.model.cotejo import Veredicto
from build_site.notas.findings import Finding
from build_site.notas.values import Missing, NotApplicable, Value


def judge(
    result: Value, expected: Value | Finding | Missing | NotApplicable | None, *, lenient: bool
) -> Veredicto | Missing:
    """The verdict. `lenient` is for earlier years of tables that do not show everything: a difference only informs."""
    if isinstance(expected, Finding):
        return _judge_claim(result, expected)
    if not isinstance(expected, Value):
        return Veredicto.INFORMATIVA
    if result.interval.overlaps(expected.interval):
        return Veredicto.COINCIDE
    return Veredicto.INFORMATIVA if lenient else Veredicto.DIFIERE


def _judge_claim(result: Value, finding: Finding) -> Veredicto | Missing:
    if not finding.claim.possible(result.interval):
        return Veredicto.DIFIERE
    if result.interval.known or finding.claim.certain(result.interval):
        return Veredicto.COINCIDE
    return Missing("no todos los años tienen cifra, y de los que faltan depende")
