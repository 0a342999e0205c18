"""The way in: a file, checked, through the chosen PDF library."""

from pathlib import Path

from build_site.errors import Rechazo
from build_site.reading import pdfium
from build_site.reading.bullets import with_bullets
from build_site.reading.doubts import has_unknown, with_doubts
from build_site.reading.hyphenation import whole
from build_site.reading.integrity import check_whole, declared_pages
from build_site.reading.limits import check_file
from build_site.reading.pictures import why_no_text
from build_site.reading.sheet import Sheet
from build_site.reading.watermarks import set_aside

ENGINES = ("pdfium", "pdfplumber")
_WORTH_A_SECOND_LOOK = 20
"""Pages up to which letters that PDFium does not know are looked for by pdfplumber, at a second or more a page."""


def sheet(path: Path, engine: str = "pdfium") -> Sheet:
    """The sheet of a PDF, by PDFium or, where that fails or is asked for, by pdfplumber.

    Raises `Rechazo`, with the reason in Spanish, when neither can read it.
    """
    check_file(path)
    data = path.read_bytes()
    check_whole(data)
    found = _by_plumber(path) if engine == "pdfplumber" else _with_fallback(path)
    if not any(page.words for page in found.pages):
        raise Rechazo(why_no_text(path))
    return with_doubts(with_bullets(whole(set_aside(found))), declared_pages(data))


def _with_fallback(path: Path) -> Sheet:
    try:
        found = pdfium.read(path)
    except Rechazo as first:
        if not first.motivo.startswith("PDF dañado"):
            raise
        try:
            return _by_plumber(path)
        except Exception:
            raise first from None
    if len(found.pages) <= _WORTH_A_SECOND_LOOK and has_unknown(found):
        return _with_letters(path) or found
    return found


def _with_letters(path: Path) -> Sheet | None:
    """The sheet by pdfplumber, which looks for letters inside the fonts too; None where it does not know them all."""
    try:
        found = _by_plumber(path)
    except Exception:  # pdfminer raises anything on a damaged file
        return None
    return None if has_unknown(found) else found


def _by_plumber(path: Path) -> Sheet:
    from build_site.reading import plumber  # noqa: PLC0415 - seldom needed, and 20 MB in every worker

    return plumber.read(path)
