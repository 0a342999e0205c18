"""What each printed figure measures: its name in a sentence and its unit, which says how its print is rounded."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from build_site.model.interval import Interval


class Unidad(StrEnum):
    """`conteo` counts people or things, which come whole and are printed whole; `cambio` is a variation in per cent."""

    DINERO = "dinero"
    PORCENTAJE = "porcentaje"
    CONTEO = "conteo"
    PESOS = "pesos"
    CAMBIO = "cambio"

    def interval(self, valor: Decimal) -> Interval:
        """All that a printed number of this unit may stand for."""
        return Interval.exact(valor) if self is Unidad.CONTEO else Interval.printed(valor)


@dataclass(frozen=True, slots=True)
class Magnitud:
    """`nombre` is what a sentence calls the figure."""

    nombre: str
    unidad: Unidad


_MAGNITUDES = {
    "presupuesto.ejecucion_inicial": Magnitud("ejecución presupuestaria inicial", Unidad.PORCENTAJE),
    "presupuesto.ejecucion_final": Magnitud("ejecución presupuestaria final", Unidad.PORCENTAJE),
    "presupuesto.ejecutado": Magnitud("presupuesto ejecutado", Unidad.DINERO),
    "presupuesto.extrapresupuestario": Magnitud("recursos extrapresupuestarios", Unidad.DINERO),
    "gasto_subtitulos.filas.*.total": Magnitud("gasto del subtítulo", Unidad.DINERO),
    "gasto_subtitulos.total": Magnitud("gasto total por subtítulos", Unidad.DINERO),
    "gasto_regional.filas.*.total": Magnitud("gasto de la región", Unidad.DINERO),
    "gasto_regional.total": Magnitud("gasto regional total", Unidad.DINERO),
    "poblacion.objetivo": Magnitud("población objetivo", Unidad.CONTEO),
    "poblacion.beneficiada": Magnitud("población beneficiada", Unidad.CONTEO),
    "poblacion.cobertura": Magnitud("cobertura", Unidad.PORCENTAJE),
    "poblacion.gasto_por_beneficiario": Magnitud("gasto por beneficiario", Unidad.DINERO),
    "componentes.filas.*.gasto": Magnitud("gasto del componente", Unidad.DINERO),
    "componentes.filas.*.produccion": Magnitud("producción del componente", Unidad.CONTEO),
    "componentes.filas.*.gasto_unitario": Magnitud("gasto unitario del componente", Unidad.DINERO),
    "componentes.gasto_administrativo": Magnitud("gasto administrativo", Unidad.DINERO),
    "componentes.total": Magnitud("total de la tabla de componentes", Unidad.DINERO),
    "componentes.porcentaje_administrativo": Magnitud("porcentaje de gasto administrativo", Unidad.PORCENTAJE),
}
_ROW = re.compile(r"\.filas\.[^.]+")
_YEAR = re.compile(r"\.(\d{4}|\{\w+\})$")


def magnitud(clave: str) -> Magnitud:
    """What the figure at this clave, or at this template of a clave, measures. Raises `KeyError` for one not listed."""
    return _MAGNITUDES[_YEAR.sub("", _ROW.sub(".filas.*", clave))]
