"""The pages of the ways into the collection: an index of each, and for every group a page for each of its editions."""

from collections.abc import Iterator, Sequence

from build_site.collection.groups import Grupo, Miembro, group
from build_site.collection.resumen import Resumen
from build_site.collection.totals import Total, totals
from build_site.pages.counts import number
from build_site.pages.edition_rows import caption_for, columns_for, rows_for
from build_site.pages.listing import NAME, csv_file, listing
from build_site.pages.markdown import blocks, escape, heading, link
from build_site.pages.spread_chart import amounts_chart, counts_chart
from build_site.pages.tables import Row, table
from build_site.pages.totals_text import left_out, sentence, sums_text
from build_site.pages.way_index import index
from build_site.pages.way_metadata import metadata
from build_site.pages.ways import VIAS, Via


def files(resumenes: Sequence[Resumen]) -> Iterator[tuple[str, bytes]]:
    """Every page and CSV of every way, as `(path under docs/, content)`."""
    newest = max((resumen.edicion for resumen in resumenes), default=0)
    for via in VIAS:
        groups = group(resumenes, via.clasifica)
        paged = _largest(groups, via.tope)
        yield f"{via.carpeta}/index.md", index(via, paged, len(groups) - len(paged), newest).encode()
        for one in paged:
            for edicion in one.ediciones:
                yield from _edition_files(via, one, edicion)


def _largest(groups: Sequence[Grupo], most: int | None) -> list[Grupo]:
    """The groups of most fichas, in their order."""
    kept = sorted(groups, key=lambda one: -sum(map(len, one.miembros.values())))[:most]
    chosen = {one.slug for one in kept}
    return [one for one in groups if one.slug in chosen]


def _edition_files(via: Via, one: Grupo, edicion: int) -> Iterator[tuple[str, bytes]]:
    """The newest edition is the group's own page; each other has one below it."""
    older = edicion != one.ediciones[0]
    folder = f"{via.carpeta}/{one.slug}/{f'{edicion}/' if older else ''}"
    columns = columns_for(via.columnas, one.miembros[edicion])
    rows = rows_for(columns, one.miembros[edicion])
    up = "../" * folder.count("/")
    listed = listing(caption_for(edicion, one.miembros[edicion]), columns, rows, up)
    yield f"{folder}index.md", _page(via, one, edicion, listed).encode()
    yield f"{folder}{NAME}", csv_file(columns, rows)


def _page(via: Via, one: Grupo, edicion: int, listed: str) -> str:
    older = edicion != one.ediciones[0]
    every = totals(one.pares)
    said = sentence(next(total for total in every if total.edicion == edicion), via.medida)
    page = blocks(
        metadata(f"{one.nombre} ({edicion})" if older else one.nombre, f"{one.nombre}, edición {edicion}. {said}"),
        f"{_crumbs(via, one, older=older)}\n{{ .migas }}",
        f"# {escape(one.nombre)}{f', edición {edicion}' if older else ''} {{ #grupo }}",
        f"En la edición {edicion}, {escape(said[0].lower() + said[1:])}\n{{ .entrada }}",
        *(f"{escape(text)}\n{{ .limite }}" for text in (via.aclara(one.nombre), via.limite) if text),
        _chart(via, one.miembros[edicion], edicion),
        heading(2, f"Fichas de la edición {edicion}", "fichas"),
        listed,
        _editions(via, one, every, edicion),
    )
    return f"{page}\n"


def _crumbs(via: Via, one: Grupo, *, older: bool) -> str:
    up = "../../../" if older else "../../"
    crumbs = f"{link('Explorar', f'{up}explorar.md')} › {link(via.titulo, f'{up}{via.carpeta}/index.md')}"
    return f"{crumbs} › {link(one.nombre, '../index.md')}" if older else crumbs


def _chart(via: Via, members: Sequence[Miembro], edicion: int) -> str:
    """How the edition's fichas, or their amounts, are spread."""
    if via.cuenta:
        fichas = (miembro.resumen for miembro in members)
        return counts_chart(f"Fichas de {edicion} por {via.por}", fichas, via.reparto)
    title = f"{via.rotulo} en {edicion}, por {via.por}"
    return amounts_chart(title, (miembro.par for miembro in members), via.reparto)


def _editions(via: Via, one: Grupo, every: Sequence[Total], edicion: int) -> str:
    """All editions with their totals; those in different pesos are never added up."""
    rows = [
        Row(
            _edition_link(one, total.edicion, edicion),
            [escape(sums_text(total.sumas)), escape(left_out(total)), number(total.fichas)],
        )
        for total in every
    ]
    caption = f"{via.rotulo} en el año de cada edición, en los pesos de cada edición: entre ediciones no se comparan."
    listed = table(caption, ["Edición", "Suma", "Quedan fuera", "Fichas"], rows, words=3)
    return blocks(heading(2, "Por edición", "ediciones"), listed) if len(every) > 1 else ""


def _edition_link(one: Grupo, edicion: int, here: int) -> str:
    newest = one.ediciones[0]
    up = "" if here == newest else "../"
    return link(str(edicion), f"{up}index.md" if edicion == newest else f"{up}{edicion}/index.md")
