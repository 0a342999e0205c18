"""Three unrelated libraries that write the composed pages as PDF: ReportLab's canvas, fpdf2 and cairo."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import cairocffi
from fpdf import FPDF
from reportlab.pdfgen.canvas import Canvas

from tests.writer.compose import Page
from tests.writer.fonts import face, family_name, font_files, width
from tests.writer.marks import Fill, Glyphs
from tests.writer.style import Style

EPOCH = datetime(2022, 6, 30, 12, 0, tzinfo=UTC)
"""The date in every file, so that the same ficha is the same bytes."""


def runs(page: Page, style: Style, rng: Random) -> Iterator[Glyphs | Fill]:
    """What is drawn, at the grain of the style: neighbours on a line joined, word by word, or letter by letter."""
    if style.text == "lines":
        yield from _joined(page, style)
    elif style.text == "words":
        yield from page.marks
    else:
        for mark in page.marks:
            yield from _letters(mark, style, rng) if isinstance(mark, Glyphs) else [mark]


def _joined(page: Page, style: Style) -> Iterator[Glyphs | Fill]:
    last: Glyphs | None = None
    for mark in page.marks:
        if isinstance(mark, Glyphs) and last is not None and _follows(last, mark, style):
            blank = " " if mark.x - (last.x + last.width) > 0.01 else ""
            words = last.text + blank + mark.text
            last = Glyphs(last.x, last.y, words, last.size, last.bold, last.color, None, mark.x + mark.width - last.x)
            continue
        if last is not None:
            yield last
        last = mark if isinstance(mark, Glyphs) else None
        if isinstance(mark, Fill):
            yield mark
    if last is not None:
        yield last


def _follows(last: Glyphs, mark: Glyphs, style: Style) -> bool:
    gap = mark.x - (last.x + last.width)
    blank = width(" ", style.family, False) * mark.size
    same = (last.y, last.size, last.bold, last.color) == (mark.y, mark.size, mark.bold, mark.color)
    return same and (abs(gap) < 0.01 or abs(gap - blank) < 0.01) and not (style.justify or (mark.bold and gap > 0.01))


def _letters(mark: Glyphs, style: Style, rng: Random) -> Iterator[Glyphs]:
    x = mark.x
    for letter in mark.text:
        advance = width(letter, style.family, mark.bold) * mark.size
        nudge = rng.uniform(-0.03, 0.03) * mark.size if style.kerned else 0.0
        yield Glyphs(x + nudge, mark.y, letter, mark.size, mark.bold, mark.color, None, advance)
        x += advance


def _rgb(color: str) -> tuple[float, float, float]:
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255


def with_reportlab(pages: list[Page], style: Style, path: Path, title: str, rng: Random) -> None:
    """Drawn on ReportLab's canvas."""
    canvas = Canvas(str(path), invariant=1, pageCompression=1)
    canvas.setTitle(title)
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        for mark in runs(page, style, rng):
            if isinstance(mark, Fill):
                canvas.setFillColorRGB(*_rgb(mark.color), alpha=mark.alpha)
                canvas.rect(
                    mark.x0, page.height - mark.bottom, mark.x1 - mark.x0, mark.bottom - mark.top, stroke=0, fill=1
                )
            else:
                _canvas_text(canvas, mark, page.height - mark.y, style)
        canvas.showPage()
    canvas.save()


def _canvas_text(canvas: Any, mark: Glyphs, y: float, style: Style) -> None:
    canvas.setFillColorRGB(*_rgb(mark.color), alpha=1)
    doubled = mark.bold and style.fake_bold
    canvas.setFont(face(style.family, mark.bold and not style.fake_bold), mark.size)
    for shift in (0.0, 0.25) if doubled else (0.0,):
        canvas.drawString(mark.x + shift, y, mark.text)


def with_fpdf(pages: list[Page], style: Style, path: Path, title: str, rng: Random) -> None:
    """Drawn by fpdf2."""
    pdf = FPDF(unit="pt")
    pdf.set_creation_date(EPOCH)
    pdf.set_title(title)
    pdf.set_auto_page_break(False)
    files = font_files(style.family)
    assert files is not None, "fpdf2 encodes the core fonts in Latin 1 only"
    for weight, file in zip(("", "B"), files, strict=True):
        pdf.add_font("letters", weight, file)
    for page in pages:
        pdf.add_page(format=(page.width, page.height))
        for mark in runs(page, style, rng):
            red, green, blue = (round(part * 255) for part in _rgb(mark.color))
            if isinstance(mark, Fill):
                with pdf.local_context(fill_opacity=mark.alpha):
                    pdf.set_fill_color(red, green, blue)
                    pdf.rect(mark.x0, mark.top, mark.x1 - mark.x0, mark.bottom - mark.top, style="F")
            else:
                pdf.set_text_color(red, green, blue)
                pdf.set_font("letters", "B" if mark.bold else "", mark.size)
                pdf.text(mark.x, mark.y, mark.text)
    pdf.output(str(path))


def with_cairo(pages: list[Page], style: Style, path: Path, title: str, rng: Random) -> None:
    """Drawn by cairo."""
    surface = cairocffi.PDFSurface(str(path), pages[0].width, pages[0].height)
    surface.set_metadata(cairocffi.PDF_METADATA_TITLE, title)
    surface.set_metadata(cairocffi.PDF_METADATA_CREATE_DATE, EPOCH.isoformat())
    context = cairocffi.Context(surface)
    for page in pages:
        surface.set_size(page.width, page.height)
        for mark in runs(page, style, rng):
            context.set_source_rgba(*_rgb(mark.color), mark.alpha if isinstance(mark, Fill) else 1)
            if isinstance(mark, Fill):
                context.rectangle(mark.x0, mark.top, mark.x1 - mark.x0, mark.bottom - mark.top)
                context.fill()
            else:
                weight = cairocffi.FONT_WEIGHT_BOLD if mark.bold else cairocffi.FONT_WEIGHT_NORMAL
                context.select_font_face(family_name(style.family), cairocffi.FONT_SLANT_NORMAL, weight)
                context.set_font_size(mark.size)
                context.move_to(mark.x, mark.y)
                context.show_text(mark.text)
        context.show_page()
    surface.finish()
