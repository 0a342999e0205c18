"""Characters with boxes become words: what a reader sees as one run of letters, whatever order the PDF draws it in."""

import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from build_site.reading.sheet import SOFT_HYPHEN, Word

WORD_GAP = 0.15
"""Share of the font size from which a gap is a space; printed spaces measure 0.2 to 0.3, kerning seldom over 0.1."""

_TIGHT_GAP = 0.1
_TIGHT = 0.03
"""Share of the height within which letters that are simply set one after another stand."""


def word_gap(gaps: Iterable[float]) -> float:
    """The gap that is a space on a page, as a share of the font size, from the gaps between its characters.

    Where letters stand exactly side by side, kerned spaces (`DEL ANÁLISIS`) are told from them at less than
    `WORD_GAP`; where each letter is placed by itself they are not.
    """
    inside = [gap for gap in gaps if -0.1 < gap < WORD_GAP]
    loose = sum(abs(gap) > _TIGHT for gap in inside)
    return _TIGHT_GAP if loose < 0.1 * len(inside) else WORD_GAP


_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_BOLD_NAMES = ("bold", "black", "heavy", "semib", "demi")
_BULLETS = frozenset("•◦▪▫●○■□‣⁃∙·\uf0b7\uf0a7\uf0d8\uf0fc")
_TYPESETTERS_HYPHENS = frozenset({SOFT_HYPHEN, "\u2010"})
"""What typesetting programs put where they cut a word; writers type the plain hyphen."""
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e")


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


def is_bold_name(font: str) -> bool:
    """Whether a font's name says that it is bold."""
    return any(part in font.lower() for part in _BOLD_NAMES)


def is_space(char: str) -> bool:
    """Whether the character separates words (no-break and thin spaces included)."""
    return char.isspace() or char < " " or unicodedata.category(char) in ("Zs", "Cc")


def words(runs: Iterable[Run]) -> list[Word]:
    """The words of a page, top to bottom and left to right, each printed once."""
    pieces = _deduplicated(run for run in runs if run.text)
    joined = [merged for line in lines_of(pieces) for merged in _merged(line)]
    return [word for word in _hyphens_joined(joined) if word.text]


def lines_of(pieces: Iterable[Run]) -> Iterator[list[Run]]:
    """Pieces that share a line of text, each line sorted from left to right.

    A piece joins the line whose vertical middle falls inside it (a superscript joins its line).
    """
    lines: list[list[Run]] = []
    for piece in sorted(pieces, key=lambda run: (run.bottom, run.x0)):
        middle = (piece.top + piece.bottom) / 2
        for line in reversed(lines[-6:]):
            if line[0].top < middle < line[0].bottom and abs(line[0].bottom - piece.bottom) < 0.5 * max(
                line[0].size, piece.size
            ):
                line.append(piece)
                break
        else:
            lines.append([piece])
    for line in sorted(lines, key=lambda line: line[0].bottom):
        yield sorted(line, key=lambda run: run.x0)


def _deduplicated(runs: Iterable[Run]) -> Iterator[Run]:
    """Leaves out what is painted a second time over itself (bold made by printing twice)."""
    printed: dict[str, dict[int, list[int]]] = {}
    for run in runs:
        x, y = round(run.x0), round(run.bottom)
        rows = printed.setdefault(run.text, {})
        if not any(abs(x - other) <= 1 for row in (y - 1, y, y + 1) if row in rows for other in rows[row]):
            rows.setdefault(y, []).append(x)
            yield run


def _merged(line: list[Run]) -> Iterator[Run]:
    """Joins neighbours that the PDF draws apart but the eye reads together."""
    current = line[0]
    for run in line[1:]:
        gap = run.x0 - current.x1
        size = max(run.size, current.size)
        level = abs(run.bottom - current.bottom) < 0.12 * size and abs(run.size - current.size) < 0.2 * size
        if current.open_right and run.open_left and level and _touch(current, run, gap / size):
            current.text += run.text
            current.x1 = max(current.x1, run.x1)
            current.top = min(current.top, run.top)
            current.bottom = max(current.bottom, run.bottom)
            current.bold = current.bold and run.bold
            current.open_right = run.open_right
        else:
            yield current
            current = run
    yield current


def _touch(left: Run, right: Run, gap: float) -> bool:
    """Whether two pieces are one word: neither apart nor, as words that overflow their cells do, one over the other."""
    if not -0.15 < gap < WORD_GAP:
        return False
    overflowing = len(left.text) > 2 and len(right.text) > 2 and left.text[-1].islower() and right.text[0].isupper()
    return not overflowing


def _hyphens_joined(runs: list[Run]) -> Iterator[Word]:
    """A soft hyphen ends a line inside a word: the rest of that word opens the next line of its column."""
    taken: set[int] = set()
    for index, run in enumerate(runs):
        if index in taken:
            continue
        text = run.text
        if text[-1] in _TYPESETTERS_HYPHENS and _ends_line(runs, index):
            text = text[:-1] + SOFT_HYPHEN
            rest = _continuation(runs, index, taken)
            if rest is not None:
                taken.add(rest)
                text += runs[rest].text
        yield _word(run, clean(text) + (SOFT_HYPHEN if text.endswith(SOFT_HYPHEN) else ""))


_COLUMN_GAP = 0.8
"""Share of the font size from which a gap on a line parts two columns."""


def _continuation(runs: list[Run], index: int, taken: set[int]) -> int | None:
    """Index of the run that opens the next line of the broken word's column."""
    broken = runs[index]
    left = broken.x0
    for run in sorted((r for r in runs if _level(r, broken) and r.x1 <= broken.x0 + 1), key=lambda r: -r.x1):
        if left - run.x1 > _COLUMN_GAP * broken.size:
            break
        left = run.x0
    below = [
        (round(run.bottom - broken.bottom), run.x0, position)
        for position, run in enumerate(runs)
        if 0.5 * broken.size < run.bottom - broken.bottom < 2.2 * broken.size
        and left - 2 <= run.x0 < broken.x1
        and position not in taken
        and not run.text[0].isupper()
    ]
    return min(below)[2] if below else None


def _ends_line(runs: list[Run], index: int) -> bool:
    """Whether nothing stands close to the right of a run on its line."""
    broken = runs[index]
    return not any(_level(run, broken) and 0 <= run.x0 - broken.x1 < 0.6 * broken.size for run in runs)


def _level(run: Run, other: Run) -> bool:
    return abs(run.bottom - other.bottom) < 0.3 * other.size


def _word(run: Run, text: str) -> Word:
    return Word(
        text, round(run.x0, 2), round(run.top, 2), round(run.x1, 2), round(run.bottom, 2), round(run.size, 1), run.bold
    )


def clean(text: str) -> str:
    """Text as a reader types it: composed accents, ligatures spelled out, no soft hyphens or invisible marks."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text.translate(_LIGATURES))
    return "".join("•" if c in _BULLETS else c for c in text if c != SOFT_HYPHEN and c not in _INVISIBLE)
