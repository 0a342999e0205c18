"""The rows of a listing: what each ficha of one edition prints under the columns asked for."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from build_site.collection.groups import Miembro
from build_site.collection.totals import only_money
from build_site.pages.listing import Celda, Columna, Fila, Tipo
from build_site.pages.words import unit

EJECUTADO = Columna("Ejecutado", "ejecutado", Tipo.CIFRA)
EJECUCION = Columna("Ejecución final", "ejecucion_final", Tipo.PORCENTAJE)
GASTO = Columna("Gasto por beneficiario", "gasto_por_beneficiario", Tipo.CIFRA)
COBERTURA = Columna("Cobertura", "cobertura", Tipo.PORCENTAJE)
NO_CUADRAN = Columna("No cuadran", "no_cuadran", Tipo.CUENTA)
REGIONAL = Columna("Gasto en la región", "gasto_en_la_region", Tipo.CIFRA)

_CLAVES = {
    "ejecutado": "presupuesto.ejecutado",
    "ejecucion_final": "presupuesto.ejecucion_final",
    "gasto_por_beneficiario": "poblacion.gasto_por_beneficiario",
    "cobertura": "poblacion.cobertura",
}


def columns_for(columns: Sequence[Columna], members: Sequence[Miembro]) -> list[Columna]:
    """The columns; amounts in more than one unit or base year cannot be put in order."""
    if only_money(miembro.resumen for miembro in members) is not None:
        return list(columns)
    return [replace(one, tipo=Tipo.MEZCLA) if one.tipo is Tipo.CIFRA else one for one in columns]


def caption_for(edicion: int, members: Sequence[Miembro]) -> str:
    """What the amounts are counted in."""
    moneda = only_money(miembro.resumen for miembro in members)
    if moneda is None:
        return f"Cifras de {edicion}. Los montos no están todos en la misma unidad y pesos: no se pueden ordenar."
    return f"Cifras de {edicion}; montos en {unit(moneda)}."


def rows_for(columns: Sequence[Columna], members: Sequence[Miembro]) -> list[Fila]:
    """A row for each ficha: largest amounts first, then those without one, each by name."""
    return [Fila(one.resumen, [_cell(one, column) for column in columns]) for one in sorted(members, key=_place)]


def _place(miembro: Miembro) -> tuple[bool, Decimal, str, str]:
    valor = miembro.cifra.valor if miembro.cifra else None
    return valor is None, -(valor or Decimal(0)), miembro.resumen.programa, miembro.resumen.slug


def _cell(miembro: Miembro, column: Columna) -> Celda:
    resumen = miembro.resumen
    match column.nombre:
        case "no_cuadran":
            return Celda(str(resumen.difieren))
        case "gasto_en_la_region":
            return Celda(cifra=miembro.cifra, clave=miembro.clave)
        case name:
            clave = _CLAVES[name]
            return Celda(cifra=resumen.propia(clave), clave=f"{clave}.{resumen.edicion}")
