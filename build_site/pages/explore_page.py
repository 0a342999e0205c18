"""The page that names every way into the collection."""

from collections.abc import Sequence

from build_site.collection.programmes import Programa
from build_site.collection.resumen import Resumen
from build_site.pages.markdown import blocks, link
from build_site.pages.way_metadata import metadata
from build_site.pages.ways import VIAS

_INTRO = "Todas las formas de llegar a una ficha y de mirarlas juntas."


def explore(resumenes: Sequence[Resumen], programas: Sequence[Programa]) -> str:
    """The page `explorar.md`."""
    lists = [
        f"- {link('Programas', 'programas/index.md')}: {len(programas)}, cada uno con todas sus ediciones.",
        f"- {link('Ediciones', 'fichas/index.md')}: todas las fichas de cada año.",
        *(f"- {link(via.titulo, f'{via.carpeta}/index.md')}. {via.entrada}" for via in VIAS),
    ]
    page = blocks(
        metadata("Explorar", _INTRO),
        "# Explorar",
        f"{_INTRO}\n{{ .entrada }}",
        "## Recorrer { #recorrer }",
        "\n".join(lists),
    )
    return f"{page}\n"
