"""Where the generated pages of a build go: into `docs/` itself, or into a copy of what is hand-written there."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_site.build.files import generated_files, walk
from build_site.build.workspace import Workspace, hold


@contextmanager
def open_docs(docs: Path, work: Workspace, *, own: bool) -> Iterator[Path]:
    """`docs` held against other builds where `own`, else a copy in `work` that leaves `docs` alone.

    Raises `BusyError` where another build is writing into `docs`.
    """
    if own:
        with hold(docs, f"Otra construcción está escribiendo en {docs}; espere a que termine."):
            yield docs
    else:
        _copy_hand_written(docs, work.docs)
        yield work.docs


def hand_written(docs: Path) -> list[Path]:
    """The files of `docs` that no build made, hidden ones apart.

    The ledger is read last: whatever a build at work adds meanwhile is in it before it is on disk.
    """
    found = [path for path in walk(docs) if not any(part.startswith(".") for part in path.relative_to(docs).parts)]
    generated = generated_files(docs)
    return [path for path in found if path.relative_to(docs).as_posix() not in generated]


def _copy_hand_written(docs: Path, target: Path) -> None:
    target.mkdir()
    for path in hand_written(docs):
        copy = target / path.relative_to(docs)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
