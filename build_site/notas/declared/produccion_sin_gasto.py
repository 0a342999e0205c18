"""Did a component produce something without spending anything?"""

from collections.abc import Iterator

from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Ficha
from build_site.notas.declaration import Caso, NotaObservada, Observado
from build_site.notas.observed import one_without_other


def busca(ficha: Ficha) -> Iterator[Observado]:
    """Every component and year with production and no spending."""
    return one_without_other(ficha, "produccion", "gasto")


def _row(gasto: str, produccion: str) -> dict[str, str]:
    return {"componentes.filas.0.gasto.2021": gasto, "componentes.filas.0.produccion.2021": produccion}


NOTA = NotaObservada(
    id="produccion-sin-gasto",
    titulo="Producción sin gasto",
    revisa="Si algún componente imprime producción y, para el mismo año, un gasto de cero o en blanco.",
    fuente="Tabla «Gasto y producción de componentes»",
    alcance=(
        "Según la propia tabla, el cero puede querer decir también que no correspondía informar o que faltaba la"
        " información."
    ),
    en_palabras="{produccion}, {gasto}",
    palabras={"produccion": "producción mayor que cero", "gasto": "gasto de cero o en blanco"},
    busca=busca,
    difiere="En {anio}, «{elemento}» imprime {produccion} y {gasto}.",
    casos=(
        Caso("producción con gasto cero", _row("0", "8"), Veredicto.DIFIERE, "8"),
        Caso("producción con gasto en blanco", _row("", "8"), Veredicto.DIFIERE, "8"),
        Caso("producción con gasto sin información: no se sabe", _row("S/I", "8"), None),
        Caso("producción y gasto", _row("1", "8"), None),
        Caso("ni producción ni gasto", _row("0", "0"), None),
    ),
)
