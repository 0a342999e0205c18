"""HTML printed by WeasyPrint; the place of every datum is read from its layout tree."""

from html import escape
from pathlib import Path
from random import Random

from weasyprint import HTML
from weasyprint.formatting_structure.boxes import TextBox

from tests.writer.document import Document
from tests.writer.expected import Place, note
from tests.writer.html_page import page
from tests.writer.style import Style

_POINTS_PER_PX = 0.75


def draw(document: Document, style: Style, path: Path, rng: Random) -> tuple[dict[str, Place], int]:
    """Print to `path`; gives the places of the data and the count of pages."""
    boxes = _margin_box("@top-center", document.header) + _margin_box("@bottom-center", document.footer)
    # Its automatic column widths take soft hyphens for letters and run off the page.
    html = page(document, style, _wrap, margin_boxes=boxes, tables="fixed")
    rendered = HTML(string=html).render()
    rendered.write_pdf(path, pdf_identifier=b"ficha-inventada")
    places: dict[str, Place] = {}
    for number, sheet in enumerate(rendered.pages, 1):
        for box in sheet._page_box.descendants():
            clave = box.element.get("data-clave") if isinstance(box, TextBox) and box.element is not None else None
            if clave:
                _note(places, clave, number, box)
    return places, len(rendered.pages)


def _wrap(words: str, clave: str) -> str:
    return f'<span data-clave="{clave}">{words}</span>'


def _note(places: dict[str, Place], clave: str, number: int, box: TextBox) -> None:
    x, y = box.position_x * _POINTS_PER_PX, box.position_y * _POINTS_PER_PX
    found = [x, y, x + box.width * _POINTS_PER_PX, y + box.height * _POINTS_PER_PX]
    note(places, clave, number, found)


def _margin_box(place: str, words: str) -> str:
    """A header or footer as CSS generated content."""
    if not words:
        return ""
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    content = quoted.replace("{page}", '" counter(page) "').replace("{pages}", '" counter(pages) "')
    return escape(f'{place}{{content:"{content}";font-size:7pt;color:#444444}}', quote=False)
