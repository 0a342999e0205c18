"""Summaries of invented fichas, for the tests of what is said of many."""

from typing import Any

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.collection.resumen import Resumen, resumir
from build_site.model.cifra import Cifra, PorAnio
from build_site.model.ficha import FilaRegion, GastoRegional, Moneda
from build_site.model.numeros import parse
from build_site.model.slugs import slug
from tests.pages.fichas import bare


def cifra(texto: str) -> Cifra:
    """A figure as a ficha prints it."""
    parsed = parse(texto)
    assert parsed is not None, texto
    return Cifra(texto=texto, valor=parsed[0], estado=parsed[1], pagina=3)


def por_anio(**printed: str) -> PorAnio:
    """A yearly row: `por_anio(a2021="5", a2020="N/A")`."""
    return {name.removeprefix("a"): cifra(texto) for name, texto in sorted(printed.items())}


def publicada(
    programa: str = "Riego", edicion: int = 2021, ejecutado: str | PorAnio = "10", **more: Any
) -> FichaPublicada:
    """An invented ficha; `base` is the year of its pesos, `regional` its spending by region."""
    base = bare()
    row = ejecutado if isinstance(ejecutado, dict) else {str(edicion): cifra(ejecutado)} if ejecutado != "-" else {}
    regional = [FilaRegion(region=name, total=cifra(texto)) for name, texto in more.pop("regional", {}).items()]
    ficha = msgspec.structs.replace(
        base,
        id=f"{slug(programa)}-{edicion}",
        programa=programa,
        edicion=edicion,
        servicio=more.pop("servicio", "Servicio de Cooperación Técnica"),
        ministerio=more.pop("ministerio", "Ministerio de Economía, Fomento y Turismo"),
        moneda=Moneda(unidad=more.pop("unidad", "M$"), anio=more.pop("base", edicion + 1)),
        presupuesto=msgspec.structs.replace(base.presupuesto, ejecutado=row),
        poblacion=msgspec.structs.replace(base.poblacion, cobertura=more.pop("cobertura", {})),
        gasto_regional=GastoRegional(filas=regional, total=None),
        antecedentes=msgspec.structs.replace(base.antecedentes, regiones=more.pop("regiones", [])),
        **{key: more.pop(key) for key in ("analisis", "ods") if key in more},
    )
    return FichaPublicada(ficha=ficha, slug=slug(programa), **{"cotejos": (), **more})


def resumen(programa: str = "Riego", edicion: int = 2021, ejecutado: str | PorAnio = "10", **more: Any) -> Resumen:
    """The summary of such a ficha."""
    return resumir(publicada(programa, edicion, ejecutado, **more))
