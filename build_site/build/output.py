"""The files that the rooms make of the published fichas: only of what changed, and side by side."""

import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from build_site.build.ahead import FEW, do_ahead
from build_site.build.cache import Cache, code_version
from build_site.build.codec import ZSTD
from build_site.build.order import BatchRoom, FichaRoom, Room
from build_site.build.published import Address, Publicadas
from build_site.collection.batches import Keep
from build_site.collection.content import Content

_ROOMS_ABOVE = ("model", "editions", "reading", "parsing", "notas", "collection")
_LIBRARIES = ("msgspec", "pyarrow")
_KEPT_BYTES = 2_000_000_000
_LENGTH = struct.Struct(">Q")
_PIECE = 1 << 20

Files = Iterator[tuple[str, bytes]]
_decode_files = msgspec.msgpack.Decoder(list[tuple[str, bytes]]).decode
_decode_file = msgspec.msgpack.Decoder(tuple[str, bytes | None]).decode


class FichaFiles:
    """What `rooms` make of one ficha at a time, kept in `folder` by the ficha, its address and the rooms' code."""

    def __init__(self, folder: Path, rooms: Sequence[FichaRoom]) -> None:
        package = Path(__file__).parents[1]
        own = {Path(room.__code__.co_filename) for room in rooms}
        paths = [*(package / room for room in (*_ROOMS_ABOVE, "pages")), *sorted(own)]
        self._cache = Cache(folder / "archivos", code_version(paths), ZSTD)
        self._rooms = rooms

    def files(self, publicadas: Publicadas, jobs: int, step: Callable[[], None]) -> Files:
        """All their files; `step` is called for each ficha that is worked on ahead."""
        missing = [address for address in publicadas.addresses if not self._cache.has(publicadas.huella(address))]
        do_ahead(lambda address: self._of(publicadas, address), missing, jobs, step)
        for address in publicadas.addresses:
            yield from self._of(publicadas, address)
        self._cache.prune()

    def _of(self, publicadas: Publicadas, address: Address) -> list[tuple[str, bytes]]:
        key = publicadas.huella(address)
        body = self._cache.get(key)
        if body is not None:
            return _decode_files(body)
        ficha = publicadas.load(address)
        files = [file for room in self._rooms for file in room(ficha)]
        self._cache.put(key, msgspec.msgpack.encode(files))
        return files


def keeping(folder: Path, rooms: Sequence[BatchRoom]) -> list[Room]:
    """The rooms, with what they make of runs of fichas kept in `folder` by the code of the room and those above."""
    return [partial(room, keep=_keep(folder / "tandas", room)) for room in rooms]  # type: ignore[call-arg]


def _keep(folder: Path, room: BatchRoom) -> Keep:
    package, own = Path(__file__).parents[1], room.__module__
    paths = [*(package / name for name in _ROOMS_ABOVE), Path(sys.modules[own].__file__ or "").parent]
    cache = Cache(folder / own, code_version(paths, _LIBRARIES), ZSTD)
    cache.prune(_KEPT_BYTES)

    def keep(key: str, make: Callable[[], bytes]) -> bytes:
        body = cache.get(key)
        if body is None:
            body = make()
            cache.put(key, body)
        return body

    return keep


def collection_files(
    rooms: Sequence[Room], publicadas: Publicadas, folder: Path, jobs: int
) -> Iterator[tuple[str, Content]]:
    """What `rooms` make of the whole collection, in their order; a process for each where there is much to do.

    `folder` holds what the processes make until it is asked for.
    """
    if jobs > 1 and len(publicadas) >= FEW:
        folder.mkdir()
        numbers = range(len(rooms))
        do_ahead(lambda number: _spool(rooms[number](publicadas), folder / str(number)), numbers, len(rooms), few=2)
    for number, room in enumerate(rooms):
        spool = folder / str(number)
        yield from _spooled(spool) if spool.exists() else room(publicadas)


@dataclass(frozen=True)
class _Pieces:
    """A large file that a process has made: gone through in pieces, as often as asked."""

    path: Path

    def __iter__(self) -> Iterator[bytes]:
        with self.path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                yield piece


def _spool(files: Iterable[tuple[str, Content]], path: Path) -> None:
    """The file appears under its name once it is whole; large contents stand beside it, in order."""
    unfinished = path.with_suffix(".parte")
    large = 0
    with unfinished.open("wb") as stream:
        for name, content in files:
            if not isinstance(content, bytes):
                with _large(path, large).open("wb") as whole:
                    whole.writelines(content)
                large += 1
            body = msgspec.msgpack.encode((name, content if isinstance(content, bytes) else None))
            stream.write(_LENGTH.pack(len(body)) + body)
    unfinished.rename(path)


def _spooled(path: Path) -> Iterator[tuple[str, Content]]:
    large = 0
    with path.open("rb") as stream:
        while head := stream.read(_LENGTH.size):
            name, content = _decode_file(stream.read(_LENGTH.unpack(head)[0]))
            if content is None:
                yield name, _Pieces(_large(path, large))
                large += 1
            else:
                yield name, content


def _large(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}-{number}")
