"""Tables of figures from words alone: columns by the headers, rows by the labels, and doubt told aloud."""

from collections.abc import Sequence

import pytest

from build_site.parsing.header import Header
from build_site.parsing.rows import Band, text_of
from build_site.parsing.table import Table, chunks, is_value, read_table, split_footnotes
from build_site.parsing.text import join
from build_site.reading.sheet import Rect, Word
from tests.parsing.paper import laid_words, lines, put, put_lines, right, texts, tokens

EDGES = (300.0, 380.0, 460.0)
"""Right ends of the three columns of years."""


def heads(y: float = 80) -> list[Word]:
    return [word for year, edge in zip(("2019", "2020", "2021"), EDGES, strict=True) for word in right(year, edge, y)]


def row(label: str, y: float, *cells: str) -> list[Word]:
    found = put(label, y=y)
    for text, edge in zip(cells, EDGES, strict=True):
        found += right(text, edge, y) if text else []
    return found


def judge(bands: Sequence[Band]) -> float:
    return -1.0 if text_of(bands)[:1].isupper() else 2.0


def read(words: list[Word], rules: Sequence[Rect] = ()) -> Table:
    flow = laid_words(heads() + words, rules=rules)
    head, *body = flow.lines
    return read_table(flow, body, [Header((token,)) for token in head.tokens], judge)


def as_texts(table: Table) -> list[tuple[str, list[str | None]]]:
    return [(row.text, [join(cell) if cell else None for cell in row.cells]) for row in table.rows]


def test_cells_stand_under_their_years_and_beside_their_labels() -> None:
    table = read(row("Ejecutado", 100, "1.520.806", "N/A", "266.350") + row("Extra", 120, "0", "-", "0"))
    assert as_texts(table) == [("Ejecutado", ["1.520.806", "N/A", "266.350"]), ("Extra", ["0", "-", "0"])]
    assert table.unplaced == []


def test_a_blank_cell_is_blank_and_its_neighbours_stay() -> None:
    table = read(row("Ejecutado", 100, "1.520.806", "", "266.350") + row("Extra", 120, "", "", "12"))
    assert as_texts(table) == [("Ejecutado", ["1.520.806", None, "266.350"]), ("Extra", [None, None, "12"])]
    assert not any(row.doubtful for row in table.rows)


def test_a_figure_between_two_columns_is_in_none_and_its_row_is_doubtful() -> None:
    words = row("Ejecutado", 100, "10", "", "30") + right("20", 345, 100) + row("Extra", 130, "1", "2", "3")
    table = read(words)
    assert as_texts(table)[0] == ("Ejecutado", ["10", None, "30"])
    assert [join(cell) for cell, _ in table.unplaced] == ["20"]
    assert table.rows[0].doubtful


def test_an_amount_cut_in_two_lines_is_whole_or_nothing() -> None:
    """A narrow cell breaks `7.781.678` after its last but one digit: never is it the `8` alone."""
    words = put("Total", y=105) + right("7.781.67", 300, 100) + right("8", 300, 111)
    table = read(words + row("Otro", 140, "1", "2", "3"))
    cell = as_texts(table)[0][1][0]
    assert cell is None or "".join(cell.split()) == "7.781.678"


def test_a_mark_of_absence_over_two_lines_is_one() -> None:
    words = put("Ejecutado", y=105) + right("Sin", 300, 100) + right("información", 310, 111)
    table = read(words + row("Extra", 140, "1", "2", "3"))
    assert as_texts(table)[0] == ("Ejecutado", ["Sin información", None, None])


def test_figures_without_a_label_are_told_and_not_given_away() -> None:
    table = read(row("Ejecutado", 100, "1", "2", "3") + row("", 200, "4", "5", "6") + row("Extra", 300, "7", "8", "9"))
    found = dict(as_texts(table))
    assert found["Ejecutado"] == ["1", "2", "3"]
    assert found["Extra"] == ["7", "8", "9"]
    assert [join(cell) for cell, _ in table.unplaced] == ["4", "5", "6"]


def test_words_beyond_the_limit_are_left_alone() -> None:
    flow = laid_words(heads() + row("Ejecutado", 100, "1", "2", "3") + put("9.999", x=520, y=100))
    head, *body = flow.lines
    table = read_table(flow, body, [Header((token,)) for token in head.tokens], judge, right_limit=500)
    assert as_texts(table) == [("Ejecutado", ["1", "2", "3"])]
    assert table.unplaced == []


def test_numbers_in_a_label_are_no_figures() -> None:
    table = read(put("Convenio 24 de 2019", y=100) + row("", 100, "1", "2", "3"))
    assert as_texts(table) == [("Convenio 24 de 2019", ["1", "2", "3"])]


@pytest.mark.parametrize(
    ("texts_of", "expected"),
    [
        (["1.520.806 N/A 266.350"], ["1.520.806", "N/A", "266.350"]),
        (["Gasto total"], ["Gasto total"]),
    ],
)
def test_values_are_cells_however_close(texts_of: list[str], expected: list[str]) -> None:
    assert [join(chunk) for chunk in chunks(tokens(put_lines(texts_of)))] == expected


def test_what_is_a_value() -> None:
    assert is_value(tokens(put("Sin información")))
    assert is_value(tokens(put("12,5 %")))
    assert not is_value(tokens(put("12 niños")))
    assert not is_value([])


def test_footnotes_close_a_table() -> None:
    found = lines(put_lines(["Ejecutado * 1 2 3", "* Presupuesto ejecutado del año.", "Sigue la nota."]))
    body, notes = split_footnotes(found)
    assert texts(body) == ["Ejecutado * 1 2 3"]
    assert texts(notes) == ["* Presupuesto ejecutado del año.", "Sigue la nota."]


def test_a_lone_asterisk_beside_figures_is_no_footnote() -> None:
    body, notes = split_footnotes(lines(put_lines(["Ejecutado 1 2 3", "* 12"])))
    assert len(body) == 2
    assert notes == []


def test_a_figure_that_stands_against_another_is_in_no_column() -> None:
    """`266.3 0`, with a digit that is not printed: neither piece is the amount."""
    words = row("Ejecutado", 100, "10", "20", "30") + right("266.3", 446, 100) + row("Extra", 160, "1", "2", "3")
    table = read(words)
    assert as_texts(table) == [("Ejecutado", ["10", "20", None]), ("Extra", ["1", "2", "3"])]
    assert sorted(join(cell) for cell, _ in table.unplaced) == ["266.3", "30"]
    assert table.rows[0].doubtful


@pytest.mark.parametrize("level", [100, 111])
def test_a_figure_cut_over_two_lines_is_in_the_row_of_its_neighbours(level: float) -> None:
    """A narrow column cuts the last figure; its neighbours stand by its first line or by its second."""
    words = put_lines(["Presupuesto", "Ejecutado", "en el año"], y=100)
    words += right("2.644.354", 300, level) + right("7.253.246", 380, level)
    words += right("45.249.94", 460, 100) + right("4", 460, 111) + row("Recursos", 140, "0", "0", "9")
    table = read(words)
    assert as_texts(table)[0][1] == ["2.644.354", "7.253.246", "45.249.94 4"]
    assert as_texts(table)[1] == ("Recursos", ["0", "0", "9"])
