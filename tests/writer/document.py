"""A ficha as something to print: headings, paragraphs, tables, charts, with the clave of every datum; no geometry."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Numerals = Literal["roman", "arabic", "none"]
ParagraphKind = Literal["body", "bullet", "footnote", "label", "figure", "cover-title", "cover-name", "cover-line"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one weight; `clave` is the datum that it prints, None for fixed words."""

    text: str
    clave: str | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans set one after the other; `bullet` paragraphs start with their own bullet or dash."""

    spans: tuple[Span, ...]
    kind: ParagraphKind = "body"


@dataclass(frozen=True, slots=True)
class Heading:
    """A title: level 1 opens a section, 2 a part of it, 3 a table."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `numeric` ones are aligned as the style aligns figures."""

    paragraphs: tuple[Paragraph, ...]
    numeric: bool = False
    bold: bool = False
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, `head` of them header; `widths` are shares of the table, `share` is its own of the page."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    head: int
    widths: tuple[float, ...]
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart: heights only, or with a label under each bar."""

    bars: tuple[float, ...]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """Two columns of blocks, side by side."""

    left: tuple["Block", ...]
    right: tuple["Block", ...]
    share: float = 0.5


@dataclass(frozen=True, slots=True)
class Wide:
    """Blocks that may have a page of their own, on its side."""

    blocks: tuple["Block", ...]


Block = Paragraph | Heading | Table | Chart | Side | Wide


@dataclass(frozen=True, slots=True)
class Section:
    """One printed section, under its title without number; the first, `portada`, has none."""

    name: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that is printed. In `footer` and `header`, `{page}` and `{pages}` stand for the numbers."""

    sections: tuple[Section, ...]
    numerals: Numerals
    footer: str
    header: str = ""
    title: str = ""


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def strips(document: Document) -> Iterator[Block]:
    """The blocks from top to bottom, each section under its numbered title."""
    position = 0
    for section in document.sections:
        if section.title:
            numeral = {"roman": f"{_ROMAN[position]}. ", "arabic": f"{position + 1}. ", "none": ""}[document.numerals]
            yield Heading(numeral + section.title, 1)
            position += 1
        yield from section.blocks


def blocks(document: Document) -> Iterator[Block]:
    """Every block, in reading order, those side by side one after the other."""
    for block in strips(document):
        yield from flat(block)


def flat(block: Block) -> Iterator[Block]:
    """A block, or the blocks that it holds."""
    if isinstance(block, Side):
        for inner in (*block.left, *block.right):
            yield from flat(inner)
    elif isinstance(block, Wide):
        for inner in block.blocks:
            yield from flat(inner)
    else:
        yield block


def paragraphs(block: Block) -> Iterator[Paragraph]:
    """The paragraphs of a block, those of a table cell by cell."""
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from cell.paragraphs


def unclaimed(document: Document) -> Iterator[tuple[str, str, str]]:
    """Clave, heading above and words of everything that no section of a ficha knows."""
    heading = ""
    for block in blocks(document):
        heading = block.text if isinstance(block, Heading) else heading
        for paragraph in paragraphs(block):
            for span in paragraph.spans:
                if span.clave and span.clave.startswith("otros."):
                    yield span.clave, heading, span.text


def texts(document: Document) -> Iterator[str]:
    """Every printed text but header and footer, in reading order."""
    for block in blocks(document):
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Chart):
            yield from block.labels
        else:
            yield from map(paragraph_text, paragraphs(block))


def paragraph_text(paragraph: Paragraph) -> str:
    """The words of a paragraph."""
    return "".join(span.text for span in paragraph.spans)


def text(words: str, clave: str | None = None, *, bold: bool = False, kind: ParagraphKind = "body") -> Paragraph:
    """A paragraph of one span."""
    return Paragraph((Span(words, clave, bold),), kind)
