"""Rows of a table turned into columns, from which Parquet and both kinds of CSV are written."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

import pyarrow as pa

from build_site.datos.table import Cell, Column, Kind, Row

_TYPES = {Kind.TEXTO: pa.string(), Kind.ENTERO: pa.int32(), Kind.NUMERO: pa.float64()}


def schema(columns: Iterable[Column]) -> Any:
    """The Arrow schema of the columns."""
    return pa.schema([pa.field(c.nombre, _TYPES[c.kind], nullable=not c.obligatoria) for c in columns])


class Frame:
    """Some rows of a table, by column."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        self.columns = columns
        self.height = len(rows)
        cells: Iterable[tuple[Cell, ...]] = zip(*rows, strict=True) if rows else [()] * len(columns)
        self._cells = list(cells)

    def typed(self) -> Any:
        """As an Arrow table. Amounts become floats, which give back up to 15 printed digits exactly."""
        arrays = [_typed(column, cells) for column, cells in zip(self.columns, self._cells, strict=True)]
        return pa.Table.from_arrays(arrays, schema=schema(self.columns))

    def printed(self, typed: Any, number: Callable[[str], str]) -> Any:
        """`typed` with every number as `number` makes it of its decimal digits, with all of those that it has."""
        for place, column in enumerate(self.columns):
            if column.kind is Kind.NUMERO:
                cells = [None if cell is None else number(_digits(cell)) for cell in self._cells[place]]
                typed = typed.set_column(place, column.nombre, pa.array(cells, type=pa.string()))
        return typed


def _typed(column: Column, cells: tuple[Cell, ...]) -> Any:
    if column.kind is Kind.NUMERO:
        cells = tuple(float(cell) if isinstance(cell, Decimal) else cell for cell in cells)
    return pa.array(cells, type=_TYPES[column.kind])


def _digits(number: Cell) -> str:
    """Plain decimal notation, for a float as for a Decimal."""
    return f"{number:f}" if isinstance(number, Decimal) else f"{Decimal(repr(number)):f}"
