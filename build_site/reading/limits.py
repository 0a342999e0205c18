"""How much of a PDF is worth reading: a ficha has 4 to 6 pages, and nothing a hundred times larger is one."""

from pathlib import Path

from build_site.errors import Rechazo, said

MAX_BYTES = 50_000_000
MAX_PAGES = 60
MAX_CHARACTERS = 60_000
"""Per page; a dense ficha page prints about 4,000."""
MAX_PAINTED = 20_000
"""Painted objects looked at on a page; tables are found without them where there are more."""
MAX_DEPTH = 6
"""Forms within forms deeper than this are not looked into."""


def check_file(path: Path) -> None:
    """Raises `Rechazo` for what cannot be a PDF of a ficha, before any PDF library sees it."""
    if not path.is_file():
        raise Rechazo("no es un archivo")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError as error:
        raise Rechazo(f"no se puede leer: {said(error)}") from error
    if size == 0:
        raise Rechazo("archivo vacío")
    if b"%PDF-" not in head:
        raise Rechazo("no es un PDF: no empieza con %PDF-")
    if size > MAX_BYTES:
        raise Rechazo(f"demasiado grande: {size / 1e6:.0f} MB; se leen hasta {MAX_BYTES / 1e6:.0f} MB")


def check_pages(count: int) -> None:
    """Raises `Rechazo` for a document without pages or as long as a book."""
    if count == 0:
        raise Rechazo("el PDF no tiene páginas")
    if count > MAX_PAGES:
        raise Rechazo(f"demasiadas páginas: {count}; una ficha tiene 4 a 6 y se leen hasta {MAX_PAGES}")


def check_characters(count: int, page: int) -> None:
    """Raises `Rechazo` for a page with more text than any ficha prints."""
    if count > MAX_CHARACTERS:
        raise Rechazo(f"demasiado texto en la página {page}: {count} caracteres")
