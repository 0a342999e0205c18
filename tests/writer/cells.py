"""The cells that the tables of figures are made of."""

from build_site.model.cifra import Cifra, PorAnio
from build_site.model.ficha import Ficha
from tests.writer.document import Block, Cell, text
from tests.writer.fixed_texts import footnotes
from tests.writer.form import Form


def unit(ficha: Ficha, form: Form) -> str:
    """`(M$ 2022)`, as the titles print it."""
    return f"(M$ {ficha.moneda.anio})" if form.spaced_unit else f"(M${ficha.moneda.anio})"


def label(words: str, *, bold: bool = False, colspan: int = 1, rowspan: int = 1) -> Cell:
    """A cell of fixed words."""
    return Cell((text(words, bold=bold),), bold=bold, colspan=colspan, rowspan=rowspan)


def head(words: str, *, colspan: int = 1, rowspan: int = 1) -> Cell:
    """A header over a column of figures."""
    return Cell((text(words, bold=True),), numeric=True, bold=True, colspan=colspan, rowspan=rowspan)


def figure(cifra: Cifra | None, clave: str, *, bold: bool = False) -> Cell:
    """A cell with a figure; an empty one where there is nothing to print."""
    words = cifra.texto if cifra else ""
    return Cell((text(words, clave, bold=bold),) if words else (), numeric=True, bold=bold)


def by_year(row: PorAnio, clave: str, ficha: Ficha, *, bold: bool = False) -> tuple[Cell, ...]:
    """The cells of a row of years."""
    return tuple(figure(row.get(str(year)), f"{clave}.{year}", bold=bold) for year in ficha.anios)


def years(ficha: Ficha, form: Form, *, amounts: bool) -> tuple[Cell, ...]:
    """The headers of the columns of years; only over `amounts` may they name the unit."""
    words = form.year_header if amounts else form.year_header.replace(" (M$)", "")
    return tuple(head(words.format(anio=year)) for year in ficha.anios)


def notes(table: str, ficha: Ficha, form: Form) -> tuple[Block, ...]:
    """The footnotes under a table."""
    return tuple(text(note, kind="footnote") for note in footnotes(table, form.footnotes, ficha.anios))
