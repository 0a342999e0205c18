"""What each kind of figure of a ficha is called in plain words, and in what it is counted."""

from enum import Enum
from typing import NamedTuple


class Contada(Enum):
    """Where the unit of a figure comes from."""

    MONEDA = "moneda"
    """Money: the ficha's currency, in pesos of its base year."""
    PORCENTAJE = "porcentaje"
    PROPIA = "propia"
    """Printed beside the figure (a population) or after the component's name (its production)."""
    IMPRESA = "impresa"
    """Not stated apart from the figure: a percentage where its print says so, else unknown."""


class Concepto(NamedTuple):
    """`nombre` completes «… de 2021»; it is unique."""

    nombre: str
    contada: Contada


CONCEPTOS = {
    "presupuesto.ejecucion_inicial": Concepto("Ejecución presupuestaria inicial", Contada.PORCENTAJE),
    "presupuesto.ejecucion_final": Concepto("Ejecución presupuestaria final", Contada.PORCENTAJE),
    "presupuesto.ejecutado": Concepto("Presupuesto ejecutado", Contada.MONEDA),
    "presupuesto.extrapresupuestario": Concepto("Recursos extrapresupuestarios", Contada.MONEDA),
    "gasto_subtitulos.filas.total": Concepto("Gasto del subtítulo", Contada.MONEDA),
    "gasto_subtitulos.total": Concepto("Gasto total ejecutado, tabla por subtítulos", Contada.MONEDA),
    "gasto_regional.filas.total": Concepto("Gasto de los componentes en la región", Contada.MONEDA),
    "gasto_regional.total": Concepto("Gasto total de los componentes, tabla por región", Contada.MONEDA),
    "poblacion.potencial": Concepto("Población potencial", Contada.PROPIA),
    "poblacion.objetivo": Concepto("Población objetivo", Contada.PROPIA),
    "poblacion.beneficiada": Concepto("Población beneficiada", Contada.IMPRESA),
    "poblacion.cobertura": Concepto("Cobertura", Contada.PORCENTAJE),
    "poblacion.gasto_por_beneficiario": Concepto("Gasto por beneficiario", Contada.MONEDA),
    "componentes.filas.gasto": Concepto("Gasto del componente", Contada.MONEDA),
    "componentes.filas.produccion": Concepto("Producción del componente", Contada.PROPIA),
    "componentes.filas.gasto_unitario": Concepto("Gasto unitario del componente", Contada.MONEDA),
    "componentes.gasto_administrativo": Concepto("Gasto administrativo", Contada.MONEDA),
    "componentes.total": Concepto("Total de componentes y administración", Contada.MONEDA),
    "componentes.porcentaje_administrativo": Concepto("Porcentaje de gasto administrativo", Contada.PORCENTAJE),
    "indicadores.proposito.efectivo": Concepto("Valor del indicador de propósito", Contada.IMPRESA),
    "indicadores.complementarios.efectivo": Concepto("Valor del indicador complementario", Contada.IMPRESA),
}
"""By `variable`: the clave of a figure without its row's number and its year. Every figure of the model has its own."""
