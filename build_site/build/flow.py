"""The whole flow on one screen: read, publish, write, render, and put the new site in the old one's place."""

from collections.abc import Iterator
from pathlib import Path

from build_site.build.docs_folder import open_docs
from build_site.build.extraction import open_cache
from build_site.build.files import sync
from build_site.build.notes import Notes
from build_site.build.order import Order, Rooms
from build_site.build.output import FichaFiles, collection_files, keeping
from build_site.build.progress import Progress
from build_site.build.publish import Publisher
from build_site.build.readings import read_sources
from build_site.build.render import render
from build_site.build.report import REPORT, Informe, read_report
from build_site.build.sources import find_sources
from build_site.build.unchanged import Record, inputs_version
from build_site.build.workspace import Workspace, open_workspace
from build_site.collection import provenance
from build_site.collection.content import Content
from build_site.errors import BuildError


def build(order: Order, rooms: Rooms, progress: Progress) -> Informe:
    """Build the site; what became of every PDF.

    Without anything to publish the report says so and the old site stays. Raises `FichasError`, or `OSError`
    where the disk refuses; the old site stays then too.
    """
    with open_workspace(order.site, [order.source, order.docs]) as work:
        cache = open_cache(order.cache, order.reader)
        sources = find_sources(order.source)
        readings = read_sources(sources, order.reader, cache, progress, use_cache=order.use_cache)
        inputs = inputs_version(order, rooms, sources, readings)
        record = Record(order, inputs)
        if order.use_cache and record.holds():
            return read_report((order.site / REPORT).read_bytes())
        notes = Notes(order.cache, rooms.evaluate, cache.version)
        publisher = Publisher(sources, readings, cache, notes, _provenance(order.source))
        if publisher.total:
            with open_docs(order.docs, work, own=order.own) as docs:
                progress.stage("Calculando notas", publisher.total)
                publisher.compute_notes(order.reader.jobs, progress.step)
                progress.stage("Publicando fichas", publisher.total)
                sync(docs, _files(order, rooms, publisher, docs, work, progress))
                notes.prune()
                if not len(publisher.publicadas(docs)):
                    return publisher.report()
                progress.stage("Componiendo el sitio", publisher.total)
                render(
                    order.project / "mkdocs.yml",
                    docs,
                    work.new,
                    order.cache / "paginas",
                    order.reader.jobs,
                    progress.step,
                )
            work.swap()
            record.write()
        return publisher.report()


def _files(
    order: Order, rooms: Rooms, publisher: Publisher, docs: Path, work: Workspace, progress: Progress
) -> Iterator[tuple[str, Content]]:
    """All that is generated under `docs`, the fichas first: the rooms read them back from there."""
    yield from publisher.files(progress.step)
    publicadas = publisher.publicadas(docs)
    progress.stage("Escribiendo páginas", len(publicadas))
    yield from FichaFiles(order.cache, rooms.by_ficha).files(publicadas, order.reader.jobs, progress.step)
    progress.stage("Escribiendo listas, datos e índices")
    of_all = [*rooms.by_collection, *keeping(order.cache, rooms.in_batches)]
    yield from collection_files(of_all, publicadas, work.spool, order.reader.jobs)
    report = publisher.report()
    for room in rooms.of_report:
        yield from room(report.renglones)
    yield REPORT, report.to_json()


def _provenance(source: Path) -> dict[str, str]:
    try:
        return provenance.load(source)
    except ValueError as error:
        raise BuildError(str(error)) from error
