"""A build whose inputs and output are those of the last one has nothing to do."""

import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from build_site.build.atomic import write_atomically
from build_site.build.cache import code_version
from build_site.build.docs_folder import hand_written
from build_site.build.files import walk
from build_site.build.order import Order, Rooms
from build_site.build.readings import Reading
from build_site.build.render import settings_version
from build_site.build.sources import Source, sha256_of
from build_site.collection.provenance import NAME


class Record:
    """What the last build into `order.site` started from and what it left, as two hashes on disk.

    `inputs` None makes a record that never holds.
    """

    def __init__(self, order: Order, inputs: str | None) -> None:
        self._inputs = inputs
        self._outputs = [order.site.resolve(), *([order.docs] if order.own else [])]
        name = hashlib.sha256(os.fsencode(self._outputs[0])).hexdigest()[:16]
        self._file = order.cache / "sitios" / name

    def holds(self) -> bool:
        """Whether the site, and the pages in `docs`, are still those that a build from these inputs left."""
        try:
            return self._inputs is not None and json.loads(self._file.read_bytes()) == self._state()
        except (OSError, ValueError):
            return False

    def write(self) -> None:
        """Note that the site has just been built from these inputs."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._file, json.dumps(self._state()).encode())

    def _state(self) -> list[str | None]:
        return [self._inputs, *(_stamp(folder) for folder in self._outputs)]


def _stamp(folder: Path) -> str:
    """One hash over the name, size and time of every file: enough to see that nobody has touched them."""
    digest = hashlib.sha256()
    for path in walk(folder):
        status = path.stat()
        digest.update(os.fsencode(path.relative_to(folder)))
        digest.update(f"\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def inputs_version(
    order: Order, rooms: Rooms, sources: Sequence[Source], readings: Mapping[str, Reading]
) -> str | None:
    """One hash over all that decides what a build gives; None where that cannot be told."""
    settings = settings_version(order.project / "mkdocs.yml")
    if settings is None:
        return None
    texts = [
        [sys.version, os.environ.get("SOURCE_DATE_EPOCH"), order.reader.function, order.reader.engine, settings],
        [f"{room.__module__}.{room.__qualname__}" for room in rooms.all],
        [(str(path.relative_to(order.docs)), sha256_of(path)) for path in hand_written(order.docs)],
        [(source.archivo, source.sha256, source.motivo) for source in sources],
        [(sha256, reading.motivo) for sha256, reading in sorted(readings.items())],
    ]
    paths = [path for path in (Path(__file__).parents[1], order.source / NAME) if path.exists()]
    return code_version(paths, (), json.dumps(texts))
