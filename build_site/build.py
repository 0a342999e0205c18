"""The whole flow on one screen: read, publish, write, render, and put the new site in the old one's place."""

from pathlib import Path

from build_site.collection import provenance
from build_site.docs_folder import open_docs
from build_site.errors import BuildError
from build_site.extraction import open_cache
from build_site.files import merge, sync, write_new
from build_site.notes import Notes
from build_site.order import Order, Rooms
from build_site.progress import Progress
from build_site.publish import Publisher
from build_site.published import Publicadas
from build_site.readings import read_sources
from build_site.render import render
from build_site.report import REPORT, Informe, read_report
from build_site.sources import find_sources
from build_site.unchanged import Record, inputs_version
from build_site.workspace import Workspace, open_workspace


def build(order: Order, rooms: Rooms, progress: Progress) -> Informe:
    """Build the site; what became of every PDF.

    Without anything to publish the report says so and the old site stays. Raises `BuildSiteError`, or `OSError`
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
        notes = Notes(order.cache, rooms.evaluate)
        progress.stage("Publicando fichas", len(readings))
        publisher = Publisher(work.extra, cache, notes, _provenance(order.source))
        publicadas, informe = publisher.publish(sources, readings, progress.step)
        notes.prune()
        if not len(publicadas):
            return informe
        _write_pages(order, rooms, work, publicadas, progress)
        _write_data(rooms, work, publicadas, informe, progress)
        work.swap()
        record.write()
        return informe


def _provenance(source: Path) -> dict[str, str]:
    try:
        return provenance.load(source)
    except ValueError as error:
        raise BuildError(str(error)) from error


def _write_pages(order: Order, rooms: Rooms, work: Workspace, publicadas: Publicadas, progress: Progress) -> None:
    with open_docs(order.docs, work, own=order.own) as docs:
        progress.stage("Escribiendo páginas")
        sync(docs, (file for room in rooms.docs for file in room(publicadas)))
        progress.stage("Componiendo páginas", len(publicadas))
        render(order.project / "mkdocs.yml", docs, work.new, order.cache / "paginas", progress.step)


def _write_data(rooms: Rooms, work: Workspace, publicadas: Publicadas, informe: Informe, progress: Progress) -> None:
    progress.stage("Escribiendo datos e índices")
    for room in rooms.site:
        write_new(work.extra, room(publicadas))
    write_new(work.extra, [(REPORT, informe.to_json())])
    merge(work.extra, work.new)
