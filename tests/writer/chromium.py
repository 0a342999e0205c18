"""HTML printed by Chromium (Skia): once with a link around every datum, to learn its place, and once without."""

import re
from html import escape
from io import BytesIO
from pathlib import Path
from random import Random

from pypdf import PdfReader

from tests.chromium import chromium
from tests.writer.document import Document
from tests.writer.expected import Place, note
from tests.writer.html_page import page
from tests.writer.style import Style

_LINK = "https://clave.invalid/"
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:(\d{14})")


def draw(document: Document, style: Style, path: Path, rng: Random) -> tuple[dict[str, Place], int]:
    """Print to `path`; gives the places of the data and the count of pages."""
    linked = _print(page(document, style, _wrap), document)
    final = _print(page(document, style, lambda words, clave: words), document)
    path.write_bytes(_DATE.sub(rb"/\1 (D:20220630120000", final))
    return _places(linked)


def _wrap(words: str, clave: str) -> str:
    return f'<a href="{_LINK}{clave}">{words}</a>'


def _print(html: str, document: Document) -> bytes:
    tab = chromium().new_page()
    try:
        tab.set_content(html)
        return tab.pdf(
            prefer_css_page_size=True,
            print_background=True,
            display_header_footer=bool(document.header or document.footer),
            header_template=_margin(document.header),
            footer_template=_margin(document.footer),
        )
    finally:
        tab.close()


def _margin(words: str) -> str:
    numbered = escape(words).replace("{page}", "<span class=pageNumber></span>")
    numbered = numbered.replace("{pages}", "<span class=totalPages></span>")
    return f'<div style="font:7pt Liberation Sans;width:100%;text-align:center;color:#444">{numbered}</div>'


def _places(pdf: bytes) -> tuple[dict[str, Place], int]:
    reader = PdfReader(BytesIO(pdf))
    places: dict[str, Place] = {}
    for number, sheet in enumerate(reader.pages, 1):
        height = float(sheet.mediabox.height)
        for reference in sheet.get("/Annots") or ():
            annotation = reference.get_object()
            uri = str(annotation.get("/A", {}).get("/URI", ""))
            if uri.startswith(_LINK):
                x0, y0, x1, y1 = (float(edge) for edge in annotation["/Rect"])
                note(places, uri.removeprefix(_LINK), number, [x0, height - y1, x1, height - y0])
    return places, len(reader.pages)
