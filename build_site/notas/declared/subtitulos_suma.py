"""Do the subtítulos add up to the printed total?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval, total
from build_site.notas.declaration import Caso, NotaCalculada


def formula(subtitulos: list[Interval]) -> Interval:
    """The sum of the rows."""
    return total(subtitulos)


NOTA = NotaCalculada(
    id="subtitulos-suma",
    titulo="Suma de los subtítulos",
    revisa="Si los gastos de los subtítulos suman el total que imprime su tabla.",
    fuente="Tabla «Gasto por subtítulos»",
    en_palabras="{subtitulos}",
    formula=formula,
    entradas={"subtitulos": "gasto_subtitulos.filas.*.total"},
    esperado="gasto_subtitulos.total",
    todos_los_anios=False,
    coincide="Los subtítulos suman {calculado} y la ficha imprime un total de {esperado}.",
    difiere="Los subtítulos suman {calculado}, pero la ficha imprime un total de {esperado}.",
    casos=(
        Caso(
            "se cumple",
            {
                "gasto_subtitulos.filas.0.total": "1.200",
                "gasto_subtitulos.filas.1.total": "300",
                "gasto_subtitulos.total": "1.500",
            },
            Veredicto.COINCIDE,
            "1500",
        ),
        Caso(
            "no se cumple",
            {
                "gasto_subtitulos.filas.0.total": "1.200",
                "gasto_subtitulos.filas.1.total": "300",
                "gasto_subtitulos.total": "1.600",
            },
            Veredicto.DIFIERE,
            "1500",
        ),
        Caso(
            "en el borde del redondeo: dos sumandos y el total pueden desviarse media unidad cada uno",
            {
                "gasto_subtitulos.filas.0.total": "1.200",
                "gasto_subtitulos.filas.1.total": "300",
                "gasto_subtitulos.total": "1.501",
            },
            Veredicto.COINCIDE,
            "1500",
        ),
        Caso(
            "pasado el borde del redondeo",
            {
                "gasto_subtitulos.filas.0.total": "1.200",
                "gasto_subtitulos.filas.1.total": "300",
                "gasto_subtitulos.total": "1.502",
            },
            Veredicto.DIFIERE,
            "1500",
        ),
        Caso(
            "falta el total",
            {"gasto_subtitulos.filas.0.total": "1.200"},
            Veredicto.NO_CALCULABLE,
        ),
        Caso(
            "un subtítulo sin información no se suma como cero",
            {
                "gasto_subtitulos.filas.0.total": "1.200",
                "gasto_subtitulos.filas.1.total": "S/I",
                "gasto_subtitulos.total": "1.200",
            },
            Veredicto.NO_CALCULABLE,
        ),
    ),
)
