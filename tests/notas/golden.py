"""The computed notes of the real ficha, kept as a golden file. `python -m tests.notas.golden` rewrites it; read the diff."""

from pathlib import Path

import msgspec

from build_site.model.json import decode_ficha, encode
from build_site.notas.evaluate import evaluate

_GOLDEN = Path(__file__).parent.parent / "golden"
FICHA = _GOLDEN / "juntos-2021.expected.json"
COTEJOS = _GOLDEN / "juntos-2021.cotejos.json"


def current() -> bytes:
    """What the notes give now for the golden ficha."""
    return msgspec.json.format(encode(evaluate(decode_ficha(FICHA.read_bytes()))), indent=1) + b"\n"


if __name__ == "__main__":
    COTEJOS.write_bytes(current())
