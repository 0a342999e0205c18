"""Is each component's spending over its production the printed unit cost?"""

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.notas.declaration import Caso, NotaCalculada


def formula(gasto: Interval, produccion: Interval) -> Interval:
    """What one unit cost."""
    return gasto / produccion


def _row(gasto: str, produccion: str, unitario: str) -> dict[str, str]:
    row = {"gasto": gasto, "produccion": produccion, "gasto_unitario": unitario}
    return {f"componentes.filas.0.{name}.2021": texto for name, texto in row.items()}


NOTA = NotaCalculada(
    id="gasto-unitario",
    titulo="Gasto unitario",
    revisa="Si el gasto de cada componente dividido por su producción es el gasto unitario impreso.",
    fuente="Tabla «Gasto y producción de componentes»",
    en_palabras="{gasto} ÷ {produccion}",
    formula=formula,
    entradas={
        "gasto": "componentes.filas.{fila}.gasto.{anio}",
        "produccion": "componentes.filas.{fila}.produccion.{anio}",
    },
    esperado="componentes.filas.{fila}.gasto_unitario.{anio}",
    para_cada=("componentes.filas.*",),
    coincide=(
        "«{elemento}», {anio}: {gasto} entre {produccion} unidades son {calculado} por unidad; la ficha imprime"
        " {esperado}."
    ),
    difiere=(
        "«{elemento}», {anio}: {gasto} entre {produccion} unidades son {calculado} por unidad, pero la ficha imprime"
        " {esperado}."
    ),
    casos=(
        Caso("se cumple", _row("248.239", "8", "31.029,9"), Veredicto.COINCIDE, "31029.875"),
        Caso("no se cumple", _row("248.239", "8", "31.092,9"), Veredicto.DIFIERE, "31029.875"),
        Caso(
            "en el borde del redondeo: 31.029,9375 es lo más que da 248.239,5",
            _row("248.239", "8", "31.029,98"),
            Veredicto.DIFIERE,
            "31029.875",
        ),
        Caso(
            "un gasto chico se redondea mucho: entre 0,5 y 1,5 dividido por 4",
            _row("1", "4", "0,3"),
            Veredicto.COINCIDE,
            "0.25",
        ),
        Caso("gasto cero con producción", _row("0", "8", "0,0"), Veredicto.COINCIDE, "0"),
        Caso("producción cero", _row("0", "0", "0,0"), Veredicto.NO_CALCULABLE),
        Caso("producción cero y gasto unitario en blanco", _row("0", "0", ""), Veredicto.NO_CALCULABLE),
    ),
)
