"""Every figure of the model is described, in words, unit, year and money of its own."""

import msgspec
import pytest

from build_site.collection.concepts import CONCEPTOS
from build_site.collection.figures import described
from build_site.model.cifra import Cifra
from build_site.model.claves import figures
from build_site.model.ficha import Ficha
from tests.pages.fichas import juntos


def variables(kind, name=""):
    """Claves, without rows and years, of all figures that a type can hold."""
    if isinstance(kind, msgspec.inspect.StructType):
        if issubclass(kind.cls, Cifra):
            yield name
        else:
            for field in kind.fields:
                yield from variables(field.type, f"{name}.{field.name}".lstrip("."))
    elif isinstance(kind, msgspec.inspect.UnionType):
        for choice in kind.types:
            yield from variables(choice, name)
    elif isinstance(kind, msgspec.inspect.ListType):
        yield from variables(kind.item_type, name)
    elif isinstance(kind, msgspec.inspect.DictType):
        yield from variables(kind.value_type, name)


def of(clave, ficha=None):
    return next(found for found in described(ficha or juntos()) if found.clave == clave)


def test_every_figure_of_the_model_has_a_concept_and_no_other_has():
    assert set(variables(msgspec.inspect.type_info(Ficha))) == set(CONCEPTOS)


def test_names_are_unique():
    names = [concepto.nombre for concepto in CONCEPTOS.values()]
    assert len(set(names)) == len(names)


def test_figures_come_once_in_the_order_of_the_model():
    assert [(found.clave, found.cifra) for found in described(juntos())] == list(figures(juntos()))


@pytest.mark.parametrize(
    ("clave", "variable", "tipo", "elemento", "anio", "unidad", "anio_base"),
    [
        ("presupuesto.ejecutado.2019", "presupuesto.ejecutado", None, None, 2019, "M$", 2022),
        ("poblacion.cobertura.2020", "poblacion.cobertura", None, None, 2020, "%", None),
        (
            "componentes.filas.1.gasto_unitario.2021",
            "componentes.filas.gasto_unitario",
            "componente",
            "Fase de desarrollo",
            2021,
            "M$",
            2022,
        ),
        (
            "componentes.filas.1.produccion.2021",
            "componentes.filas.produccion",
            "componente",
            "Fase de desarrollo",
            2021,
            "Empresas y cooperativas con fase de desarrollo implementado",
            None,
        ),
        ("gasto_regional.filas.0.total", "gasto_regional.filas.total", "region", "La Araucanía", 2021, "M$", 2022),
        (
            "gasto_subtitulos.filas.0.total",
            "gasto_subtitulos.filas.total",
            "subtitulo",
            "24 (Transferencias Corrientes)",
            2021,
            "M$",
            2022,
        ),
        ("gasto_subtitulos.total", "gasto_subtitulos.total", None, None, 2021, "M$", 2022),
        (
            "poblacion.objetivo",
            "poblacion.objetivo",
            None,
            None,
            2021,
            "Micro y pequeñas empresas y cooperativas.",
            None,
        ),
    ],
)
def test_a_figure_can_be_read_alone(clave, variable, tipo, elemento, anio, unidad, anio_base):
    found = of(clave)
    assert found[1:2] + found[3:] == (variable, tipo, elemento, anio, unidad, anio_base)


def test_an_indicator_is_a_percentage_only_where_its_print_says_so():
    ficha = juntos()
    indicador = ficha.indicadores.proposito[0]
    assert of("indicadores.proposito.0.efectivo.2021").unidad is None
    efectivo = {"2021": msgspec.structs.replace(indicador.efectivo["2021"], texto="12,5%")}
    indicadores = msgspec.structs.replace(
        ficha.indicadores, proposito=[msgspec.structs.replace(indicador, efectivo=efectivo)]
    )
    other = msgspec.structs.replace(ficha, indicadores=indicadores)
    found = of("indicadores.proposito.0.efectivo.2021", other)
    assert (found.unidad, found.elemento) == ("%", indicador.nombre)


@pytest.mark.parametrize("column", ["2021 (p.)", "20212022", "²", "a.b"])
def test_a_column_that_is_no_year_has_no_year(column):
    ficha = juntos()
    cifra = ficha.presupuesto.ejecutado["2021"]
    presupuesto = msgspec.structs.replace(ficha.presupuesto, ejecutado={column: cifra})
    found = of(f"presupuesto.ejecutado.{column}", msgspec.structs.replace(ficha, presupuesto=presupuesto))
    assert (found.variable, found.anio) == ("presupuesto.ejecutado", None)
