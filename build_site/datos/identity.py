"""The columns that say which ficha a row is of."""

from build_site.datos.table import Column, Kind, Row
from build_site.model.ficha import Ficha

ID = r"[a-z0-9]+(-[a-z0-9]+)*"
FICHA = (
    Column("ficha", Kind.TEXTO, "Identificador de la ficha; lleva a la tabla `fichas`.", obligatoria=True, patron=ID),
    Column("edicion", Kind.ENTERO, "Año de la edición de la ficha.", obligatoria=True),
    Column("programa", Kind.TEXTO, "Nombre del programa.", verbatim=True),
    Column("servicio", Kind.TEXTO, "Servicio responsable.", verbatim=True),
    Column("ministerio", Kind.TEXTO, "Ministerio del que depende.", verbatim=True),
)


def identity(ficha: Ficha) -> Row:
    """The cells of `FICHA`."""
    return ficha.id, ficha.edicion, ficha.programa, ficha.servicio, ficha.ministerio
