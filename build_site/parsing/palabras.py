"""Are the words of the PDF all published? Counted from what is published, not from what was claimed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from build_site.model.cifra import Cifra
from build_site.model.ficha import Bloque, Ficha, NotaTecnica, Observacion
from build_site.model.textos import fold

_DERIVED = frozenset(
    {"id", "edicion", "fuente", "moneda", "anios", "paginas_de_texto", "lectura", "regiones", "pagina", "clase"}
)
_PRINTED_NUMBERS = frozenset({"numero", "anio", "anio_inicio", "anio_termino"})
_LABELLED = frozenset({(Observacion, "tema"), (Bloque, "titulo")})
"""Headings that several pieces repeat: they are counted once, among the fixed texts."""
_PIECE = re.compile(r"[^\W_]+")


def published(printed: Sequence[str], ficha: Ficha) -> tuple[int, int]:
    """How many of the printed words hold a letter or digit, and how many of those the ficha's fields hold again."""
    available = Counter(_pieces(fold("\n".join((*_texts(ficha), *_unknown_headings(ficha))))))
    words = [pieces for word in fold("\n".join(printed)).split("\n") if (pieces := _pieces(word))]
    return len(words), sum(_take(pieces, available) for pieces in words)


def _take(pieces: Sequence[str], available: dict[str, int]) -> bool:
    """Takes a word's pieces from those available, if they all are."""
    for number, piece in enumerate(pieces):
        if not available.get(piece):
            for taken in pieces[:number]:
                available[taken] += 1
            return False
        available[piece] -= 1
    return True


def _unknown_headings(ficha: Ficha) -> set[str]:
    """Headings of unclaimed text that are not among the fixed texts."""
    fixed = {text.texto for text in ficha.texto_fijo}
    return {block.titulo for block in ficha.otros if not set(block.titulo.split(" / ")) <= fixed}


def _pieces(folded: str) -> list[str]:
    return [folded] if folded.isalnum() else _PIECE.findall(folded)


def _texts(ficha: Ficha) -> Iterator[str]:
    for name in _said(type(ficha)):
        yield from _walk(getattr(ficha, name), name)


def _walk(node: object, name: str) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, int):
        if name in _PRINTED_NUMBERS:
            yield str(node)
    elif isinstance(node, msgspec.Struct):
        yield from _struct(node)
    elif isinstance(node, dict):
        for child in node.values():
            yield from _walk(child, name)
    elif isinstance(node, list):
        for child in node:
            yield from _walk(child, name)


def _struct(node: msgspec.Struct) -> Iterator[str]:
    if isinstance(node, Cifra):
        yield node.texto
        yield getattr(node, "unidad", "")
        return
    if isinstance(node, NotaTecnica):
        yield "Nota técnica"
    for name in _said(type(node)):
        yield from _walk(getattr(node, name), name)


@cache
def _said(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """The fields of a structure that hold what is printed."""
    names = (field.name for field in msgspec.structs.fields(kind))
    return tuple(name for name in names if name not in _DERIVED and (kind, name) not in _LABELLED)
