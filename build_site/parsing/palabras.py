"""Are the words of the PDF all published? Counted from what is published, not from what was claimed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from build_site.model.cifra import Cifra
from build_site.model.ficha import Ficha, FilaSubtitulo, Moneda, NotaTecnica, Ods
from build_site.model.textos import fold

_DERIVED = frozenset({"id", "edicion", "fuente", "moneda", "anios", "paginas_de_texto", "lectura", "regiones"})
_PIECE = re.compile(r"[^\W_]+")


def published(printed: Sequence[str], ficha: Ficha) -> tuple[int, int]:
    """How many of the printed words hold a letter or digit, and how many of those the ficha's fields hold again."""
    available = Counter(piece for text in _texts(ficha) for piece in _pieces(text))
    total = found = 0
    for word in printed:
        pieces = Counter(_pieces(word))
        if not pieces:
            continue
        total += 1
        if all(available[piece] >= count for piece, count in pieces.items()):
            available.subtract(pieces)
            found += 1
    return total, found


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(fold(text))


def _texts(ficha: Ficha) -> Iterator[str]:
    for field in msgspec.structs.fields(ficha):
        if field.name not in _DERIVED:
            yield from _walk(getattr(ficha, field.name), field.name)


def _walk(node: object, name: str) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Cifra):
        yield node.texto
        yield getattr(node, "unidad", "")
    elif isinstance(node, bool) or node is None or isinstance(node, Moneda):
        return
    elif isinstance(node, int):
        if name in ("numero", "anio", "anio_inicio", "anio_termino"):
            yield str(node)
    elif isinstance(node, NotaTecnica):
        yield f"Nota técnica {node.numero}: {node.texto}"
    elif isinstance(node, Ods | FilaSubtitulo) or isinstance(node, msgspec.Struct):
        for field in msgspec.structs.fields(node):
            if field.name not in _DERIVED and field.name not in ("pagina", "clase"):
                yield from _walk(getattr(node, field.name), field.name)
    elif isinstance(node, dict):
        for child in node.values():
            yield from _walk(child, name)
    elif isinstance(node, Iterable):
        for child in node:
            yield from _walk(child, name)
