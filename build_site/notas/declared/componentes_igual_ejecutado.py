"""Is the total of the components table the executed budget, year by year?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.declaration import Caso, NotaCalculada


def formula(total: Interval) -> Interval:
    """The total as printed."""
    return total


NOTA = NotaCalculada(
    id="componentes-igual-ejecutado",
    titulo="Componentes y presupuesto ejecutado",
    revisa="Si el total de la tabla de componentes es el presupuesto ejecutado de cada año.",
    fuente="Tablas «Gasto y producción de componentes» y «Ejecución presupuestaria por año»",
    alcance="En los años anteriores la diferencia puede venir de componentes descontinuados, que la tabla no muestra.",
    en_palabras="{total}",
    formula=formula,
    entradas={"total": "componentes.total.{anio}"},
    esperado="presupuesto.ejecutado.{anio}",
    coincide="En {anio}, el total de la tabla de componentes es {total} y el presupuesto ejecutado es {esperado}.",
    difiere="En {anio}, el total de la tabla de componentes es {total}, pero el presupuesto ejecutado es {esperado}.",
    casos=(
        Caso(
            "se cumple",
            {"componentes.total.2021": "266.350", "presupuesto.ejecutado.2021": "266.350"},
            Veredicto.COINCIDE,
            "266350",
        ),
        Caso(
            "no se cumple, en un año anterior",
            {"componentes.total.2019": "1.520.806", "presupuesto.ejecutado.2019": "1.620.806"},
            Veredicto.DIFIERE,
            "1520806",
            anio=2019,
        ),
        Caso(
            "en el borde del redondeo",
            {"componentes.total.2021": "266.351", "presupuesto.ejecutado.2021": "266.350"},
            Veredicto.COINCIDE,
            "266351",
        ),
        Caso(
            "el total es cero y el presupuesto ejecutado no aplica: no son lo mismo ni se contradicen",
            {"componentes.total.2020": "0", "presupuesto.ejecutado.2020": "N/A"},
            Veredicto.NO_CALCULABLE,
            anio=2020,
        ),
    ),
)
