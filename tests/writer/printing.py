"""`print_ficha`: a ficha printed in a layout, with the JSON that a reader must give back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from build_site.model.ficha import Ficha
from tests.writer import form as forms
from tests.writer import style as styles
from tests.writer.arrange import arrange
from tests.writer.document import Document, texts, unclaimed
from tests.writer.expected import expected
from tests.writer.layouts import LAYOUTS
from tests.writer.typography import plain


@dataclass(frozen=True)
class Printed:
    """A printed ficha: its file and the JSON that a reader must give back."""

    path: Path
    expected: dict[str, Any]
    document: Document


def print_ficha(ficha: Ficha, layout: str, path: Path, **prueba: Any) -> Printed:
    """Print a ficha in a layout (`LAYOUTS`) to `path`; the same ficha gives the same bytes.

    `prueba` goes into the expected JSON as it comes. Raises `LookupError` when a figure found no place.
    """
    return print_changed(ficha, layout, path, lambda document: document, **prueba)


def print_changed(
    ficha: Ficha, layout: str, path: Path, change: Callable[[Document], Document], **prueba: Any
) -> Printed:
    """As `print_ficha`, with a change made to the document before it is drawn.

    What the change adds under the claves `otros.N` is expected in `otros`, with its heading and page.
    """
    chosen = LAYOUTS[layout]
    rng = Random(f"{ficha.id}/{ficha.servicio}/{layout}")
    form = forms.vary(chosen.form, rng) if chosen.varied else chosen.form
    style = styles.vary(chosen.style, rng) if chosen.varied else chosen.style
    document = change(arrange(ficha, form))
    places, pages = chosen.draw(document, style, path, rng)
    prueba |= {"layout": layout, "productor": chosen.producer, "mayusculas_inciertas": _uncertain_case(ficha, document)}
    data = expected(ficha, places.get, **prueba)
    data["fuente"] = {"archivo": path.name, "paginas": pages}
    data["otros"] = [
        {"titulo": title, "pagina": places[clave][0], "texto": plain(words)}
        for clave, title, words in unclaimed(document)
    ]
    data["paginas_de_texto"] = {clave: place[0] for clave, place in places.items() if _is_text(clave)}
    return Printed(path, data, document)


def _uncertain_case(ficha: Ficha, document: Document) -> list[str]:
    """The names that the printing shows in capitals only, so that nobody can know their capitalisation for certain."""
    shown = [document.footer, document.header, *texts(document)]
    return [
        name
        for name in ("programa", "servicio", "ministerio")
        if not any(getattr(ficha, name) in words for words in shown)
    ]


def _is_text(clave: str) -> bool:
    return not clave.rpartition(".")[2].isdigit() and not clave.endswith((".total", ".objetivo", ".potencial"))
