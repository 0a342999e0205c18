"""What the evaluators found, as values to group fichas by: only what their sentences say in set words."""

import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from build_site.model.ficha import Ficha
from build_site.model.slugs import slug
from build_site.model.textos import fold

_YEAR = re.compile(r"\s*\b(?:19|20)\d\d\b")
_RANGE = re.compile(r"\b(dentro|fuera) del? (?:\w+ )?rango\b")
_NO_ANSWER = re.compile(r"\bno (?:es posible|se puede|fue posible|aplica|corresponde)\b|\bsin informacion\b")
_HAS_NOT = re.compile(r"\bno (?:se )?(?:presentan?|observan?|registran?)\b[^.]*\b(?:problemas|deficiencias)\b")
_HAS = re.compile(r"\b(?:programa presenta|se (?:observan|presentan|registran))\b[^.]*\b(?:problemas|deficiencias)\b")


class Sentido(StrEnum):
    """What a sentence says, in the evaluators' own set words; `OTRO` where it uses none of them."""

    DENTRO = "dentro de rango"
    FUERA = "fuera de rango"
    SIN_PROBLEMAS = "no presenta problemas"
    CON_PROBLEMAS = "presenta problemas"
    SIN_RESPUESTA = "no se pudo evaluar"
    OTRO = "otra respuesta"


class Hallazgo(msgspec.Struct, frozen=True, order=True):
    """One finding: what it is about, without its year, and what it says of it."""

    criterio: str
    sentido: Sentido

    @property
    def nombre(self) -> str:
        """`Gasto por beneficiario: fuera de rango`."""
        return f"{self.criterio}: {self.sentido}"

    @property
    def slug(self) -> str:
        """Its address."""
        return slug(self.nombre, 120)


def hallazgos(ficha: Ficha) -> tuple[Hallazgo, ...]:
    """The findings of a ficha, each once."""
    return tuple(dict.fromkeys(_all(ficha)))


def sentido(texto: str) -> Sentido:
    """What a finding's sentence says. One that says both, or something else, is not forced into a class."""
    folded = fold(texto)
    if _NO_ANSWER.search(folded):
        return Sentido.SIN_RESPUESTA
    ranges = {str(match[1]) for match in _RANGE.finditer(folded)}
    if ranges:
        return Sentido.OTRO if len(ranges) > 1 else Sentido(f"{ranges.pop()} de rango")
    denied, affirmed = _HAS_NOT.search(folded), _HAS.search(folded)
    if bool(denied) == bool(affirmed):
        return Sentido.OTRO
    return Sentido.SIN_PROBLEMAS if denied else Sentido.CON_PROBLEMAS


def _all(ficha: Ficha) -> Iterator[Hallazgo]:
    for dimension in ficha.analisis:
        for resultado in dimension.resultados:
            about = _YEAR.sub("", resultado.criterio or dimension.dimension).strip(" .:")
            if about:
                yield Hallazgo(about[:1].upper() + about[1:], sentido(resultado.texto))
