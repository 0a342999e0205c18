"""A new edition is data: fichas with other headings and labels, read before and after its profile is written."""

import json
from pathlib import Path
from typing import Any

import pytest

from build_site.editions.check import check_profiles
from build_site.model.json import encode
from build_site.parsing.assemble import read_ficha
from tests.editions.conftest import Put
from tests.writer import form
from tests.writer.content import invent
from tests.writer.printing import print_ficha
from tests.writer.scoring import score

EDICION = 2031
PRINTED = {
    "antecedentes": "IDENTIFICACIÓN DEL PROGRAMA",
    "descripcion": "EN QUÉ CONSISTE",
    "historial": "TRAYECTORIA EVALUATIVA",
    "analisis": "VALORACIÓN DEL DESEMPEÑO",
    "tabla_analisis": "JUICIO POR DIMENSIÓN",
    "subtitulos": "GASTO SEGÚN CLASIFICADOR PRESUPUESTARIO",
    "cobertura": "NIVEL DE ATENCIÓN POR AÑO*",
    "gasto_por_beneficiario": "COSTO POR PERSONA ATENDIDA",
    "observaciones": "DESCARGOS DE LA INSTITUCIÓN",
    "presupuesto.ejecucion_inicial": "Gasto sobre presupuesto inicial *",
    "presupuesto.ejecutado": "Gasto devengado ***",
    "poblacion.cobertura": "Nivel de atención *",
    "poblacion.gasto_por_beneficiario": "Costo por persona atendida {unidad} **",
}
PROFILE = """
[secciones]
antecedentes = ["+identificacion programa"]
analisis = ["+valoracion +desempeno programa"]
observaciones = ["+descargo +institucion"]

[titulos]
descripcion = ["+consiste programa"]
historial = ["+trayectoria +evaluativa programa"]
resultados = ["+juicio +dimension"]
subtitulos = ["+gasto +clasificador presupuestario m$"]
cobertura = ["+nivel +atencion ano"]
gasto_por_beneficiario = ["+costo +persona atendida m$ ano"]

[filas.presupuesto]
ejecucion_inicial = ["+gasto +presupuesto +inicial sobre"]
ejecutado = ["+gasto +devengado m$"]

[filas.poblacion]
cobertura = ["+nivel +atencion"]
gasto_por_beneficiario = ["+costo +persona atendida m$"]
"""

in_some_layouts = pytest.mark.parametrize("layout", ["canvas-grid", "canvas-ghost-rules", "platypus-grid"])


def printed_and_read(folder: Path, layout: str, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, Any], Any]:
    monkeypatch.setitem(form.RENAMED, EDICION, PRINTED)
    ficha = invent(14, EDICION, huecos="ninguno", sin_ejecucion=())
    printed = print_ficha(ficha, layout, folder / "ficha.pdf")
    return printed.expected, json.loads(encode(read_ficha(printed.path)))


@in_some_layouts
def test_with_its_profile_all_of_it_is_read(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, put_profile: Put
) -> None:
    put_profile(str(EDICION), PROFILE)
    check_profiles()
    expected, got = printed_and_read(tmp_path, layout, monkeypatch)
    result = score(expected, got)
    assert (result.wrong, result.missing, result.misplaced, result.texts) == ([], [], [], [])
    assert (got["lectura"]["perfil"], got["lectura"]["campos_faltantes"], got["otros"]) == (EDICION, [], [])


@in_some_layouts
def test_without_one_the_nearest_reads_it_and_says_what_it_does_not_know(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected, got = printed_and_read(tmp_path, layout, monkeypatch)
    result = score(expected, got)
    assert result.wrong == []
    assert got["lectura"]["perfil"] < EDICION
    reasons = " ".join(missing["motivo"] for missing in got["lectura"]["campos_faltantes"])
    assert "«Gasto sobre presupuesto inicial *»" in reasons
    assert "«Gasto devengado ***»" in reasons
