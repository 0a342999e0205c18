"""A table that a reader can sort and filter: whole in the page while it is short, else its beginning and a CSV.

Without JavaScript it is a plain table. The script takes the rest of a long one from the CSV beside the page.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from build_site.collection.resumen import Resumen
from build_site.model.cifra import Cifra
from build_site.pages.addresses import ficha_link, figure_cell
from build_site.pages.counts import number
from build_site.pages.markdown import blocks, escape, link
from build_site.pages.tables import Row, table
from build_site.pages.words import of_year

WHOLE = 200
"""Most rows that a page holds."""
BEGINNING = 50
"""How many rows of a longer table the page shows."""
NAME = "tabla.csv"
_UNPRINTED = "no_impresa"


class Tipo(StrEnum):
    """How a column sorts: by the alphabet, by its number, or not at all."""

    TEXTO = "texto"
    CIFRA = "cifra"
    PORCENTAJE = "porcentaje"
    CUENTA = "cuenta"
    MEZCLA = "mezcla"
    """Amounts of several units or base years: no order among them means anything."""


_FIGURES = {Tipo.CIFRA, Tipo.PORCENTAJE, Tipo.MEZCLA}


@dataclass(frozen=True, slots=True)
class Columna:
    """A column: its title on the page and its name in the CSV."""

    titulo: str
    nombre: str
    tipo: Tipo


@dataclass(frozen=True, slots=True)
class Celda:
    """A figure with its clave (None where the ficha prints no such cell), or a plain text or count."""

    texto: str = ""
    cifra: Cifra | None = None
    clave: str = ""


@dataclass(frozen=True, slots=True)
class Fila:
    """A ficha and its cells, in the order of the columns; its name and service come before them."""

    resumen: Resumen
    celdas: Sequence[Celda]


def listing(caption: str, columns: Sequence[Columna], rows: Sequence[Fila], up: str) -> str:
    """The Markdown of the table, or of its beginning with a link to the whole of it."""
    whole = len(rows) <= WHOLE
    shown_rows = rows if whole else rows[:BEGINNING]
    head = ["Programa", *(column.titulo for column in columns)]
    built = [
        Row(_name(row.resumen, up), [_cell(row.resumen, *pair, up) for pair in zip(row.celdas, columns, strict=True)])
        for row in shown_rows
    ]
    named = " ".join(["programa:texto", *(f"{column.nombre}:{column.tipo}" for column in columns)])
    attributes = [f'data-columnas="{named}"']
    if not whole:
        attributes += [f'data-csv="{NAME}" data-filas="{len(rows)}" data-sitio="{up}"']
    made = table(caption, head, built, attributes=f".listado {' '.join(attributes)}")
    part = "" if whole else f"Aquí están las {BEGINNING} primeras de {number(len(rows))} filas. "
    return blocks(made, f"{part}{link('La tabla completa, en CSV', NAME)}.\n{{ .limite }}")


def csv_file(columns: Sequence[Columna], rows: Sequence[Fila]) -> bytes:
    """The whole of a table, as the file `NAME` beside its page: for each figure its number and its state."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["programa", "servicio", *_names(columns), "edicion", "unidad", "pesos_de", "ruta"])
    for row in rows:
        cells = [value for cell, column in zip(row.celdas, columns, strict=True) for value in _values(cell, column)]
        one = row.resumen
        writer.writerow(
            [one.programa, _service(one), *cells, one.edicion, one.moneda.unidad, one.moneda.anio or "", one.ruta]
        )
    return text.getvalue().encode()


def _names(columns: Sequence[Columna]) -> Iterator[str]:
    for column in columns:
        yield column.nombre
        if column.tipo in _FIGURES:
            yield f"{column.nombre}_estado"


def _values(cell: Celda, column: Columna) -> list[str]:
    if column.tipo not in _FIGURES:
        return [cell.texto]
    if cell.cifra is None:
        return ["", _UNPRINTED]
    return ["" if cell.cifra.valor is None else f"{cell.cifra.valor:f}", cell.cifra.estado]


def _cell(resumen: Resumen, cell: Celda, column: Columna, up: str) -> str:
    if column.tipo in _FIGURES:
        unit = (
            f"{resumen.moneda.unidad}{of_year(resumen.moneda)} "
            if column.tipo is Tipo.MEZCLA and _reported(cell)
            else ""
        )
        return f"{escape(unit)}{figure_cell(resumen, cell.clave, cell.cifra, up)}"
    return escape(cell.texto)


def _name(resumen: Resumen, up: str) -> str:
    """The programme, and its service below it."""
    return f"{ficha_link(resumen, up)} <small>{escape(_service(resumen))}</small>"


def _service(resumen: Resumen) -> str:
    return resumen.organismo.nombre if resumen.organismo else ""


def _reported(cell: Celda) -> bool:
    return cell.cifra is not None and cell.cifra.informada
