"""The text of each ficha, section by section, from which the browser takes the passage and the figures it shows."""

import re

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.collection.sections import Fila, Section
from build_site.search.fields import NUMBER, filled
from build_site.search.packing import compressed

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_NEAR = 5
_COMMON = 3
"""A text that so many programmes print is kept once for all."""


def path(publicada: FichaPublicada) -> str:
    """Where the passages of a ficha lie under the site."""
    return f"datos/busqueda/pasajes/{publicada.ficha.edicion}/{publicada.slug}.bin"


def template(text: str, edicion: int) -> str:
    """The text with its years told from the edition (`{-1}`), so that what every edition prints is one text."""

    def told(year: re.Match[str]) -> str:
        distance = int(year[0]) - edicion
        return f"{{{distance}}}" if abs(distance) <= _NEAR else year[0]

    return _YEAR.sub(told, text)


class Passages:
    """Packs one ficha after another; what many programmes print is replaced by its place in `common`."""

    def __init__(self) -> None:
        self._common: dict[str, int] = {}
        self._printed_by: dict[str, set[str]] = {}

    def pack(self, publicada: FichaPublicada) -> bytes:
        """`[[field, [text…], [[label, unit, {column: printed}]…]]…]`, compressed; a number stands for a common text."""
        return compressed(msgspec.json.encode([self._section(s, publicada) for s in filled(publicada)]))

    def common(self) -> bytes:
        """The common texts, as templates, in the order of their numbers."""
        return compressed(msgspec.json.encode(list(self._common)))

    def _section(self, section: Section, publicada: FichaPublicada) -> list[object]:
        texts = [self._code(text, publicada) for text in (*section.textos, *section.texto_fijo)]
        return [NUMBER[section.anchor], texts, [self._fila(fila, publicada) for fila in section.filas]]

    def _fila(self, fila: Fila, publicada: FichaPublicada) -> list[object]:
        printed = {columna: cifra.texto for columna, cifra in fila.cifras.items()}
        return [self._code(fila.rotulo, publicada), self._code(fila.unidad, publicada), printed]

    def _code(self, text: str, publicada: FichaPublicada) -> str | int:
        ficha = publicada.ficha
        shape = template(text, ficha.edicion)
        if shape in self._common:
            return self._common[shape]
        programmes = self._printed_by.setdefault(shape, set())
        programmes.add(ficha.programa)
        if len(programmes) < _COMMON:
            return text
        del self._printed_by[shape]
        self._common[shape] = len(self._common)
        return self._common[shape]
