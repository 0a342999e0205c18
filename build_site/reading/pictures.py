"""Why a document has no text: is it pictures of pages?"""

from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as c

_MAX_DEPTH = 3


def why_no_text(path: Path) -> str:
    """The reason, in Spanish, for rejecting a PDF in which there are no words."""
    try:
        with pdfium.PdfDocument(path) as document:
            scanned = any(_has_picture(page) for page in document)
    except pdfium.PdfiumError:  # read by the other library only
        scanned = False
    return "sin texto: parece escaneada" if scanned else "sin texto: sus páginas están en blanco o no tienen letras"


def _has_picture(page: pdfium.PdfPage) -> bool:
    return next(page.get_objects(filter=[c.FPDF_PAGEOBJ_IMAGE], max_depth=_MAX_DEPTH), None) is not None
