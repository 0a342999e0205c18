"""Table of the figures: one row for each figure that a ficha prints, or leaves empty."""

from collections.abc import Iterator

import msgspec

from build_site.collection.concepts import CONCEPTOS
from build_site.collection.permalinks import permalink
from build_site.datos.identity import FICHA, identity
from build_site.datos.table import Column, Kind, Row, Source, Table
from build_site.model.cifra import Cifra, Estado
from build_site.model.claves import anchor

_COLUMNAS = (
    *FICHA,
    Column(
        "clave",
        Kind.TEXTO,
        "Dirección de la cifra dentro de la ficha: la misma en `ficha.json`, en el ancla de la página y en las notas.",
        obligatoria=True,
    ),
    Column(
        "variable",
        Kind.TEXTO,
        "Qué se mide: la clave sin número de fila ni año. Sirve para filtrar y para comparar fichas.",
        obligatoria=True,
        valores=tuple(CONCEPTOS),
    ),
    Column("concepto", Kind.TEXTO, "Lo mismo que `variable`, en palabras.", obligatoria=True),
    Column(
        "tipo_elemento",
        Kind.TEXTO,
        "De qué es la cifra cuando la tabla tiene varias filas. Vacía en los totales y en las cifras únicas.",
        valores=("componente", "indicador", "region", "subtitulo"),
    ),
    Column("elemento", Kind.TEXTO, "Nombre de ese componente, indicador, región o subtítulo, como está impreso."),
    Column(
        "anio",
        Kind.ENTERO,
        "Año de la columna. Las cifras que se imprimen sin año (subtítulos, regiones, población objetivo y potencial) "
        "llevan el de la edición; se reconocen porque su clave no termina en un año.",
    ),
    Column(
        "texto", Kind.TEXTO, "La cifra exactamente como está impresa: `1.520.806`, `64%`, `N/A`.", True, verbatim=True
    ),
    Column(
        "valor",
        Kind.NUMERO,
        "El número, en la unidad impresa: `64%` es 64. Vacía, y nunca cero, si la ficha no imprime un número.",
    ),
    Column(
        "estado",
        Kind.TEXTO,
        "Qué dice la celda: `informado` (un número, que puede ser cero), `no_aplica` (N/A), `sin_informacion` (S/I) o "
        "`vacio` (nada, o un guion).",
        obligatoria=True,
        valores=tuple(Estado),
    ),
    Column(
        "unidad",
        Kind.TEXTO,
        "En qué se cuenta: `M$` (miles de pesos), `%`, o las palabras de la ficha (`Familias`). Vacía si no lo dice.",
    ),
    Column(
        "anio_base",
        Kind.ENTERO,
        "Solo en montos: de qué año son los pesos. Montos de distinto año base no se suman ni se comparan.",
    ),
    Column("pagina", Kind.ENTERO, "Página del PDF, desde 1. Vacía si la celda no tiene nada impreso.", minimo=1),
    Column("caja_x0", Kind.NUMERO, "Borde izquierdo de la cifra en la página, en puntos desde la izquierda."),
    Column("caja_y0", Kind.NUMERO, "Borde superior, en puntos desde arriba."),
    Column("caja_x1", Kind.NUMERO, "Borde derecho, en puntos desde la izquierda."),
    Column("caja_y1", Kind.NUMERO, "Borde inferior, en puntos desde arriba."),
    Column("enlace", Kind.TEXTO, "Enlace permanente a la cifra en la página de la ficha.", obligatoria=True),
)


def _rows(source: Source) -> Iterator[Row]:
    who = identity(source.publicada.ficha)
    page = permalink(source.publicada.ruta)
    for descrita in source.cifras:
        cifra = descrita.cifra
        yield (
            *who,
            descrita.clave,
            descrita.variable,
            descrita.concepto,
            descrita.tipo,
            descrita.elemento or None,
            descrita.anio,
            cifra.texto,
            cifra.valor,
            cifra.estado,
            descrita.unidad,
            descrita.anio_base,
            *_place(cifra),
            f"{page}#{anchor(descrita.clave)}",
        )


def _place(cifra: Cifra) -> Row:
    pagina = None if cifra.pagina is msgspec.UNSET else cifra.pagina
    return (pagina, *((None,) * 4 if cifra.caja is msgspec.UNSET else cifra.caja))


CIFRAS = Table(
    nombre="cifras",
    titulo="Cifras",
    descripcion="Una fila por cada cifra de cada ficha: texto impreso, número, unidad y lugar en el PDF.",
    columnas=_COLUMNAS,
    clave=("ficha", "clave"),
    filas=_rows,
    por_ficha=True,
)
