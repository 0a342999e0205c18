"""The home page: what this is, one search box, the editions and where to start."""

from collections.abc import Sequence
from decimal import Decimal

from build_site.pages.index_pages import Entry, editions, fichas, money
from build_site.pages.markdown import blocks, clean, escape, front_matter, link, xml
from build_site.pages.tables import Row, table

_SHOWN = 8
_SHORT = 40
"""Longest name, in characters, of a programme that an example question uses."""

_INTRO = (
    "Cada año el Estado de Chile evalúa sus programas sociales y publica una ficha por cada uno: "
    "qué hace, cuánto gasta, a cuántos llega. Aquí se pueden leer, buscar y comprobar, cifra por cifra."
)


def home(entries: Sequence[Entry]) -> str:
    """The page; its size does not grow with the collection."""
    metadata = front_matter({"title": "Inicio", "hide": ["navigation", "toc"], "pagina": "portada"})
    by_edition = editions(entries)
    page = blocks(
        metadata,
        "# Los programas públicos de Chile, ficha por ficha { #inicio }",
        f"{_INTRO}\n{{ .entrada }}",
        _search_box(by_edition[0][1]) if by_edition else "",
        _editions(by_edition),
        _largest(by_edition),
        _what_is_here(),
    )
    return f"{page}\n"


def _search_box(entries: list[Entry]) -> str:
    """The place of the search box, with what there is for a reader without JavaScript."""
    name = min((clean(item.programa) for item in entries), key=lambda text: (len(text) > _SHORT, text))
    year = entries[0].edicion
    examples = [f"¿Cuánto gastó {name} en {year}?", f"¿Cuál es la cobertura de {name}?", "ejecución presupuestaria"]
    items = "".join(f"<li>{xml(example)}</li>" for example in examples)
    return (
        '<div data-fichas-buscador data-variante="portada">\n'
        '<p><a href="fichas/">Ver la lista de todas las fichas</a></p>\n</div>\n'
        f'<div class="ejemplos"><p>Por ejemplo:</p><ul data-fichas-ejemplos>{items}</ul></div>'
    )


def _editions(by_edition: list[tuple[int, list[Entry]]]) -> str:
    lines = [
        f"- {link(f'Edición {edicion}', f'fichas/{edicion}/index.md')}: {fichas(len(group))}"
        for edicion, group in by_edition
    ]
    return blocks("## Ediciones { #ediciones }", "\n".join(lines)) if lines else "Todavía no hay fichas publicadas."


def _largest(by_edition: list[tuple[int, list[Entry]]]) -> str:
    """The programmes that report the most spending in the newest edition, those of the most common unit only."""
    if not by_edition:
        return ""
    edicion, group = by_edition[0]
    unit = max(
        {item.moneda.unidad for item in group}, key=lambda name: sum(item.moneda.unidad == name for item in group)
    )
    ranked = sorted((item for item in group if item.moneda.unidad == unit and _spent(item) is not None), key=_order)
    rows = [
        Row(link(item.programa, f"fichas/{edicion}/{item.slug}/index.md"), [escape(item.servicio), money(item)])
        for item in ranked[:_SHOWN]
    ]
    caption = f"Los que informan el mayor presupuesto ejecutado en {edicion}."
    listed = table(caption, ["Programa", "Servicio", "Ejecutado"], rows, words=2)
    return blocks(f"## Programas de la edición {edicion} {{ #programas }}", listed) if listed else ""


def _what_is_here() -> str:
    return blocks(
        "## Qué hay aquí { #que-hay }",
        "- **La ficha completa**, tal como la imprime el Estado, con cada cifra enlazada a su página del PDF.\n"
        "- **Lo que no cuadra**: las cifras de cada ficha se revisan entre sí, "
        "con [la fórmula a la vista](metodologia/index.md).\n"
        "- **Datos para reutilizar**, sin registro ni seguimiento. [Acerca de este sitio](acerca.md).",
    )


def _order(item: Entry) -> tuple[Decimal, str]:
    return -(_spent(item) or Decimal(0)), item.programa


def _spent(item: Entry) -> Decimal | None:
    return item.ejecutado.valor if item.ejecutado else None
