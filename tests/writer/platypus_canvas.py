"""A ReportLab canvas that notes where links would be instead of drawing them."""

from typing import Any

from reportlab.pdfgen.canvas import Canvas

from tests.writer.document import Document
from tests.writer.expected import Place, note
from tests.writer.fonts import face
from tests.writer.style import Style

LINK = "clave:"


class NotingCanvas(Canvas):  # type: ignore[misc]
    """Knows the place of every datum linked to, and adds header and footer once the pages are counted."""

    def __init__(self, *args: Any, document: Document, style: Style, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.document, self.style = document, style
        self.kept: list[dict[str, Any]] = []
        self.places: dict[str, Place] = {}
        self.count = 0

    def linkURL(self, url: str, rect: tuple[float, float, float, float], relative: int = 0, **_: Any) -> None:  # noqa: N802
        x0, y0 = self.absolutePosition(rect[0], rect[1]) if relative else rect[:2]
        x1, y1 = self.absolutePosition(rect[2], rect[3]) if relative else rect[2:]
        top = self._pagesize[1]
        note(self.places, url.removeprefix(LINK), len(self.kept) + 1, [x0, top - y1, x1, top - y0])

    def showPage(self) -> None:  # noqa: N802
        self.kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        pages, places = self.kept, self.places
        for number, state in enumerate(pages, 1):
            self.__dict__.update(state)
            self._furniture(number, len(pages))
            super().showPage()
        self.kept, self.places, self.count = pages, places, len(pages)
        super().save()

    def _furniture(self, number: int, count: int) -> None:
        self.setFont(face(self.style.family, False), 7)
        wide, high = self._pagesize
        for words, y in ((self.document.header, high - 26), (self.document.footer, 22)):
            if words:
                self.drawCentredString(wide / 2, y, words.format(page=number, pages=count))
