"""A table as Parquet: typed columns, absence as null, the whole collection in one file."""

from typing import Any

import pyarrow as pa
from pyarrow import parquet

_GROUP = 60_000
"""Rows that are held before they are encoded together."""


class ParquetFile:
    """Arrow tables to `add`, then to `finish`. The same tables give the same bytes."""

    def __init__(self, schema: Any) -> None:
        self._sink = pa.BufferOutputStream()
        self._writer = parquet.ParquetWriter(self._sink, schema, compression="zstd")
        self._held: list[Any] = []

    def add(self, table: Any) -> None:
        """Put at the end."""
        self._held.append(table)
        if sum(held.num_rows for held in self._held) >= _GROUP:
            self._encode()

    def finish(self) -> bytes:
        """The whole file."""
        self._encode()
        self._writer.close()
        content: bytes = self._sink.getvalue().to_pybytes()
        return content

    def _encode(self) -> None:
        if self._held:
            self._writer.write_table(pa.concat_tables(self._held))
            self._held = []
