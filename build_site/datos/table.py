"""What a table for download is: its columns, declared once for CSV, Parquet, descriptor and dictionary."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from build_site.collection.figures import Descrita, described
from build_site.collection.published import FichaPublicada

Cell = str | int | float | Decimal | None
Row = tuple[Cell, ...]


class Kind(StrEnum):
    """The type of a column, by its name in a Table Schema."""

    TEXTO = "string"
    ENTERO = "integer"
    NUMERO = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `descripcion` is for the dictionary, in Markdown without markup but `code`.

    `obligatoria`: never missing. `verbatim`: an empty text is what is printed, and not a missing value.
    `valores`: all that may stand in it; `patron`: the regular expression of its texts; `minimo`: its lowest number.
    """

    nombre: str
    kind: Kind
    descripcion: str
    obligatoria: bool = False
    verbatim: bool = False
    valores: tuple[str, ...] = ()
    patron: str = ""
    minimo: int | None = None


class Source(NamedTuple):
    """What the rows of a ficha are made from; its figures are described once for all tables."""

    publicada: FichaPublicada
    cifras: tuple[Descrita, ...]

    @classmethod
    def of(cls, publicada: FichaPublicada) -> "Source":
        """The source of one ficha's rows."""
        return cls(publicada, tuple(described(publicada.ficha)))


@dataclass(frozen=True, slots=True)
class Table:
    """A table and what one ficha contributes to it. `clave` names the columns that together tell a row from another.

    `por_edicion`: as CSV it comes in one file for each edition, so that none outgrows a spreadsheet.
    `por_ficha`: each ficha has, beside its page, a CSV of its own rows.
    """

    nombre: str
    titulo: str
    descripcion: str
    columnas: tuple[Column, ...]
    clave: tuple[str, ...]
    filas: Callable[[Source], Iterable[Row]]
    por_edicion: bool = True
    por_ficha: bool = False
