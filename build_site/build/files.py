"""The only writer of generated files: what changed is written, what is stale is removed, nothing else is touched."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from build_site.build.atomic import write_atomically
from build_site.collection.content import Content
from build_site.errors import UnsafePathError

LEDGER = ".generado"
"""In a folder shared with hand-written files: the generated ones, one path a line."""


def sync(folder: Path, files: Iterable[tuple[str, Content]]) -> bool:
    """Make the generated files of `folder` be `files` (relative path, content); whether anything changed.

    A file is entered in the ledger before it is written, so that what an interrupted run leaves behind is known
    for generated. Raises `UnsafePathError` for a path that leaves the folder, comes twice, or is a hand-written file.
    """
    known = generated_files(folder)
    kept: set[str] = set()
    changed = False
    with (folder / LEDGER).open("a", encoding="utf-8") as ledger:
        for name, content in files:
            path = safe_path(folder, name)
            _refuse(name in kept, _TWICE.format(name=name))
            kept.add(name)
            if _holds(path, content):
                _enter(ledger, name, known)
                continue
            _refuse(name not in known and path.exists(), _HAND_WRITTEN.format(path=path))
            _enter(ledger, name, known)
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, content)
            changed = True
    stale = known - kept
    for name in stale:
        _remove(folder, name)
    write_atomically(folder / LEDGER, "".join(f"{name}\n" for name in sorted(kept)).encode())
    return changed or bool(stale)


def generated_files(folder: Path) -> set[str]:
    """What the ledger of `folder` lists; empty where nothing was generated yet."""
    try:
        return set((folder / LEDGER).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return set()


def walk(folder: Path) -> Iterator[Path]:
    """Every file below `folder`, in an order that does not depend on the machine."""
    for parent, subfolders, names in os.walk(folder):
        subfolders.sort()
        yield from (Path(parent, name) for name in sorted(names))


def safe_path(folder: Path, name: str) -> Path:
    """Where `name`, with `/` between its parts, lies under `folder`. Raises `UnsafePathError` for any other place."""
    parts = name.split("/")
    bad = any(part in ("", ".", "..") or set(part) & _FORBIDDEN or not part.isprintable() for part in parts)
    _refuse(bad or len(name) > 1000, f"Ruta no permitida para un archivo generado: {name!r}.")
    path = folder.joinpath(*parts)
    for parent in path.relative_to(folder).parents:
        _refuse((folder / parent).is_symlink() and parent.parts != (), f"{folder / parent} es un enlace.")
    return path


_FORBIDDEN = frozenset('\\:*?"<>|')
_TWICE = "El archivo generado {name} aparece dos veces."
_HAND_WRITTEN = "{path} ya existe y no fue escrito por el generador: bórrelo o cámbiele el nombre."


def _refuse(condition: bool, message: str) -> None:
    if condition:
        raise UnsafePathError(message)


def _enter(ledger: IO[str], name: str, known: set[str]) -> None:
    if name not in known:
        ledger.write(f"{name}\n")
        ledger.flush()


def _holds(path: Path, content: Content) -> bool:
    try:
        if isinstance(content, bytes):
            return path.stat().st_size == len(content) and path.read_bytes() == content
        with path.open("rb") as file:
            return all(file.read(len(piece)) == piece for piece in content) and not file.read(1)
    except OSError:
        return False


def _remove(folder: Path, name: str) -> None:
    """Delete a generated file and the folders that it leaves empty."""
    try:
        path = safe_path(folder, name)
    except UnsafePathError:
        return
    path.unlink(missing_ok=True)
    for parent in path.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()
