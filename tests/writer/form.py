"""How a printing words its fixed texts: numerals, headers, footnotes, titles and order of the sections."""

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from tests.writer.document import Numerals


@dataclass(frozen=True, kw_only=True)
class Form:
    """The wording of a printing, apart from its drawing."""

    numerals: Numerals = "roman"
    year_header: str = "{anio}"
    """Over the budget's and the population's columns: `{anio}`, `Año {anio}`, `Efectivo {anio}`, `{anio} (M$)`."""
    header_levels: Literal[1, 2] = 2
    """Of the components table: one row of headers holds unit and year together."""
    chart: Literal["beside", "below", "none"] = "beside"
    chart_labels: bool = False
    population: Literal["beside", "stacked", "rows"] = "beside"
    """Coverage and cost per beneficiary: two small tables, or one table with a row for each."""
    footnotes: Literal["full", "short", "none"] = "full"
    cover_capitals: bool = True
    cover_labels: bool = False
    """`Servicio: …`, `Ministerio: …` on the cover."""
    footer: str = "Reporte proceso Monitoreo y Seguimiento {edicion} / {programa} {{page}}/{{pages}}"
    header: str = ""
    observation_mark: str = "- "
    spaced_unit: bool = True
    """`(M$ 2022)` or `(M$2022)` in the tables' titles."""


HEADINGS = {
    "antecedentes": "ANTECEDENTES DEL PROGRAMA",
    "descripcion": "DESCRIPCIÓN",
    "proposito": "PROPÓSITO",
    "historial": "HISTORIAL EVALUATIVO DEL PROGRAMA",
    "analisis": "ANÁLISIS DE DESEMPEÑO",
    "tabla_analisis": "RESULTADOS ANALISIS DEL DESEMPEÑO DEL PROGRAMA:",
    "desempeno": "DESEMPEÑO {edicion} DEL PROGRAMA",
    "presupuesto": "PRESUPUESTO Y EJECUCIÓN",
    "subtitulos": "GASTO POR SUBTÍTULOS",
    "gasto_componentes": "GASTO COMPONENTES",
    "regional": "DESAGREGACIÓN REGIONAL *",
    "poblacion": "POBLACIÓN",
    "cobertura": "COBERTURA POR AÑO*",
    "gasto_por_beneficiario": "EVOLUCIÓN GASTO POR BENEFICIARIO",
    "componentes": "COMPONENTES",
    "tabla_componentes": "GASTO Y PRODUCCIÓN DE COMPONENTES",
    "indicadores": "INDICADORES",
    "proposito_indicadores": "INDICADORES DE PROPÓSITO",
    "complementarios": "INDICADORES COMPLEMENTARIOS",
    "otros_atributos": "OTROS ATRIBUTOS DEL PROGRAMA",
    "ods": "CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE (ODS)",
    "contingencia": "CONTINGENCIA SANITARIA",
    "observaciones": "OBSERVACIONES DE LA INSTITUCIÓN",
    "notas": "NOTAS TÉCNICAS",
}
"""The titles of sections, parts and tables, by their names here."""

ROWS = {
    "presupuesto.ejecucion_inicial": "Ejecución presupuestaria inicial *",
    "presupuesto.ejecucion_final": "Ejecución presupuestaria final **",
    "presupuesto.ejecutado": "Presupuesto Ejecutado ***",
    "presupuesto.extrapresupuestario": "Recursos extrapresupuestarios ****",
    "poblacion.beneficiada": "Población beneficiada",
    "poblacion.cobertura": "Cobertura *",
    "poblacion.gasto_por_beneficiario": "Gasto por beneficiario {unidad} **",
    "componentes.gasto_administrativo": "Gasto administrativo",
    "componentes.total": "Total",
    "componentes.porcentaje_administrativo": "Porcentaje gasto administrativo",
}
"""The labels of the rows of figures, by their clave."""

RENAMED: dict[int, dict[str, str]] = {
    2020: {"contingencia": "EFECTOS DE LA CONTINGENCIA SANITARIA", "subtitulos": "GASTO POR SUBTÍTULO"},
    2022: {
        "historial": "HISTORIAL DE EVALUACIONES DEL PROGRAMA",
        "regional": "DESAGREGACIÓN REGIONAL DEL GASTO *",
        "tabla_analisis": "RESULTADOS DEL ANÁLISIS DE DESEMPEÑO DEL PROGRAMA:",
    },
    2023: {
        "analisis": "ANÁLISIS DEL DESEMPEÑO",
        "ods": "OBJETIVOS DE DESARROLLO SOSTENIBLE (ODS)",
        "proposito_indicadores": "INDICADORES A NIVEL DE PROPÓSITO",
        "cobertura": "EVOLUCIÓN DE COBERTURA*",
    },
}

_ORDER = ("antecedentes", "analisis", "desempeno", "otros_atributos", "contingencia", "observaciones", "notas")

REORDERED: dict[int, tuple[str, ...]] = {
    2022: ("antecedentes", "analisis", "desempeno", "observaciones", "otros_atributos", "contingencia", "notas"),
    2023: ("antecedentes", "desempeno", "analisis", "otros_atributos", "contingencia", "observaciones", "notas"),
}


def headings(edicion: int) -> dict[str, str]:
    """The titles and row labels of an edition, by their names here."""
    return HEADINGS | ROWS | RENAMED.get(edicion, {})


def order(edicion: int) -> tuple[str, ...]:
    """The order of an edition's sections."""
    return REORDERED.get(edicion, _ORDER)


def vary(form: Form, rng: Random) -> Form:
    """The form with the wordings that change from printing to printing drawn anew."""
    return replace(
        form,
        numerals=rng.choice([form.numerals, form.numerals, "roman", "arabic", "none"]),
        year_header=rng.choice(
            [form.year_header, form.year_header, "{anio}", "Año {anio}", "Efectivo {anio}", "{anio} (M$)"]
        ),
        header_levels=rng.choice([form.header_levels, form.header_levels, 1, 2]),
        footnotes=rng.choice([form.footnotes, form.footnotes, "full", "short", "none"]),
        spaced_unit=rng.random() < 0.5,
    )
