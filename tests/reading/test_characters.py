"""PDFium's text of a page has one character for each of its boxes, whatever the PDF's letters stand for."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as c
import pytest

from build_site.reading.characters import Characters, characters, text_of
from build_site.reading.frame import Frame
from tests.reading.printed import lines, printed


@contextmanager
def text_page(content: bytes) -> Iterator[c.FPDF_TEXTPAGE]:
    document = pdfium.PdfDocument(content)
    page = document[0]
    found = page.get_textpage()
    yield found.raw
    found.close()
    page.close()
    document.close()


def read(content: bytes) -> Characters:
    with text_page(content) as page:
        return characters(page, text_of(page), {}, Frame.of_box((0, 0, 612, 792), 0))


@pytest.mark.parametrize(
    ("meaning", "text"),
    [
        ("é", "aéb"),
        ("fi", "afib"),
        ("\0", "a\0b"),
        ("\ufffe", "a\ufffeb"),
        ("\x02", "a\x02b"),
        ("\U0001f600", "a\U0001f600\u200bb"),
        ("\ud83d", "a\ufffdb"),
    ],
)
def test_one_character_for_each_of_pdfiums(meaning: str, text: str) -> None:
    with text_page(printed(lines(b"a~b"), {b"~": meaning})) as page:
        assert text_of(page) == text
        assert len(text) == c.FPDFText_CountChars(page)


def test_what_pdfium_leaves_out_of_its_text_shifts_nothing() -> None:
    with text_page(printed(lines(b"~a`b"), {b"~": "\x02", b"`": "\ud83d"})) as page:
        assert text_of(page) == "\x02a\ufffdb"


def test_printed_spaces_are_told_from_those_that_pdfium_puts_in() -> None:
    found = read(printed(lines(b"gasto total", b"anual") + b"BT /F1 12 Tf 140 686 Td (2021) Tj ET"))
    assert found.text == "gasto total\n\nanual\n2021"


def test_boxes_are_as_seen() -> None:
    found = read(printed(lines(b"Hi")))
    assert found.x0s == pytest.approx([72, 80.66], abs=0.01)
    assert found.x1s == pytest.approx([80.66, 83.33], abs=0.01)
    assert found.tops[0] < 792 - 700 < found.bottoms[0]
    assert found.tops[0] == found.tops[1]
