"""Every page generated from fichas, as files under `docs/`."""

from collections.abc import Iterable, Iterator

from build_site.collection.published import FichaPublicada
from build_site.pages.ficha_page import path, render
from build_site.pages.home_page import home
from build_site.pages.index_pages import Entry, entry, index_files


def files(publicadas: Iterable[FichaPublicada]) -> Iterator[tuple[str, bytes]]:
    """`(path under docs/, content)` of the fichas' pages, then of home and lists. Holds one ficha at a time."""
    entries: list[Entry] = []
    for publicada in publicadas:
        entries.append(entry(publicada))
        yield path(publicada), render(publicada).encode()
    yield from entry_files(entries)


def entry_files(entries: list[Entry]) -> Iterator[tuple[str, bytes]]:
    """The home page and the lists, for a build that renders the fichas' pages elsewhere (in its workers)."""
    yield "index.md", home(entries).encode()
    for name, page in index_files(entries):
        yield name, page.encode()
