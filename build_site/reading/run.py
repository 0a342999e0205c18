"""What both PDF libraries are brought to: characters that stand together, and what is known of their font."""

from typing import Protocol

import msgspec

WORD_GAP = 0.15
"""Share of the font size from which a gap is a space; printed spaces measure 0.2 to 0.3, kerning seldom over 0.1."""

_BOLD_NAMES = ("bold", "black", "heavy", "semib", "demi")


class Run(msgspec.Struct, gc=False):
    """Characters that stand together. `open_left` and `open_right` say that no space was printed at that end."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    open_left: bool = True
    open_right: bool = True


class Styles(Protocol):
    """Tells how characters are set."""

    def style(self, index: int, height: float) -> tuple[float, bool]:
        """Size, and boldness, of the n-th character, whose box is `height` points high."""


def is_bold_name(font: str) -> bool:
    """Whether a font's name says that it is bold."""
    return any(part in font.lower() for part in _BOLD_NAMES)
