"""The way in: a file, checked, through the chosen PDF library."""

from pathlib import Path

from build_site.errors import Rechazo
from build_site.reading import pdfium
from build_site.reading.limits import check_file, check_words
from build_site.reading.sheet import Sheet

ENGINES = ("pdfium", "pdfplumber")


def sheet(path: Path, engine: str = "pdfium") -> Sheet:
    """The sheet of a PDF, by PDFium or, where that fails or is asked for, by pdfplumber.

    Raises `Rechazo`, with the reason in Spanish, when neither can read it.
    """
    check_file(path)
    found = _by_plumber(path) if engine == "pdfplumber" else _with_fallback(path)
    check_words(sum(len(page.words) for page in found.pages))
    return found


def _with_fallback(path: Path) -> Sheet:
    try:
        return pdfium.read(path)
    except Rechazo as first:
        if not first.motivo.startswith("PDF dañado"):
            raise
        try:
            return _by_plumber(path)
        except Exception:
            raise first from None


def _by_plumber(path: Path) -> Sheet:
    from build_site.reading import plumber  # noqa: PLC0415 - seldom needed, and 20 MB in every worker

    return plumber.read(path)
