"""Is the regional total the components' spending, without administration?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval, total
from build_site.notas.declaration import Caso, NotaCalculada


def formula(componentes: list[Interval]) -> Interval:
    """The sum of the components."""
    return total(componentes)


_ROWS = {"componentes.filas.0.gasto.2021": "0", "componentes.filas.1.gasto.2021": "248.239"}

NOTA = NotaCalculada(
    id="regional-igual-componentes",
    titulo="Regiones y componentes",
    revisa="Si el total regional es el gasto de los componentes del año de la ficha, sin el gasto administrativo.",
    fuente="Tablas «Desagregación regional» y «Gasto y producción de componentes»",
    en_palabras="{componentes}",
    formula=formula,
    entradas={"componentes": "componentes.filas.*.gasto.{anio}"},
    esperado="gasto_regional.total",
    todos_los_anios=False,
    coincide="Los componentes gastaron {calculado} en {anio} y el total regional es {esperado}.",
    difiere="Los componentes gastaron {calculado} en {anio}, pero el total regional es {esperado}.",
    casos=(
        Caso("se cumple", {**_ROWS, "gasto_regional.total": "248.239"}, Veredicto.COINCIDE, "248239"),
        Caso("no se cumple", {**_ROWS, "gasto_regional.total": "266.350"}, Veredicto.DIFIERE, "248239"),
        Caso(
            "en el borde del redondeo: dos componentes y el total pueden desviarse media unidad cada uno",
            {**_ROWS, "gasto_regional.total": "248.238"},
            Veredicto.COINCIDE,
            "248239",
        ),
        Caso("no hay tabla regional", _ROWS, Veredicto.NO_CALCULABLE),
    ),
)
