"""`python -m tests.writer.goldens`: prints the committed fichas of tests/cases/fichas, every layout among them."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from tests.writer.content import compose
from tests.writer.expected import planted_as_json
from tests.writer.mutations import print_mutated
from tests.writer.options import Options
from tests.writer.printing import print_ficha

FOLDER = Path(__file__).parent.parent / "cases" / "fichas"


class Golden(NamedTuple):
    """One committed ficha: what makes it worth keeping is its name."""

    name: str
    layout: str
    seed: int
    edicion: int
    options: Mapping[str, Any] = MappingProxyType({})
    mutations: tuple[str, ...] = ()


GOLDENS = (
    Golden("reglada-2021", "chromium-ruled", 101, 2021, {"huecos": "ninguno"}),
    Golden("zebra-16-regiones", "chromium-zebra", 102, 2022, {"regiones": 16, "subtitulos": 8}),
    Golden("celdas-pintadas", "chromium-cells", 103, 2020, {"huecos": "muchos"}),
    Golden("componentes-apaisados", "chromium-sideways", 104, 2023, {"componentes": 6, "nombres_largos": True}),
    Golden("filas-con-linea", "weasy-rows", 105, 2021, {"textos_dificiles": True}),
    Golden("sin-reglas-11-puntos", "weasy-bare", 106, 2022, {"indicadores_proposito": 4}),
    Golden("columnas-apretadas-7-puntos", "weasy-tight", 107, 2023, {"componentes": 8, "huecos": "algunos"}),
    Golden("sin-ejecucion-previa", "platypus-grid", 108, 2021, {"sin_ejecucion": (2019, 2020)}),
    Golden("lineas-blancas", "platypus-white", 109, 2022, {"indicadores_complementarios": 4}),
    Golden("tipos-no-incrustados", "canvas-grid", 110, 2020, {"huecos": "algunos"}),
    Golden("palabra-por-palabra", "canvas-words", 111, 2023, {"observaciones_largas": True}),
    Golden("letra-por-letra", "canvas-letters", 112, 2021, {"componentes": 3}),
    Golden("lineas-blancas-apaisada", "fpdf-sideways", 113, 2023, {"huecos": "muchos"}),
    Golden("alineada-a-la-izquierda", "fpdf-bare", 114, 2020, {"textos_dificiles": True}),
    Golden("guiones-blandos", "cairo-header-rule", 115, 2022, {"regiones": 12}),
    Golden(
        "secciones-ausentes", "platypus-grid", 116, 2022, {"sin_secciones": ("gasto_regional", "ods", "indicadores")}
    ),
    Golden(
        "filas-ausentes",
        "canvas-grid",
        117,
        2021,
        {"sin_filas": ("presupuesto.extrapresupuestario", "componentes.porcentaje_administrativo")},
    ),
    Golden(
        "contradicciones-de-sumas", "canvas-grid", 118, 2021, {"contradicciones": ("subtitulos-suma", "regional-suma")}
    ),
    Golden("contradiccion-hallazgo", "weasy-tight", 119, 2022, {"contradicciones": ("hallazgo-persistencia",)}),
    Golden(
        "contradiccion-nota-tecnica", "platypus-grid", 120, 2021, {"contradicciones": ("nota-tecnica-contradicha",)}
    ),
    Golden("homonimo-en-otro-servicio", "canvas-ghost-rules", 121, 2021, {"programa": "Fondo de Talleres Asociativos"}),
    Golden("homonimo", "platypus-white", 122, 2021, {"programa": "Fondo de Talleres Asociativos"}),
    Golden("secciones-reordenadas", "canvas-grid", 123, 2023, {}, ("sections_reordered", "unknown_section")),
    Golden("fila-y-columna-desconocidas", "platypus-grid", 124, 2021, {}, ("unknown_row", "unknown_column")),
)


def write(folder: Path = FOLDER) -> None:
    """Print every golden and its expected JSON into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for golden in GOLDENS:
        data = print_golden(golden, folder / f"{golden.name}.pdf")
        words = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{golden.name}.json").write_text(words + "\n", encoding="utf-8")


def print_golden(golden: Golden, path: Path) -> dict[str, Any]:
    """Print one golden; gives the expected JSON."""
    invented = compose(golden.seed, golden.edicion, Options(**golden.options))
    made: dict[str, Any] = {"semilla": golden.seed, "contradicciones": planted_as_json(invented.planted)}
    if golden.mutations:
        return print_mutated(invented.ficha, golden.layout, path, list(golden.mutations), golden.seed, **made).expected
    return print_ficha(invented.ficha, golden.layout, path, **made).expected


if __name__ == "__main__":
    write()
