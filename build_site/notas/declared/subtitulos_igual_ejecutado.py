"""Is the total of the subtítulos the executed budget of the ficha's year?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.declaration import Caso, NotaCalculada


def formula(total: Interval) -> Interval:
    """The total as printed."""
    return total


NOTA = NotaCalculada(
    id="subtitulos-igual-ejecutado",
    titulo="Subtítulos y presupuesto ejecutado",
    revisa="Si el total por subtítulos es el presupuesto ejecutado del año de la ficha.",
    fuente="Tablas «Gasto por subtítulos» y «Ejecución presupuestaria por año»",
    en_palabras="{total}",
    formula=formula,
    entradas={"total": "gasto_subtitulos.total"},
    esperado="presupuesto.ejecutado.{anio}",
    todos_los_anios=False,
    coincide="El total por subtítulos es {total} y el presupuesto ejecutado de {anio} es {esperado}.",
    difiere="El total por subtítulos es {total}, pero el presupuesto ejecutado de {anio} es {esperado}.",
    casos=(
        Caso(
            "se cumple",
            {"gasto_subtitulos.total": "266.350", "presupuesto.ejecutado.2021": "266.350"},
            Veredicto.COINCIDE,
            "266350",
        ),
        Caso(
            "no se cumple",
            {"gasto_subtitulos.total": "266.350", "presupuesto.ejecutado.2021": "266.530"},
            Veredicto.DIFIERE,
            "266350",
        ),
        Caso(
            "en el borde del redondeo: cada cifra puede desviarse media unidad",
            {"gasto_subtitulos.total": "266.350", "presupuesto.ejecutado.2021": "266.351"},
            Veredicto.COINCIDE,
            "266350",
        ),
        Caso(
            "pasado el borde del redondeo",
            {"gasto_subtitulos.total": "266.350", "presupuesto.ejecutado.2021": "266.352"},
            Veredicto.DIFIERE,
            "266350",
        ),
        Caso(
            "el presupuesto ejecutado no aplica",
            {"gasto_subtitulos.total": "0", "presupuesto.ejecutado.2021": "N/A"},
            Veredicto.NO_CALCULABLE,
        ),
    ),
)
