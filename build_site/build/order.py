"""What is asked of a build, and the rooms that make its output."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_site.build.extraction import Reader
from build_site.build.report import Renglon
from build_site.collection.batches import Keep
from build_site.collection.content import Content
from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha

FichaRoom = Callable[[FichaPublicada], Iterator[tuple[str, bytes]]]
"""The files (relative path, content) made of one ficha, which depend on nothing else."""

Room = Callable[[Iterable[FichaPublicada]], Iterator[tuple[str, Content]]]
"""The files made of all published fichas, which it may go through more than once."""
BatchRoom = Callable[[Iterable[FichaPublicada], Keep], Iterator[tuple[str, Content]]]
"""As `Room`, keeping what runs of fichas give."""
ReportRoom = Callable[[Sequence[Renglon]], Iterator[tuple[str, bytes]]]
"""The files made of what became of every PDF."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """What is made of the fichas and of the report: computed notes, and files under `docs/` (pages, data, indexes)."""

    evaluate: Callable[[Ficha], Sequence[Cotejo]]
    by_ficha: Sequence[FichaRoom]
    by_collection: Sequence[Room]
    in_batches: Sequence[BatchRoom] = ()
    of_report: Sequence[ReportRoom] = ()

    @property
    def all(self) -> list[Callable[..., object]]:
        """Every function that makes something of the site."""
        return [self.evaluate, *self.by_ficha, *self.by_collection, *self.in_batches, *self.of_report]


@dataclass(frozen=True, slots=True)
class Order:
    """One build: PDFs of `source` to a site in `site`, with the pages and settings of `project`."""

    project: Path
    source: Path
    site: Path
    reader: Reader
    use_cache: bool = True

    @property
    def cache(self) -> Path:
        """What is kept between builds."""
        return self.project / ".cache"

    @property
    def docs(self) -> Path:
        """Hand-written pages, and the generated ones of the project's own PDFs."""
        return self.project / "docs"

    @property
    def own(self) -> bool:
        """Whether these are the project's own PDFs, whose pages are written into its `docs/`."""
        return self.source.resolve() == (self.project / "source_pdfs").resolve()
