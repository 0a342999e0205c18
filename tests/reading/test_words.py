"""Characters with boxes become words, whatever the PDF cuts, doubles or hides."""

import pytest

from build_site.reading.run import Run
from build_site.reading.sheet import SOFT_HYPHEN
from build_site.reading.words import words

SIZE = 10.0


def run(text: str, x: float = 50, y: float = 100, size: float = SIZE, **more: bool) -> Run:
    return Run(text, x, y - size, x + 0.5 * size * len(text), y, size, False, **more)


def texts(*runs: Run) -> list[str]:
    return [word.text for word in words(runs)]


def beside(run_: Run, text: str, gap: float, **more: bool) -> Run:
    return run(text, run_.x1 + gap * run_.size, run_.bottom, run_.size, **more)


def test_letters_drawn_one_by_one_are_a_word() -> None:
    letters = [run(letter, 50 + 5 * n) for n, letter in enumerate("gasto")]
    assert texts(*letters) == ["gasto"]
    assert texts(*letters[::-1]) == ["gasto"]


def test_a_gap_is_a_space() -> None:
    one = run("gasto")
    assert texts(one, beside(one, "total", 0.25)) == ["gasto", "total"]
    assert texts(one, beside(one, "s", 0.02)) == ["gastos"]


def test_a_printed_space_parts_what_stands_close() -> None:
    one = run("DEL", open_right=False)
    assert texts(one, beside(one, "ANÁLISIS", 0.02, open_left=False)) == ["DEL", "ANÁLISIS"]


def test_words_that_overflow_their_cells_stay_apart() -> None:
    one = run("Producción")
    assert texts(one, beside(one, "Gasto", -1.2)) == ["Producción", "Gasto"]


def test_lines_are_not_mixed() -> None:
    assert texts(run("abajo", y=112), run("arriba")) == ["arriba", "abajo"]


def test_bold_made_by_printing_twice_is_one_word() -> None:
    assert texts(run("Total"), run("Total", 50.3)) == ["Total"]
    assert texts(run("0"), run("0", 90)) == ["0", "0"]


def test_a_raised_mark_is_on_the_line_of_its_word() -> None:
    one = run("Componentes")
    mark = Run("*", one.x1 + 0.5, 90, one.x1 + 3, 96, 6, False)
    assert texts(one, mark, run("(Unidad", 130)) == ["Componentes*", "(Unidad"]
    one = run("Componentes")
    mark = Run("*", one.x1 + 3, 90, one.x1 + 6, 96, 6, False)
    assert texts(one, mark, run("(Unidad", 130)) == ["Componentes", "*", "(Unidad"]


@pytest.mark.parametrize("hyphen", [SOFT_HYPHEN, "\u2010"])
def test_a_word_cut_at_a_line_end_is_whole(hyphen: str) -> None:
    found = words([run("presu" + hyphen, 90), run("el", 77), run("puesto", 77, 112), run("anual", 110, 112)])
    assert [word.text for word in found] == ["el", "presupuesto", "anual"]
    assert (found[1].x0, found[1].bottom) == (90, 100)


def test_words_in_capitals_go_on_in_capitals() -> None:
    cut = [run("AGUA", 50), run("SE" + SOFT_HYPHEN, 75), run("GURA", 50, 112), run("2021", 80, 112)]
    assert texts(*cut) == ["AGUA", "SEGURA", "2021"]
    assert texts(run("se" + SOFT_HYPHEN, 75), run("Gura", 50, 112)) == ["se" + SOFT_HYPHEN, "Gura"]


def test_two_columns_that_cut_words_on_one_line_keep_their_own() -> None:
    left = [run("los", 50), run("criterios de evi" + SOFT_HYPHEN, 68), run("dentes", 50, 112), run("todos", 85, 112)]
    right = [run("se", 180), run("ejecuta" + SOFT_HYPHEN, 194), run("rán", 180, 112), run("este", 200, 112)]
    found = texts(*left, *right)
    assert "ejecutarán" in found
    assert "criterios de evidentes" in found
    assert "rán" not in found


def test_a_hyphen_that_a_writer_typed_stays() -> None:
    assert texts(run("COVID-", 60), run("19", 60, 112)) == ["COVID-", "19"]
    assert texts(run("2019-2021")) == ["2019-2021"]
