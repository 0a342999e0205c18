"""The writer's own typesetter: it places the slabs itself, so it knows the page and box of every datum."""

from dataclasses import dataclass, field
from random import Random

from tests.writer.document import Block, Document, Wide, strips
from tests.writer.expected import Place, note
from tests.writer.fonts import width
from tests.writer.galley import Galley
from tests.writer.marks import Fill, Glyphs, Mark, shifted
from tests.writer.rows import Slab, cut_row
from tests.writer.style import PAPERS, Style

_FOOT = 26.0


@dataclass(slots=True)
class Page:
    """A page with what is drawn on it, in drawing order."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)


@dataclass
class Composed:
    """The pages of a document and where each datum came to stand."""

    pages: list[Page]
    places: dict[str, Place]


def compose_pages(document: Document, style: Style, rng: Random) -> Composed:
    """The document on its pages."""
    setter = _Setter(style)
    for block in strips(document):
        setter.add(block)
    _furniture(setter.pages, document, style)
    places = _places(setter.pages)
    if style.shuffled:
        for page in setter.pages:
            page.marks = _shuffled(page.marks, rng)
    return Composed(setter.pages, places)


class _Setter:
    """The cursor: stacks slabs down the page and opens new pages."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.pages: list[Page] = []
        self.y = 0.0
        self.open_page(sideways=False)

    def open_page(self, *, sideways: bool) -> None:
        wide, high = PAPERS[self.style.paper]
        self.pages.append(Page(high, wide) if sideways else Page(wide, high))
        self.sideways = sideways
        self.y = self.style.margin
        self.fresh = True

    @property
    def room(self) -> float:
        return self.pages[-1].height - self.style.margin - self.y

    def add(self, block: Block) -> None:
        sideways = isinstance(block, Wide) and self.style.landscape_components
        if sideways != self.sideways:
            self.open_page(sideways=sideways)
        slabs = Galley(self.style, self.pages[-1].width - 2 * self.style.margin).slabs(block)
        header: Slab | None = None
        for position, slab in enumerate(slabs):
            header = slab if slab.header else header
            self._place(slab, slabs[position + 1 :], header)

    def _place(self, slab: Slab, after: list[Slab], header: Slab | None) -> None:
        while self.room < slab.height + _kept(slab, after):
            halves = cut_row(slab, self.room, self.style, force=self.fresh)
            if halves is None and self.fresh:
                break
            if halves:
                self._draw(halves[0])
                slab = halves[1]
            self._turn(slab, header)
        self._draw(slab)
        self.fresh = False

    def _turn(self, slab: Slab, header: Slab | None) -> None:
        self.open_page(sideways=self.sideways)
        if self.style.repeat_header and header and slab.table == header.table and not slab.header:
            self._draw(header)

    def _draw(self, slab: Slab) -> None:
        self.pages[-1].marks += shifted(slab.marks, self.style.margin, self.y)
        self.y += slab.height


def _kept(slab: Slab, after: list[Slab]) -> float:
    """The height of what must stay on the same page as the slab."""
    kept = 0.0
    for following in after:
        if not slab.keep_with_next:
            break
        kept += following.height
        slab = following
    return kept


def _furniture(pages: list[Page], document: Document, style: Style) -> None:
    """Header and footer of every page."""
    size = style.size - 1.5
    for number, page in enumerate(pages, 1):
        for words, y in ((document.header, _FOOT), (document.footer, page.height - _FOOT)):
            if words:
                printed = words.format(page=number, pages=len(pages))
                advance = width(printed, style.family, False) * size
                x = (page.width - advance) / 2
                page.marks.append(Glyphs(x, y, printed, size, False, "#444444", None, advance))


def _places(pages: list[Page]) -> dict[str, Place]:
    """Page and box of every datum: for one that goes on over lines, the box of its part on the first page."""
    places: dict[str, Place] = {}
    for number, page in enumerate(pages, 1):
        for mark in page.marks:
            if isinstance(mark, Glyphs) and mark.clave:
                box = [mark.x, mark.y - mark.size * 0.9, mark.x + mark.width, mark.y + mark.size * 0.22]
                note(places, mark.clave, number, box)
    return places


def _shuffled(marks: list[Mark], rng: Random) -> list[Mark]:
    """Fills first, then the words in an order of their own."""
    fills: list[Mark] = [mark for mark in marks if isinstance(mark, Fill)]
    words: list[Mark] = [mark for mark in marks if isinstance(mark, Glyphs)]
    rng.shuffle(words)
    return fills + words
