"""Odd names and odd files in the folder of PDFs."""

import errno
import hashlib
import os

import pytest

from build_site.build.sources import find_sources
from build_site.errors import UsageError, said


def test_every_pdf_in_an_order_of_its_own(tmp_path):
    names = ["b.pdf", "B.PDF", "2021/ñandú.pdf", "2021/a b.Pdf", "Árbol.pdf", "10.pdf", "9.pdf", "2021/x/y/z.pdf"]
    for name in [*names, "nota.txt", "pdf", "x.pdf.zip"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    found = find_sources(tmp_path)
    assert [source.archivo for source in found] == sorted(names)
    assert all(source.sha256 == hashlib.sha256(source.archivo.encode()).hexdigest() for source in found)


def test_a_name_that_is_not_text(tmp_path):
    os.close(os.open(os.fsencode(tmp_path) + b"/\xff\xfe.pdf", os.O_CREAT))
    [source] = find_sources(tmp_path)
    assert source.archivo == "\\xff\\xfe.pdf"
    assert source.sha256 == hashlib.sha256(b"").hexdigest()


def test_what_is_called_pdf_and_is_no_file(tmp_path):
    (tmp_path / "carpeta.pdf").mkdir()
    (tmp_path / "carpeta.pdf" / "dentro.pdf").write_text("x")
    (tmp_path / "enlace.pdf").symlink_to(tmp_path / "no-existe")
    (tmp_path / "bueno.pdf").symlink_to(tmp_path / "carpeta.pdf" / "dentro.pdf")
    os.mkfifo(tmp_path / "tubo.pdf")
    found = {source.archivo: source for source in find_sources(tmp_path)}
    assert {name: source.motivo for name, source in found.items()} == {
        "carpeta.pdf": "es una carpeta, no un archivo PDF",
        "carpeta.pdf/dentro.pdf": None,
        "enlace.pdf": "no existe: enlace roto, o borrado mientras se leía",
        "bueno.pdf": None,
        "tubo.pdf": "no es un archivo corriente",
    }
    assert found["bueno.pdf"].sha256 == found["carpeta.pdf/dentro.pdf"].sha256


def test_linked_folders_are_read_once_and_loops_end(tmp_path):
    (tmp_path / "2021").mkdir()
    (tmp_path / "2021" / "a.pdf").write_text("x")
    (tmp_path / "2021" / "bucle").symlink_to(tmp_path)
    (tmp_path / "2022").symlink_to(tmp_path / "2021")
    assert [source.archivo for source in find_sources(tmp_path)] == ["2021/a.pdf"]


def test_a_file_without_permission(tmp_path, monkeypatch):
    (tmp_path / "cerrado.pdf").write_text("x")

    def denied(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("build_site.build.sources.sha256_of", denied)  # root may read anything
    [source] = find_sources(tmp_path)
    assert (source.sha256, source.motivo) == (None, "no hay permiso para leerlo")


def test_complaints_of_the_system_are_in_spanish(tmp_path):
    (tmp_path / "bucle.pdf").symlink_to("bucle.pdf")
    [source] = find_sources(tmp_path)
    assert source.motivo == "no se pudo leer: el enlace lleva a sí mismo"
    assert said(OSError(errno.EIO, "Input/output error")) == "el disco falla"
    assert said(OSError("sin número")) == "sin número"


def test_no_such_folder(tmp_path):
    with pytest.raises(UsageError, match="No existe la carpeta"):
        find_sources(tmp_path / "nada")
