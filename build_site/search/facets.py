"""What the evaluator found, and what does not add up, as values that results can be narrowed by."""

import re
from collections.abc import Iterator

from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Dimension
from build_site.search.spanish import fold

NO_CUADRA = "Alguna cifra no cuadra"
_YEAR = re.compile(r"\s*\b(?:19|20)\d\d\b")
_RANGE = re.compile(r"\b(dentro|fuera) del? rango\b")
_NEGATED = re.compile(r"\bno presenta\b")


def hallazgos(publicada: FichaPublicada) -> tuple[str, ...]:
    """The findings of one ficha, each once: `Gasto por beneficiario: fuera de rango`."""
    found = [hallazgo for dimension in publicada.ficha.analisis for hallazgo in _of(dimension)]
    if any(cotejo.estado == Veredicto.DIFIERE for cotejo in publicada.cotejos):
        found.append(NO_CUADRA)
    return tuple(dict.fromkeys(found))


def _of(dimension: Dimension) -> Iterator[str]:
    for resultado in dimension.resultados:
        criterio = _YEAR.sub("", resultado.criterio or dimension.dimension).strip()
        texto = fold(resultado.texto)
        in_range = _RANGE.search(texto)
        if in_range:
            yield f"{criterio}: {in_range[1]} de rango"
        elif resultado.criterio or "deficiencia" in texto:
            yield f"{criterio}: {'sin' if _NEGATED.search(texto) else 'con'} observaciones"
