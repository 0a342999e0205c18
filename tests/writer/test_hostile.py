"""The hostile files are what they claim: PDFium and the file system agree, where it is safe to ask in this process."""

import stat
from pathlib import Path

import pypdfium2
import pytest

from tests.writer.content import invent
from tests.writer.hostile import HOSTILE, write_hostile
from tests.writer.printing import print_ficha

READ_AS_THE_GOOD_ONE = [case.name for case in HOSTILE if case.outcome in {"publicada", "duplicada"}]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostil")
    good = print_ficha(invent(31, 2021), "canvas-grid", path / "buena").path.read_bytes()
    write_hostile(path, good, {case.name for case in HOSTILE} - {"bomba.pdf", "libro.pdf"})
    return path


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("name", READ_AS_THE_GOOD_ONE)
def test_files_to_be_published_hold_the_text_of_the_good_one(folder: Path, name: str) -> None:
    assert "".join(text_of(folder / name).split()) == "".join(text_of(folder / "buena").split())


@pytest.mark.parametrize(
    "name", ["no-es-pdf.pdf", "vacio.pdf", "truncado.pdf", "cifrado.pdf", "paginas-circulares.pdf"]
)
def test_broken_files_do_not_open(folder: Path, name: str) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        text_of(folder / name)


@pytest.mark.parametrize(
    "name", ["escaneado.pdf", "forma-una-vez.pdf", "referencia-circular.pdf", "arreglos-hondos.pdf"]
)
def test_files_without_text_open_and_have_none(folder: Path, name: str) -> None:
    assert text_of(folder / name) == ""


def test_every_case_is_written_and_small(folder: Path) -> None:
    written = {path.name for path in folder.iterdir()}
    assert {case.name for case in HOSTILE} - written == {"bomba.pdf", "libro.pdf"}
    files = [path for path in folder.iterdir() if not path.is_symlink() and path.is_file()]
    assert max(path.stat().st_size for path in files) < 1_000_000


def test_what_is_no_file_is_none(folder: Path) -> None:
    assert (folder / "carpeta.pdf").is_dir()
    assert stat.S_ISFIFO((folder / "tuberia.pdf").stat().st_mode)
    assert not (folder / "enlace-roto.pdf").exists()
    assert (folder / "sin-permiso.pdf").stat().st_mode & 0o777 == 0


def test_rejections_have_their_kinds_of_reason() -> None:
    rejected = {"rechazada", "ignorada"}
    assert [case.name for case in HOSTILE if (case.outcome in rejected) != bool(case.reasons)] == []
    assert len({case.name for case in HOSTILE}) == len(HOSTILE)
