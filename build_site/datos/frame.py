"""Rows of a table turned into columns, from which Parquet and both kinds of CSV are written."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import pyarrow as pa

from build_site.datos.table import Cell, Column, Kind, Row

_TYPES = {Kind.TEXTO: pa.string(), Kind.ENTERO: pa.int32(), Kind.NUMERO: pa.float64()}


def schema(columns: Iterable[Column]) -> Any:
    """The Arrow schema of the columns."""
    return pa.schema([pa.field(c.nombre, _TYPES[c.kind], nullable=not c.obligatoria) for c in columns])


class Frame:
    """Some rows of a table, by column: `printed` is an Arrow table in which numbers are texts with all their digits."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        cells: Iterable[tuple[Cell, ...]] = zip(*rows, strict=True) if rows else [()] * len(columns)
        arrays = [_array(column, found) for column, found in zip(columns, cells, strict=True)]
        self.columns = columns
        self.printed = pa.Table.from_arrays(arrays, names=[column.nombre for column in columns])

    def typed(self) -> Any:
        """As an Arrow table with numbers as floats, which give back up to 15 printed digits exactly."""
        return self.printed.cast(schema(self.columns))


def _array(column: Column, cells: tuple[Cell, ...]) -> Any:
    if column.kind is Kind.NUMERO:
        return pa.array([None if cell is None else _digits(cell) for cell in cells], type=pa.string())
    return pa.array(cells, type=_TYPES[column.kind])


def _digits(number: Cell) -> str:
    """Plain decimal notation, for a float as for a Decimal."""
    if isinstance(number, Decimal):
        return f"{number:f}"
    written = repr(number)
    return f"{Decimal(written):f}" if "e" in written else written
