"""Chile's sixteen regions under one name each, from north to south, and the other places that spending is booked to."""

import re
from dataclasses import dataclass
from functools import lru_cache

from build_site.model.slugs import slug
from build_site.model.textos import fold
from build_site.parsing.name_key import single_spaced

REGIONES = (
    "Arica y Parinacota",
    "Tarapacá",
    "Antofagasta",
    "Atacama",
    "Coquimbo",
    "Valparaíso",
    "Metropolitana de Santiago",
    "Libertador General Bernardo O’Higgins",
    "Maule",
    "Ñuble",
    "Biobío",
    "La Araucanía",
    "Los Ríos",
    "Los Lagos",
    "Aysén del General Carlos Ibáñez del Campo",
    "Magallanes y de la Antártica Chilena",
)
"""From north to south."""

_OTHER_PRINTS = {
    "metropolitana": "Metropolitana de Santiago",
    "libertador bernardo o higgins": "Libertador General Bernardo O’Higgins",
    "o higgins": "Libertador General Bernardo O’Higgins",
    "bio bio": "Biobío",
    "araucania": "La Araucanía",
    "aysen": "Aysén del General Carlos Ibáñez del Campo",
    "aisen": "Aysén del General Carlos Ibáñez del Campo",
    "aisen del general carlos ibanez del campo": "Aysén del General Carlos Ibáñez del Campo",
    "magallanes": "Magallanes y de la Antártica Chilena",
    "magallanes y la antartica chilena": "Magallanes y de la Antártica Chilena",
    "magallanes y antartica chilena": "Magallanes y de la Antártica Chilena",
}
_NOT_LETTERS = re.compile(r"[^a-z]+")
_PREFIX = re.compile(r"^(?:[ivx]+ )?(?:region )?(?:de(?:l)? )?")


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


def _plain(text: str) -> str:
    return _NOT_LETTERS.sub(" ", fold(text)).strip()


_KNOWN = {_plain(nombre): nombre for nombre in REGIONES} | _OTHER_PRINTS


@lru_cache(maxsize=4096)
def place(printed: str) -> Lugar:
    """The place that a ficha prints, under its one name; a place that is no region keeps its own."""
    plain = _plain(printed)
    nombre = _KNOWN.get(plain) or _KNOWN.get(_PREFIX.sub("", plain))
    if nombre is None:
        return Lugar(len(REGIONES), single_spaced(printed))
    return Lugar(REGIONES.index(nombre), nombre)
