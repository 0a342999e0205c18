"""The figures of a ficha as its prose names them: `población beneficiada`, `cobertura`, `gastos unitarios`."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """`pattern` matches folded text; `claves` are without the year, none for a figure that has no years."""

    nombre: str
    pattern: re.Pattern[str]
    claves: tuple[str, ...]


def _figure(nombre: str, pattern: str, *claves: str) -> NamedFigure:
    return NamedFigure(nombre, re.compile(pattern), claves)


# The longer name first where one begins like another.
FIGURES = (
    _figure("gasto por beneficiario", r"gastos? por beneficiari\w+", "poblacion.gasto_por_beneficiario"),
    _figure(
        "población beneficiada",
        r"(?:poblacion(?:es)? (?:efectivamente )?(?:beneficia\w+|atendidas?)|beneficiarios)(?: efectiv[oa]s?)?",
        "poblacion.beneficiada",
    ),
    _figure("población objetivo", r"poblacion(?:es)? objetivo"),
    _figure("población potencial", r"poblacion(?:es)? potencial(?:es)?"),
    _figure("cobertura", r"coberturas?", "poblacion.cobertura"),
    _figure("gasto unitario", r"(?:gastos?|costos?) unitarios?", "componentes.filas.*.gasto_unitario"),
    _figure(
        "porcentaje de gasto administrativo",
        r"porcentajes? (?:de |del )?gastos? administrativos?",
        "componentes.porcentaje_administrativo",
    ),
    _figure("gasto administrativo", r"gastos? administrativos?", "componentes.gasto_administrativo"),
    _figure("gasto de los componentes", r"gastos? (?:de|por) (?:los )?componentes?", "componentes.filas.*.gasto"),
    _figure("producción", r"produccion(?:es)?(?: (?:de|por) (?:los )?componentes?)?", "componentes.filas.*.produccion"),
    _figure("ejecución inicial", r"ejecucion(?: presupuestaria)? inicial", "presupuesto.ejecucion_inicial"),
    _figure("ejecución final", r"ejecucion(?: presupuestaria)? final", "presupuesto.ejecucion_final"),
    _figure(
        "ejecución presupuestaria",
        r"ejecucion presupuestaria",
        "presupuesto.ejecucion_inicial",
        "presupuesto.ejecucion_final",
    ),
    _figure("presupuesto ejecutado", r"presupuestos? ejecutados?", "presupuesto.ejecutado"),
    _figure("recursos extrapresupuestarios", r"recursos extrapresupuestarios", "presupuesto.extrapresupuestario"),
    _figure("indicadores de propósito", r"indicador(?:es)? de proposito", "indicadores.proposito.*.efectivo"),
    _figure(
        "indicadores complementarios", r"indicador(?:es)? complementarios?", "indicadores.complementarios.*.efectivo"
    ),
)


def figure_at(folded: str, position: int) -> tuple[NamedFigure, int] | None:
    """The figure named at this place of a folded text, and where its name ends."""
    for figure in FIGURES:
        if match := figure.pattern.match(folded, position):
            return figure, match.end()
    return None
