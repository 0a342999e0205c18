"""Words, rules and fills by PDFium: the fast route."""

from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as c

from build_site.errors import Rechazo
from build_site.reading.characters import SUPPOSED_SPACE, characters, replaced, text_of
from build_site.reading.clipping import hide_clipped
from build_site.reading.doubts import doubts_of
from build_site.reading.fonts import Fonts
from build_site.reading.frame import Frame
from build_site.reading.gathering import runs
from build_site.reading.hyphens import line_end_hyphens
from build_site.reading.level import level
from build_site.reading.limits import check_characters, check_pages
from build_site.reading.ruler import Ruler
from build_site.reading.shapes import paint_of
from build_site.reading.sheet import Page, Sheet, Word
from build_site.reading.turned import glyphs_of, turned_words
from build_site.reading.unmapped import with_unknown
from build_site.reading.words import words


def read(path: Path) -> Sheet:
    """The sheet of a PDF. Raises `Rechazo` when PDFium cannot open it or it is too long."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        raise Rechazo(_reason(str(error))) from error
    try:
        check_pages(len(document))
        return Sheet([_page(document, index) for index in range(len(document))])
    finally:
        document.close()


def _reason(message: str) -> str:
    if "assword" in message or "ncrypt" in message or "ecurity" in message:
        return "protegido con contraseña"
    return "PDF dañado: no se puede abrir"


def _page(document: pdfium.PdfDocument, index: int) -> Page:
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        raise Rechazo(f"PDF dañado: no se puede leer la página {index + 1}") from error
    try:
        frame = Frame.of_box(page.get_bbox(), page.get_rotation())
        found, aside, doubts = _words(page, index + 1, frame)
        paint = paint_of(page.raw, frame)
        return Page(
            number=index + 1,
            width=round(frame.width, 2),
            height=round(frame.height, 2),
            words=found,
            rules=paint.rules,
            fills=paint.fills,
            dots=paint.dots,
            doubts=doubts,
            aside=aside,
        )
    finally:
        page.close()


def _words(page: pdfium.PdfPage, number: int, frame: Frame) -> tuple[list[Word], list[Word], list[str]]:
    """The words of a page, those put aside, and what makes them doubtful."""
    text_page = page.get_textpage()
    try:
        handle = text_page.raw
        check_characters(c.FPDFText_CountChars(handle), number)
        text = with_unknown(handle, text_of(handle))
        doubts = doubts_of(handle, len(text), page.get_rotation())
        hyphens = line_end_hyphens(page.raw, handle, text)
        chars, fonts = characters(handle, text, hyphens, frame), Fonts(handle)
        hide_clipped(handle, chars, frame)
        ruler = Ruler(handle, frame)
        turned = level(chars, fonts, ruler)
        glyphs = list(glyphs_of(turned, chars, fonts, ruler))
        chars.text = replaced(chars.text, dict.fromkeys(turned, SUPPOSED_SPACE))
        upright = words(runs(chars, fonts))
        labels, aside = turned_words(glyphs, upright)
        return upright + labels, aside, doubts
    finally:
        text_page.close()
