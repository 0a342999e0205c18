"""Results kept on disk between builds, by key and by the version of the code that made them."""

import hashlib
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from build_site.build.atomic import write_atomically
from build_site.build.codec import ZLIB, Codec

_KEPT_VERSIONS = 3
_KEPT_BYTES = 4_000_000_000


class Cache:
    """A folder of entries, each checked against damage when read.

    An entry is the SHA-256 of its key and packed body, a line feed, and the packed body: one that was cut, altered
    or put under another name is not returned. Entries appear whole or not at all; writers may run at once.
    """

    def __init__(self, folder: Path, version: str, codec: Codec = ZLIB) -> None:
        self.version = version
        self._codec = codec
        self._folder = folder
        self._current = folder / version[:16]

    def get(self, key: str) -> bytes | None:
        """The body kept for `key`, or None where there is none or it is damaged."""
        try:
            entry = self._path(key).read_bytes()
        except OSError:
            return None
        seal, _, packed = entry.partition(b"\n")
        if seal != _seal(key, packed):
            return None
        with suppress(OSError):
            os.utime(self._path(key))
        try:
            return self._codec.unpack(packed)
        except (ValueError, OSError):
            return None

    def has(self, key: str) -> bool:
        """Whether there is an entry for `key`, sound or not."""
        return self._path(key).exists()

    def put(self, key: str, body: bytes) -> None:
        """Keep `body`. Raises `OSError` where the disk refuses it."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        packed = self._codec.pack(body)
        write_atomically(path, _seal(key, packed) + b"\n" + packed)

    def prune(self, kept_bytes: int = _KEPT_BYTES) -> None:
        """Drop all but the latest versions, and of the current one the entries longest unused above `kept_bytes`."""
        if not self._current.is_dir():
            return
        os.utime(self._current)
        versions = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for stale in versions[_KEPT_VERSIONS:]:
            shutil.rmtree(stale, ignore_errors=True)
        _drop_oldest(self._current, kept_bytes)

    def _path(self, key: str) -> Path:
        return self._current / key[:2] / key


def _drop_oldest(folder: Path, kept_bytes: int) -> None:
    entries = [(path.stat(), path) for path in folder.glob("*/*")]
    excess = sum(stat.st_size for stat, _ in entries) - kept_bytes
    for stat, path in sorted(entries, key=lambda entry: entry[0].st_mtime_ns):
        if excess <= 0:
            return
        path.unlink(missing_ok=True)
        excess -= stat.st_size


def _seal(key: str, packed: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\0" + packed).hexdigest().encode()


def code_version(paths: Iterable[Path], distributions: Iterable[str] = (), *extra: str) -> str:
    """One hash over source files (folders are walked), versions of installed distributions and anything else."""
    digest = hashlib.sha256()
    for path in paths:
        for file in _files(path):
            digest.update(f"{file.relative_to(path.parent).as_posix()}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    for name in distributions:
        digest.update(f"{name}=={metadata.version(name)}\0".encode())
    for text in extra:
        digest.update(f"{text}\0".encode())
    return digest.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
