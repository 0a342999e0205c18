"""The fields of the index: a document is a ficha, a field one of its sections, named by the section's anchor."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_site.collection.published import FichaPublicada
from build_site.collection.sections import Section, sections
from build_site.model.cotejo import Veredicto
from build_site.search.siglas import siglas


@dataclass(frozen=True, slots=True)
class Field:
    """`boost` multiplies the weight of every word found in this field."""

    name: str
    boost: float
    titulo: str = ""


FIELDS = (
    Field("titulo", 8),
    Field("institucion", 2.5),
    Field("descripcion", 1.8, "Descripción"),
    Field("proposito", 2, "Propósito"),
    Field("historial", 0.5, "Historial evaluativo"),
    Field("analisis", 0.8, "Análisis de desempeño"),
    Field("presupuesto", 0.5, "Presupuesto y ejecución"),
    Field("subtitulos", 0.4, "Gasto por subtítulos"),
    Field("regiones", 1, "Desagregación regional"),
    Field("poblacion", 1.6, "Población"),
    Field("componentes", 1.4, "Componentes"),
    Field("indicadores", 1, "Indicadores"),
    Field("ods", 0.7, "Objetivos de Desarrollo Sostenible"),
    Field("contingencia", 0.4, "Contingencia sanitaria"),
    Field("observaciones", 0.9, "Observaciones de la institución"),
    Field("notas-tecnicas", 0.3, "Notas técnicas"),
    Field("otros", 0.6, "Otros textos de la ficha"),
    Field("notas-calculadas", 0.4, "No cuadra"),
)
"""Names first, then what the programme is for, then how it went; the text that every ficha repeats counts least."""

NUMBER = {field.name: number for number, field in enumerate(FIELDS)}

B = 0.0
"""Lunr's length normalisation, off: sections of one kind are of one length, and weights that depend on nothing but
the term and its count make the index four times smaller."""
K1 = 1.2
"""Lunr's saturation of repeated words, at its default."""


def filled(publicada: FichaPublicada) -> Iterator[Section]:
    """The sections of a ficha that search reads: those printed, and the checks that fail."""
    yield from sections(publicada.ficha)
    difieren = tuple(c.texto for c in publicada.cotejos if c.estado == Veredicto.DIFIERE)
    if difieren:
        yield Section("notas-calculadas", "No cuadra", difieren)


def names(publicada: FichaPublicada) -> tuple[str, str]:
    """What goes into the fields `titulo` and `institucion`: names, and acronyms that the names do not print."""
    ficha = publicada.ficha
    known = " ".join([*siglas(ficha.servicio), *siglas(ficha.ministerio)])
    return f"{ficha.programa} {ficha.edicion}", f"{ficha.servicio}. {ficha.ministerio}. {known}"
