"""Does the printed share of administrative cost follow from the printed amounts?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.declaration import Caso, NotaCalculada


def formula(gasto_administrativo: Interval, total: Interval) -> Interval:
    """The share in per cent."""
    return gasto_administrativo / total * 100


def _year(gasto: str, total: str, porcentaje: str) -> dict[str, str]:
    return {
        "componentes.gasto_administrativo.2021": gasto,
        "componentes.total.2021": total,
        "componentes.porcentaje_administrativo.2021": porcentaje,
    }


NOTA = NotaCalculada(
    id="porcentaje-administrativo",
    titulo="Porcentaje de gasto administrativo",
    revisa="Si el gasto administrativo dividido por el gasto total es el porcentaje impreso.",
    fuente="Tabla «Gasto y producción de componentes»",
    en_palabras="{gasto_administrativo} ÷ {total} × 100",
    formula=formula,
    entradas={
        "gasto_administrativo": "componentes.gasto_administrativo.{anio}",
        "total": "componentes.total.{anio}",
    },
    esperado="componentes.porcentaje_administrativo.{anio}",
    coincide="En {anio}, {gasto_administrativo} de {total} es {calculado}; la ficha imprime {esperado}.",
    difiere="En {anio}, {gasto_administrativo} de {total} es {calculado}, pero la ficha imprime {esperado}.",
    casos=(
        Caso("se cumple", _year("18.111", "266.350", "7%"), Veredicto.COINCIDE, "6.7997"),
        Caso("no se cumple", _year("18.111", "266.350", "9%"), Veredicto.DIFIERE, "6.7997"),
        Caso(
            "en el borde del redondeo: 6,5 se imprime 6 o 7",
            _year("65.000", "1.000.000", "6%"),
            Veredicto.COINCIDE,
            "6.5",
        ),
        Caso("pasado el borde", _year("65.100", "1.000.000", "6%"), Veredicto.DIFIERE, "6.51"),
        Caso("con un decimal impreso", _year("18.111", "266.350", "6,8%"), Veredicto.COINCIDE, "6.7997"),
        Caso("un decimal impreso que no da", _year("18.111", "266.350", "6,7%"), Veredicto.DIFIERE, "6.7997"),
        Caso("el total es cero", _year("0", "0", "0%"), Veredicto.NO_CALCULABLE),
        Caso("el porcentaje está en blanco", _year("0", "0", ""), Veredicto.NO_CALCULABLE),
    ),
)
