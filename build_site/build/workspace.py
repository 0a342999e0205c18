"""The folder beside the site where the next one grows, and the moment when it takes the old one's place."""

import fcntl
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build_site.errors import BuildError, BusyError, UsageError

_MARKS = (("datos", "informe.json"), ("sitemap.xml",))
"""A folder that holds one of these is a site that may be replaced."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """`folder` is on the site's own disk, so that a rename is all it takes."""

    site: Path
    folder: Path

    @property
    def new(self) -> Path:
        """What will be the site."""
        return self.folder / "nuevo"

    @property
    def spool(self) -> Path:
        """What several processes make for one to write."""
        return self.folder / "paso"

    @property
    def docs(self) -> Path:
        """A copy of the hand-written pages, for PDFs other than the project's own."""
        return self.folder / "docs"

    @property
    def _old(self) -> Path:
        return self.folder / "anterior"

    def swap(self) -> None:
        """Put `new` in the site's place, whole. What a kill between the two renames leaves, `restore` makes good."""
        try:
            if self.site.exists():
                self.site.rename(self._old)
            self.new.rename(self.site)
        except OSError as error:
            raise BuildError(f"No se pudo reemplazar {self.site}: {error.strerror}.") from error

    def restore(self) -> None:
        """Put the old site back where the new one did not come to take its place."""
        if self._old.exists() and not self.site.exists():
            self._old.rename(self.site)

    def clear(self) -> None:
        """Drop what an interrupted build left."""
        for leftover in self.folder.iterdir():
            shutil.rmtree(leftover)


@contextmanager
def open_workspace(site: Path, keep_out: Sequence[Path]) -> Iterator[Workspace]:
    """A workspace for `site`, held against other builds and gone afterwards.

    Raises `UsageError` where `site` is not ours to replace or overlaps with a folder of `keep_out`, `BusyError` where
    another build is at work on it, `BuildError` where the disk refuses it.
    """
    site = site.resolve()
    _check(site, [folder.resolve() for folder in keep_out])
    folder = site.with_name(f".{site.name}.en-obra")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BuildError(f"No se puede escribir en {site.parent}: {error.strerror}.") from error
    with hold(folder, f"Otra construcción de {site} está en curso; espere a que termine."):
        work = Workspace(site, folder)
        try:
            work.restore()
            work.clear()
            yield work
        finally:
            work.restore()
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def hold(folder: Path, message: str) -> Iterator[None]:
    """Keep other builds out of `folder` while this process lives. Raises `BusyError` with `message`."""
    descriptor = _lock(folder)
    if descriptor is None:
        raise BusyError(message)
    try:
        yield
    finally:
        os.close(descriptor)


def _lock(folder: Path) -> int | None:
    """A descriptor whose closing, also by the death of this process, releases the folder; None where it is held."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:  # its holder has just finished and removed it
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(descriptor).st_ino == folder.stat().st_ino:
            return descriptor
    except (BlockingIOError, FileNotFoundError):
        pass
    os.close(descriptor)
    return None


def _check(site: Path, keep_out: Sequence[Path]) -> None:
    for folder in keep_out:
        if site == folder or site in folder.parents or folder in site.parents:
            raise UsageError(f"El sitio no puede ir en {site}: se mezclaría con {folder}.")
    if site.exists() and not site.is_dir():
        raise UsageError(f"{site} es un archivo.")
    if site.exists() and any(site.iterdir()) and not any(site.joinpath(*mark).exists() for mark in _MARKS):
        raise UsageError(f"{site} no está vacía ni contiene un sitio hecho por este programa: no se reemplaza.")
