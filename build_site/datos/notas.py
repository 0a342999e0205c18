"""Table of the computed notes: every check and derived figure of every ficha."""

from collections.abc import Iterator

from build_site.collection.permalinks import permalink
from build_site.datos.identity import FICHA, identity
from build_site.datos.table import Column, Kind, Row, Source, Table
from build_site.model.cotejo import Veredicto
from build_site.notas.catalogue import NOTAS

_ANCLA = "notas-calculadas"
_TITULOS = {nota.id: nota.titulo for nota in NOTAS}

_COLUMNAS = (
    *FICHA,
    Column("numero", Kind.ENTERO, "Orden de la nota dentro de su ficha, desde 1.", obligatoria=True, minimo=1),
    Column("nota", Kind.TEXTO, "Identificador de la cuenta; su método está en `metodologia/notas/`.", obligatoria=True),
    Column("titulo", Kind.TEXTO, "Nombre de la cuenta."),
    Column("anio", Kind.ENTERO, "Año de las cifras revisadas. Vacía si la cuenta no es de un año."),
    Column("elemento", Kind.TEXTO, "Componente, región o fila, cuando la cuenta se hace para cada uno."),
    Column(
        "estado",
        Kind.TEXTO,
        "`coincide` (la cuenta cuadra), `difiere` (la ficha se contradice), `informativa` (cifra derivada) o "
        "`no_calculable` (falta una cifra).",
        obligatoria=True,
        valores=tuple(Veredicto),
    ),
    Column("valor", Kind.NUMERO, "Lo que da la cuenta, en la unidad de lo que se compara. Vacía si no da un número."),
    Column("esperado", Kind.NUMERO, "La cifra impresa con que se compara."),
    Column("desde", Kind.NUMERO, "Menor valor posible dado el redondeo impreso, cuando esa es la respuesta."),
    Column("hasta", Kind.NUMERO, "Mayor valor posible."),
    Column("texto", Kind.TEXTO, "La nota en una o dos frases, con sus cifras.", obligatoria=True),
    Column("formula", Kind.TEXTO, "La fórmula con sus números."),
    Column("entradas", Kind.TEXTO, "Claves de las cifras usadas, separadas por un espacio; están en `cifras`."),
    Column("enlace", Kind.TEXTO, "Enlace permanente a las notas de la ficha.", obligatoria=True),
)


def _rows(source: Source) -> Iterator[Row]:
    publicada = source.publicada
    who = identity(publicada.ficha)
    enlace = permalink(publicada.ruta, _ANCLA)
    for numero, cotejo in enumerate(publicada.cotejos, start=1):
        yield (
            *who,
            numero,
            cotejo.id,
            _TITULOS.get(cotejo.id),
            cotejo.anio,
            cotejo.elemento or None,
            cotejo.estado,
            cotejo.valor,
            cotejo.esperado,
            *(cotejo.intervalo or (None, None)),
            cotejo.texto,
            cotejo.formula or None,
            " ".join(entrada.clave for entrada in cotejo.entradas) or None,
            enlace,
        )


NOTAS_CALCULADAS = Table(
    nombre="notas",
    titulo="Notas calculadas",
    descripcion="Una fila por cada cuenta que este sitio hace con las cifras de una ficha. No son parte de la ficha.",
    columnas=_COLUMNAS,
    clave=("ficha", "numero"),
    filas=_rows,
)
