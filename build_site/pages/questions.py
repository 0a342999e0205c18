"""What can be asked about a programme: questions that its ficha answers, each a link to the page «Preguntar»."""

from collections.abc import Iterator
from urllib.parse import quote

from build_site.model.cifra import Cifra
from build_site.model.ficha import Ficha
from build_site.pages.markdown import blocks, clean, heading, link

_PAGE = "../../../preguntar.md?p="
_MOST = 4


def questions(ficha: Ficha) -> list[str]:
    """Up to four questions in the words of the lexicon; none for which the ficha prints no figure or text."""
    return list(_answerable(ficha, clean(ficha.programa)))[:_MOST] if clean(ficha.programa) else []


def asking(ficha: Ficha) -> str:
    """Section «Pregunta sobre …» with its links; empty where nothing can be asked."""
    found = questions(ficha)
    if not found:
        return ""
    lines = "\n".join(f"- {link(each, _PAGE + quote(each, safe=''))}" for each in found)
    return blocks(heading(2, f"Pregunta sobre {clean(ficha.programa)}", "pregunta"), lines)


def _answerable(ficha: Ficha, name: str) -> Iterator[str]:
    year = str(ficha.edicion)
    if _told(ficha.presupuesto.ejecutado.get(year)):
        yield f"¿Cuánto gastó {name} en {year}?"
    if sum(_told(cifra) for cifra in ficha.presupuesto.ejecutado.values()) > 1:
        yield f"¿Cómo ha evolucionado el gasto de {name}?"
    if _told(ficha.poblacion.cobertura.get(year)):
        yield f"¿Cuál fue la cobertura de {name} en {year}?"
    if ficha.antecedentes.descripcion:
        yield f"¿Qué hace {name}?"
    if any(_told(fila.total) for fila in ficha.gasto_regional.filas):
        yield f"Gasto por región de {name} en {year}"
    if ficha.antecedentes.proposito:
        yield f"¿Cuál es el propósito de {name}?"


def _told(cifra: Cifra | None) -> bool:
    return cifra is not None and cifra.informada
