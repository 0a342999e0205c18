"""The PDFs of a folder, in an order that is the same on every machine."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_site.errors import UsageError, said


@dataclass(frozen=True, slots=True)
class Source:
    """One name ending in `.pdf` under the source folder.

    `archivo` is its path relative to that folder, as text; `sha256` of its content, or None where it has none to
    read, and then `motivo` says why.
    """

    path: Path
    archivo: str
    sha256: str | None
    motivo: str | None = None


def find_sources(folder: Path) -> list[Source]:
    """Every `*.pdf` below `folder` (in any case, in linked folders too), by `archivo`.

    Raises `UsageError` where there is no such folder.
    """
    if not folder.is_dir():
        raise UsageError(f"No existe la carpeta {folder}.")
    paths = sorted((_as_text(path, folder), path) for path in _walk(folder))
    return [_examine(path, archivo) for archivo, path in paths]


def sha256_of(path: Path) -> str:
    """Hexadecimal SHA-256 of a file's content. Raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _walk(folder: Path) -> Iterator[Path]:
    seen: set[tuple[int, int]] = set()
    for name, subfolders, files in os.walk(folder, followlinks=True):
        status = os.stat(name)
        if (status.st_dev, status.st_ino) in seen:
            subfolders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        subfolders.sort()
        yield from (Path(name, entry) for entry in [*files, *subfolders] if entry.lower().endswith(".pdf"))


def _as_text(path: Path, folder: Path) -> str:
    """The same text whatever the locale; bytes that are not UTF-8 show as `\\xNN`."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "backslashreplace")


def _examine(path: Path, archivo: str) -> Source:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return Source(path, archivo, None, "es una carpeta, no un archivo PDF")
        if not stat.S_ISREG(mode):
            return Source(path, archivo, None, "no es un archivo corriente")
        return Source(path, archivo, sha256_of(path))
    except PermissionError:
        return Source(path, archivo, None, "no hay permiso para leerlo")
    except FileNotFoundError:
        return Source(path, archivo, None, "no existe: enlace roto, o borrado mientras se leía")
    except OSError as error:
        return Source(path, archivo, None, f"no se pudo leer: {said(error)}")
