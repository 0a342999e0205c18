"""Where the letters come from and how wide they are."""

from functools import cache
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_SYSTEM = Path("/usr/share/fonts/truetype")
_BUNDLED = Path(reportlab.__file__).parent / "fonts"

# Family: (system files, regular and bold; name for fontconfig).
_FILES = {
    "sans": ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf", "Liberation Sans"),
    "serif": ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf", "Liberation Serif"),
    "narrow": (
        "liberation/LiberationSansNarrow-Regular.ttf",
        "liberation/LiberationSansNarrow-Bold.ttf",
        "Liberation Sans Narrow",
    ),
    "wide-sans": ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf", "DejaVu Sans"),
    "wide-serif": ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf", "DejaVu Serif"),
}
_CORE = {"core-sans": ("Helvetica", "Helvetica-Bold"), "core-serif": ("Times-Roman", "Times-Bold")}


def font_files(family: str) -> tuple[Path, Path] | None:
    """Regular and bold TrueType files; None for the fonts that are not embedded. Falls back on ReportLab's own."""
    if family in _CORE:
        return None
    regular, bold = (_SYSTEM / name for name in _FILES[family][:2])
    return (regular, bold) if regular.exists() and bold.exists() else (_BUNDLED / "Vera.ttf", _BUNDLED / "VeraBd.ttf")


def family_name(family: str) -> str:
    """The name by which CSS and fontconfig know the family."""
    return _FILES[family][2] if family in _FILES else {"core-sans": "Helvetica", "core-serif": "Times"}[family]


@cache
def face(family: str, bold: bool) -> str:
    """The ReportLab name of a face, registered on first use."""
    files = font_files(family)
    if files is None:
        return _CORE[family][bold]
    name = f"{family}-{'bold' if bold else 'regular'}"
    pdfmetrics.registerFont(TTFont(name, str(files[bold])))
    return name


@cache
def width(words: str, family: str, bold: bool) -> float:
    """The advance of a string at one point."""
    return float(pdfmetrics.stringWidth(words, face(family, bold), 1))
