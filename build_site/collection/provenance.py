"""What the keeper of the PDFs says of files that are not the ministry's own, in `procedencia.toml` beside them.

One table per file, named by its SHA-256, so that the statement is about those very bytes and outlives renaming:

    ["<sha256>"]
    procedencia = "facsímil"
    nota = "Compuesto a partir del texto publicado."
"""

from pathlib import Path
from typing import Annotated

import msgspec

NAME = "procedencia.toml"


class Procedencia(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`procedencia` goes into the ficha and onto its page; `nota` is for whoever keeps the folder."""

    procedencia: Annotated[str, msgspec.Meta(min_length=1)]
    nota: str = ""


Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


def load(folder: Path) -> dict[str, str]:
    """`procedencia` by SHA-256 of the file; empty where the folder keeps no such list.

    Raises `ValueError`, naming the list and what is wrong with it, where it is not of that form.
    """
    path = folder / NAME
    if not path.exists():
        return {}
    try:
        entries = msgspec.toml.decode(path.read_bytes(), type=dict[Sha256, Procedencia])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: {error}") from error
    return {sha256: entry.procedencia for sha256, entry in entries.items()}
