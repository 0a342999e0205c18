"""The home page: what this is, one search box, the editions and where to start."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from build_site.collection.resumen import Resumen
from build_site.collection.totals import split
from build_site.model.cifra import Cifra
from build_site.pages.addresses import ficha_link, figure_cell
from build_site.pages.counts import fichas
from build_site.pages.index_pages import editions
from build_site.pages.markdown import blocks, clean, escape, front_matter, link, xml
from build_site.pages.tables import Row, table
from build_site.pages.words import unit

_SHOWN = 8
_SPENT = "presupuesto.ejecutado"
_MORE = "[Otros rankings, y quién queda fuera](rankings/index.md)."
_SHORT = 40
"""Longest name, in characters, of a programme that an example question uses."""

_INTRO = (
    "Cada año el Estado de Chile evalúa sus programas sociales y publica una ficha por cada uno: "
    "qué hace, cuánto gasta, a cuántos llega. Aquí se pueden leer, buscar y comprobar, cifra por cifra."
)


def home(entries: Sequence[Resumen]) -> str:
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


def _search_box(entries: list[Resumen]) -> str:
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


def _editions(by_edition: list[tuple[int, list[Resumen]]]) -> str:
    lines = [
        f"- {link(f'Edición {edicion}', f'fichas/{edicion}/index.md')}: {fichas(len(group))}"
        for edicion, group in by_edition
    ]
    return blocks("## Ediciones { #ediciones }", "\n".join(lines)) if lines else "Todavía no hay fichas publicadas."


def _largest(by_edition: list[tuple[int, list[Resumen]]]) -> str:
    """The programmes that report the most spending in the newest edition, those of the most common unit and pesos."""
    if not by_edition:
        return ""
    edicion, group = by_edition[0]
    kept, _ = split((resumen, resumen.propia(_SPENT)) for resumen in group)
    if not kept:
        return ""
    [(moneda, _)] = Counter(resumen.moneda for resumen, _ in kept).most_common(1)
    ranked = sorted((pair for pair in kept if pair[0].moneda == moneda), key=lambda pair: _order(*pair))
    rows = [
        Row(ficha_link(resumen, ""), [escape(resumen.servicio), figure_cell(resumen, f"{_SPENT}.{edicion}", cifra, "")])
        for resumen, cifra in ranked[:_SHOWN]
    ]
    caption = f"Los que informan el mayor presupuesto ejecutado en {edicion}, en {unit(moneda)}."
    listed = table(caption, ["Programa", "Servicio", "Ejecutado"], rows, words=2)
    return blocks(f"## Programas de la edición {edicion} {{ #programas }}", listed, _MORE)


def _what_is_here() -> str:
    return blocks(
        "## Qué hay aquí { #que-hay }",
        "- **La ficha completa**, tal como la imprime el Estado, con cada cifra enlazada a su página del PDF.\n"
        "- **Muchas maneras de entrar**: por [programa](programas/index.md), [ministerio](ministerios/index.md), "
        "[región](regiones/index.md), [objetivo de desarrollo](ods/index.md) o "
        "[hallazgo de los evaluadores](hallazgos/index.md), y para [comparar](comparar.md).\n"
        "- **[Lo que no cuadra](no-cuadra/index.md)**: las cifras de cada ficha se revisan entre sí, "
        "con [la fórmula a la vista](metodologia/index.md).\n"
        "- **Cada palabra explicada** en el [glosario](glosario/index.md).\n"
        "- **Datos para reutilizar**, sin registro ni seguimiento. [Acerca de este sitio](acerca.md).",
    )


def _order(resumen: Resumen, cifra: Cifra) -> tuple[Decimal, str]:
    return -(cifra.valor or Decimal(0)), resumen.programa
