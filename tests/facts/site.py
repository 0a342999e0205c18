"""A site in memory: the data files that an answer may ask for, made from fichas."""

from collections.abc import Iterable

from build_site.collection.published import FichaPublicada
from build_site.facts.engine import Engine
from build_site.facts.fact_table import files
from build_site.model.ficha import Ficha
from build_site.model.json import FichaConNotas, encode
from build_site.notas.evaluate import evaluate


def published(fichas: Iterable[Ficha]) -> list[FichaPublicada]:
    """Each ficha with its computed notes, at the address that its id says."""
    return [
        FichaPublicada(ficha=ficha, cotejos=tuple(evaluate(ficha)), slug=ficha.id.rpartition("-")[0])
        for ficha in fichas
    ]


def contents(publicadas: Iterable[FichaPublicada]) -> dict[str, bytes]:
    """Path under the site → content."""
    publicadas = list(publicadas)
    found = dict(files(publicadas))
    found |= {f"{each.ruta}ficha.json": _json(each) for each in publicadas}
    return found


def _json(publicada: FichaPublicada) -> bytes:
    fields = {name: getattr(publicada.ficha, name) for name in Ficha.__struct_fields__}
    return encode(FichaConNotas(**fields, notas_calculadas=list(publicada.cotejos)))


def engine(fichas: Iterable[Ficha]) -> Engine:
    """The question engine over these fichas."""
    return Engine(contents(published(fichas)).get)
