"""Text as a reader types it, whatever a PDF has for its letters and spaces."""

import unicodedata

from build_site.reading.sheet import SOFT_HYPHEN

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
BULLETS = frozenset("•◦▪▫●○■□‣⁃∙·➢➣➤►▶▸❖◆◇\uf0b7\uf0a7\uf0d8\uf0fc")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e")


def is_space(char: str) -> bool:
    """Whether the character separates words (no-break and thin spaces included)."""
    return char.isspace() or char < " " or unicodedata.category(char) in ("Zs", "Cc")


def clean(text: str) -> str:
    """Composed accents, ligatures spelled out, no soft hyphens or invisible marks."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text.translate(_LIGATURES))
    return "".join("•" if c in BULLETS else c for c in text if c != SOFT_HYPHEN and c not in _INVISIBLE)
