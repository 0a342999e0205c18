"""The page that names every way into the collection."""

from collections.abc import Iterator, Sequence

from build_site.collection.programmes import Programa
from build_site.collection.resumen import Resumen
from build_site.pages import counts
from build_site.pages.markdown import blocks, link
from build_site.pages.way_metadata import metadata
from build_site.pages.ways import VIAS

_INTRO = "Todas las formas de llegar a una ficha y de mirarlas juntas."


def explore(resumenes: Sequence[Resumen], programas: Sequence[Programa[Resumen]]) -> str:
    """The page `explorar.md`."""
    lists = [
        f"- {link('Programas', 'programas/index.md')}: {counts.programas(len(programas))}, con todas sus ediciones.",
        f"- {link('Ediciones', 'fichas/index.md')}: todas las fichas de cada año.",
        *(f"- {link(via.titulo, f'{via.carpeta}/index.md')}. {via.entrada}" for via in VIAS),
    ]
    page = blocks(
        metadata("Explorar", _INTRO),
        "# Explorar",
        f"{_INTRO}\n{{ .entrada }}",
        "## Recorrer { #recorrer }",
        "\n".join(lists),
        "## Mirar juntas { #juntas }",
        "\n".join(_together(resumenes)),
    )
    return f"{page}\n"


def _together(resumenes: Sequence[Resumen]) -> Iterator[str]:
    """Pages that look at many fichas at once."""
    if resumenes:
        yield f"- {link('Rankings', 'rankings/index.md')}: los primeros lugares, y quién queda fuera y por qué."
    yield f"- {link('Qué no cuadra', 'no-cuadra/index.md')}: las fichas que se contradicen, con las cifras."
    yield f"- {link('Comparar', 'comparar.md')}: de dos a cuatro fichas, lado a lado."
    yield f"- {link('Calidad de los datos', 'calidad/index.md')}: qué traen las fichas y qué PDF se rechazaron."
    yield f"- {link('Glosario', 'glosario/index.md')}: qué quiere decir cada palabra de una ficha."
