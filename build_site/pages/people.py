"""Sections on whom and what the programme reaches: population, components, indicators."""

from build_site.model.cifra import CifraConUnidad
from build_site.model.ficha import Componente, Ficha, Indicador, Moneda
from build_site.pages import labels
from build_site.pages.glossary_terms import explained
from build_site.pages.labels import TITULOS
from build_site.pages.markdown import anchor, blocks, escape, heading
from build_site.pages.tables import Row, figure_cell, table, year_rows, year_table
from build_site.pages.words import unit


def population(ficha: Ficha) -> str:
    """Target (and potential) population, coverage and spending per beneficiary by year."""
    poblacion, money = ficha.poblacion, ficha.moneda
    groups = [(field, label, getattr(poblacion, field)) for field, label in labels.POBLACIONES.items()]
    counts = [_count(f"poblacion.{field}", label, cifra) for field, label, cifra in groups if cifra is not None]
    rows = [
        (f"{label} ({escape(money.unidad)})" if clave.endswith(".gasto_por_beneficiario") else label, clave, figures)
        for label, clave, figures in year_rows(poblacion, "poblacion", labels.FILAS_POBLACION)
    ]
    caption = f"Cobertura y gasto por beneficiario. Montos en {unit(money)}."
    content = blocks(
        table("Población a la que se dirige el programa.", ["Población", "Quiénes", "Cantidad"], counts, words=2),
        year_table(caption, "Concepto", rows),
    )
    return blocks(heading(2, TITULOS["poblacion"], "poblacion"), content) if content else ""


def components(ficha: Ficha) -> str:
    """Every component with its spending, production and unit cost, then the programme's total."""
    componentes, money = ficha.componentes, ficha.moneda
    each = [_component(f"componentes.filas.{index}", item, money) for index, item in enumerate(componentes.filas)]
    rows = [
        (label if clave.endswith(".porcentaje_administrativo") else f"{label} ({escape(money.unidad)})", clave, figures)
        for label, clave, figures in year_rows(componentes, "componentes", labels.FILAS_COMPONENTES)
    ]
    caption = f"Gasto administrativo y total de la tabla de componentes. Montos en {unit(money)}."
    totals = year_table(caption, "Concepto", rows, totals=["componentes.total"])
    content = blocks(*each, blocks(heading(3, "Total del programa", "componentes.total"), totals) if totals else "")
    return blocks(heading(2, TITULOS["componentes"], "componentes"), content) if content else ""


def indicators(ficha: Ficha) -> str:
    """Every indicator with its formula and the values reached."""
    groups = [_group(name, title, getattr(ficha.indicadores, name)) for name, title in labels.INDICADORES.items()]
    content = blocks(*groups)
    return blocks(heading(2, TITULOS["indicadores"], "indicadores"), content) if content else ""


def _count(clave: str, label: str, cifra: CifraConUnidad) -> Row:
    return Row(explained(label), [escape(cifra.unidad), figure_cell(clave, cifra)])


def _component(clave: str, componente: Componente, money: Moneda) -> str:
    produced = f"Unidad de producción: {escape(componente.unidad)}" if componente.unidad else ""
    rows = [
        (label if row.endswith(".produccion") else f"{label} ({escape(money.unidad)})", row, figures)
        for label, row, figures in year_rows(componente, clave, labels.FILAS_COMPONENTE)
    ]
    caption = f"Gasto, producción y gasto unitario. Montos en {unit(money)}."
    return blocks(heading(3, componente.nombre, clave), produced, year_table(caption, "Concepto", rows))


def _group(name: str, title: str, indicators: list[Indicador]) -> str:
    each = [_indicator(f"indicadores.{name}.{index}", item) for index, item in enumerate(indicators)]
    return blocks(heading(3, title, f"indicadores.{name}"), *each) if each else ""


def _indicator(clave: str, indicador: Indicador) -> str:
    formula = f"**Fórmula de cálculo:** {escape(indicador.formula)}" if indicador.formula else ""
    values = [("Efectivo", f"{clave}.efectivo", indicador.efectivo)] if indicador.efectivo else []
    name = f"**{escape(indicador.nombre)}**\n{{ #{anchor(clave)} .indicador }}" if indicador.nombre else ""
    return blocks(name, formula, year_table("Valores efectivos del indicador.", "Valor", values))
