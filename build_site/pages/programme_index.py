"""The list of all programmes, by the first letter of their names, in pages that stay small."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from build_site.collection.programmes import Programa
from build_site.collection.resumen import Resumen
from build_site.model.textos import fold
from build_site.pages import counts
from build_site.pages.addresses import ficha_link, programme_link
from build_site.pages.markdown import blocks, escape, link
from build_site.pages.tables import Row, table
from build_site.pages.way_metadata import metadata

WHOLE = 200
"""Most programmes that one page lists."""
FOLDER = "a-z"
"""Below `programas/`; no programme's own page is called so."""
_INTRO = (
    "Un programa suele tener una ficha por año. Aquí está cada programa una vez, con todas sus ediciones; "
    "los que tienen dos o más llevan a una página que las compara."
)


def files(programas: Sequence[Programa[Resumen]]) -> Iterator[tuple[str, bytes]]:
    """The index and, where one page is not enough, its pieces."""
    if len(programas) <= WHOLE:
        yield "programas/index.md", _page("Programas", _said(programas), _table(programas, "../")).encode()
        return
    pieces = list(_pieces(programas))
    lines = [f"- {link(title, f'{FOLDER}/{name}.md')}: {len(group)}" for title, name, group in pieces]
    yield "programas/index.md", _page("Programas", _said(programas), "\n".join(lines)).encode()
    for title, name, group in pieces:
        page = _page(f"Programas: {title}", "", _table(group, "../../"), crumbs=link("Programas", "../index.md"))
        yield f"programas/{FOLDER}/{name}.md", page.encode()


def _pieces(programas: Sequence[Programa[Resumen]]) -> Iterator[tuple[str, str, Sequence[Programa[Resumen]]]]:
    """Title, address and programmes of each letter, in as many pieces as it needs."""
    for letter, found in groupby(sorted(programas, key=_place), key=_letter):
        group = list(found)
        for number, at in enumerate(range(0, len(group), WHOLE), 1):
            part = f"{letter.upper()}, desde {group[at].nombre}" if at else letter.upper()
            name = "otros" if letter == "otros" else letter
            yield part, name if number == 1 else f"{name}-{number}", group[at : at + WHOLE]


def _place(programa: Programa[Resumen]) -> tuple[str, str, str]:
    return _letter(programa), fold(programa.nombre), programa.slug


def _letter(programa: Programa[Resumen]) -> str:
    first = next((char for char in fold(programa.nombre) if char.isalnum()), "")
    return first if "a" <= first <= "z" else "otros"


def _said(programas: Sequence[Programa[Resumen]]) -> str:
    several = sum(len(programa.ediciones) > 1 for programa in programas)
    return f"{_INTRO} En total, {counts.programas(len(programas))}; {counts.number(several)} con dos o más ediciones."


def _table(programas: Sequence[Programa[Resumen]], up: str) -> str:
    rows = [
        Row(programme_link(programa, up), [escape(_service(programa)), _editions(programa, up)])
        for programa in programas
    ]
    types = "programa:texto servicio:texto ediciones:texto"
    attributes = f'.listado data-columnas="{types}"'
    return table(
        "Programas y sus ediciones.", ["Programa", "Servicio", "Ediciones"], rows, words=3, attributes=attributes
    )


def _editions(programa: Programa[Resumen], up: str) -> str:
    return " ".join(ficha_link(ficha, up, str(ficha.edicion)) for ficha in programa.fichas)


def _service(programa: Programa[Resumen]) -> str:
    body = programa.ultima.organismo
    return body.nombre if body else ""


def _page(title: str, intro: str, content: str, crumbs: str = "") -> str:
    parts = (
        f"{crumbs}\n{{ .migas }}" if crumbs else "",
        f"# {escape(title)}",
        f"{intro}\n{{ .entrada }}" if intro else "",
    )
    return f"{blocks(metadata(title, intro or title), *parts, content)}\n"
