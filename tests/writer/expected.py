"""The JSON that a reader must give back: the ficha with the place of every figure; `prueba` says how it was made."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from build_site.model.ficha import Ficha
from build_site.model.json import encode
from tests.writer.plant import Planted

Place = tuple[int, list[float] | None]
"""Page from 1, and box `[x0, top, x1, bottom]` in points from the page's top left, None where it was not measured."""

_TYPICAL_PAGES = {
    "antecedentes": 1,
    "analisis": 2,
    "presupuesto": 2,
    "gasto_subtitulos": 3,
    "gasto_regional": 3,
    "poblacion": 3,
    "componentes": 3,
    "indicadores": 4,
}


def expected(ficha: Ficha, where: Callable[[str], Place | None], **prueba: Any) -> dict[str, Any]:
    """The ficha as JSON data, each printed figure with `pagina` and `caja`.

    Raises `LookupError` when a figure that has text was not printed anywhere.
    """
    tree: dict[str, Any] = json.loads(encode(ficha))
    for clave, cifra in figures(tree):
        place = where(clave)
        if place is not None and cifra["texto"]:
            cifra["pagina"] = place[0]
            if place[1] is not None:
                cifra["caja"] = [round(edge, 1) for edge in place[1]]
        elif cifra["texto"]:
            raise LookupError(f"{clave} was not printed")
    if prueba:
        tree["prueba"] = prueba
    return tree


def figures(node: Any, clave: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every figure of a ficha's JSON with its clave."""
    if isinstance(node, dict) and "estado" in node:
        yield clave, node
    elif isinstance(node, (dict, list)):
        pairs = node.items() if isinstance(node, dict) else enumerate(node)
        for key, child in pairs:
            yield from figures(child, f"{clave}.{key}" if clave else str(key))


def note(places: dict[str, Place], clave: str, page: int, box: list[float]) -> None:
    """Add a piece of a datum: pieces on its first page widen its box, those on later pages do not count."""
    known = places.setdefault(clave, (page, list(box)))
    if known[0] == page and known[1]:
        old = known[1]
        old[:] = [min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3])]


def typical_place(clave: str) -> Place:
    """The page where a figure stands in a ficha of four pages: for tests that need no PDF."""
    return _TYPICAL_PAGES[clave.partition(".")[0]], None


def planted_as_json(planted: tuple[Planted, ...]) -> list[dict[str, Any]]:
    """The planted contradictions as data."""
    return [
        {"id": note.id, "anio": note.anio, "elemento": note.elemento, "tambien": list(note.tambien)} for note in planted
    ]
