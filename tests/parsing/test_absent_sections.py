"""A heading that is not there is said; a heading under another name does not drag its neighbours along."""

import json

import pytest

from build_site.model.json import encode
from build_site.parsing.assemble import read_ficha
from tests.writer import form
from tests.writer.content import invent
from tests.writer.printing import print_ficha
from tests.writer.scoring import score

UNHEARD_OF = {
    "antecedentes": "IDENTIFICACIÓN DEL PROGRAMA",
    "analisis": "VALORACIÓN DEL DESEMPEÑO",
    "tabla_analisis": "JUICIO EVALUATIVO POR DIMENSIÓN",
    "desempeno": "CIFRAS {edicion} DEL PROGRAMA",
}


def read(ficha, layout, path):
    printed = print_ficha(ficha, layout, path)
    return printed.expected, json.loads(encode(read_ficha(path)))


@pytest.mark.parametrize("layout", ["canvas-grid", "fpdf-bare", "platypus-grid"])
def test_no_table_swallows_what_follows_it_when_no_heading_is_known(monkeypatch, tmp_path, layout):
    monkeypatch.setitem(form.RENAMED, 2024, UNHEARD_OF)
    monkeypatch.setitem(form.REORDERED, 2024, form.REORDERED[2023])
    expected, got = read(invent(14, 2024, sin_ejecucion=()), layout, tmp_path / "x.pdf")
    result = score(json.loads(json.dumps(expected)), got)
    assert (result.wrong, result.missing, result.misplaced) == ([], [], [])
    assert got["lectura"]["palabras"] == got["lectura"]["palabras_publicadas"]
    assert {item["campo"] for item in got["lectura"]["campos_faltantes"]} == {"analisis"}


def test_a_section_of_text_that_is_not_printed_is_said(tmp_path):
    _, got = read(invent(3, 2021, sin_secciones=("observaciones_institucion",)), "canvas-grid", tmp_path / "x.pdf")
    absent = [item for item in got["lectura"]["campos_faltantes"] if item["motivo"] == "no se encontró la sección"]
    assert [item["campo"] for item in absent] == ["observaciones_institucion"]


@pytest.mark.parametrize("layout", ["canvas-ghost-rules", "fpdf-sideways"])
def test_a_row_of_the_population_that_is_not_known_stays_in_sight(monkeypatch, tmp_path, layout):
    monkeypatch.setitem(form.ROWS, "poblacion.cobertura", "Cumplimiento de la meta anual")
    _, got = read(invent(3, 2021), layout, tmp_path / "x.pdf")
    assert got["lectura"]["palabras"] == got["lectura"]["palabras_publicadas"]
    assert any("Cumplimiento de la meta anual" in block["texto"] for block in got["otros"])
    assert "fila desconocida: «Cumplimiento de la meta anual»" in {
        item["motivo"] for item in got["lectura"]["campos_faltantes"]
    }
