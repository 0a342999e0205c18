"""Hyphens at line ends: PDFium hides whether one was printed by the writer or by the typesetter; pdfminer tells."""

from pathlib import Path

import pdfplumber

from build_site.reading.sheet import SOFT_HYPHEN

_NEAR = 2.0


class LineEndHyphens:
    """The hyphen characters of a document's pages, read only for pages that have one at the end of a line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pages: dict[int, list[tuple[float, float]]] = {}

    def char(self, page: int, x0: float, bottom: float) -> str:
        """`-`, or a soft hyphen where the PDF has one at this place of the page (counted from 0)."""
        if page not in self._pages:
            self._pages[page] = self._soft(page)
        near = any(abs(x - x0) < _NEAR and abs(y - bottom) < _NEAR for x, y in self._pages[page])
        return SOFT_HYPHEN if near else "-"

    def _soft(self, page: int) -> list[tuple[float, float]]:
        try:
            with pdfplumber.open(self._path, pages=[page + 1]) as document:
                found = document.pages[0].chars
        except Exception:  # pdfminer raises anything on a damaged file; the hyphen is then taken as printed
            return []
        return [(float(char["x0"]), float(char["bottom"])) for char in found if char["text"] == SOFT_HYPHEN]
