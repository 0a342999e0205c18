"""The fichas that the tests of the pages are made from."""

import json
from pathlib import Path
from typing import Any

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.model.cifra import Cifra
from build_site.model.claves import figure
from build_site.model.cotejo import Cotejo, Entrada, Veredicto
from build_site.model.ficha import (
    Antecedentes,
    Componentes,
    Ficha,
    Fuente,
    GastoRegional,
    GastoSubtitulos,
    Indicadores,
    Moneda,
    Poblacion,
    Presupuesto,
)
from build_site.model.json import decode_ficha, encode

GOLDEN = Path(__file__).parent.parent / "golden"
HOSTILE = (
    "<script>alert(1)</script> | *a* _b_ [x](javascript:alert(1)) {: onclick=x } { #propio } `c` # &lt; </td> [TOC] "
    "<!-- --8<-- :smile:"
)


def juntos() -> Ficha:
    return decode_ficha((GOLDEN / "juntos-2021.expected.json").read_bytes())


def published(ficha: Ficha, *cotejos: Cotejo) -> FichaPublicada:
    return FichaPublicada(ficha=ficha, cotejos=cotejos, slug=ficha.id.rpartition("-")[0])


def cotejo(ficha: Ficha, identifier: str, estado: Veredicto, texto: str, *claves: str, **more: Any) -> Cotejo:
    """A computed note over these figures of the ficha."""
    defaults: dict[str, Any] = {"anio": ficha.edicion, "valor": None, "esperado": None, "formula": ""}
    entradas = [_entrada(clave, figure(ficha, clave)) for clave in claves]
    return Cotejo(id=identifier, estado=estado, texto=texto, entradas=entradas, **{**defaults, **more})


def bare() -> Ficha:
    """A ficha of which nothing could be read but its name."""
    return Ficha(
        id="vacia-2021",
        edicion=2021,
        titulo="",
        programa="Vacía",
        servicio="",
        ministerio="",
        fuente=Fuente(archivo="vacia.pdf", paginas=1),
        moneda=Moneda(unidad="M$", anio=None),
        anios=[],
        antecedentes=Antecedentes(
            descripcion="",
            regiones=[],
            proposito="",
            anio_inicio=None,
            anio_termino=None,
            evaluaciones_ex_ante=[],
            evaluaciones_ex_post=[],
            otras_evaluaciones="",
        ),
        analisis=[],
        presupuesto=Presupuesto(ejecucion_inicial={}, ejecucion_final={}, ejecutado={}, extrapresupuestario={}),
        gasto_subtitulos=GastoSubtitulos(filas=[], total=None),
        gasto_regional=GastoRegional(filas=[], total=None),
        poblacion=Poblacion(objetivo=None, cobertura={}, gasto_por_beneficiario={}),
        componentes=Componentes(filas=[], gasto_administrativo={}, total={}, porcentaje_administrativo={}),
        indicadores=Indicadores(proposito=[], complementarios=[]),
        ods=[],
        contingencia=[],
        observaciones_institucion=[],
        notas_tecnicas=[],
        otros=[],
    )


def hostile(ficha: Ficha) -> Ficha:
    """The same ficha with every text, printed figures included, followed by attempts at markup."""
    return decode_ficha(json.dumps(_with_hostile_texts(json.loads(encode(ficha)))).encode())


def texts(node: object) -> list[str]:
    """Every text of a ficha that the page must show, figures as printed."""
    if isinstance(node, Cifra):
        return [node.texto, getattr(node, "unidad", "")]
    if isinstance(node, msgspec.Struct):
        return [text for field in msgspec.structs.fields(node) for text in texts(getattr(node, field.name))]
    if isinstance(node, (list, dict)):
        return [text for child in (node.values() if isinstance(node, dict) else node) for text in texts(child)]
    return [node] if isinstance(node, str) else []


def _with_hostile_texts(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: value if key in {"estado", "id"} else _with_hostile_texts(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_with_hostile_texts(child) for child in node]
    return f"{node} {HOSTILE}" if isinstance(node, str) and node else node


def _entrada(clave: str, cifra: Cifra | None) -> Entrada:
    assert cifra is not None, clave
    return Entrada(clave=clave, texto=cifra.texto, pagina=cifra.pagina or None)
