"""Words, rules and fills by PDFium: the fast route."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as c

from build_site.errors import Rechazo
from build_site.reading.frame import Frame
from build_site.reading.glyphs import Run, is_bold_name, is_space, word_gap, words
from build_site.reading.hyphens import LineEndHyphens
from build_site.reading.limits import MAX_PAINTED, check_characters, check_pages
from build_site.reading.paint import Paint, visible
from build_site.reading.sheet import Page, Rect, Sheet

_FORCE_BOLD = 1 << 18
_LINE_END_HYPHENS = (0x2, 0xFFFE)
"""What PDFium gives for any hyphen at the end of a line inside a word."""
_MAX_DEPTH = 6
"""Forms within forms deeper than this are not looked into for rules and fills."""


def read(path: Path) -> Sheet:
    """The sheet of a PDF. Raises `Rechazo` when PDFium cannot open it or it is too long."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        raise Rechazo(_reason(str(error))) from error
    try:
        check_pages(len(document))
        hyphens = LineEndHyphens(path)
        return Sheet([_page(document, index, hyphens) for index in range(len(document))])
    finally:
        document.close()


def _reason(message: str) -> str:
    if "assword" in message or "ncrypt" in message or "ecurity" in message:
        return "protegido con contraseña"
    return "PDF dañado: no se puede abrir"


def _page(document: pdfium.PdfDocument, index: int, hyphens: LineEndHyphens) -> Page:
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        raise Rechazo(f"PDF dañado: no se puede leer la página {index + 1}") from error
    text_page = page.get_textpage()
    try:
        frame = Frame.of_box(page.get_bbox(), page.get_rotation())
        check_characters(c.FPDFText_CountChars(text_page.raw), index + 1)
        paint = _paint(page.raw, frame)
        return Page(
            number=index + 1,
            width=round(frame.width, 2),
            height=round(frame.height, 2),
            words=words(_Runs(text_page.raw, frame, index, hyphens)),
            rules=paint.rules,
            fills=paint.fills,
            dots=paint.dots,
        )
    finally:
        text_page.close()
        page.close()


Glyph = tuple[str, float, float, float, float]
"""A character, and its box `x0, top, x1, bottom` on the page as seen."""


def _follows(run: Run, x0: float, x1: float, bottom: float, gap: float) -> bool:
    """Whether a character continues the run; the letters of one ligature share one box."""
    level = abs(bottom - run.bottom) < 0.08 * run.size
    return level and (-0.2 * run.size < x0 - run.x1 < gap * run.size or (x1 == run.x1 and x0 > run.x0 - 0.01))


def _spaced(run: Run, x0: float, bottom: float, gap: float) -> bool:
    """Whether a character stands next to the run, a space away; what is drawn elsewhere says nothing of it."""
    return abs(bottom - run.bottom) < 0.08 * run.size and gap * run.size <= x0 - run.x1 < run.size


class _Runs:
    """The page's characters in the order of its content, gathered into runs."""

    def __init__(self, text_page: c.FPDF_TEXTPAGE, frame: Frame, index: int, hyphens: LineEndHyphens) -> None:
        self._page = text_page
        self._frame = frame
        self._index = index
        self._hyphens = hyphens
        self._fonts: dict[int, tuple[float, bool]] = {}
        self._indices: list[int] = []

    def __iter__(self) -> Iterator[Run]:
        """The runs; where one ends is measured by how tightly this page sets the letters of a word."""
        glyphs = self._glyphs()
        gap = word_gap(
            (after[1] - before[3]) / (before[4] - before[2])
            for before, after in pairwise(glyphs)
            if before[0] and after[0] and abs(after[4] - before[4]) < 0.5
        )
        current: Run | None = None
        after_space = False
        height = 0.0
        for index, (char, x0, top, x1, bottom) in enumerate(glyphs):
            if not char:
                if current is not None:
                    current.open_right = False
                after_space = True
            elif current is not None and not after_space and _follows(current, x0, x1, bottom, gap):
                current.text += char
                current.x1 = max(current.x1, x1)
                if bottom - top < height - 0.01:  # the letter before was taller than its font, as «Ñ» may be
                    current.size *= (bottom - top) / height
                    current.top, current.bottom, height = bottom - current.size, bottom, bottom - top
            else:
                if current is not None:
                    yield current
                height = bottom - top
                size, bold = self._font(self._indices[index], height)
                apart = after_space or (current is not None and _spaced(current, x0, bottom, gap))
                current = Run(char, x0, bottom - size, x1, bottom, size, bold, open_left=not apart)
                after_space = False
        if current is not None:
            yield current

    def _glyphs(self) -> list[Glyph]:
        """Every character with its box on the page; an empty text is a printed space."""
        page, unicode_of, box_of, rect = self._page, c.FPDFText_GetUnicode, c.FPDFText_GetLooseCharBox, c.FS_RECTF()
        box = self._frame.box
        glyphs: list[Glyph] = []
        for index in range(c.FPDFText_CountChars(page)):
            code = unicode_of(page, index)
            char = "-" if code in _LINE_END_HYPHENS else chr(code)
            if is_space(char):
                if not c.FPDFText_IsGenerated(page, index):
                    glyphs.append(("", 0.0, 0.0, 0.0, 0.0))
                    self._indices.append(index)
                continue
            box_of(page, index, rect)
            x0, top, x1, bottom = box(rect.left, rect.bottom, rect.right, rect.top)
            if code in _LINE_END_HYPHENS:
                char = self._hyphens.char(self._index, x0, bottom)
            glyphs.append((char, x0, top, x1, bottom))
            self._indices.append(index)
        return glyphs

    def _font(self, index: int, height: float) -> tuple[float, bool]:
        """Size in points on paper, and boldness, of the character's font."""
        text_object = c.FPDFText_GetTextObject(self._page, index)
        font = c.FPDFTextObj_GetFont(text_object) if text_object else None
        if not font:
            return height, False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            self._fonts[key] = _font_traits(font)
        ratio, bold = self._fonts[key]
        return height / ratio, bold


def _font_traits(font: c.FPDF_FONT) -> tuple[float, bool]:
    """Height of the font's loose box as a share of its size, and whether it is bold."""
    ascent, descent = ctypes.c_float(), ctypes.c_float()
    c.FPDFFont_GetAscent(font, 1000, ascent)
    c.FPDFFont_GetDescent(font, 1000, descent)
    ratio = (ascent.value - descent.value) / 1000
    name = ctypes.create_string_buffer(256)
    c.FPDFFont_GetBaseFontName(font, name, 256)
    bold = is_bold_name(name.value.decode("latin-1")) or bool(c.FPDFFont_GetFlags(font) & _FORCE_BOLD)
    return (ratio if 0.5 < ratio < 3 else 1.0), bold


def _paint(page: c.FPDF_PAGE, frame: Frame) -> Paint:
    paint = Paint()
    count = c.FPDFPage_CountObjects(page)
    left = MAX_PAINTED
    for index in range(count):
        item = c.FPDFPage_GetObject(page, index)
        kind = c.FPDFPageObj_GetType(item)
        if kind in (c.FPDF_PAGEOBJ_PATH, c.FPDF_PAGEOBJ_FORM):
            left -= 1
            if left < 0:
                return Paint()
            _add(paint, item, kind, frame, 0)
    return paint


def _add(paint: Paint, item: c.FPDF_PAGEOBJECT, kind: int, frame: Frame, depth: int) -> None:
    if kind == c.FPDF_PAGEOBJ_FORM:
        if depth < _MAX_DEPTH:
            inner = frame.within(_matrix(item))
            for index in range(min(c.FPDFFormObj_CountObjects(item), MAX_PAINTED)):
                child = c.FPDFFormObj_GetObject(item, index)
                _add(paint, child, c.FPDFPageObj_GetType(child), inner, depth + 1)
    elif kind == c.FPDF_PAGEOBJ_PATH:
        _add_path(paint, item, frame)


def _add_path(paint: Paint, item: c.FPDF_PAGEOBJECT, frame: Frame) -> None:
    fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
    c.FPDFPath_GetDrawMode(item, fill_mode, stroke)
    if fill_mode.value and _shows(item, c.FPDFPageObj_GetFillColor):
        for box in _filled_boxes(item, frame):
            paint.add_filled(box)
    elif stroke.value and _shows(item, c.FPDFPageObj_GetStrokeColor):
        for start, end in _segments(item, frame):
            paint.add_stroke(*start, *end)


def _filled_boxes(item: c.FPDF_PAGEOBJECT, frame: Frame) -> list[Rect]:
    """One box for each closed outline of the path; most paths are one rectangle."""
    if c.FPDFPath_CountSegments(item) <= 5 or c.FPDFPath_CountSegments(item) > 400:
        edges = [ctypes.c_float() for _ in range(4)]
        c.FPDFPageObj_GetBounds(item, *edges)
        return [Rect(*(round(v, 2) for v in frame.box(*(edge.value for edge in edges))))]
    outlines: list[list[tuple[float, float]]] = []
    for start, point in _points(item, frame):
        if start or not outlines:
            outlines.append([])
        outlines[-1].append(point)
    return [
        Rect(min(x for x, _ in o), min(y for _, y in o), max(x for x, _ in o), max(y for _, y in o)) for o in outlines
    ]


def _segments(item: c.FPDF_PAGEOBJECT, frame: Frame) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    first = previous = None
    if c.FPDFPath_CountSegments(item) > MAX_PAINTED:
        return
    for start, point in _points(item, frame):
        if start:
            first = point
        elif previous is not None:
            yield previous, point
        previous = point
    if first is not None and previous is not None and first != previous:
        yield previous, first


def _points(item: c.FPDF_PAGEOBJECT, frame: Frame) -> Iterator[tuple[bool, tuple[float, float]]]:
    """The path's points on the page, each with whether it starts an outline."""
    x, y, matrix = ctypes.c_float(), ctypes.c_float(), _matrix(item)
    inner = frame.within(matrix)
    for index in range(c.FPDFPath_CountSegments(item)):
        segment = c.FPDFPath_GetPathSegment(item, index)
        c.FPDFPathSegment_GetPoint(segment, x, y)
        start = c.FPDFPathSegment_GetType(segment) == c.FPDF_SEGMENT_MOVETO
        px, py = inner.point(x.value, y.value)
        yield start, (round(px, 2), round(py, 2))


def _matrix(item: c.FPDF_PAGEOBJECT) -> tuple[float, float, float, float, float, float]:
    m = c.FS_MATRIX()
    c.FPDFPageObj_GetMatrix(item, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def _shows(item: c.FPDF_PAGEOBJECT, colour_of: "ctypes._FuncPointer") -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    colour_of(item, *parts)
    *colour, alpha = (part.value / 255 for part in parts)
    return visible(colour, alpha)
