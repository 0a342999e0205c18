"""Does the evaluator's finding on the execution of the final budget agree with the printed percentage?"""

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
    return read_range(folded, umbrales.ejecucion_final)


def _case(titulo: str, ejecucion: str, frase: str, estado: Veredicto | None, valor: str | None = None) -> Caso:
    hallazgos = {"Ejecución presupuestaria final 2021": frase} if frase else {}
    return Caso(titulo, {"presupuesto.ejecucion_final.2021": ejecucion}, estado, valor, hallazgos=hallazgos)


_DENTRO = "El programa presentó una ejecución presupuestaria dentro de rango (90% - 110%) durante el periodo 2021."
_FUERA = "El programa presentó una ejecución presupuestaria fuera de rango (90% - 110%) durante el periodo 2021."

NOTA = NotaCalculada(
    id="hallazgo-ejecucion-final",
    titulo="Hallazgo sobre la ejecución final",
    revisa=(
        "Si lo que dice el evaluador de la ejecución del presupuesto final («dentro» o «fuera» del rango) va con el"
        " porcentaje impreso."
    ),
    fuente="Columna «Resultados» del análisis de desempeño y tabla «Ejecución presupuestaria por año»",
    alcance=(
        "El rango es el que imprime la frase; si no imprime ninguno, 90 % a 110 %. Si la ficha no trae el hallazgo, no"
        " hay nada que comparar."
    ),
    en_palabras="{ejecucion}",
    formula=formula,
    entradas={"ejecucion": "presupuesto.ejecucion_final.{anio}"},
    esperado=Hallazgo("ejecucion-final", reader),
    unidad=Unidad.PORCENTAJE,
    coincide="El evaluador dice que la ejecución final de {anio} {esperado}, y la ficha imprime {ejecucion}.",
    difiere="El evaluador dice que la ejecución final de {anio} {esperado}, pero la ficha imprime {ejecucion}.",
    casos=(
        _case("dentro, y lo está", "100%", _DENTRO, Veredicto.COINCIDE, "100"),
        _case("fuera, y lo está", "87%", _FUERA, Veredicto.COINCIDE, "87"),
        _case("dentro, y no lo está", "87%", _DENTRO, Veredicto.DIFIERE, "87"),
        _case("fuera, y no lo está", "100%", _FUERA, Veredicto.DIFIERE, "100"),
        _case("en el borde: 90 % impreso puede ser 89,6 %", "90%", _FUERA, Veredicto.COINCIDE, "90"),
        _case("en el borde: 110 % impreso puede ser 110,4 %", "110%", _FUERA, Veredicto.COINCIDE, "110"),
        _case(
            "sin rango impreso vale el de siempre",
            "88%",
            "La ejecución no está dentro del rango.",
            Veredicto.COINCIDE,
            "88",
        ),
        _case("la ejecución está en blanco", "", _DENTRO, Veredicto.NO_CALCULABLE),
        _case("no hay hallazgo", "87%", "", None),
    ),
)
