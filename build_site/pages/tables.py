"""Tables of figures as Markdown: every figure with its clave as anchor and a link to its page in the PDF."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from build_site.model.cifra import Cifra, Estado, PorAnio
from build_site.pages.glossary_terms import explained
from build_site.pages.markdown import anchor, blocks, escape

_CLASSES = {Estado.NO_APLICA: " .na", Estado.SIN_INFORMACION: " .si", Estado.VACIO: " .vacio"}


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its cells, both Markdown; `mark` is an anchor or a class for the whole row."""

    label: str
    cells: Sequence[str]
    mark: str = ""


def figure_cell(clave: str, cifra: Cifra | None) -> str:
    """The figure exactly as printed. An empty cell keeps its anchor; where there is no figure there is none."""
    if cifra is None:
        return ""
    attributes = f"{{ #{anchor(clave)}{_CLASSES.get(cifra.estado, '')} }}"
    return f"{figure_link(cifra) or '<!-- celda vacía -->'} {attributes}"


def figure_link(cifra: Cifra) -> str:
    """The printed text, leading to its page in the PDF."""
    text = escape(cifra.texto)
    return f"[{text}](ficha.pdf#page={cifra.pagina})" if text and cifra.pagina is not msgspec.UNSET else text


def year_row(label: str, clave: str, figures: PorAnio, years: Sequence[str], mark: str = "") -> Row:
    """One row of yearly figures; `label` is Markdown, `clave` that of the row."""
    return Row(label, [figure_cell(f"{clave}.{year}", figures.get(year)) for year in years], mark)


def year_rows(owner: object, clave: str, labels: Mapping[str, str], unit: str = "") -> list[tuple[str, str, PorAnio]]:
    """The yearly rows that the ficha prints, as `(label, clave, figures)`; `unit` goes into the label, as Markdown."""
    rows = [(explained(label, unit), f"{clave}.{field}", getattr(owner, field)) for field, label in labels.items()]
    return [row for row in rows if row[2]]


def year_table(caption: str, head: str, rows: Iterable[tuple[str, str, PorAnio]], totals: Sequence[str] = ()) -> str:
    """A table with the years as columns; rows whose clave is in `totals` stand out."""
    rows = list(rows)
    years = sorted({year for _, _, figures in rows for year in figures})
    built = [
        year_row(label, clave, figures, years, ".total" if clave in totals else "") for label, clave, figures in rows
    ]
    return table(caption, [head, *years], built)


def table(
    caption: str, head: Sequence[str], rows: Sequence[Row], *, words: int = 1, last_words: int = 0, attributes: str = ""
) -> str:
    """A pipe table under its caption: `words` columns to the left, figures to the right. Without rows, nothing.

    `last_words` columns at the end are to the left too; `attributes` are those of the box around the table
    (`.listado data-filas="3"`), made by the site.
    """
    if not rows:
        return ""
    lines = [_line([escape(title) for title in head]), _rule(len(head), words, last_words)]
    lines += [_line([f"{row.label} {{ {row.mark} }}" if row.mark else row.label, *row.cells]) for row in rows]
    return blocks(f"{escape(caption)}\n{{ .tabla{f' {attributes}' if attributes else ''} }}", "\n".join(lines))


def _rule(columns: int, words: int, last_words: int) -> str:
    return "|:--" * words + "|--:" * (columns - words - last_words) + "|:--" * last_words + "|"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
