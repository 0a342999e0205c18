"""Names as parts of an address: ASCII, short, the same for ever."""

import re

from build_site.model.textos import fold

_MAX = 80


def slug(name: str, longest: int = _MAX) -> str:
    """`Programa Más Región (PMR)` is `programa-mas-region-pmr`; cut at a word's end, never empty."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    if len(plain) > longest:
        plain = plain[: longest + 1].rpartition("-")[0] or plain[:longest]
    return plain or "sin-nombre"
