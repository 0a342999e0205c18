"""What the tests of whole fichas ask of a reading."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2

from build_site.model.json import encode
from build_site.parsing.assemble import read_ficha

DERIVED = frozenset({"id", "edicion", "fuente", "moneda", "anios", "paginas_de_texto", "lectura", "regiones"})
"""What a ficha says that its PDF need not print word for word; `regiones` repeats words of the description."""
_REPEATED = ".observaciones_institucion.tema"
"""Printed once as a heading, which `texto_fijo` holds; every remark under it repeats it."""


@cache
def read(path: Path) -> dict[str, Any]:
    """The JSON of a PDF's ficha. Read once: whoever asks must not change it."""
    data: dict[str, Any] = json.loads(encode(read_ficha(path)))
    return data


def without_places(ficha: bytes) -> dict[str, Any]:
    """A ficha's JSON without where each figure stands, what file it is from and what is doubtful about it."""
    data: dict[str, Any] = _placeless(json.loads(ficha))
    return {key: value for key, value in data.items() if key not in {"fuente", "lectura"}}


def _placeless(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _placeless(child) for key, child in node.items() if key != "caja"}
    return [_placeless(child) for child in node] if isinstance(node, list) else node


def letters(text: str) -> Counter[str]:
    """Letters and digits, case, accents and ligatures aside: what no reading may lose, however it parts words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return Counter(letter for letter in plain if letter.isalnum())


def letters_of_pdf(path: Path) -> Counter[str]:
    """As PDFium gives them, by a way that the reader does not use."""
    with pypdfium2.PdfDocument(path) as document:
        return letters(" ".join(page.get_textpage().get_text_range() for page in document))


def letters_of_ficha(data: dict[str, Any]) -> Counter[str]:
    """Those of everything that the ficha publishes."""
    return letters(" ".join(_said({key: value for key, value in data.items() if key not in DERIVED})))


def _said(node: Any, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        if "estado" in node:
            node = {name: node[name] for name in ("texto", "unidad") if name in node}
        for name, child in node.items():
            if name not in DERIVED and name not in {"pagina", "clase"}:
                yield from _said(child, f"{key}.{name}")
    elif isinstance(node, list):
        for child in node:
            yield from _said(child, key)
    elif node is not None and key != _REPEATED:
        yield f"Nota técnica {node}" if key == ".notas_tecnicas.numero" else str(node)


def rows_by_name(data: dict[str, Any]) -> dict[str, Any]:
    """The ficha with the rows of its tables keyed by what they are called: a lost row does not shift the others."""
    keyed = dict(data)
    for table, name in (("gasto_subtitulos", "codigo"), ("gasto_regional", "region"), ("componentes", "nombre")):
        keyed[table] = data[table] | {"filas": {row[name]: row for row in data[table]["filas"]}}
    keyed["indicadores"] = {
        kind: {f"{row['nombre']} / {row['formula']}": row for row in rows} for kind, rows in data["indicadores"].items()
    }
    return keyed
