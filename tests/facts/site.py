"""A site in memory: the data files that an answer may ask for, made from fichas."""

from collections.abc import Iterable

from build_site.collection.published import FichaPublicada
from build_site.facts.engine import Engine
from build_site.facts.fact_table import files
from build_site.model.ficha import Ficha
from build_site.model.json import encode
from tests.writer.content import slug


def published(fichas: Iterable[Ficha]) -> list[FichaPublicada]:
    """Each ficha with an address of its own; without computed notes."""
    taken: set[tuple[int, str]] = set()
    found = []
    for ficha in fichas:
        address = slug(ficha.programa)
        if (ficha.edicion, address) in taken:
            address = slug(f"{ficha.programa} {ficha.servicio}")
        taken.add((ficha.edicion, address))
        found.append(FichaPublicada(ficha=ficha, cotejos=(), slug=address))
    return found


def contents(publicadas: Iterable[FichaPublicada]) -> dict[str, bytes]:
    """Path under the site → content."""
    publicadas = list(publicadas)
    found = dict(files(publicadas))
    found |= {f"{each.ruta}ficha.json": encode(each.ficha) for each in publicadas}
    return found


def engine(fichas: Iterable[Ficha]) -> Engine:
    """The question engine over these fichas."""
    return Engine(contents(published(fichas)).get)
