"""A ficha with everything that the pages, downloads, search and answers need of it."""

from dataclasses import dataclass

from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha


@dataclass(frozen=True, slots=True)
class FichaPublicada:
    """`slug` is unique within its edition; `ruta` ends in a slash."""

    ficha: Ficha
    cotejos: tuple[Cotejo, ...]
    slug: str
    avisos: tuple[str, ...] = ()
    """What its readers should know of how it came here: another PDF of the same programme, service and edition."""
    programa: str = ""
    """The address under the site of its programme's page; empty where the programme has no other edition."""
    huella: str = ""
    """A hash of all the above, for what is kept between builds; empty where nothing is."""

    @property
    def ruta(self) -> str:
        """The page's address under the site."""
        return f"fichas/{self.ficha.edicion}/{self.slug}/"
