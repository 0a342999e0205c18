"""Did a component spend money without producing anything?"""

from collections.abc import Iterator

from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Ficha
from build_site.notas.declaration import Caso, NotaObservada, Observado
from build_site.notas.observed import one_without_other


def busca(ficha: Ficha) -> Iterator[Observado]:
    """Every component and year with spending and no production."""
    return one_without_other(ficha, "gasto", "produccion")


def _row(gasto: str, produccion: str) -> dict[str, str]:
    return {"componentes.filas.0.gasto.2021": gasto, "componentes.filas.0.produccion.2021": produccion}


NOTA = NotaObservada(
    id="gasto-sin-produccion",
    titulo="Gasto sin producción",
    revisa="Si algún componente imprime gasto y, para el mismo año, una producción de cero o en blanco.",
    fuente="Tabla «Gasto y producción de componentes»",
    alcance=(
        "Según la propia tabla, el cero puede querer decir también que no correspondía informar o que faltaba la"
        " información."
    ),
    en_palabras="{gasto}, {produccion}",
    palabras={"gasto": "gasto mayor que cero", "produccion": "producción de cero o en blanco"},
    busca=busca,
    difiere="En {anio}, «{elemento}» imprime {gasto} y {produccion}.",
    casos=(
        Caso("gasto con producción cero", _row("1.200", "0"), Veredicto.DIFIERE, "1200"),
        Caso("gasto con producción en blanco", _row("1.200", ""), Veredicto.DIFIERE, "1200"),
        Caso("gasto con producción que no aplica", _row("1.200", "N/A"), None),
        Caso("gasto y producción", _row("1.200", "3"), None),
        Caso("un gasto negativo no es gasto", _row("-5", "0"), None),
    ),
)
