"""Which rooms make the site: the one place that names them all."""

from collections.abc import Iterator, Sequence

from build_site.build.order import Rooms
from build_site.build.thresholds import umbrales_of
from build_site.collection.published import FichaPublicada
from build_site.datos import site as downloads
from build_site.facts import fact_table
from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha
from build_site.notas.evaluate import evaluate
from build_site.pages import ficha_page, method_pages, reading_pages, site
from build_site.search import lunr_index


def _page(publicada: FichaPublicada) -> Iterator[tuple[str, bytes]]:
    yield ficha_page.path(publicada), ficha_page.render(publicada).encode()


def _notes(ficha: Ficha) -> Sequence[Cotejo]:
    return evaluate(ficha, umbrales_of(ficha.edicion))


ROOMS = Rooms(
    _notes,
    by_ficha=[_page],
    by_collection=[site.collection_files, method_pages.files, fact_table.files],
    in_batches=[lunr_index.files, downloads.files],
    of_report=[reading_pages.files],
)
