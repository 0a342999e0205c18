"""How many beneficiaries do the executed budget and the spending per beneficiary imply?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.arithmetic import NoResultError
from build_site.notas.declaration import Caso, NotaCalculada


def formula(ejecutado: Interval, gasto_por_beneficiario: Interval) -> Interval:
    """Beneficiaries."""
    beneficiarios = ejecutado / gasto_por_beneficiario
    if beneficiarios.high < 0:
        raise NoResultError("el resultado sería un número negativo de beneficiarios")
    return beneficiarios


ENTRADAS = {
    "ejecutado": "presupuesto.ejecutado.{anio}",
    "gasto_por_beneficiario": "poblacion.gasto_por_beneficiario.{anio}",
}


def _year(ejecutado: str, gasto: str, beneficiada: str | None = None) -> dict[str, str]:
    figures = {"presupuesto.ejecutado.2021": ejecutado, "poblacion.gasto_por_beneficiario.2021": gasto}
    return figures if beneficiada is None else {**figures, "poblacion.beneficiada.2021": beneficiada}


NOTA = NotaCalculada(
    id="beneficiarios-implicitos",
    titulo="Beneficiarios que resultan del gasto",
    revisa=(
        "Cuántos beneficiarios resultan de dividir el presupuesto ejecutado por el gasto por beneficiario y, si la"
        " ficha imprime la población beneficiada, si es esa."
    ),
    fuente="Tablas «Ejecución presupuestaria por año» y «Evolución gasto por beneficiario»",
    en_palabras="{ejecutado} ÷ {gasto_por_beneficiario}",
    formula=formula,
    entradas=ENTRADAS,
    esperado="poblacion.beneficiada.{anio}",
    coincide=(
        "En {anio}, {ejecutado} a {gasto_por_beneficiario} por beneficiario son {calculado} beneficiarios; la ficha"
        " imprime {esperado}."
    ),
    difiere=(
        "En {anio}, {ejecutado} a {gasto_por_beneficiario} por beneficiario son {calculado} beneficiarios, pero la"
        " ficha imprime {esperado}."
    ),
    informativa=(
        "En {anio}, {ejecutado} a {gasto_por_beneficiario} por beneficiario son {calculado} beneficiarios, número que"
        " la ficha no imprime."
    ),
    casos=(
        Caso("un solo número entero es posible", _year("266.350", "33.293,8"), Veredicto.INFORMATIVA, "8"),
        Caso("varios números enteros son posibles", _year("1.000.000", "12,3"), Veredicto.INFORMATIVA, "81301"),
        Caso("ningún número entero es posible", _year("1.000.000", "33.293,8"), Veredicto.INFORMATIVA, "30.035622"),
        Caso("coincide con la población impresa", _year("266.350", "33.293,8", "8"), Veredicto.COINCIDE, "8"),
        Caso("difiere de la población impresa", _year("266.350", "33.293,8", "9"), Veredicto.DIFIERE, "8"),
        Caso(
            "en el borde del redondeo: 12,25 a 12,35 por persona son de 80.971 a 81.632",
            _year("1.000.000", "12,3", "81.632"),
            Veredicto.COINCIDE,
            "81301",
        ),
        Caso("pasado el borde del redondeo", _year("1.000.000", "12,3", "81.633"), Veredicto.DIFIERE, "81301"),
        Caso("la población impresa es S/I: se deduce", _year("266.350", "33.293,8", "S/I"), Veredicto.INFORMATIVA, "8"),
        Caso("el año no aplica", _year("N/A", "N/A"), Veredicto.NO_CALCULABLE),
        Caso("el gasto por beneficiario es cero", _year("500", "0,0"), Veredicto.NO_CALCULABLE),
    ),
)
