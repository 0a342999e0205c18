"""The files of a table, which grow while the fichas pass: CSV for programs, CSV for Excel, Parquet."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_site.datos.batch_rows import FORMS, BatchRows
from build_site.datos.csv_forms import PROGRAMS, Form
from build_site.datos.frame import schema
from build_site.datos.packed import Packed
from build_site.datos.parquet import ParquetFile
from build_site.datos.table import Table
from build_site.datos.zipped import Zipped


@dataclass(frozen=True, slots=True)
class Download:
    """A file to offer. `edicion` None where it holds all of them; `form` None for Parquet."""

    path: str
    content: bytes | Iterable[bytes]
    size: int
    sha256: str
    table: Table
    edicion: int | None
    form: Form | None
    filas: int


class TableFiles:
    """The files of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._parquet = ParquetFile(schema(table.columnas))
        self._parts: dict[int | None, _Part] = {}

    def add(self, edicion: int, rows: BatchRows) -> None:
        """The rows of some fichas of one edition."""
        self._parquet.add(rows.typed)
        self._part(edicion if self._table.por_edicion else None).add(rows)

    def finish(self) -> Iterator[Download]:
        """Every file, complete, in a fixed order."""
        for _, part in sorted(self._parts.items(), key=lambda item: item[0] or 0):
            yield from part.finish()
        content = self._parquet.finish()
        filas = sum(part.filas for part in self._parts.values())
        yield _whole(f"{self._table.nombre}.parquet", content, self._table, None, None, filas)

    def _part(self, edicion: int | None) -> "_Part":
        if edicion not in self._parts:
            self._parts[edicion] = _Part(self._table, edicion)
        return self._parts[edicion]


class _Part:
    """The CSV of an edition, or of all of them. That for Excel is in a ZIP where it may be large."""

    def __init__(self, table: Table, edicion: int | None) -> None:
        self.filas = 0
        self._table, self._edicion = table, edicion
        self._name = f"{table.nombre}.csv" if edicion is None else f"{table.nombre}-{edicion}.csv"
        self._sinks = (Packed(), Packed() if edicion is None else Zipped(self._name))
        for form, sink in zip(FORMS, self._sinks, strict=True):
            sink.add(form.head(table.columnas))

    def add(self, rows: BatchRows) -> None:
        self.filas += rows.filas
        for sink, slices in zip(self._sinks, zip(*rows.bodies, strict=True), strict=True):
            sink.add(b"".join(slices))

    def finish(self) -> Iterator[Download]:
        for form, sink in zip(FORMS, self._sinks, strict=True):
            path = self._name if form is PROGRAMS else f"excel/{self._name}"
            about = self._table, self._edicion, form, self.filas
            if isinstance(sink, Zipped):
                yield _whole(f"{path}.zip", sink.finish(), *about)
            else:
                yield Download(path, sink, sink.size, sink.sha256, *about)


def _whole(path: str, content: bytes, table: Table, edicion: int | None, form: Form | None, filas: int) -> Download:
    return Download(path, content, len(content), hashlib.sha256(content).hexdigest(), table, edicion, form, filas)
