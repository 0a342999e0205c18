"""Every page generated from fichas, as files under `docs/`."""

from collections.abc import Iterable, Iterator, Sequence

from build_site.collection.coverage import Coverage
from build_site.collection.programmes import join
from build_site.collection.published import FichaPublicada
from build_site.collection.resumen import Resumen, resumir
from build_site.pages import coverage_pages, programme_index, programme_page, rankings, way_pages
from build_site.pages.explore_page import explore
from build_site.pages.ficha_page import path, render
from build_site.pages.glossary_page import Glossary
from build_site.pages.home_page import home
from build_site.pages.index_pages import index_files
from build_site.pages.mismatch_pages import Mismatches


def files(publicadas: Sequence[FichaPublicada]) -> Iterator[tuple[str, bytes]]:
    """`(path under docs/, content)` of every page: the fichas' own and those of the collection."""
    for publicada in publicadas:
        yield path(publicada), render(publicada).encode()
    yield from collection_files(publicadas)


def collection_files(publicadas: Iterable[FichaPublicada]) -> Iterator[tuple[str, bytes]]:
    """Home, lists, programmes and ways in. Goes through the fichas once and keeps a summary of each."""
    resumenes: list[Resumen] = []
    mismatches, coverage, glossary = Mismatches(), Coverage(), Glossary()
    for publicada in publicadas:
        resumenes.append(resumir(publicada))
        mismatches.add(publicada)
        coverage.add(publicada.ficha)
        glossary.add(publicada)
    yield "index.md", home(resumenes).encode()
    yield from index_files(resumenes)
    yield from _of_many(resumenes)
    yield from mismatches.files()
    yield from coverage_pages.files(coverage)
    yield from glossary.files()


def _of_many(resumenes: Sequence[Resumen]) -> Iterator[tuple[str, bytes]]:
    """The pages of programmes and the ways into the collection."""
    programas = join(resumenes)
    yield "explorar.md", explore(resumenes, programas).encode()
    yield from programme_index.files(programas)
    for programa in programas:
        if programa.pagina:
            yield programme_page.path(programa), programme_page.render(programa).encode()
    yield from way_pages.files(resumenes)
    yield from rankings.files(resumenes)
