"""Which initial budgets do the executed budget and the rounded percentage of initial execution allow?"""

from decimal import Decimal

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.arithmetic import NoResultError
from build_site.notas.declaration import Caso, NotaCalculada
from build_site.notas.magnitudes import Unidad


def formula(ejecutado: Interval, ejecucion_inicial: Interval) -> Interval:
    """The initial budget, in the unit of the executed one."""
    inicial = ejecutado / (ejecucion_inicial / Decimal(100))
    if inicial.high < 0:
        raise NoResultError("el resultado sería un presupuesto negativo")
    return inicial


def _year(ejecutado: str, ejecucion: str) -> dict[str, str]:
    return {"presupuesto.ejecutado.2021": ejecutado, "presupuesto.ejecucion_inicial.2021": ejecucion}


NOTA = NotaCalculada(
    id="presupuesto-inicial-implicito",
    titulo="Presupuesto inicial que resulta de la ejecución",
    revisa=(
        "Entre qué montos tuvo que estar el presupuesto inicial, que la ficha no imprime, para que su ejecución"
        " redondee al porcentaje impreso."
    ),
    fuente="Tabla «Ejecución presupuestaria por año»",
    en_palabras="{ejecutado} ÷ ({ejecucion_inicial} ÷ 100)",
    formula=formula,
    entradas={
        "ejecutado": "presupuesto.ejecutado.{anio}",
        "ejecucion_inicial": "presupuesto.ejecucion_inicial.{anio}",
    },
    unidad=Unidad.DINERO,
    informativa=(
        "En {anio}, {ejecutado} son {ejecucion_inicial} de un presupuesto inicial de entre {desde} y {hasta}, que la"
        " ficha no imprime."
    ),
    casos=(
        Caso("un intervalo", _year("1.520.806", "64%"), Veredicto.INFORMATIVA, "2376259.375"),
        Caso(
            "con un decimal el intervalo es más angosto",
            _year("1.520.806", "64,0%"),
            Veredicto.INFORMATIVA,
            "2376259.375",
        ),
        Caso("sobre 100 %", _year("550", "110%"), Veredicto.INFORMATIVA, "500"),
        Caso("0 % puede ser casi nada de cualquier monto", _year("300", "0%"), Veredicto.NO_CALCULABLE),
        Caso("el porcentaje no aplica", _year("300", "N/A"), Veredicto.NO_CALCULABLE),
    ),
)
