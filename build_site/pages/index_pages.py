"""Plain lists of all fichas: by edition, and by ministry within an edition, in pieces that stay small."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_site.collection.published import FichaPublicada
from build_site.model.cifra import Cifra
from build_site.model.ficha import Moneda
from build_site.pages.markdown import blocks, escape, front_matter, link
from build_site.pages.tables import Row, table

WHOLE = 200
"""Most fichas that one page lists; an edition with more is listed by ministry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lists need of a ficha, so that the fichas themselves need not be kept."""

    programa: str
    servicio: str
    ministerio: str
    edicion: int
    slug: str
    ejecutado: Cifra | None
    moneda: Moneda


def entry(publicada: FichaPublicada) -> Entry:
    """The entry of a ficha; its amount is the budget executed in the edition's year."""
    ficha = publicada.ficha
    return Entry(
        programa=ficha.programa or ficha.id,
        servicio=ficha.servicio,
        ministerio=ficha.ministerio,
        edicion=ficha.edicion,
        slug=publicada.slug,
        ejecutado=ficha.presupuesto.ejecutado.get(str(ficha.edicion)),
        moneda=ficha.moneda,
    )


def index_files(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Every list page as `(path under docs/, Markdown)`."""
    yield "fichas/index.md", _editions_page(entries)
    for edicion, group in editions(entries):
        yield from _edition_files(edicion, group)


def editions(entries: Sequence[Entry]) -> list[tuple[int, list[Entry]]]:
    """The entries by edition, newest first, each in the order of the programmes' names."""
    ordered = sorted(entries, key=lambda item: (-item.edicion, _folded(item.programa), item.slug))
    return [(edicion, list(group)) for edicion, group in groupby(ordered, key=lambda item: item.edicion)]


def fichas(number: int) -> str:
    """`1 ficha`, `677 fichas`."""
    return f"{number:,} ficha{'' if number == 1 else 's'}".replace(",", ".")


def _editions_page(entries: Sequence[Entry]) -> str:
    lines = [
        f"- {link(f'Edición {edicion}', f'{edicion}/index.md')}: {fichas(len(group))}"
        for edicion, group in editions(entries)
    ]
    intro = f"{fichas(len(entries)).capitalize()} de monitoreo publicadas, por edición (el año que la ficha evalúa)."
    return _page("Todas las fichas", "# Todas las fichas", intro, "\n".join(lines))


def _edition_files(edicion: int, group: list[Entry]) -> Iterator[tuple[str, str]]:
    title = f"Fichas de la edición {edicion}"
    crumbs = "[Fichas](../index.md)\n{ .migas }"
    ministries = _by_ministry(group)
    if len(group) <= WHOLE:
        listed = [blocks(f"## {escape(name)}", _table(items, "")) for name, items in ministries]
        yield f"fichas/{edicion}/index.md", _page(title, crumbs, f"# {title}", f"{fichas(len(group))}.", *listed)
        return
    pieces = [(name, items[at : at + WHOLE], at) for name, items in ministries for at in range(0, len(items), WHOLE)]
    lines = []
    for number, (name, items, at) in enumerate(pieces, 1):
        part = f"{name}, desde {items[0].programa}" if at else name
        lines.append(f"- {link(part, f'ministerio/{number}.md')}: {fichas(len(items))}")
        up = f"[Fichas](../../index.md) › [Edición {edicion}](../index.md)\n{{ .migas }}"
        yield f"fichas/{edicion}/ministerio/{number}.md", _page(part, up, f"# {escape(part)}", _table(items, "../"))
    yield f"fichas/{edicion}/index.md", _page(title, crumbs, f"# {title}", f"{fichas(len(group))}.", "\n".join(lines))


def _by_ministry(group: list[Entry]) -> list[tuple[str, list[Entry]]]:
    ordered = sorted(group, key=lambda item: _folded(item.ministerio))
    named = groupby(ordered, key=lambda item: item.ministerio)
    return [(name or "Sin ministerio en la ficha", list(items)) for name, items in named]


def _table(items: list[Entry], up: str) -> str:
    caption = f"Presupuesto ejecutado en {items[0].edicion}."
    rows = [
        Row(link(item.programa, f"{up}{item.slug}/index.md"), [escape(item.servicio), money(item)]) for item in items
    ]
    return table(caption, ["Programa", "Servicio", "Ejecutado"], rows, words=2)


def money(item: Entry) -> str:
    """The executed budget as printed, with its unit; what is absent as it is."""
    if item.ejecutado is None:
        return ""
    return escape(f"{item.moneda.unidad} {item.ejecutado.texto}" if item.ejecutado.informada else item.ejecutado.texto)


def _page(title: str, *parts: str) -> str:
    metadata = front_matter({"title": title, "hide": ["navigation", "toc"], "pagina": "lista"})
    return f"{blocks(metadata, *parts)}\n"


def _folded(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(char))
