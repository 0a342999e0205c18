"""Painted shapes: rules, fills and dots; what nobody sees is none of them."""

import pytest

from build_site.reading.paint import Paint, visible
from build_site.reading.sheet import Rect


def test_filled_shapes_are_sorted_by_their_form() -> None:
    paint = Paint()
    paint.add_filled(Rect(50, 100, 300, 100.7))
    paint.add_filled(Rect(50, 100, 300, 118))
    paint.add_filled(Rect(50, 100, 53, 103))
    assert [len(found) for found in (paint.rules, paint.fills, paint.dots)] == [1, 1, 1]


def test_an_outline_is_four_rules() -> None:
    paint = Paint()
    paint.add_outline(Rect(50, 100, 300, 118))
    assert len(paint.rules) == 4
    assert paint.fills == []


def test_slanted_lines_belong_to_charts() -> None:
    paint = Paint()
    paint.add_stroke(50, 100, 90, 140)
    paint.add_stroke(50, 140, 50, 100)
    assert paint.rules == [Rect(50, 100, 50, 140)]


@pytest.mark.parametrize(
    ("colour", "alpha", "seen"),
    [
        ((0, 0, 0), 1, True),
        ((0.9, 0.95, 1), 1, True),
        ((1, 1, 0), 1, True),
        ((0.5,), 1, True),
        ((1,), 1, False),
        ((1, 1, 1), 1, False),
        ((0.99, 0.99, 0.99), 1, False),
        ((0, 0, 0), 0, False),
        ((0, 0, 0), 0.01, False),
    ],
)
def test_white_and_transparent_are_not_seen(colour: tuple[float, ...], alpha: float, seen: bool) -> None:
    assert visible(colour, alpha) == seen
