"""Table of the texts: every sentence, name and label of a ficha that is not a figure, with the page it stands on."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from build_site.collection.permalinks import permalink
from build_site.datos.identity import FICHA, identity
from build_site.datos.table import Column, Kind, Row, Source, Table
from build_site.model.cifra import Cifra
from build_site.model.ficha import Ficha

_SECCIONES = {
    "antecedentes.descripcion": "descripcion",
    "antecedentes.regiones": "descripcion",
    "antecedentes.proposito": "proposito",
    "antecedentes": "historial",
    "analisis": "analisis",
    "gasto_subtitulos": "subtitulos",
    "gasto_regional": "regiones",
    "poblacion": "poblacion",
    "componentes": "componentes",
    "indicadores": "indicadores",
    "ods": "ods",
    "contingencia": "contingencia",
    "observaciones_institucion": "observaciones",
    "notas_tecnicas": "notas-tecnicas",
    "otros": "otros",
}
"""Where on the page the texts of a field are, by the beginning of their clave; the most particular first."""

_COLUMNAS = (
    *FICHA,
    Column("clave", Kind.TEXTO, "Dirección del texto dentro de la ficha, como en `ficha.json`.", obligatoria=True),
    Column(
        "variable",
        Kind.TEXTO,
        "Qué texto es: la clave sin números de fila. Por ejemplo `antecedentes.proposito` o "
        "`observaciones_institucion.texto`.",
        obligatoria=True,
    ),
    Column(
        "seccion",
        Kind.TEXTO,
        "Sección de la página en que está; es también su ancla.",
        obligatoria=True,
        valores=tuple(dict.fromkeys(_SECCIONES.values())),
    ),
    Column("pagina", Kind.ENTERO, "Página del PDF, desde 1. Vacía si no se sabe con certeza.", minimo=1),
    Column("texto", Kind.TEXTO, "Las palabras del PDF, con sus errores de tipeo.", obligatoria=True),
    Column("enlace", Kind.TEXTO, "Enlace permanente a la sección.", obligatoria=True),
)


def _rows(source: Source) -> Iterator[Row]:
    ficha = source.publicada.ficha
    who = identity(ficha)
    page = permalink(source.publicada.ruta)
    for field in dict.fromkeys(name.partition(".")[0] for name in _SECCIONES):
        found: list[tuple[str, str, int | None]] = []
        _collect(field, getattr(ficha, field), None, found)
        for clave, texto, own in found:
            variable, seccion = _variable(clave)
            yield *who, clave, variable, seccion, own or _page(ficha, clave), texto, f"{page}#{seccion}"


@lru_cache(maxsize=10_000)
def _variable(clave: str) -> tuple[str, str]:
    """The clave without the numbers of its rows, and the section that it belongs to."""
    variable = ".".join(step for step in clave.split(".") if not step.isdecimal())
    return variable, next(name for start, name in _SECCIONES.items() if f"{variable}.".startswith(f"{start}."))


def _collect(clave: str, node: object, page: int | None, found: list[tuple[str, str, int | None]]) -> None:
    """Clave, text and, where the block itself says it, page. A number among texts (of a goal, a note) is a text."""
    if isinstance(node, str | int):
        if node != "":
            found.append((clave, str(node), page))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            _collect(f"{clave}.{index}", child, page, found)
    elif isinstance(node, Cifra):
        _collect(f"{clave}.unidad", getattr(node, "unidad", ""), page, found)
    elif isinstance(node, msgspec.Struct):
        page = getattr(node, "pagina", page)
        for name in node.__struct_fields__:
            if name != "pagina":
                _collect(f"{clave}.{name}", getattr(node, name), page, found)


def _page(ficha: Ficha, clave: str) -> int | None:
    """The page of the text, or of the row or block that it is part of."""
    while clave and clave not in ficha.paginas_de_texto:
        clave = clave.rpartition(".")[0]
    return ficha.paginas_de_texto.get(clave)


TEXTOS = Table(
    nombre="textos",
    titulo="Textos",
    descripcion="Una fila por cada texto de cada ficha: descripción, propósito, resultados de los evaluadores, "
    "respuestas de la institución, nombres de componentes e indicadores. No repite los rótulos fijos del "
    "formulario, que están en `ficha.json`.",
    columnas=_COLUMNAS,
    clave=("ficha", "clave"),
    filas=_rows,
)
