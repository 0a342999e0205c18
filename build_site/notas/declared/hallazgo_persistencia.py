"""Does the evaluator's finding on persistent underspending agree with the printed executions of the years in a row?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval, highest
from build_site.notas.declaration import Caso, NotaCalculada
from build_site.notas.findings import Hallazgo
from build_site.notas.input_years import AniosSeguidos
from build_site.notas.magnitudes import Unidad
from build_site.notas.persistence_claims import read_persistence


def formula(ejecuciones: list[Interval]) -> Interval:
    """The highest of the years: all are under a limit when the highest is."""
    return highest(ejecuciones)


def _case(titulo: str, ejecuciones: str, frase: str, estado: Veredicto | None, valor: str | None = None) -> Caso:
    printed = zip((2019, 2020, 2021), ejecuciones.split(), strict=True)
    cifras = {f"presupuesto.ejecucion_inicial.{anio}": texto for anio, texto in printed}
    return Caso(
        titulo, cifras, estado, valor, hallazgos={"Persistencia subejecución presupuestaria": frase} if frase else {}
    )


_HAY = (
    "El programa presenta problemas de persistencia de subejecución en relación a su presupuesto inicial (tres años"
    " consecutivos)."
)
_NO_HAY = (
    "El programa no presenta problemas de persistencia de subejecución en relación a su presupuesto inicial anual."
)

NOTA = NotaCalculada(
    id="hallazgo-persistencia",
    titulo="Hallazgo sobre persistencia de la subejecución",
    revisa=(
        "Si lo que dice el evaluador de la persistencia va con la ejecución inicial impresa: tres años seguidos bajo"
        " 85 %."
    ),
    fuente="Columna «Resultados» del análisis de desempeño y tabla «Ejecución presupuestaria por año»",
    alcance=(
        "Un año sin cifra puede haber sido cualquiera: basta otro de 85 % o más para saber que no hubo persistencia; si"
        " no, no se calcula."
    ),
    en_palabras="la mayor de: {ejecuciones}",
    formula=formula,
    entradas={"ejecuciones": AniosSeguidos("presupuesto.ejecucion_inicial.{anio}")},
    esperado=Hallazgo("persistencia", read_persistence),
    unidad=Unidad.PORCENTAJE,
    coincide=(
        "El evaluador dice que {esperado}; hasta {anio}, la mayor ejecución inicial impresa de esos años es"
        " {calculado}."
    ),
    difiere=(
        "El evaluador dice que {esperado}, pero hasta {anio} la mayor ejecución inicial impresa de esos años es"
        " {calculado}."
    ),
    casos=(
        _case("no la hay, y es así", "64% 90% 100%", _NO_HAY, Veredicto.COINCIDE, "100"),
        _case("la hay, y es así", "64% 70% 80%", _HAY, Veredicto.COINCIDE, "80"),
        _case("dice que la hay, y no la hay", "64% 90% 80%", _HAY, Veredicto.DIFIERE, "90"),
        _case("dice que no la hay, y la hay", "64% 70% 80%", _NO_HAY, Veredicto.DIFIERE, "80"),
        _case("en el borde: 85 % impreso puede ser 84,6 %", "64% 70% 85%", _HAY, Veredicto.COINCIDE, "85"),
        _case("en el borde: 85 % impreso puede ser 85 %", "64% 70% 85%", _NO_HAY, Veredicto.COINCIDE, "85"),
        _case("un año sin cifra no importa si otro decide", "64% N/A 100%", _NO_HAY, Veredicto.COINCIDE, "100"),
        _case("un año sin cifra del que todo depende", "64% S/I 80%", _NO_HAY, Veredicto.NO_CALCULABLE),
        _case("ningún año con cifra", "N/A N/A N/A", _NO_HAY, Veredicto.NO_CALCULABLE),
        _case("no hay hallazgo", "64% 70% 80%", "", None),
    ),
)
