"""What is not worth reading is refused at once, with its reason."""

from pathlib import Path

import pytest

from build_site.errors import Rechazo
from build_site.reading import limits, read


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "archivo vacío"), (b"GIF89a", "no es un PDF"), (b" " * 2000 + b"%PDF-", "no es un PDF")],
)
def test_files_that_cannot_be_fichas(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    with pytest.raises(Rechazo, match=reason):
        read.sheet(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Rechazo, match="no es un archivo"):
        read.sheet(tmp_path)


def test_a_file_may_begin_with_some_rubbish(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"basura\n%PDF-1.4")
    limits.check_file(path)


def test_a_huge_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.4")
        file.truncate(limits.MAX_BYTES + 1)
    with pytest.raises(Rechazo, match="demasiado grande: 50 MB"):
        limits.check_file(path)


def test_books_blank_pages_and_walls_of_text() -> None:
    limits.check_pages(limits.MAX_PAGES)
    limits.check_characters(limits.MAX_CHARACTERS, 1)
    for check, argument, reason in (
        (limits.check_pages, (limits.MAX_PAGES + 1,), "demasiadas páginas: 61"),
        (limits.check_pages, (0,), "no tiene páginas"),
        (limits.check_characters, (limits.MAX_CHARACTERS + 1, 3), "demasiado texto en la página 3"),
    ):
        with pytest.raises(Rechazo, match=reason):
            check(*argument)
