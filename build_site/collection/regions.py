"""Chile's sixteen regions under one name each, from north to south, and the other places that spending is booked to."""

from dataclasses import dataclass
from functools import lru_cache

from build_site.model.slugs import slug
from build_site.parsing.name_key import single_spaced
from build_site.parsing.regions import region_names, region_of

REGIONES = region_names()
"""From north to south."""


@dataclass(frozen=True, slots=True, order=True)
class Lugar:
    """A region, or another place that spending is booked to (`Nivel central`); those come after the regions."""

    orden: int
    nombre: str

    @property
    def slug(self) -> str:
        """Its address."""
        return slug(self.nombre, 120)

    @property
    def es_region(self) -> bool:
        """Whether it is one of the sixteen regions."""
        return self.orden < len(REGIONES)


@lru_cache(maxsize=4096)
def place(printed: str) -> Lugar:
    """The place that a ficha prints, under its one name; a place that is no region keeps its own."""
    nombre = region_of(printed)
    if nombre is None:
        return Lugar(len(REGIONES), single_spaced(printed))
    return Lugar(REGIONES.index(nombre), nombre)
