"""Do the components and the administrative spending add up to the table's total?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval, total
from build_site.notas.declaration import Caso, NotaCalculada


def formula(componentes: list[Interval], gasto_administrativo: Interval) -> Interval:
    """The sum of all rows of the table."""
    return total(componentes) + gasto_administrativo


_ROWS_2021 = {
    "componentes.filas.0.gasto.2021": "88.931",
    "componentes.filas.1.gasto.2021": "1.206.775",
    "componentes.gasto_administrativo.2021": "225.099",
}

NOTA = NotaCalculada(
    id="componentes-suma",
    titulo="Suma de los componentes",
    revisa="Si el gasto de los componentes más el gasto administrativo suman el total de la tabla.",
    fuente="Tabla «Gasto y producción de componentes»",
    alcance=(
        "En los años anteriores la tabla solo muestra los componentes vigentes: si allí la suma no da, se informa y no"
        " se cuenta como contradicción."
    ),
    en_palabras="{componentes} + {gasto_administrativo}",
    formula=formula,
    entradas={
        "componentes": "componentes.filas.*.gasto.{anio}",
        "gasto_administrativo": "componentes.gasto_administrativo.{anio}",
    },
    esperado="componentes.total.{anio}",
    coincide="En {anio}, componentes y administración suman {calculado} y la tabla imprime un total de {esperado}.",
    difiere="En {anio}, componentes y administración suman {calculado}, pero la tabla imprime un total de {esperado}.",
    anteriores=(
        "En {anio}, los componentes que la tabla muestra y la administración suman {calculado}; el total impreso es"
        " {esperado}. La tabla no muestra los componentes descontinuados."
    ),
    casos=(
        Caso("se cumple", {**_ROWS_2021, "componentes.total.2021": "1.520.805"}, Veredicto.COINCIDE, "1520805"),
        Caso("no se cumple", {**_ROWS_2021, "componentes.total.2021": "1.530.805"}, Veredicto.DIFIERE, "1520805"),
        Caso(
            "en el borde del redondeo: tres sumandos y el total pueden desviarse media unidad cada uno",
            {**_ROWS_2021, "componentes.total.2021": "1.520.807"},
            Veredicto.COINCIDE,
            "1520805",
        ),
        Caso(
            "pasado el borde del redondeo",
            {**_ROWS_2021, "componentes.total.2021": "1.520.808"},
            Veredicto.DIFIERE,
            "1520805",
        ),
        Caso(
            "en un año anterior puede faltar un componente descontinuado",
            {
                "componentes.filas.0.gasto.2019": "100",
                "componentes.gasto_administrativo.2019": "20",
                "componentes.total.2019": "500",
            },
            Veredicto.INFORMATIVA,
            "120",
            anio=2019,
        ),
        Caso(
            "un componente que no aplica no se suma como cero",
            {**_ROWS_2021, "componentes.filas.2.gasto.2021": "N/A", "componentes.total.2021": "1.520.805"},
            Veredicto.NO_CALCULABLE,
        ),
    ),
)
