"""The lists of all fichas: by edition, each with its totals; by ministry, in pieces, where an edition is large."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from build_site.collection.groups import Grupo, Miembro, by_ministry, group, spending
from build_site.collection.resumen import Resumen
from build_site.collection.totals import Par, totals
from build_site.model.cifra import Cifra
from build_site.model.textos import fold
from build_site.pages.addresses import ficha_link, figure_cell
from build_site.pages.counts import fichas
from build_site.pages.edition_rows import (
    COBERTURA,
    EJECUCION,
    EJECUTADO,
    GASTO,
    NO_CUADRAN,
    caption_for,
    columns_for,
    rows_for,
)
from build_site.pages.listing import NAME, WHOLE, csv_file, listing
from build_site.pages.markdown import blocks, escape, heading, link
from build_site.pages.spread_chart import amounts_chart
from build_site.pages.tables import Row, table
from build_site.pages.totals_text import sentence
from build_site.pages.way_metadata import metadata

_COLUMNS = (EJECUTADO, EJECUCION, GASTO, COBERTURA, NO_CUADRAN)
_WITHOUT = "sin-ministerio"

Piece = tuple[str, str, Sequence[Resumen]]
"""Address, title and fichas of a page."""


def index_files(resumenes: Sequence[Resumen]) -> Iterator[tuple[str, bytes]]:
    """Every list page and CSV as `(path under docs/, content)`."""
    yield "fichas/index.md", _editions_page(resumenes).encode()
    for edicion, found in editions(resumenes):
        yield from _edition_files(edicion, found)


def editions(resumenes: Sequence[Resumen]) -> list[tuple[int, list[Resumen]]]:
    """The fichas by edition, newest first, each in the order of the programmes' names."""
    found: dict[int, list[Resumen]] = defaultdict(list)
    for resumen in sorted(resumenes, key=lambda one: (fold(one.programa), one.slug)):
        found[resumen.edicion].append(resumen)
    return sorted(found.items(), reverse=True)


def _editions_page(resumenes: Sequence[Resumen]) -> str:
    lines = [
        f"- {link(f'Edición {edicion}', f'{edicion}/index.md')}: {fichas(len(found))}"
        for edicion, found in editions(resumenes)
    ]
    intro = f"{fichas(len(resumenes)).capitalize()} de monitoreo publicadas, por edición (el año que la ficha evalúa)."
    page = blocks(metadata("Todas las fichas", intro), "# Todas las fichas", intro, "\n".join(lines))
    return f"{page}\n"


def _edition_files(edicion: int, found: Sequence[Resumen]) -> Iterator[tuple[str, bytes]]:
    folder, title = f"fichas/{edicion}/", f"Fichas de la edición {edicion}"
    members = [spending(resumen) for resumen in found]
    columns = columns_for(_COLUMNS, members)
    rows = rows_for(columns, members)
    [total] = totals(miembro.par for miembro in members)
    said = sentence(total, "su presupuesto ejecutado")
    pieces = _pieces(found) if len(found) > WHOLE else []
    page = blocks(
        metadata(title, said),
        f"{link('Fichas', '../index.md')}\n{{ .migas }}",
        f"# {title}",
        f"{escape(said)}\n{{ .entrada }}",
        amounts_chart(f"Presupuesto ejecutado en {edicion}, por ministerio", _pairs(members), _ministry),
        listing(caption_for(edicion, members), columns, rows, "../../"),
        _by_ministry(pieces),
    )
    yield f"{folder}index.md", f"{page}\n".encode()
    yield f"{folder}{NAME}", csv_file(columns, rows)
    for name, part, items in pieces:
        yield f"{folder}ministerio/{name}.md", _piece(edicion, part, items).encode()


def _pairs(members: Sequence[Miembro]) -> list[Par]:
    return [miembro.par for miembro in members]


def _ministry(resumen: Resumen) -> str:
    return resumen.cartera.nombre if resumen.cartera else ""


def _by_ministry(pieces: Sequence[Piece]) -> str:
    """The complete list, for whoever cannot load the rest of the table."""
    lines = [f"- {link(part, f'ministerio/{name}.md')}: {fichas(len(items))}" for name, part, items in pieces]
    return blocks(heading(2, "Todas, por ministerio", "por-ministerio"), "\n".join(lines)) if lines else ""


def _pieces(found: Sequence[Resumen]) -> list[Piece]:
    """The fichas of each ministry, by name, at most `WHOLE` together."""
    groups = group(found, by_ministry)
    others = [resumen for resumen in found if resumen.cartera is None]
    named = [(one.slug, one.nombre, [each.resumen for each in _members(one)]) for one in groups]
    if others:
        named.append((_WITHOUT, "Sin ministerio en la ficha", others))
    return [piece for name, title, items in named for piece in _cut(name, title, items)]


def _members(one: Grupo) -> list[Miembro]:
    return [miembro for members in one.miembros.values() for miembro in members]


def _cut(name: str, title: str, items: Sequence[Resumen]) -> Iterator[Piece]:
    for number, at in enumerate(range(0, len(items), WHOLE), 1):
        part = f"{title}, desde {items[at].programa}" if at else title
        yield name if number == 1 else f"{name}-{number}", part, items[at : at + WHOLE]


def _piece(edicion: int, title: str, items: Sequence[Resumen]) -> str:
    up = "../../../"
    rows = [Row(ficha_link(one, up), [escape(one.servicio), figure_cell(*_figure(one), up)]) for one in items]
    caption = f"Presupuesto ejecutado en {edicion}, en la unidad y los pesos de cada ficha."
    crumbs = f"{link('Fichas', '../../index.md')} › {link(f'Edición {edicion}', '../index.md')}\n{{ .migas }}"
    listed = table(caption, ["Programa", "Servicio", "Ejecutado"], rows, words=2)
    return f"{blocks(metadata(f'{title}, edición {edicion}', caption), crumbs, f'# {escape(title)}', listed)}\n"


def _figure(resumen: Resumen) -> tuple[Resumen, str, Cifra | None]:
    miembro = spending(resumen)
    return resumen, miembro.clave, miembro.cifra
