"""What the keeper of the PDFs says about where one comes from: `procedencia.toml` beside them.

    [ "2021/juntos.pdf" ]
    sha256 = "5a7b…"
    procedencia = "Facsímil: …"

The statement is about those very bytes; for another file under the same name it says nothing.
"""

import tomllib
from pathlib import Path

from build_site.errors import BuildError

NAME = "procedencia.toml"


def read_provenance(folder: Path) -> dict[str, str]:
    """The statement for each SHA-256. Raises `BuildError` where the file is not of that form."""
    path = folder / NAME
    if not path.exists():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
        return {str(entry["sha256"]).lower(): str(entry["procedencia"]) for entry in entries.values()}
    except (ValueError, KeyError, TypeError) as error:
        raise BuildError(f"{path} no se entiende: {type(error).__name__} {error}.") from error
