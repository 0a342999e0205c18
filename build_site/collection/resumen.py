"""What the pages of entry need of a ficha: little enough that those of a whole collection are kept in memory."""

from collections import Counter
from functools import lru_cache
from sys import intern
from typing import NamedTuple

import msgspec

from build_site.collection.bodies import Organismo, ministry, service
from build_site.collection.hallazgos import Hallazgo, hallazgos
from build_site.collection.published import FichaPublicada
from build_site.model.cifra import Cifra, PorAnio
from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Ficha, Moneda
from build_site.parsing.name_key import single_spaced

SERIES = (
    "presupuesto.ejecutado",
    "presupuesto.ejecucion_inicial",
    "presupuesto.ejecucion_final",
    "poblacion.gasto_por_beneficiario",
    "poblacion.cobertura",
    "poblacion.beneficiada",
    "componentes.porcentaje_administrativo",
)
"""The claves of the yearly rows that pages compare over editions."""


class Regional(NamedTuple):
    """One row of the regional spending: the place as printed, its clave, its figure."""

    region: str
    clave: str
    cifra: Cifra


class _Cifras(msgspec.Struct, frozen=True):
    """The figures of a ficha, kept packed."""

    series: dict[str, PorAnio]
    regional: list[tuple[str, str, Cifra]]


_pack = msgspec.msgpack.Encoder().encode
_unpack = lru_cache(maxsize=64)(msgspec.msgpack.Decoder(_Cifras).decode)


class Resumen(msgspec.Struct, frozen=True):
    """A ficha in short. `ruta` is its page's address under the site and ends in a slash."""

    id: str
    edicion: int
    slug: str
    ruta: str
    programa: str
    servicio: str
    ministerio: str
    moneda: Moneda
    ods: tuple[tuple[int, str], ...]
    regiones: tuple[str, ...]
    """Where it says that its beneficiaries are, as printed."""
    hallazgos: tuple[Hallazgo, ...]
    difieren: int
    """How many of its computed checks fail."""
    coinciden: int
    repetida: bool
    """Whether another PDF of the same programme, service and edition says something else."""
    propias: dict[str, Cifra]
    """The figures of `SERIES` in the edition's own year, by clave of the row."""
    cifras: bytes

    @property
    def organismo(self) -> Organismo | None:
        """Its service, under its name of today."""
        return service(self.servicio, self.ministerio)

    @property
    def cartera(self) -> Organismo | None:
        """Its ministry, under its name of today."""
        return ministry(self.ministerio)

    @property
    def series(self) -> dict[str, PorAnio]:
        """The yearly rows of `SERIES` that the ficha prints, by clave. Unpacked for the asking."""
        return _unpack(self.cifras).series

    @property
    def regional(self) -> list[Regional]:
        """The rows of its regional spending. Unpacked for the asking."""
        return [Regional(*row) for row in _unpack(self.cifras).regional]

    def propia(self, clave: str) -> Cifra | None:
        """The figure of a yearly row in the edition's own year; None where the ficha prints no such cell."""
        return self.propias.get(clave)


def resumir(publicada: FichaPublicada) -> Resumen:
    """The summary of one ficha."""
    ficha = publicada.ficha
    series, year = _series(ficha), str(ficha.edicion)
    verdicts = Counter(cotejo.estado for cotejo in publicada.cotejos)
    return Resumen(
        id=ficha.id,
        edicion=ficha.edicion,
        slug=publicada.slug,
        ruta=publicada.ruta,
        programa=single_spaced(ficha.programa) or ficha.id,
        servicio=intern(single_spaced(ficha.servicio)),
        ministerio=intern(single_spaced(ficha.ministerio)),
        moneda=ficha.moneda,
        ods=tuple(sorted({(ods.numero, intern(ods.nombre)) for ods in ficha.ods})),
        regiones=tuple(intern(region) for region in ficha.antecedentes.regiones),
        hallazgos=tuple(_interned(hallazgo) for hallazgo in hallazgos(ficha)),
        difieren=verdicts[Veredicto.DIFIERE],
        coinciden=verdicts[Veredicto.COINCIDE],
        repetida=bool(publicada.avisos),
        propias={clave: row[year] for clave, row in series.items() if year in row},
        cifras=_pack(_Cifras(series, _regional(ficha))),
    )


def _interned(hallazgo: Hallazgo) -> Hallazgo:
    return Hallazgo(intern(hallazgo.criterio), hallazgo.sentido)


def _series(ficha: Ficha) -> dict[str, PorAnio]:
    found = {}
    for clave in SERIES:
        section, _, row = clave.partition(".")
        printed: PorAnio = getattr(getattr(ficha, section), row)
        if printed:
            found[clave] = {year: _small(cifra) for year, cifra in printed.items()}
    return found


def _regional(ficha: Ficha) -> list[tuple[str, str, Cifra]]:
    rows = enumerate(ficha.gasto_regional.filas)
    return [(row.region, f"gasto_regional.filas.{place}.total", _small(row.total)) for place, row in rows]


def _small(cifra: Cifra) -> Cifra:
    """Without its place on the page, which the ficha's own page has."""
    return Cifra(texto=cifra.texto, valor=cifra.valor, estado=cifra.estado, pagina=cifra.pagina)
