"""The score sees every kind of error, and none in a perfect reading."""

import copy
from pathlib import Path
from typing import Any

import pytest

from tests.writer.content import invent
from tests.writer.printing import print_ficha
from tests.writer.scoring import score


@pytest.fixture
def printed(tmp_path: Path) -> dict[str, Any]:
    return print_ficha(invent(41, 2021, huecos="ninguno", sin_ejecucion=()), "canvas-grid", tmp_path / "f.pdf").expected


def altered(data: dict[str, Any], **changes: Any) -> dict[str, Any]:
    other = copy.deepcopy(data)
    other["presupuesto"]["ejecutado"]["2021"].update(changes)
    return other


def test_a_perfect_reading_has_no_fault(printed: dict[str, Any]) -> None:
    result = score(printed, copy.deepcopy(printed))
    assert result.exact == 1
    assert result.compared > 50
    assert not result.texts


def test_each_kind_of_error_is_told_apart(printed: dict[str, Any]) -> None:
    assert len(score(printed, altered(printed, valor=1)).wrong) == 1
    assert len(score(printed, altered(printed, texto="", valor=None, estado="vacio")).missing) == 1
    assert len(score(printed, altered(printed, pagina=9)).misplaced) == 1
    assert len(score(printed, altered(printed, caja=[0, 0, 1, 1])).misplaced) == 1
    assert score(printed, altered(printed, valor=1)).exact < 1


def test_rows_lost_and_rows_invented(printed: dict[str, Any]) -> None:
    other = copy.deepcopy(printed)
    del other["presupuesto"]["ejecutado"]["2021"]
    assert len(score(printed, other).missing) == 1
    assert len(score(other, printed).wrong) == 1


def test_texts_count_word_for_word(printed: dict[str, Any]) -> None:
    other = copy.deepcopy(printed)
    other["antecedentes"]["proposito"] = other["antecedentes"]["proposito"].replace(" ", "  ")
    assert not score(printed, other).texts
    other["antecedentes"]["proposito"] += " x"
    assert len(score(printed, other).texts) == 1
    other = copy.deepcopy(printed)
    other["programa"] = other["programa"].upper()
    assert len(score(printed, other).texts) == 1
    printed["prueba"]["mayusculas_inciertas"] = ["programa"]
    assert not score(printed, other).texts
