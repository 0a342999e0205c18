"""Words, rules and fills by pdfplumber: the reference route, slower, and the fallback where PDFium fails."""

from collections.abc import Iterator
from math import hypot
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page as PlumberPage
from pdfplumber.utils.exceptions import PdfminerException

from build_site.errors import Rechazo
from build_site.reading.limits import MAX_PAINTED, check_characters, check_pages
from build_site.reading.paint import Paint, visible
from build_site.reading.ruler import is_turned
from build_site.reading.run import WORD_GAP, Run, is_bold_name
from build_site.reading.sheet import UNKNOWN, Page, Rect, Sheet
from build_site.reading.spelling import is_space
from build_site.reading.turned import Glyph, height_of, turned_words
from build_site.reading.words import words

_SYMBOLS = dict(zip("SDm»£³¹´¸Ö·", "ΣΔμ≈≤≥≠×÷√•", strict=True))
_SPELLED = {(True, raw): spelled for raw, spelled in _SYMBOLS.items()} | {(False, "(cid:127)"): "•"}
"""What pdfminer gives for characters of the fonts that every viewer has: whether of the font Symbol, and which."""


_RISE = 0.28
"""Share of the size by which the middle of a character lies over its baseline."""


def read(path: Path) -> Sheet:
    """The sheet of a PDF. Raises `Rechazo` when pdfplumber cannot open it or it is too long."""
    try:
        with pdfplumber.open(path) as document:
            check_pages(len(document.pages))
            return Sheet([_page(page) for page in document.pages])
    except PdfminerException as error:
        locked = any(isinstance(cause, PDFPasswordIncorrect) for cause in (*error.args, error.__cause__))
        raise Rechazo("protegido con contraseña" if locked else "PDF dañado: no se puede abrir") from error


def _page(page: PlumberPage) -> Page:
    check_characters(len(page.chars), page.page_number)
    _spell(page.chars)
    paint = _paint(page)
    upright = words(_runs(page.filter(lambda item: not _is_turned(item))))
    labels, aside = turned_words(_glyphs(page.chars), upright)
    sheet_page = Page(
        number=page.page_number,
        width=round(float(page.width), 2),
        height=round(float(page.height), 2),
        words=upright + labels,
        rules=paint.rules,
        fills=paint.fills,
        dots=paint.dots,
        aside=aside,
    )
    page.close()
    return sheet_page


def _spell(chars: list[dict[str, Any]]) -> None:
    for char in chars:
        raw: str = char["text"]
        text = _SPELLED.get((char["fontname"].endswith("Symbol"), raw), raw)
        char["text"] = UNKNOWN if text.startswith("(cid:") else text


def _is_turned(item: dict[str, Any]) -> bool:
    return item["object_type"] == "char" and is_turned((item["matrix"][0], -item["matrix"][1]))


def _glyphs(chars: list[dict[str, Any]]) -> Iterator[Glyph]:
    """The turned characters; how deep they reach pdfminer does not tell, and it is the same for all of a line."""
    spaced = False
    for char in filter(_is_turned, chars):
        if is_space(char["text"][:1] or " "):
            spaced = True
            continue
        across = char["matrix"][0], -char["matrix"][1]
        length = hypot(*across)
        right, down = across[0] / length, across[1] / length
        width = float(char["adv"]) * length
        size = height_of((float(char["width"]), float(char["height"])), across, width)
        middle = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        place = middle[0] - right * width / 2 - down * size * _RISE, middle[1] - down * width / 2 + right * size * _RISE
        bold = is_bold_name(char["fontname"])
        yield Glyph(char["text"], place, across, width, 0.5 + _RISE, _RISE - 0.5, size, bold, spaced)
        spaced = False


def _runs(page: PlumberPage) -> Iterator[Run]:
    for word in page.dedupe_chars().extract_words(x_tolerance_ratio=WORD_GAP, return_chars=True):
        first = word["chars"][0]
        yield Run(
            word["text"],
            float(word["x0"]),
            float(word["top"]),
            float(word["x1"]),
            float(word["bottom"]),
            float(first["size"]),
            is_bold_name(first["fontname"]),
            open_left=False,
            open_right=False,
        )


def _paint(page: PlumberPage) -> Paint:
    paint = Paint()
    shapes = [*page.rects, *page.curves]
    if len(shapes) + len(page.lines) > MAX_PAINTED:
        return paint
    for shape in shapes:
        box = Rect(*(round(float(shape[key]), 2) for key in ("x0", "top", "x1", "bottom")))
        if shape["fill"] and _shows(shape["non_stroking_color"]):
            paint.add_filled(box)
        elif shape["stroke"] and _shows(shape["stroking_color"]):
            paint.add_outline(box)
    for line in page.lines:
        if _shows(line["stroking_color"]):
            paint.add_stroke(*(round(float(line[key]), 2) for key in ("x0", "top", "x1", "bottom")))
    return paint


def _shows(colour: Any) -> bool:
    """Whether a pdfminer colour (grey, RGB or CMYK, from 0 to 1) shows on white paper. Its alpha is not known here."""
    raw = colour if isinstance(colour, tuple | list) else [colour]
    parts = [float(part) for part in raw if isinstance(part, int | float)]
    if len(parts) == 4:
        *inks, black = parts
        parts = [1 - min(1.0, ink + black) for ink in inks]
    return visible(parts)
