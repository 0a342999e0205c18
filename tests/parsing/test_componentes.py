"""Names of components and their unit of production, in parentheses that may nest."""

import pytest

from build_site.parsing.componentes import GROUPS, _Reader, split_unit
from build_site.parsing.ledger import Ledger
from build_site.parsing.table import TableRow
from tests.parsing.paper import PROFILE, put, tokens


@pytest.mark.parametrize(
    ("label", "name", "unit"),
    [
        ("Fase de desarrollo (Empresas)", "Fase de desarrollo", "Empresas"),
        ("Capacitación (en línea) (Cursos)", "Capacitación (en línea)", "Cursos"),
        ("Talleres (Sesiones (promedio mensual))", "Talleres", "Sesiones (promedio mensual)"),
        ("Talleres (Sesiones) *", "Talleres", "Sesiones"),
        ("Plantaciones", "Plantaciones", ""),
        ("Giras (sin unidad) técnicas", "Giras (sin unidad) técnicas", ""),
        ("Paréntesis que no abre)", "Paréntesis que no abre)", ""),
        ("(Cursos)", "", "Cursos"),
        ("", "", ""),
    ],
)
def test_the_last_parenthesis_is_the_unit(label: str, name: str, unit: str) -> None:
    assert split_unit(label) == (name, unit)


@pytest.mark.parametrize(
    ("label", "cells", "is_component"),
    [
        ("Plantaciones", ("100", "50", "2,0"), True),
        ("Gasto en insumos críticos", ("100", "50", "2,0"), True),
        ("Gasto en insumos críticos", ("100", "", ""), False),
        ("Gasto en personal", ("100", "50", ""), False),
        ("Subtotal", ("100", "50", "2,0"), False),
        ("Gasto total del programa", ("100", "50", "2,0"), False),
    ],
)
def test_what_is_produced_at_a_cost_for_each_is_a_component(
    label: str, cells: tuple[str, ...], is_component: bool
) -> None:
    row = TableRow(tokens(put(label)), [tokens(put(cell)) if cell else None for cell in cells])
    columns = {grupo: [(index, 2021)] for index, grupo in enumerate(GROUPS)}
    found = _Reader(columns, [row], Ledger()).read(PROFILE)
    assert [fila.nombre for fila in found.filas] == ([label] if is_component else [])
