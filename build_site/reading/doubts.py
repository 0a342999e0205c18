"""What makes the text of a page doubtful though it can be read: letters unknown, or guessed by a machine."""

import math

import msgspec
import pypdfium2.raw as c

from build_site.errors import Rechazo
from build_site.reading.sheet import UNKNOWN, Page, Sheet

_SAMPLE = 8
_MANY = 0.02
"""Share of a document's words with unknown letters from which there is no reading it."""
TURNED = "el texto está de lado: gire la página y guarde el PDF otra vez"
INVISIBLE = "el texto es invisible, como el que un programa reconoce en una imagen escaneada: puede tener errores"


def doubts_of(text_page: c.FPDF_TEXTPAGE, count: int, rotation: int) -> list[str]:
    """What a few of a page's `count` characters tell of the rest; the page is turned by `rotation` degrees."""
    indices = range(0, count, max(1, count // _SAMPLE))
    modes = [c.FPDFTextObj_GetTextRenderMode(c.FPDFText_GetTextObject(text_page, index)) for index in indices]
    angles = [round(math.degrees(c.FPDFText_GetCharAngle(text_page, index)) + rotation) % 360 for index in indices]
    invisible = sum(mode == c.FPDF_TEXTRENDERMODE_INVISIBLE for mode in modes) > len(modes) / 4
    turned = sum(45 < angle % 180 < 135 for angle in angles) > len(angles) / 2
    return [INVISIBLE] * invisible + [TURNED] * turned


def with_doubts(sheet: Sheet, declared: int | None) -> Sheet:
    """The sheet, each page with its doubts; `declared` is how many pages the file says that it has.

    Raises `Rechazo` where too much of what is printed cannot be read.
    """
    unknown = sum(_unknown(page) for page in sheet.pages)
    total = sum(len(page.words) for page in sheet.pages)
    if unknown > _MANY * total:
        raise Rechazo(f"texto ilegible: {unknown} de {total} palabras tienen letras que el PDF no dice cuáles son")
    if sum(TURNED in page.doubts for page in sheet.pages) > len(sheet.pages) / 2:
        raise Rechazo(TURNED)
    *pages, last = [_doubted(page) for page in sheet.pages]
    if declared is not None and declared > len(sheet.pages):
        doubt = f"el archivo dice tener {declared} páginas y se encuentran {len(sheet.pages)}"
        last = msgspec.structs.replace(last, doubts=[*last.doubts, doubt])
    return Sheet([*pages, last])


def has_unknown(sheet: Sheet) -> bool:
    """Whether letters of some word are unknown."""
    return any(map(_unknown, sheet.pages))


def _unknown(page: Page) -> int:
    return sum(UNKNOWN in word.text for word in page.words)


def _outside(page: Page) -> int:
    return sum(
        word.x0 >= page.width or word.x1 <= 0 or word.top >= page.height or word.bottom <= 0 for word in page.words
    )


def _doubted(page: Page) -> Page:
    doubts = list(page.doubts)
    if unknown := _unknown(page):
        doubts.append(f"palabras con letras que el PDF no dice cuáles son («{UNKNOWN}»): {unknown}")
    if outside := _outside(page):
        doubts.append(f"palabras que quedan fuera de la página y no se ven: {outside}")
    return msgspec.structs.replace(page, doubts=doubts) if doubts else page
