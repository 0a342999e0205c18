"""Does the evaluator's finding on the spending per beneficiary agree with the printed amounts of the years?"""

from decimal import Decimal

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval, total
from build_site.notas.arithmetic import NoResultError
from build_site.notas.claims import Claim
from build_site.notas.declaration import Caso, NotaCalculada
from build_site.notas.findings import Hallazgo
from build_site.notas.input_years import AniosAnteriores
from build_site.notas.magnitudes import Unidad
from build_site.notas.range_claims import read_margin
from build_site.notas.umbrales import Umbrales

_WHOLE = Interval.exact(Decimal(100))


def formula(actual: Interval, anteriores: list[Interval]) -> Interval:
    """Distance from the average of the earlier years, in per cent.

    A printed zero may or may not count in the evaluator's average: both readings are left open.
    """
    spent = [gasto for gasto in anteriores if Decimal(0) not in gasto]
    if not spent:
        raise NoResultError("los años anteriores imprimen un gasto por beneficiario de cero")
    distance = _distance(actual, spent)
    return distance if len(spent) == len(anteriores) else distance.hull(_distance(actual, anteriores))


def reader(folded: str, umbrales: Umbrales) -> Claim | None:
    """What the finding says of the range."""
    return read_margin(folded, umbrales.gasto_por_beneficiario)


def _distance(actual: Interval, years: list[Interval]) -> Interval:
    return actual / (total(years) / len(years)) * 100 - _WHOLE


def _case(titulo: str, gastos: str, frase: str, estado: Veredicto | None, valor: str | None = None) -> Caso:
    printed = zip((2019, 2020, 2021), gastos.split(), strict=True)
    cifras = {f"poblacion.gasto_por_beneficiario.{anio}": texto for anio, texto in printed}
    return Caso(titulo, cifras, estado, valor, hallazgos={"Gasto por beneficiario": frase} if frase else {})


_DENTRO = (
    "El programa presenta un gasto por beneficiario 2021 dentro de rango, en comparación al promedio de los dos años"
    " anteriores."
)
_FUERA = (
    "El programa presenta un gasto por beneficiario 2021 fuera de rango, en comparación al promedio de los dos años"
    " anteriores."
)
_SUPERIOR = f"{_FUERA} Es decir se encuentra fuera del intervalo del 20% (superior) del promedio 2020-2019."

NOTA = NotaCalculada(
    id="hallazgo-gasto-por-beneficiario",
    titulo="Hallazgo sobre el gasto por beneficiario",
    revisa=(
        "Si lo que dice el evaluador del gasto por beneficiario va con las cifras impresas: a más de 20 % del promedio"
        " de los dos años anteriores está fuera de rango."
    ),
    fuente="Columna «Resultados» del análisis de desempeño y tabla «Evolución gasto por beneficiario»",
    alcance=(
        "El promedio es el de los años anteriores que tienen cifra. Como no se sabe si un cero impreso cuenta en él,"
        " valen las dos lecturas."
    ),
    en_palabras="{actual} ÷ promedio de ({anteriores}) × 100 − 100",
    formula=formula,
    entradas={
        "actual": "poblacion.gasto_por_beneficiario.{anio}",
        "anteriores": AniosAnteriores("poblacion.gasto_por_beneficiario.{anio}"),
    },
    esperado=Hallazgo("gasto-por-beneficiario", reader),
    unidad=Unidad.CAMBIO,
    coincide=(
        "El evaluador dice que el gasto por beneficiario de {anio} {esperado}; frente al promedio de los años"
        " anteriores con cifra, {calculado}."
    ),
    difiere=(
        "El evaluador dice que el gasto por beneficiario de {anio} {esperado}, pero frente al promedio de los años"
        " anteriores con cifra, {calculado}."
    ),
    casos=(
        _case("dentro, y lo está", "100,0 120,0 121,0", _DENTRO, Veredicto.COINCIDE, "10"),
        _case("fuera, y lo está", "5.894,6 N/A 33.293,8", _SUPERIOR, Veredicto.COINCIDE, "464.818648"),
        _case("dentro, y no lo está", "100,0 120,0 150,0", _DENTRO, Veredicto.DIFIERE, "36.363636"),
        _case("fuera, y no lo está", "100,0 120,0 115,0", _FUERA, Veredicto.DIFIERE, "4.545455"),
        _case("fuera por arriba, y está fuera por abajo", "100,0 100,0 50,0", _SUPERIOR, Veredicto.DIFIERE, "-50"),
        _case("en el borde: 120 de 100 puede ser poco más de 20 %", "100 100 120", _FUERA, Veredicto.COINCIDE, "20"),
        _case("en el borde: 120 de 100 puede ser 20 %", "100 100 120", _DENTRO, Veredicto.COINCIDE, "20"),
        _case(
            "un cero anterior puede contar o no: fuera si cuenta", "0,0 100,0 100,0", _SUPERIOR, Veredicto.COINCIDE, "0"
        ),
        _case(
            "un cero anterior puede contar o no: dentro si no cuenta",
            "0,0 100,0 100,0",
            _DENTRO,
            Veredicto.COINCIDE,
            "0",
        ),
        _case("ningún año anterior tiene cifra", "N/A S/I 100,0", _DENTRO, Veredicto.NO_CALCULABLE),
        _case("no hay hallazgo", "100,0 120,0 150,0", "", None),
    ),
)
