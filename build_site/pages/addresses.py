"""Links between the pages of entry, the programmes and the fichas. `up` leads from the page to the top of the site."""

from build_site.collection.bodies import Organismo
from build_site.collection.programmes import Programa
from build_site.collection.resumen import Resumen
from build_site.model.cifra import Cifra, Estado
from build_site.pages.markdown import anchor, link

_ABSENT = {Estado.NO_APLICA: "N/A", Estado.SIN_INFORMACION: "S/I", Estado.VACIO: "vacía"}
_CLASSES = {Estado.NO_APLICA: " { .na }", Estado.SIN_INFORMACION: " { .si }", Estado.VACIO: " { .na }"}
NOT_PRINTED = "no la imprime"
"""In place of a figure that the ficha has no cell for."""


def ficha_link(resumen: Resumen, up: str, text: str | None = None, place: str = "") -> str:
    """To a ficha's page, by its name; `place` is an anchor on it."""
    return link(text or resumen.programa, f"{up}{resumen.ruta}index.md{f'#{place}' if place else ''}")


def programme_link(programa: Programa[Resumen], up: str) -> str:
    """To the programme's page, or to its ficha where it has only one edition."""
    return link(programa.nombre, f"{up}{programa.ruta}index.md")


def service_link(resumen: Resumen, up: str) -> str:
    """To the page of the ficha's service, under the name of today."""
    return _body_link(resumen.organismo, up, "servicios")


def ministry_link(resumen: Resumen, up: str) -> str:
    """To the page of the ficha's ministry, under the name of today."""
    return _body_link(resumen.cartera, up, "ministerios")


def figure_cell(resumen: Resumen, clave: str, cifra: Cifra | None, up: str) -> str:
    """A figure as printed, leading to its cell on the ficha's page; what is absent says how."""
    if cifra is None:
        return f"{NOT_PRINTED} {{ .na }}"
    return f"{link(shown(cifra), figure_address(resumen, clave, up))}{_CLASSES.get(cifra.estado, '')}"


def figure_address(resumen: Resumen, clave: str, up: str) -> str:
    """Where a figure stands on its ficha's page."""
    return f"{up}{resumen.ruta}index.md#{anchor(clave)}"


def shown(cifra: Cifra | None) -> str:
    """What the ficha prints, or what it leaves empty, in a word."""
    if cifra is None:
        return NOT_PRINTED
    return cifra.texto or _ABSENT.get(cifra.estado, "vacía")


def _body_link(body: Organismo | None, up: str, folder: str) -> str:
    return link(body.nombre, f"{up}{folder}/{body.slug}/index.md") if body else ""
