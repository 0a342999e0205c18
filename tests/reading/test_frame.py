"""A page's own coordinates become points from the top left as seen, however the page is turned or nested."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_site.reading.frame import Frame

BOX = (10.0, 20.0, 210.0, 320.0)
"""200 wide, 300 high, not starting at the origin."""


def test_upright() -> None:
    frame = Frame.of_box(BOX, 0)
    assert (frame.width, frame.height) == (200, 300)
    assert frame.point(10, 320) == (0, 0)
    assert frame.box(10, 20, 60, 70) == (0, 250, 50, 300)


@pytest.mark.parametrize(("rotation", "corner"), [(0, (10, 320)), (90, (10, 20)), (180, (210, 20)), (270, (210, 320))])
def test_each_turn_has_its_top_left_corner(rotation: int, corner: tuple[float, float]) -> None:
    assert Frame.of_box(BOX, rotation).point(*corner) == (0, 0)


@given(
    st.sampled_from([0, 90, 180, 270]), st.floats(10, 210), st.floats(20, 320), st.floats(10, 210), st.floats(20, 320)
)
def test_what_is_on_the_page_is_seen_on_it_and_keeps_its_area(
    rotation: int, x0: float, y0: float, x1: float, y1: float
) -> None:
    frame = Frame.of_box(BOX, rotation)
    left, top, right, bottom = frame.box(x0, y0, x1, y1)
    assert 0 <= left <= right <= frame.width
    assert 0 <= top <= bottom <= frame.height
    assert (right - left) * (bottom - top) == pytest.approx(abs(x1 - x0) * abs(y1 - y0))


def test_a_form_inside_is_placed_and_scaled() -> None:
    inner = Frame.of_box(BOX, 0).within((2.0, 0.0, 0.0, 2.0, 10.0, 20.0))
    assert inner.box(0, 0, 10, 10) == (0, 280, 20, 300)


@given(
    st.sampled_from([0, 90, 180, 270]),
    st.lists(st.tuples(*[st.floats(-500, 500)] * 4), max_size=5),
)
def test_many_boxes_at_once_are_as_each_by_itself(rotation: int, boxes: list[tuple[float, ...]]) -> None:
    frame = Frame.of_box(BOX, rotation)
    columns = frame.boxes(*([box[edge] for box in boxes] for edge in range(4)))
    assert list(zip(*columns, strict=True)) == [frame.box(*box) for box in boxes]
