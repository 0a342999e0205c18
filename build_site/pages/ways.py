"""The ways into the collection as data: how fichas are grouped, what is added up, what each page says of itself."""

from collections.abc import Callable
from dataclasses import dataclass

from build_site.collection.groups import Clasifica, by_finding, by_goal, by_ministry, by_region, by_service
from build_site.collection.resumen import Resumen
from build_site.pages.edition_rows import COBERTURA, EJECUCION, EJECUTADO, GASTO, NO_CUADRAN, REGIONAL
from build_site.pages.listing import Columna
from build_site.parsing.institutions import acronym_of, former_names


@dataclass(frozen=True, slots=True)
class Via:
    """One way in. `medida` is what its totals add up, for the middle of a sentence."""

    carpeta: str
    titulo: str
    columna: str
    entrada: str
    clasifica: Clasifica
    columnas: tuple[Columna, ...]
    medida: str = "su presupuesto ejecutado"
    rotulo: str = "Presupuesto ejecutado"
    reparto: Callable[[Resumen], str] = lambda resumen: resumen.cartera.nombre if resumen.cartera else ""
    """What the bars of a group's chart stand for."""
    por: str = "ministerio"
    limite: str = ""
    """What its figures do not say."""
    aclara: Callable[[str], str] = lambda nombre: ""
    """What a group's page adds to its name."""
    cuenta: bool = False
    """Whether the charts count fichas and do not add amounts."""
    tope: int | None = None
    """Most groups that get a page, where their names come from free text; no other page may link to one of those."""
    geografica: bool = False
    """Whether its groups have an order of their own, from north to south."""


def _service_name(resumen: Resumen) -> str:
    return resumen.organismo.nombre if resumen.organismo else ""


def _other_names(nombre: str) -> str:
    """The acronym and former names of a ministry or service, by the table of institutions."""
    acronym, former = acronym_of(nombre), former_names(nombre)
    said = [f"Sigla: {acronym}."] if acronym else []
    return " ".join([*said, *([f"Incluye lo que fue {'; '.join(former)}."] if former else [])])


_DE_PROGRAMA = (EJECUTADO, EJECUCION, GASTO, COBERTURA, NO_CUADRAN)
_REGISTRO = (
    "El gasto se anota en la región donde se registra, que puede no ser donde están los beneficiarios. "
    "Es solo el de los componentes: no incluye la administración."
)

VIAS = (
    Via(
        "ministerios",
        "Ministerios",
        "Ministerio",
        "Cada ministerio con su nombre de hoy; las fichas de cuando se llamaba de otro modo están con él.",
        by_ministry,
        _DE_PROGRAMA,
        reparto=_service_name,
        aclara=_other_names,
        por="servicio",
    ),
    Via(
        "servicios",
        "Servicios",
        "Servicio",
        "El servicio público que ejecuta cada programa, con su nombre de hoy.",
        by_service,
        _DE_PROGRAMA,
        reparto=lambda resumen: resumen.programa,
        aclara=_other_names,
        por="programa",
    ),
    Via(
        "regiones",
        "Regiones",
        "Región",
        "El gasto de los componentes de los programas por región, de norte a sur, y otros lugares en que se registra.",
        by_region,
        (REGIONAL, EJECUTADO),
        medida="gasto en la región",
        rotulo="Gasto de los componentes",
        limite=_REGISTRO,
        tope=60,
        geografica=True,
    ),
    Via(
        "ods",
        "Objetivos de Desarrollo Sostenible",
        "Objetivo",
        "A qué objetivo de Naciones Unidas dice contribuir cada programa. Un programa puede estar en varios: "
        "los totales de distintos objetivos no se pueden sumar entre sí.",
        by_goal,
        _DE_PROGRAMA,
        cuenta=True,
    ),
    Via(
        "hallazgos",
        "Hallazgos de los evaluadores",
        "Hallazgo",
        "Lo que concluyeron los evaluadores del Estado, cuando lo dicen con sus fórmulas de siempre: «dentro de "
        "rango», «no presenta problemas». Las demás respuestas están en cada ficha. No juzgan al programa.",
        by_finding,
        _DE_PROGRAMA,
        cuenta=True,
        tope=120,
    ),
)
