"""Paths of PDFium's pages and forms become rules, fills and dots."""

import pypdfium2 as pdfium
import pytest

from build_site.reading import shapes
from build_site.reading.frame import Frame
from build_site.reading.paint import Paint
from build_site.reading.sheet import Rect
from tests.reading.printed import lines, printed

RULE, FILL = b"0 g 72 700 200 0.5 re f ", b"0.9 g 72 600 200 20 re f "


def painted(content: bytes, *forms: bytes) -> Paint:
    document = pdfium.PdfDocument(printed(content, forms=forms))
    page = document[0]
    found = shapes.paint_of(page.raw, Frame.of_box(page.get_bbox(), page.get_rotation()))
    page.close()
    document.close()
    return found


def test_rules_and_fills_among_text() -> None:
    assert painted(RULE + lines(b"gasto") + FILL) == Paint([Rect(72, 91.5, 272, 92)], [Rect(72, 172, 272, 192)])


def test_what_a_form_draws_is_where_the_form_is() -> None:
    assert painted(b"2 0 0 2 0 -700 cm /Fm1 Do", b"/Fm2 Do", RULE).rules == [Rect(144, 91, 544, 92)]


def test_each_outline_of_a_path_is_a_shape() -> None:
    assert painted(b"0 g 72 700 200 0.5 re 72 650 200 0.5 re f").rules == [
        Rect(72, 91.5, 272, 92),
        Rect(72, 141.5, 272, 142),
    ]


def test_drawn_lines_and_the_side_that_closes_them() -> None:
    assert set(painted(b"0 G 72 700 m 272 700 l S 72 600 m 272 600 l 272 500 l 72 500 l h S").rules) == {
        Rect(72, 92, 272, 92),
        Rect(72, 192, 272, 192),
        Rect(272, 192, 272, 292),
        Rect(72, 292, 272, 292),
        Rect(72, 192, 72, 292),
    }


@pytest.mark.parametrize("unseen", [b"1 g 72 700 200 20 re f", b"72 700 200 20 re n"])
def test_what_nobody_sees_is_not_there(unseen: bytes) -> None:
    assert painted(unseen) == Paint()


def test_a_page_of_more_shapes_than_any_ficha_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "MAX_PAINTED", 2)
    assert len(painted(RULE + FILL).rules) == 1
    assert painted(RULE + FILL + RULE) == Paint()
