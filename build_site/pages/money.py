"""Sections on the money: budget by year, spending by subtitle and by region."""

from build_site.model.cifra import Cifra
from build_site.model.ficha import Ficha
from build_site.pages import labels
from build_site.pages.labels import TITULOS
from build_site.pages.markdown import anchor, blocks, escape, heading
from build_site.pages.tables import Row, figure_cell, table, year_rows, year_table
from build_site.pages.words import unit


def budget(ficha: Ficha) -> str:
    """Table «Ejecución presupuestaria por año»."""
    money = ficha.moneda
    rows = [
        *year_rows(ficha.presupuesto, "presupuesto", labels.PORCENTAJES_PRESUPUESTO),
        *year_rows(ficha.presupuesto, "presupuesto", labels.MONTOS_PRESUPUESTO, f"({money.unidad})"),
    ]
    caption = f"Ejecución presupuestaria por año. Montos en {unit(money)}."
    return _section("presupuesto", year_table(caption, "Concepto", rows))


def subtitles(ficha: Ficha) -> str:
    """Table «Gasto por subtítulos» of the ficha's year."""
    gasto = ficha.gasto_subtitulos
    rows = [
        Row(_subtitle(fila.codigo, fila.nombre), _cell(f"gasto_subtitulos.filas.{index}.total", fila.total))
        for index, fila in enumerate(gasto.filas)
    ]
    rows += _total_row(labels.GASTO_SUBTITULOS_TOTAL, "gasto_subtitulos.total", gasto.total)
    caption = f"Gasto por subtítulo presupuestario en {ficha.edicion}, en {unit(ficha.moneda)}."
    return _section("subtitulos", table(caption, ["Subtítulo", "Total ejecutado"], rows))


def regions(ficha: Ficha) -> str:
    """Table «Desagregación regional» of the components' spending, with what it does not say."""
    gasto = ficha.gasto_regional
    rows = [
        Row(
            escape(fila.region),
            _cell(f"gasto_regional.filas.{index}.total", fila.total),
            f"#gasto_regional.filas.{index}",
        )
        for index, fila in enumerate(gasto.filas)
    ]
    rows += _total_row(labels.GASTO_REGIONAL_TOTAL, "gasto_regional.total", gasto.total)
    caption = f"Gasto de los componentes por región en {ficha.edicion}, en {unit(ficha.moneda)}."
    limit = (
        "El gasto se anota en la región donde se registra, que puede no ser donde están los beneficiarios.\n{ .limite }"
    )
    regional = table(caption, ["Región", "Total ejecutado"], rows)
    return _section("regiones", blocks(regional, limit) if regional else "")


def _subtitle(code: str, name: str) -> str:
    return escape(f"{code} ({name})" if code and name else code or name)


def _cell(clave: str, cifra: Cifra) -> list[str]:
    return [figure_cell(clave, cifra)]


def _total_row(label: str, clave: str, cifra: Cifra | None) -> list[Row]:
    return [] if cifra is None else [Row(escape(label), _cell(clave, cifra), ".total")]


def _section(name: str, content: str) -> str:
    return blocks(heading(2, TITULOS[name], anchor(name)), content) if content else ""
