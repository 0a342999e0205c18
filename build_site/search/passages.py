"""The text of one ficha, section by section, from which the browser takes the passage and the figure it shows."""

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.collection.sections import Fila, Section
from build_site.search.fields import NUMBER, filled
from build_site.search.packing import compressed


def path(publicada: FichaPublicada) -> str:
    """Where the passages of a ficha lie under the site."""
    return f"datos/busqueda/pasajes/{publicada.ficha.edicion}/{publicada.slug}.bin"


def passages(publicada: FichaPublicada) -> bytes:
    """`[[field, [text…], [[label, unit, {column: printed}]…]]…]`, compressed."""
    return compressed(msgspec.json.encode([_section(section) for section in filled(publicada)]))


def _section(section: Section) -> list[object]:
    return [NUMBER[section.anchor], [*section.textos, *section.texto_fijo], [_fila(fila) for fila in section.filas]]


def _fila(fila: Fila) -> list[object]:
    return [fila.rotulo, fila.unidad, {columna: cifra.texto for columna, cifra in fila.cifras.items()}]
