"""Evaluates a note that is a formula: for its years and rows, what it comes to and what the ficha says of it."""

from collections.abc import Iterator

from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha
from build_site.notas.arithmetic import compute
from build_site.notas.attempt import Attempt, Expected
from build_site.notas.context import Context, rows, year_of
from build_site.notas.declaration import NotaCalculada
from build_site.notas.findings import Hallazgo
from build_site.notas.magnitudes import magnitud
from build_site.notas.umbrales import Umbrales
from build_site.notas.values import Missing, NotApplicable
from build_site.notas.verdicts import judge


def evaluate_calculated(nota: NotaCalculada, ficha: Ficha, umbrales: Umbrales) -> Iterator[Cotejo]:
    """The note for each of its rows and years; nothing where it does not apply."""
    years = sorted(set(ficha.anios)) if nota.todos_los_anios else [year_of(ficha)]
    for elemento, name in _elements(nota, ficha):
        for anio in years:
            cotejo = _evaluate(nota, Context(ficha, umbrales, anio, elemento), name)
            if cotejo is not None:
                yield cotejo


def _elements(nota: NotaCalculada, ficha: Ficha) -> Iterator[tuple[str, str | None]]:
    """Clave and name of everything the note is made for; once without a name where it is not made for each."""
    for pattern in nota.para_cada:
        if pattern.endswith(".*"):
            yield from rows(ficha, pattern.removesuffix(".*"))
        else:
            yield pattern, magnitud(pattern).nombre.capitalize()
    if not nota.para_cada:
        yield "", None


def _evaluate(nota: NotaCalculada, context: Context, elemento: str | None) -> Cotejo | None:
    expected = _expected(nota, context)
    read = {name: source.read(context) for name, source in nota.inputs.items()}
    if any(isinstance(one, NotApplicable) for one in (expected, *read.values())):
        return None
    operands = {name: one for name, one in read.items() if not isinstance(one, (Missing, NotApplicable))}
    attempt = Attempt(nota, context, elemento, operands, expected)
    missing = [one for one in read.values() if isinstance(one, Missing)]
    if isinstance(expected, Missing) and not nota.informativa:
        missing.append(expected)
    return attempt.not_computable(missing) if missing else _work_out(attempt)


def _work_out(attempt: Attempt) -> Cotejo:
    """The outcome where nothing is missing."""
    nota, context = attempt.nota, attempt.context
    result = compute(nota.formula, attempt.operands, nota.unidad_del_resultado)
    if isinstance(result, Missing):
        return attempt.not_computable([result])
    lenient = bool(nota.anteriores) and context.anio < year_of(context.ficha)
    verdict = judge(result, attempt.expected, lenient=lenient)
    return attempt.not_computable([verdict]) if isinstance(verdict, Missing) else attempt.outcome(verdict, result)


def _expected(nota: NotaCalculada, context: Context) -> Expected:
    """What the ficha says of the result."""
    if isinstance(nota.esperado, Hallazgo):
        return nota.esperado.read(context)
    return context.value(nota.esperado) if nota.esperado is not None else None
