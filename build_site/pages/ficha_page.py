"""The page of one ficha, as Markdown that reads well as it is."""

import textwrap
from collections.abc import Iterator

from build_site.collection.bodies import ministry, service
from build_site.collection.published import FichaPublicada
from build_site.model.claves import figures
from build_site.model.ficha import Ficha, Fuente, Lectura
from build_site.pages.background import analysis, background
from build_site.pages.charts import charts
from build_site.pages.checks import checks
from build_site.pages.markdown import blocks, clean, escape, front_matter, link
from build_site.pages.money import budget, regions, subtitles
from build_site.pages.people import components, indicators, population
from build_site.pages.questions import asking
from build_site.pages.reuse import reuse
from build_site.pages.structured import structured
from build_site.pages.summary import summary
from build_site.pages.texts import boilerplate, contingency, goals, leftovers, replies, technical_notes

_LEGEND = (
    "Cada cifra se muestra como la imprime la ficha y lleva a su lugar en el papel. "
    "**N/A**: no aplica. **S/I**: sin información. "
    "**vacía**: la celda no trae nada. **0**: un cero impreso. Son cuatro cosas distintas.\n{ .leyenda }"
)


_UP = "../../../"
_DESCRIPTION = 240
"""Longest description of a page, in characters, for those who list it."""


def render(publicada: FichaPublicada) -> str:
    """The whole page; its file lies beside `ficha.pdf` and `ficha.json`."""
    ficha = publicada.ficha
    page = blocks(
        _metadata(publicada),
        _head(publicada),
        *(f"**Atención:** {escape(aviso)}." for aviso in publicada.avisos),
        _reading(ficha),
        summary(publicada),
        charts(ficha),
        _LEGEND if any(figures(ficha)) else "",
        analysis(ficha),
        background(ficha.antecedentes),
        budget(ficha),
        subtitles(ficha),
        regions(ficha),
        population(ficha),
        components(ficha),
        indicators(ficha),
        goals(ficha),
        contingency(ficha),
        replies(ficha),
        checks(ficha, publicada.cotejos),
        asking(ficha),
        reuse(publicada),
        technical_notes(ficha),
        leftovers(ficha),
        boilerplate(ficha),
    )
    return f"{page}\n"


def path(publicada: FichaPublicada) -> str:
    """Where the page lies under `docs/`."""
    return f"{publicada.ruta}index.md"


def _metadata(publicada: FichaPublicada) -> str:
    ficha = publicada.ficha
    name = clean(ficha.programa) or ficha.id
    what = clean(ficha.antecedentes.proposito or ficha.antecedentes.descripcion)
    description = f"{name}, {clean(ficha.servicio)}, edición {ficha.edicion}. {what}"
    return front_matter(
        {
            "title": f"{name} ({ficha.edicion})",
            "description": textwrap.shorten(description, _DESCRIPTION, placeholder="…"),
            "hide": ["navigation"],
            "pagina": "ficha",
            "estructura": structured(publicada),
        }
    )


def _head(publicada: FichaPublicada) -> str:
    ficha = publicada.ficha
    crumbs = f"[Fichas](../../index.md) › [Edición {ficha.edicion}](../index.md)\n{{ .migas }}"
    owner = " · ".join(f"**{name}**" if index == 0 else name for index, name in enumerate(_owners(ficha)))
    return blocks(
        crumbs,
        f"# {escape(ficha.programa) or escape(ficha.id)} {{ #ficha }}",
        f"{owner}\n{{ .organismo }}" if owner else "",
        f"{_edition(ficha)}. {_source(ficha.fuente)}\n{{ .fuente }}",
        f"{' · '.join(_ways(publicada))}\n{{ .fuente }}",
    )


def _edition(ficha: Ficha) -> str:
    return " · ".join(part for part in (escape(ficha.titulo), f"Edición {ficha.edicion}") if part)


def _owners(ficha: Ficha) -> Iterator[str]:
    """Service and ministry as the ficha names them, leading to their pages under the name of today."""
    bodies = (service(ficha.servicio, ficha.ministerio), "servicios"), (ministry(ficha.ministerio), "ministerios")
    for (body, folder), name in zip(bodies, (ficha.servicio, ficha.ministerio), strict=True):
        if body is not None:
            yield link(name, f"{_UP}{folder}/{body.slug}/index.md")


def _ways(publicada: FichaPublicada) -> Iterator[str]:
    """Where to go on from here: the programme's other editions, other programmes."""
    if publicada.programa:
        yield link("Este programa en todas sus ediciones", f"{_UP}{publicada.programa}index.md")
    yield link("Comparar con otra ficha", f"{_UP}comparar.md?f={publicada.ficha.id}")


def _source(fuente: Fuente) -> str:
    pages = f"{fuente.paginas} {'página' if fuente.paginas == 1 else 'páginas'}"
    origin = f" Sobre el archivo: {escape(fuente.procedencia.rstrip('.'))}." if fuente.procedencia else ""
    return f"[Ficha en PDF, {pages}](ficha.pdf) · [Datos de la ficha, JSON](ficha.json).{origin}"


def _reading(ficha: Ficha) -> str:
    """What the machine could not read with certainty, said before anything else."""
    lectura = ficha.lectura
    if lectura is None or (lectura.perfil == ficha.edicion and not lectura.campos_faltantes):
        return ""
    lines = [_other_profile(ficha, lectura)] if lectura.perfil != ficha.edicion else []
    lines += [f"- {_missing(item.campo, item.pagina)}: {escape(item.motivo)}" for item in lectura.campos_faltantes]
    return blocks("## No se pudo leer con certeza { #lectura }", "\n".join(lines))


def _other_profile(ficha: Ficha, lectura: Lectura) -> str:
    return (
        f"- El formato de la edición {ficha.edicion} todavía no está descrito: "
        f"la ficha se leyó con el de la edición {lectura.perfil}."
    )


def _missing(field: str, page: int | None) -> str:
    where = "" if page is None else f" ([página {page}](ficha.pdf#page={page}))"
    return f"**{escape(field)}**{where}"
