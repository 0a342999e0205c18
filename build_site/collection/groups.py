"""The ways into the collection: its fichas grouped by ministry, service, region, development goal or finding."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from build_site.collection.hallazgos import Sentido
from build_site.collection.regions import place
from build_site.collection.resumen import Resumen
from build_site.collection.totals import Par
from build_site.model.cifra import Cifra
from build_site.model.textos import fold

EJECUTADO = "presupuesto.ejecutado"


@dataclass(frozen=True, slots=True)
class Miembro:
    """A ficha in a group, with the amount that the group adds up and its clave."""

    resumen: Resumen
    cifra: Cifra | None
    clave: str

    @property
    def par(self) -> Par:
        """As the totals take it."""
        return self.resumen, self.cifra


@dataclass(slots=True)
class Grupo:
    """The fichas under one value; `orden` is its place among the others."""

    slug: str
    nombre: str
    orden: tuple[int, str]
    miembros: dict[int, list[Miembro]] = field(default_factory=lambda: defaultdict(list))
    """By edition."""

    @property
    def ediciones(self) -> list[int]:
        """Newest first."""
        return sorted(self.miembros, reverse=True)

    @property
    def pares(self) -> Iterator[Par]:
        """Every ficha with its amount."""
        return (miembro.par for members in self.miembros.values() for miembro in members)


Valor = tuple[str, str, int, Miembro]
"""Where a ficha belongs: address and name of the group, a number to order by before the name, the ficha in it."""
Clasifica = Callable[[Resumen], Iterable[Valor]]


def group(resumenes: Iterable[Resumen], classify: Clasifica) -> list[Grupo]:
    """The groups in their order; a ficha may be in several, or in none."""
    groups: dict[str, Grupo] = {}
    for resumen in resumenes:
        for slug, nombre, number, miembro in classify(resumen):
            found = groups.setdefault(slug, Grupo(slug, nombre, (number, fold(nombre))))
            found.miembros[resumen.edicion].append(miembro)
    return sorted(groups.values(), key=lambda one: (one.orden, one.slug))


def by_ministry(resumen: Resumen) -> Iterator[Valor]:
    """By the ministry, under its name of today."""
    if body := resumen.cartera:
        yield body.slug, body.nombre, 0, spending(resumen)


def by_service(resumen: Resumen) -> Iterator[Valor]:
    """By the service, under its name of today."""
    if body := resumen.organismo:
        yield body.slug, body.nombre, 0, spending(resumen)


def by_region(resumen: Resumen) -> Iterator[Valor]:
    """By the places with spending of the components, and those where it says that its beneficiaries are."""
    places = set()
    for row in resumen.regional:
        where = place(row.region)
        places.add(where)
        yield where.slug, where.nombre, where.orden, Miembro(resumen, row.cifra, row.clave)
    for where in sorted({place(region) for region in resumen.regiones} - places):
        yield where.slug, where.nombre, where.orden, Miembro(resumen, None, "")


def by_goal(resumen: Resumen) -> Iterator[Valor]:
    """By the Sustainable Development Goals that it says it contributes to."""
    for number, nombre in dict(reversed(resumen.ods)).items():
        yield str(number), f"ODS {number}. {nombre}", number, spending(resumen)


def by_finding(resumen: Resumen) -> Iterator[Valor]:
    """By what the evaluators found, where they say it in set words."""
    for hallazgo in resumen.hallazgos:
        if hallazgo.sentido is not Sentido.OTRO:
            yield hallazgo.slug, hallazgo.nombre, 0, spending(resumen)


def spending(resumen: Resumen) -> Miembro:
    """The ficha with the budget executed in its edition's year."""
    return Miembro(resumen, resumen.propia(EJECUTADO), f"{EJECUTADO}.{resumen.edicion}")
