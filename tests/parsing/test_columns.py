"""Which column a cell stands in; a cell that could stand in two stands in none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_site.parsing.columns import Span, assign

HEADERS = [Span(100, 120), Span(200, 220), Span(300, 320)]


def test_cells_under_their_headers() -> None:
    assert assign(HEADERS, [Span(95, 125), Span(205, 215), Span(310, 318)], []) == [0, 1, 2]


def test_a_cell_under_two_headers_is_in_none() -> None:
    assert assign(HEADERS, [Span(110, 210)], []) == [None]


def test_a_cell_between_two_headers_is_in_none() -> None:
    assert assign(HEADERS, [Span(155, 165)], []) == [None]


def test_one_wide_cell_does_not_disturb_the_others() -> None:
    found = assign(HEADERS, [Span(105, 115), Span(110, 210), Span(305, 315)], [])
    assert found[1] is None
    assert found[2] == 2


@pytest.mark.parametrize(
    "cells", [[Span(130, 160), Span(230, 260), Span(330, 360)], [Span(60, 95), Span(160, 195), Span(260, 295)]]
)
def test_columns_beside_their_headers_go_in_order_when_all_are_there(cells: list[Span]) -> None:
    """Headers set left over figures set right, and the other way round."""
    assert assign(HEADERS, cells, []) == [0, 1, 2]


def test_with_one_of_them_missing_it_is_not_guessed() -> None:
    assert assign(HEADERS, [Span(160, 165), Span(260, 265)], []) == [None, None]


def test_rules_decide_where_they_part_all_headers() -> None:
    separators = [90.0, 190.0, 290.0, 390.0]
    assert assign(HEADERS, [Span(150, 185), Span(240, 289), Span(292, 300)], separators) == [0, 1, 2]


def test_rules_that_leave_two_headers_together_do_not_decide() -> None:
    assert assign(HEADERS, [Span(155, 165)], [90.0, 290.0, 390.0]) == [None]


@given(
    st.lists(st.tuples(st.floats(60, 380), st.floats(1, 40)), min_size=1, max_size=12),
    st.lists(st.floats(50, 400), max_size=5),
)
def test_a_cell_clear_of_a_header_never_gets_another_that_it_overlaps_more(
    places: list[tuple[float, float]], separators: list[float]
) -> None:
    cells = [Span(x, x + width) for x, width in places]
    found = assign(HEADERS, cells, separators)
    assert len(found) == len(cells)
    for cell, column in zip(cells, found, strict=True):
        over = [index for index, header in enumerate(HEADERS) if cell.overlaps(header)]
        if column is not None and not separators and len(over) == 1:
            assert column == over[0]


def test_columns_set_off_from_their_headers_as_their_neighbour_is() -> None:
    """Headers in the middle of wide columns, figures at their right: only the widest figure reaches its header."""
    cells = [Span(135, 145), Span(217, 245), Span(326, 345)]
    assert assign(HEADERS, cells, []) == [0, 1, 2]
    assert assign(HEADERS, [*cells[1:], Span(133, 140)], []) == [1, 2, None]


def test_a_lone_figure_beside_a_lone_header_is_in_none_when_another_stands_under_it() -> None:
    assert assign([Span(100, 120)], [Span(105, 115), Span(140, 150)], []) == [0, None]
