"""Runs every note of the catalogue over a ficha."""

from collections.abc import Iterator

from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha
from build_site.notas.calculated import evaluate_calculated
from build_site.notas.catalogue import NOTAS
from build_site.notas.declaration import Nota, NotaCalculada, NotaObservada
from build_site.notas.observed import evaluate_observed
from build_site.notas.umbrales import Umbrales

_BY_DEFAULT = Umbrales()


def evaluate(ficha: Ficha, umbrales: Umbrales = _BY_DEFAULT) -> list[Cotejo]:
    """Every computed note of the ficha, in the order of the catalogue, then of rows and years as printed."""
    return [cotejo for nota in NOTAS for cotejo in evaluate_note(nota, ficha, umbrales)]


def evaluate_note(nota: Nota, ficha: Ficha, umbrales: Umbrales = _BY_DEFAULT) -> Iterator[Cotejo]:
    """One note over the ficha: an outcome for each year and row, none where there is nothing to check."""
    if isinstance(nota, NotaCalculada):
        return evaluate_calculated(nota, ficha, umbrales)
    if isinstance(nota, NotaObservada):
        return evaluate_observed(nota, ficha)
    raise TypeError(f"{nota.id}: nothing evaluates a {type(nota).__name__}")
