"""Characters in the order of a page's content become runs: what stands together without a space."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from build_site.reading.characters import Characters
from build_site.reading.fonts import Fonts
from build_site.reading.glyphs import WORD_GAP, Run

_TIGHT_GAP = 0.1
_TIGHT = 0.03
"""Share of the height within which letters that are simply set one after another stand."""


def runs(chars: Characters, fonts: Fonts) -> Iterator[Run]:
    """The runs; where one ends is measured by how tightly this page sets the letters of a word."""
    end = len(chars.text)
    starts = _starts(chars)
    gap = word_gap(_gaps(chars, starts), tight=end - len(starts))
    current: Run | None = None
    height = 0.0
    for start, stop in pairwise([*starts, end]):
        x0, top, x1, bottom = chars.x0s[start], chars.tops[start], chars.x1s[start], chars.bottoms[start]
        after_space = start in chars.spaced
        if current is not None and not after_space and _follows(current, x0, x1, bottom, gap):
            current.text += chars.text[start:stop]
            current.x1 = max(current.x1, *chars.x1s[start:stop])
            if bottom - top < height - 0.01:  # the letter before was taller than its font, as «Ñ» may be
                current.size *= (bottom - top) / height
                current.top, current.bottom, height = bottom - current.size, bottom, bottom - top
        else:
            apart = after_space or (current is not None and _spaced(current, x0, bottom, gap))
            if current is not None:
                current.open_right = not after_space
                yield current
            height = bottom - top
            size, bold = fonts.style(chars.indices[start], height)
            x1 = max(chars.x1s[start:stop])
            current = Run(chars.text[start:stop], x0, bottom - size, x1, bottom, size, bold, open_left=not apart)
    if current is not None:
        current.open_right = end not in chars.spaced
        yield current


def word_gap(gaps: Iterable[float], tight: int = 0) -> float:
    """The gap that is a space on a page, as a share of the font size, from the gaps between its characters.

    Where letters stand exactly side by side, kerned spaces (`DEL ANÁLISIS`) are told from them at less than
    `WORD_GAP`; where each letter is placed by itself they are not. `tight` more gaps are known to be none.
    """
    inside = [gap for gap in gaps if -0.1 < gap < WORD_GAP]
    loose = sum(abs(gap) > _TIGHT for gap in inside)
    return _TIGHT_GAP if loose < 0.1 * (len(inside) + tight) else WORD_GAP


def _starts(chars: Characters) -> list[int]:
    """Where a character does not simply stand against the one before, on the same line and as high."""
    before = zip(chars.x1s, chars.tops, chars.bottoms, strict=True)
    after = zip(chars.x0s[1:], chars.tops[1:], chars.bottoms[1:], strict=True)
    jumps = {
        position
        for position, ((x1, top, bottom), (x0, next_top, next_bottom)) in enumerate(zip(before, after, strict=False), 1)
        if bottom != next_bottom or top != next_top or abs(x0 - x1) > _TIGHT * (bottom - top)
    }
    return sorted((jumps | chars.spaced | {0}) - {len(chars.text)})


def _gaps(chars: Characters, starts: list[int]) -> Iterator[float]:
    """Gaps before these characters, as a share of the height of the character before, where it is on their line."""
    for start in starts:
        if start and start not in chars.spaced:
            height = chars.bottoms[start - 1] - chars.tops[start - 1]
            if height and abs(chars.bottoms[start] - chars.bottoms[start - 1]) < 0.5:
                yield (chars.x0s[start] - chars.x1s[start - 1]) / height


def _follows(run: Run, x0: float, x1: float, bottom: float, gap: float) -> bool:
    """Whether a character continues the run; the letters of one ligature share one box."""
    level = abs(bottom - run.bottom) < 0.08 * run.size
    return level and (-0.2 * run.size < x0 - run.x1 < gap * run.size or (x1 == run.x1 and x0 > run.x0 - 0.01))


def _spaced(run: Run, x0: float, bottom: float, gap: float) -> bool:
    """Whether a character stands next to the run, a space away; what is drawn elsewhere says nothing of it."""
    return abs(bottom - run.bottom) < 0.08 * run.size and gap * run.size <= x0 - run.x1 < run.size
