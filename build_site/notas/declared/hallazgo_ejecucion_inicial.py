"""Does the evaluator's finding on the execution of the initial budget agree with the printed percentage?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.claims import Claim
from build_site.notas.declaration import Caso, NotaCalculada
from build_site.notas.findings import Hallazgo
from build_site.notas.magnitudes import Unidad
from build_site.notas.range_claims import read_range
from build_site.notas.umbrales import Umbrales


def formula(ejecucion: Interval) -> Interval:
    """The percentage as printed."""
    return ejecucion


def reader(folded: str, umbrales: Umbrales) -> Claim | None:
    """What the finding says of the range."""
    return read_range(folded, umbrales.ejecucion_inicial)


def _case(titulo: str, ejecucion: str, frase: str, estado: Veredicto | None, valor: str | None = None) -> Caso:
    hallazgos = {"Ejecución presupuestaria inicial 2021": frase} if frase else {}
    return Caso(titulo, {"presupuesto.ejecucion_inicial.2021": ejecucion}, estado, valor, hallazgos=hallazgos)


_DENTRO = (
    "El programa presentó una ejecución presupuestaria dentro del rango definido (85% - 110%) durante el periodo 2021."
)
_FUERA = (
    "El programa presentó una ejecución presupuestaria fuera del rango definido (85% - 110%) durante el periodo 2021."
)

NOTA = NotaCalculada(
    id="hallazgo-ejecucion-inicial",
    titulo="Hallazgo sobre la ejecución inicial",
    revisa=(
        "Si lo que dice el evaluador de la ejecución del presupuesto inicial («dentro» o «fuera» del rango) va con el"
        " porcentaje impreso."
    ),
    fuente="Columna «Resultados» del análisis de desempeño y tabla «Ejecución presupuestaria por año»",
    alcance=(
        "El rango es el que imprime la frase; si no imprime ninguno, 85 % a 110 %. Si la ficha no trae el hallazgo, no"
        " hay nada que comparar."
    ),
    en_palabras="{ejecucion}",
    formula=formula,
    entradas={"ejecucion": "presupuesto.ejecucion_inicial.{anio}"},
    esperado=Hallazgo("ejecucion-inicial", reader),
    unidad=Unidad.PORCENTAJE,
    coincide="El evaluador dice que la ejecución inicial de {anio} {esperado}, y la ficha imprime {ejecucion}.",
    difiere="El evaluador dice que la ejecución inicial de {anio} {esperado}, pero la ficha imprime {ejecucion}.",
    casos=(
        _case("dentro, y lo está", "100%", _DENTRO, Veredicto.COINCIDE, "100"),
        _case("fuera, y lo está", "64%", _FUERA, Veredicto.COINCIDE, "64"),
        _case("dentro, y no lo está", "64%", _DENTRO, Veredicto.DIFIERE, "64"),
        _case("fuera, y no lo está", "100%", _FUERA, Veredicto.DIFIERE, "100"),
        _case("en el borde: 85 % impreso puede ser 84,6 %", "85%", _FUERA, Veredicto.COINCIDE, "85"),
        _case("en el borde: 85 % impreso puede ser 85,4 %", "85%", _DENTRO, Veredicto.COINCIDE, "85"),
        _case("con un decimal ya no hay duda", "84,9%", _DENTRO, Veredicto.DIFIERE, "84.9"),
        _case("solo dice hacia qué lado", "120%", "El programa presenta sobreejecución.", Veredicto.COINCIDE, "120"),
        _case(
            "el rango es el que imprime la frase",
            "88%",
            "Ejecución dentro de rango (90%-110%).",
            Veredicto.DIFIERE,
            "88",
        ),
        _case("la ejecución no aplica", "N/A", _DENTRO, Veredicto.NO_CALCULABLE),
        _case("la frase no dice nada del rango", "64%", "No es posible evaluar la ejecución.", Veredicto.NO_CALCULABLE),
        _case("no hay hallazgo", "64%", "", None),
    ),
)
