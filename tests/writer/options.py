"""What an invented ficha may be asked to contain; whatever is left None is drawn from the seed."""

from dataclasses import dataclass
from typing import Literal

Huecos = Literal["ninguno", "algunos", "muchos"]

SECCIONES_OMITIBLES = (
    "analisis",
    "presupuesto",
    "gasto_subtitulos",
    "gasto_regional",
    "poblacion",
    "componentes",
    "indicadores",
    "ods",
    "contingencia",
    "observaciones_institucion",
    "notas_tecnicas",
)

FILAS_OMITIBLES = (
    "presupuesto.ejecucion_inicial",
    "presupuesto.ejecucion_final",
    "presupuesto.extrapresupuestario",
    "gasto_subtitulos.total",
    "gasto_regional.total",
    "poblacion.objetivo",
    "poblacion.cobertura",
    "poblacion.gasto_por_beneficiario",
    "componentes.gasto_administrativo",
    "componentes.total",
    "componentes.porcentaje_administrativo",
)


@dataclass(frozen=True, kw_only=True)
class Options:
    """The knobs of `invent`. Counts are of printed rows; `contradicciones` holds ids of computed notes to plant."""

    componentes: int | None = None
    regiones: int | None = None
    subtitulos: int | None = None
    indicadores_proposito: int | None = None
    indicadores_complementarios: int | None = None
    huecos: Huecos | None = None
    """How many cells print N/A, S/I, a dash or nothing."""
    sin_ejecucion: tuple[int, ...] | None = None
    """Years in which the programme did not run: the budget prints N/A, the components table zeros."""
    sin_secciones: tuple[str, ...] | None = None
    """Of `SECCIONES_OMITIBLES`: not printed at all."""
    sin_filas: tuple[str, ...] | None = None
    """Of `FILAS_OMITIBLES`: rows or lines not printed."""
    contradicciones: tuple[str, ...] = ()
    componentes_descontinuados: bool | None = None
    """Earlier years' totals include components that the table no longer shows."""
    observaciones_largas: bool | None = None
    """One remark longer than a page."""
    textos_dificiles: bool | None = None
    """Sentences with Markdown and HTML characters, quotes, dashes, words that look like headings or rows."""
    nombres_largos: bool | None = None
    """Component names of three lines, with parentheses inside."""
    decimales_porcentaje: int | None = None
    nota_cobertura: bool | None = None
    """Whether a technical note says that the first year's coverage is not shown."""
    programa: str | None = None
    servicio: str | None = None
    ministerio: str | None = None
