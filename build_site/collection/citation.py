"""How to cite a ficha's page, as text and BibTeX; the browser makes a figure's citation from it (`papel/cita.js`)."""

import re
from dataclasses import dataclass

from build_site.collection.permalinks import permalink
from build_site.collection.published import FichaPublicada
from build_site.model.ficha import Ficha

SITE = "Programas a la vista"
_LATEX = {
    **{character: f"\\{character}" for character in "&%$#_"},
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """`text` is one paragraph; `bibtex` one entry, in UTF-8. Neither names an author: the ficha prints none."""

    text: str
    bibtex: str


def citation(publicada: FichaPublicada) -> Citation:
    """The citation of a ficha's page."""
    ficha = publicada.ficha
    url = permalink(publicada.ruta)
    return Citation(text=f"{_ficha(ficha)}. En: {SITE}, {url}", bibtex=_bibtex(ficha, url))


def _ficha(ficha: Ficha) -> str:
    """What the ficha is and whose programme it is on."""
    names = [f"Ficha del programa «{ficha.programa or ficha.id}»", ficha.servicio, ficha.ministerio, ficha.titulo]
    return ", ".join([*(name for name in names if name), f"edición {ficha.edicion}"])


def _bibtex(ficha: Ficha, url: str) -> str:
    fields = {
        "title": f"{{{_latex(_ficha(ficha))}}}",
        "year": str(ficha.edicion),
        "howpublished": _latex(SITE),
        "url": url,
        "language": "spanish",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{re.sub('[^A-Za-z0-9]+', '-', ficha.id)},", *lines, "}"])


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in text)
