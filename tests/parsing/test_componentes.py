"""Names of components and their unit of production, in parentheses that may nest."""

import pytest

from build_site.parsing.componentes import split_unit


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
