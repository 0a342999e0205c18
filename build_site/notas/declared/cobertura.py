"""Are the beneficiaries over the target population the printed coverage?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.declaration import Caso, NotaCalculada
from build_site.notas.declared import beneficiarios_implicitos
from build_site.notas.inputs import Implicita


def formula(beneficiarios: Interval, objetivo: Interval) -> Interval:
    """The coverage in per cent."""
    return beneficiarios / objetivo * 100


def _year(objetivo: str, cobertura: str, anio: int = 2021, **others: str) -> dict[str, str]:
    printed = {f"poblacion.{name}.{anio}": texto for name, texto in others.items() if name != "ejecutado"}
    if "ejecutado" in others:
        printed[f"presupuesto.ejecutado.{anio}"] = others["ejecutado"]
    return {"poblacion.objetivo": objetivo, f"poblacion.cobertura.{anio}": cobertura, **printed}


NOTA = NotaCalculada(
    id="cobertura",
    titulo="Cobertura",
    revisa=(
        "Si los beneficiarios divididos por la población objetivo son la cobertura impresa. Cuando la ficha no imprime"
        " los beneficiarios, se usan los que resultan de su gasto."
    ),
    fuente="Sección «Población» y tabla «Ejecución presupuestaria por año»",
    alcance=(
        "La ficha imprime una sola población objetivo, sin año: en los años anteriores pudo ser otra, y si allí la"
        " cobertura no da, se informa y no se cuenta como contradicción."
    ),
    en_palabras="{beneficiarios} ÷ {objetivo} × 100",
    formula=formula,
    entradas={
        "beneficiarios": Implicita(
            "poblacion.beneficiada.{anio}", beneficiarios_implicitos.formula, beneficiarios_implicitos.ENTRADAS
        ),
        "objetivo": "poblacion.objetivo",
    },
    esperado="poblacion.cobertura.{anio}",
    coincide="En {anio}, {beneficiarios} de {objetivo} es {calculado}; la ficha imprime {esperado}.",
    difiere="En {anio}, {beneficiarios} de {objetivo} es {calculado}, pero la ficha imprime {esperado}.",
    anteriores=(
        "En {anio}, {beneficiarios} de {objetivo} es {calculado}; la ficha imprime {esperado}, quizás sobre otra"
        " población objetivo, la de ese año."
    ),
    casos=(
        Caso(
            "se cumple con los beneficiarios que resultan del gasto",
            _year("11.184", "0%", ejecutado="266.350", gasto_por_beneficiario="33.293,8"),
            Veredicto.COINCIDE,
            "0.071531",
        ),
        Caso("se cumple con los beneficiarios impresos", _year("200", "4%", beneficiada="8"), Veredicto.COINCIDE, "4"),
        Caso("sobre 100 %", _year("200", "150%", beneficiada="300"), Veredicto.COINCIDE, "150"),
        Caso("no se cumple", _year("200", "6%", beneficiada="8"), Veredicto.DIFIERE, "4"),
        Caso(
            "en el borde del redondeo: 4,5 se imprime 4 o 5",
            _year("200", "5%", beneficiada="9"),
            Veredicto.COINCIDE,
            "4.5",
        ),
        Caso("pasado el borde del redondeo", _year("1.000", "5%", beneficiada="44"), Veredicto.DIFIERE, "4.4"),
        Caso(
            "en un año anterior la población objetivo pudo ser otra",
            _year("200", "6%", 2019, beneficiada="8"),
            Veredicto.INFORMATIVA,
            "4",
            anio=2019,
        ),
        Caso("no se sabe cuántos beneficiarios hubo", _year("200", "6%"), Veredicto.NO_CALCULABLE),
        Caso("la población objetivo es cero", _year("0", "0%", beneficiada="8"), Veredicto.NO_CALCULABLE),
        Caso("la cobertura no aplica", _year("200", "N/A", beneficiada="8"), Veredicto.NO_CALCULABLE),
    ),
)
