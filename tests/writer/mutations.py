"""Changes to a document that the reader has never seen: what it must still read, and what must end in `otros`."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from build_site.model.ficha import Ficha
from tests.writer.document import Block, Cell, Document, Heading, Section, Side, Table, Wide, blocks, text, unclaimed
from tests.writer.printing import Printed, print_changed

Mutation = Callable[[Document, Random], Document]

_TITULOS = (
    "ENFOQUE DE GÉNERO",
    "PARTICIPACIÓN CIUDADANA",
    "GESTIÓN DE RIESGOS",
    "ANEXO METODOLÓGICO",
    "COMPROMISOS Y MEJORAS",
)

_FRASES = (
    "El servicio realizó tres jornadas de diálogo con organizaciones de usuarias y usuarios.",
    "Las actas se encuentran publicadas en el sitio de la institución.",
    "La medida se implementará de forma gradual, con apoyo de los equipos regionales.",
    "Se identificaron 12 riesgos, de los cuales 4 se consideran altos.",
    "El detalle de la metodología se entrega en el informe final (páginas 14 a 27).",
)


def print_mutated(ficha: Ficha, layout: str, path: Path, names: list[str], seed: int = 0, **prueba: Any) -> Printed:
    """Print a ficha with mutations (`MUTATIONS`) applied in turn; their unknown texts are expected in `otros`."""

    def change(document: Document) -> Document:
        own = Random(f"{seed}/{names}")
        for name in names:
            document = MUTATIONS[name](document, own)
        return document

    return print_changed(ficha, layout, path, change, mutaciones=names, **prueba)


def sections_reordered(document: Document, rng: Random) -> Document:
    """The sections in another order, numbered anew; the cover stays first."""
    cover, *rest = document.sections
    rng.shuffle(rest)
    return replace(document, sections=(cover, *rest))


def unknown_section(document: Document, rng: Random) -> Document:
    """A section that no edition has, somewhere after the cover."""
    claves = _free(document)
    added = Section("desconocida", rng.choice(_TITULOS), tuple(_prose(rng, claves, rng.randint(1, 3))))
    sections = list(document.sections)
    sections.insert(rng.randint(1, len(sections)), added)
    return replace(document, sections=tuple(sections))


def unknown_heading(document: Document, rng: Random) -> Document:
    """A heading that no edition has, with its text, before a known heading or at the end of a section."""
    claves = _free(document)
    index = rng.randrange(1, len(document.sections))
    section = document.sections[index]
    spots = [spot for spot, block in enumerate(section.blocks) if isinstance(block, Heading) and block.level == 2]
    spot = rng.choice([*spots, len(section.blocks)])
    added = (Heading(rng.choice(_TITULOS), 2), *_prose(rng, claves, 1))
    return _with_blocks(document, index, (*section.blocks[:spot], *added, *section.blocks[spot:]))


def unknown_row(document: Document, rng: Random) -> Document:
    """A row that no edition has, with a figure under every year, in the budget's or the components' table."""
    claves = _free(document)

    def grow(table: Table) -> Table:
        words = rng.choice(["Gasto devengado no pagado", "Saldo inicial de caja", "Reintegros a la institución"])
        columns = len(table.widths) - 1
        figures = [
            _cell(f"{rng.randint(10, 99)}.{rng.randint(100, 999)}", claves, numeric=True) for _ in range(columns)
        ]
        spot = rng.randint(table.head + 1, len(table.rows))
        return replace(table, rows=(*table.rows[:spot], (_cell(words, claves), *figures), *table.rows[spot:]))

    return _change_table(document, rng.choice(["presupuesto", "componentes"]), grow)


def unknown_column(document: Document, rng: Random) -> Document:
    """A column that no edition has after the known ones: a mean beside the years, a share beside the amounts."""
    claves = _free(document)
    name = rng.choice(["presupuesto", "subtitulos", "regional"])
    title = "Promedio" if name == "presupuesto" else "% del total"

    def grow(table: Table) -> Table:
        rows = []
        for index, row in enumerate(table.rows):
            words = title if index == 0 else f"{rng.randint(1, 99)}%"
            rows.append((*row, _cell(words, claves, numeric=True, bold=index == 0)))
        return replace(table, rows=tuple(rows), widths=(*(share * 0.8 for share in table.widths), 0.2))

    return _change_table(document, name, grow)


def extra_pages(document: Document, rng: Random) -> Document:
    """An annex of a page or two after everything else."""
    claves = _free(document)
    annex = Section("anexo", "ANEXO: ACTAS DE SESIÓN", tuple(_prose(rng, claves, 14)))
    return replace(document, sections=(*document.sections, annex))


MUTATIONS: dict[str, Mutation] = {
    mutation.__name__: mutation
    for mutation in (sections_reordered, unknown_section, unknown_heading, unknown_row, unknown_column, extra_pages)
}


def _free(document: Document) -> "count[int]":
    return count(sum(1 for _ in unclaimed(document)))


def _prose(rng: Random, claves: "count[int]", paragraphs: int) -> list[Block]:
    return [
        text(" ".join(rng.sample(_FRASES, rng.randint(2, len(_FRASES)))), f"otros.{next(claves)}")
        for _ in range(paragraphs)
    ]


def _cell(words: str, claves: "count[int]", *, numeric: bool = False, bold: bool = False) -> Cell:
    return Cell((text(words, f"otros.{next(claves)}", bold=bold),), numeric=numeric, bold=bold)


def _with_blocks(document: Document, index: int, changed: tuple[Block, ...]) -> Document:
    sections = list(document.sections)
    sections[index] = replace(sections[index], blocks=changed)
    return replace(document, sections=tuple(sections))


def _change_table(document: Document, name: str, change: Callable[[Table], Table]) -> Document:
    """The document with the table of that name changed; as it was where it has no such table."""

    def walk(block: Block) -> Block:
        if isinstance(block, Table) and block.name == name:
            return change(block)
        if isinstance(block, Side):
            return replace(block, left=tuple(map(walk, block.left)), right=tuple(map(walk, block.right)))
        if isinstance(block, Wide):
            return replace(block, blocks=tuple(map(walk, block.blocks)))
        return block

    if not any(isinstance(block, Table) and block.name == name for block in blocks(document)):
        return document
    sections = tuple(replace(section, blocks=tuple(map(walk, section.blocks))) for section in document.sections)
    return replace(document, sections=sections)
