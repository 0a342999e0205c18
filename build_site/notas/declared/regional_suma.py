"""Do the regions add up to their total?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval, total
from build_site.notas.declaration import Caso, NotaCalculada


def formula(regiones: list[Interval]) -> Interval:
    """The sum of the rows."""
    return total(regiones)


_ROWS = {"gasto_regional.filas.0.total": "100", "gasto_regional.filas.1.total": "148.139"}

NOTA = NotaCalculada(
    id="regional-suma",
    titulo="Suma de las regiones",
    revisa="Si los gastos de las regiones suman el total que imprime su tabla.",
    fuente="Tabla «Desagregación regional» del gasto de componentes",
    en_palabras="{regiones}",
    formula=formula,
    entradas={"regiones": "gasto_regional.filas.*.total"},
    esperado="gasto_regional.total",
    todos_los_anios=False,
    coincide="Las regiones suman {calculado} y la ficha imprime un total de {esperado}.",
    difiere="Las regiones suman {calculado}, pero la ficha imprime un total de {esperado}.",
    casos=(
        Caso("se cumple", {**_ROWS, "gasto_regional.total": "148.239"}, Veredicto.COINCIDE, "148239"),
        Caso("no se cumple", {**_ROWS, "gasto_regional.total": "248.239"}, Veredicto.DIFIERE, "148239"),
        Caso(
            "en el borde del redondeo: dos sumandos y el total pueden desviarse media unidad cada uno",
            {**_ROWS, "gasto_regional.total": "148.240"},
            Veredicto.COINCIDE,
            "148239",
        ),
        Caso("falta el total", _ROWS, Veredicto.NO_CALCULABLE),
    ),
)
