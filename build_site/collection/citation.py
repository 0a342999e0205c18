"""How to cite a ficha's page, or one figure of it: as text and as BibTeX."""

import re
from dataclasses import dataclass

import msgspec

from build_site.collection.figures import Descrita, described
from build_site.collection.permalinks import permalink
from build_site.collection.published import FichaPublicada
from build_site.model.cifra import Estado
from build_site.model.claves import anchor
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
_AUSENTE = {
    Estado.NO_APLICA: "no aplica",
    Estado.SIN_INFORMACION: "sin información",
    Estado.VACIO: "celda vacía",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """`text` is one paragraph; `bibtex` one entry, in UTF-8. Neither names an author: the ficha prints none."""

    text: str
    bibtex: str


def citation(publicada: FichaPublicada, clave: str | None = None) -> Citation:
    """The citation of the ficha, or of the figure at `clave`. Raises `KeyError` where there is no such figure."""
    ficha = publicada.ficha
    cifra = None if clave is None else _figure(ficha, clave)
    url = permalink(publicada.ruta, "" if cifra is None else anchor(cifra.clave))
    said = "" if cifra is None else _said(cifra)
    where = "" if cifra is None else _page(cifra)
    return Citation(
        text=" ".join(part for part in (said, f"{_ficha(ficha)}.", where, f"En: {SITE}, {url}") if part),
        bibtex=_bibtex(ficha, clave, f"{said} {where}".strip(), url),
    )


def _figure(ficha: Ficha, clave: str) -> Descrita:
    found = next((cifra for cifra in described(ficha) if cifra.clave == clave), None)
    if found is None:
        raise KeyError(clave)
    return found


def _said(descrita: Descrita) -> str:
    """`Presupuesto ejecutado, 2021: 266.350 (M$ de 2022).`"""
    cifra = descrita.cifra
    what = descrita.concepto if descrita.elemento is None else f"{descrita.concepto} «{descrita.elemento}»"
    year = "" if descrita.anio is None else f", {descrita.anio}"
    unit = "" if descrita.unidad in (None, "%") else descrita.unidad.rstrip(".")
    if descrita.anio_base is not None:
        unit = f"{unit} de {descrita.anio_base}"
    absent = _AUSENTE.get(cifra.estado)
    said = cifra.texto if absent is None else f"«{cifra.texto}», {absent}" if cifra.texto else absent
    return f"{what}{year}: {said}" + (f" ({unit})." if unit and absent is None else ".")


def _page(descrita: Descrita) -> str:
    pagina = descrita.cifra.pagina
    return "" if pagina is msgspec.UNSET else f"Página {pagina} del PDF."


def _ficha(ficha: Ficha) -> str:
    """What the ficha is and whose programme it is on."""
    names = [f"Ficha del programa «{ficha.programa or ficha.id}»", ficha.servicio, ficha.ministerio, ficha.titulo]
    return ", ".join([*(name for name in names if name), f"edición {ficha.edicion}"])


def _bibtex(ficha: Ficha, clave: str | None, note: str, url: str) -> str:
    key = ficha.id if clave is None else f"{ficha.id}-{clave}"
    fields = {
        "title": f"{{{_latex(_ficha(ficha))}}}",
        "year": str(ficha.edicion),
        "howpublished": _latex(SITE),
        "note": _latex(note),
        "url": url,
        "language": "spanish",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{re.sub('[^A-Za-z0-9]+', '-', key)},", *lines, "}"])


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in text)
