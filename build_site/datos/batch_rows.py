"""What the tables take from a run of fichas, as bytes that are kept while the run stays the same."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

import msgspec
import pyarrow as pa

from build_site.collection.batches import Batch
from build_site.datos.catalogue import TABLES
from build_site.datos.csv_forms import EXCEL, PROGRAMS
from build_site.datos.frame import Frame
from build_site.datos.table import Source, Table

FORMS = (PROGRAMS, EXCEL)
Bodies = list[tuple[bytes, ...]]
"""The lines of some rows in each of `FORMS`, for each slice of them."""


class BatchRows(msgspec.Struct, frozen=True, array_like=True):
    """The rows of one table: how many, as lines (ficha by ficha where each has a file of its own), and typed."""

    filas: int
    bodies: Bodies
    stream: bytes

    @property
    def typed(self) -> Any:
        """As an Arrow table."""
        return pa.ipc.open_stream(self.stream).read_all()


decode = msgspec.msgpack.Decoder(list[BatchRows]).decode


def encoded(batch: Batch) -> bytes:
    """The `BatchRows` of a run for each of `TABLES`."""
    sources = [Source.of(publicada) for publicada in batch]
    return msgspec.msgpack.encode([_rows(table, sources) for table in TABLES])


def _rows(table: Table, sources: Sequence[Source]) -> BatchRows:
    found = [list(table.filas(source)) for source in sources]
    frame = Frame(table.columnas, [row for rows in found for row in rows])
    ends = [0, *accumulate(map(len, found))]
    places = list(pairwise(ends)) if table.por_ficha else [(0, ends[-1])]
    return BatchRows(ends[-1], list(_bodies(frame, places)), _stream(frame.typed()))


def _bodies(frame: Frame, places: Sequence[tuple[int, int]]) -> Iterator[tuple[bytes, ...]]:
    lines = [form.lines(frame) for form in FORMS]
    for start, end in places:
        yield tuple(form.body(written.slice(start, end - start)) for form, written in zip(FORMS, lines, strict=True))


def _stream(typed: Any) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, typed.schema) as writer:
        writer.write_table(typed)
    content: bytes = sink.getvalue().to_pybytes()
    return content
