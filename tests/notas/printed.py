"""Makes a ficha out of printed cells by clave, everything else empty."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from build_site.model.ficha import Ficha
from build_site.model.numeros import parse

_ROWS = {
    "componentes": lambda i: {
        "nombre": f"Componente {i + 1}",
        "unidad": "u",
        "gasto": {},
        "produccion": {},
        "gasto_unitario": {},
    },
    "gasto_subtitulos": lambda i: {"codigo": str(21 + i), "nombre": "Subtítulo", "total": None},
    "gasto_regional": lambda i: {"region": f"Región {i + 1}", "total": None},
}


def cell(texto: str) -> dict[str, Any]:
    """A cell as the parser gives it."""
    parsed = parse(texto)
    assert parsed is not None, f"not a printed figure: {texto!r}"
    return {"texto": texto, "valor": parsed[0], "estado": parsed[1], "pagina": 3}


def ficha_of(
    cifras: Mapping[str, str],
    hallazgos: Mapping[str, str] | Iterable[tuple[str | None, str]] = (),
    notas_tecnicas: Iterable[str] = (),
    anios: Iterable[int] = (2019, 2020, 2021),
    edicion: int = 2021,
    unidad: str = "M$",
) -> Ficha:
    """A ficha that prints these cells, findings and technical notes and nothing else."""
    tree = _empty(list(anios), edicion, unidad)
    for clave, texto in cifras.items():
        _put(tree, clave.split("."), cell(texto))
    pairs = hallazgos.items() if isinstance(hallazgos, Mapping) else hallazgos
    results = [{"criterio": criterio, "texto": texto} for criterio, texto in pairs]
    tree["analisis"] = [{"dimension": "Eficiencia", "resultados": results, "observaciones": []}]
    tree["notas_tecnicas"] = [{"numero": i + 1, "texto": texto} for i, texto in enumerate(notas_tecnicas)]
    return msgspec.convert(tree, Ficha)


def _put(tree: dict[str, Any], steps: list[str], value: dict[str, Any]) -> None:
    table, *path, last = steps
    if not path:
        tree[table][last] = value | ({"unidad": "personas"} if table == "poblacion" else {})
        return
    node = tree[table]
    for step in path:
        node = _row(node, int(step), table) if isinstance(node, list) else node.setdefault(step, {})
    node[last] = value


def _row(rows: list[Any], index: int, table: str) -> Any:
    while len(rows) <= index:
        rows.append(_ROWS[table](len(rows)))
    return rows[index]


def _empty(anios: list[int], edicion: int, unidad: str) -> dict[str, Any]:
    return {
        "id": f"inventada-{edicion}",
        "edicion": edicion,
        "titulo": "Ficha inventada",
        "programa": "Programa inventado",
        "servicio": "Servicio inventado",
        "ministerio": "Ministerio inventado",
        "fuente": {"archivo": "inventada.pdf", "paginas": 5},
        "moneda": {"unidad": unidad, "anio": edicion + 1},
        "anios": anios,
        "antecedentes": {
            "descripcion": "",
            "regiones": [],
            "proposito": "",
            "anio_inicio": None,
            "anio_termino": None,
            "evaluaciones_ex_ante": [],
            "evaluaciones_ex_post": [],
            "otras_evaluaciones": "",
        },
        "presupuesto": {"ejecucion_inicial": {}, "ejecucion_final": {}, "ejecutado": {}, "extrapresupuestario": {}},
        "gasto_subtitulos": {"filas": [], "total": None},
        "gasto_regional": {"filas": [], "total": None},
        "poblacion": {"objetivo": None, "cobertura": {}, "gasto_por_beneficiario": {}, "beneficiada": {}},
        "componentes": {"filas": [], "gasto_administrativo": {}, "total": {}, "porcentaje_administrativo": {}},
        "indicadores": {"proposito": [], "complementarios": []},
        "ods": [],
        "contingencia": [],
        "observaciones_institucion": [],
        "otros": [],
    }
