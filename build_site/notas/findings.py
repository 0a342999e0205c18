"""The evaluator's findings: which sentence of the analysis speaks of what, and what it claims."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from build_site.model.cotejo import Entrada
from build_site.model.ficha import Ficha, Resultado
from build_site.notas.claims import Claim
from build_site.notas.context import Context, year_of
from build_site.notas.spanish import fold
from build_site.notas.umbrales import Umbrales
from build_site.notas.values import Missing, NotApplicable

Reader = Callable[[str, Umbrales], Claim | None]
"""From the folded text of a finding to what it claims; None where that is not plain."""

_INICIAL = "ejecucion-inicial"
_FINAL = "ejecucion-final"
_TOPICS = {
    "persistencia": re.compile(r"persisten"),
    "gasto-por-beneficiario": re.compile(
        r"\b(?:gasto|costo)s?(?: \w+)? por (?:beneficiari|usuari|persona|participante)"
    ),
    _INICIAL: re.compile(r"ejecuci.*\b(?:inicial|ley)\b|presupuesto (?:ley|inicial)\b"),
    _FINAL: re.compile(r"ejecuci.*\b(?:final|vigente)\b|presupuesto (?:final|vigente)\b"),
}
_EXECUTION = re.compile(r"ejecuci")
_YEAR = re.compile(r"(?<![\d-])(20\d\d)(?![\d-])")
_YEAR_OF_PERIOD = re.compile(r"\b(?:periodo|ano|durante(?: el)?) (20\d\d)(?![\d-])")


@dataclass(frozen=True, slots=True)
class Finding:
    """What the evaluator claims, and the sentence it stands in."""

    claim: Claim
    entrada: Entrada


@dataclass(frozen=True, slots=True)
class Hallazgo:
    """Declares that a note is compared with a finding of the evaluator on a topic, read by `reader`."""

    topic: str
    reader: Reader

    def read(self, context: Context) -> Finding | Missing | NotApplicable:
        """The first plain finding on the topic for this year; nothing to check where the ficha has none."""
        unread: Missing | NotApplicable = NotApplicable()
        for entrada, texto in _sentences(context.ficha, self.topic, context.anio):
            claim = self.reader(fold(texto), context.umbrales)
            if claim is not None:
                return Finding(claim, entrada)
            unread = Missing("la frase del evaluador no dice con claridad lo que se compara", (entrada,))
        return unread


@lru_cache(maxsize=256)
def topic_of(resultado: Resultado) -> str | None:
    """What a finding is about: by its label or, where that does not say, by its text."""
    label = fold(resultado.criterio or "")
    if label and (topic := _topic(label) or (None if _EXECUTION.search(label) else "otro")):
        return topic
    return _topic(f"{label} {fold(resultado.texto)}")


def _topic(folded: str) -> str | None:
    found = [topic for topic, pattern in _TOPICS.items() if pattern.search(folded)]
    return None if set(found) == {_INICIAL, _FINAL} else next(iter(found), None)


def _sentences(ficha: Ficha, topic: str, anio: int) -> Iterator[tuple[Entrada, str]]:
    for i, dimension in enumerate(ficha.analisis):
        for j, resultado in enumerate(dimension.resultados):
            if topic_of(resultado) == topic and _year(resultado, ficha) == anio:
                yield _evidence(ficha, f"analisis.{i}.resultados.{j}", resultado), resultado.texto


def _evidence(ficha: Ficha, clave: str, resultado: Resultado) -> Entrada:
    pages = ficha.paginas_de_texto
    return Entrada(clave=f"{clave}.texto", texto=resultado.texto, pagina=pages.get(f"{clave}.texto", pages.get(clave)))


def _year(resultado: Resultado, ficha: Ficha) -> int:
    """The year a finding speaks of: the one it prints, else the ficha's."""
    for years in (_YEAR.findall(resultado.criterio or ""), _YEAR_OF_PERIOD.findall(fold(resultado.texto))):
        if len(set(years)) == 1:
            return int(years[0])
    return year_of(ficha)
