"""Everything for reuse, as files under `docs/`: what each ficha hands out, and the whole collection in `datos/`."""

from collections.abc import Iterable, Iterator
from functools import partial

from build_site.collection.batches import Batch, Keep, batches, key, made_anew
from build_site.collection.content import Content
from build_site.collection.published import FichaPublicada
from build_site.datos import batch_rows
from build_site.datos.batch_rows import FORMS, Bodies
from build_site.datos.catalogue import TABLES
from build_site.datos.checksums import checksums
from build_site.datos.dictionary_page import dictionary_page
from build_site.datos.downloads import Download, TableFiles
from build_site.datos.ficha_schema import ficha_schema
from build_site.datos.money_years import MoneyYears
from build_site.datos.package import data_package
from build_site.datos.table import Table

FOLDER = "datos/"


def files(publicadas: Iterable[FichaPublicada], keep: Keep = made_anew) -> Iterator[tuple[str, Content]]:
    """`(path under docs/, content)`; large content comes in pieces. Goes through the fichas once, in their order.

    `keep` holds what runs of fichas give.
    """
    tables = [TableFiles(table) for table in TABLES]
    money = MoneyYears()
    for batch in batches(publicadas):
        found = batch_rows.decode(keep(key(batch), partial(batch_rows.encoded, batch)))
        for publicada in batch:
            money.add(publicada.ficha)
        for table, growing, rows in zip(TABLES, tables, found, strict=True):
            growing.add(batch[0].ficha.edicion, rows)
            if table.por_ficha:
                yield from _own_files(table, batch, rows.bodies)
    downloads = [download for growing in tables for download in growing.finish()]
    for download in downloads:
        yield FOLDER + download.path, download.content
    yield from _about(downloads, money)


def _own_files(table: Table, batch: Batch, bodies: Bodies) -> Iterator[tuple[str, bytes]]:
    """The files of a table beside each ficha's page: `cifras.csv`, `cifras-excel.csv`."""
    heads = [form.head(table.columnas) for form in FORMS]
    for publicada, body in zip(batch, bodies, strict=True):
        for form, head, lines in zip(FORMS, heads, body, strict=True):
            yield f"{publicada.ruta}{table.nombre}{form.suffix}", head + lines


def _about(downloads: list[Download], money: MoneyYears) -> Iterator[tuple[str, bytes]]:
    """What explains the downloads, and the sums of all."""
    schema = ficha_schema()
    package = data_package(downloads, money)
    sums = {download.path: download.sha256 for download in downloads}
    yield f"{FOLDER}ficha.schema.json", schema
    yield f"{FOLDER}datapackage.json", package
    yield f"{FOLDER}SHA256SUMS", checksums(sums, {"ficha.schema.json": schema, "datapackage.json": package})
    yield f"{FOLDER}index.md", dictionary_page(downloads, money).encode()
