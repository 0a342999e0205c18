"""Sections and rows that a ficha does not print."""

from typing import Any

from msgspec.structs import replace

from build_site.model.ficha import (
    Componentes,
    Ficha,
    GastoRegional,
    GastoSubtitulos,
    Indicadores,
    Poblacion,
    Presupuesto,
)
from tests.writer.options import FILAS_OMITIBLES, SECCIONES_OMITIBLES, Options

_NOTHING: dict[str, Any] = {
    "presupuesto": Presupuesto(ejecucion_inicial={}, ejecucion_final={}, ejecutado={}, extrapresupuestario={}),
    "gasto_subtitulos": GastoSubtitulos(filas=[], total=None),
    "gasto_regional": GastoRegional(filas=[], total=None),
    "poblacion": Poblacion(objetivo=None, cobertura={}, gasto_por_beneficiario={}),
    "componentes": Componentes(filas=[], gasto_administrativo={}, total={}, porcentaje_administrativo={}),
    "indicadores": Indicadores(proposito=[], complementarios=[]),
}


def apply(ficha: Ficha, options: Options) -> Ficha:
    """The ficha without what `options` leaves out. Raises `ValueError` on a name that cannot be left out."""
    _check(options)
    for name in options.sin_secciones or ():
        ficha = replace(ficha, **{name: _NOTHING.get(name, [])})
    for path in options.sin_filas or ():
        section, row = path.split(".")
        table = getattr(ficha, section)
        empty: dict[str, Any] | None = {} if isinstance(getattr(table, row), dict) else None
        ficha = replace(ficha, **{section: replace(table, **{row: empty})})
    return ficha


def _check(options: Options) -> None:
    unknown = set(options.sin_secciones or ()) - set(SECCIONES_OMITIBLES)
    unknown |= set(options.sin_filas or ()) - set(FILAS_OMITIBLES)
    if unknown:
        raise ValueError(f"cannot be left out: {sorted(unknown)}")
