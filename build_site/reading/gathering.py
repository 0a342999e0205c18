"""Characters in the order of a page's content become runs: what stands together without a space."""

from collections.abc import Iterable, Iterator

from build_site.reading.characters import PRINTED_SPACE, Characters
from build_site.reading.level import WORD
from build_site.reading.run import WORD_GAP, Run, Styles
from build_site.reading.tracking import Piece, word_gaps

_TIGHT_GAP = 0.1
"""What `WORD_GAP` is where letters simply stand side by side."""
_TIGHT = 0.03
"""Share of the height within which letters that are simply set one after another stand."""

_COVERED = 0.05
"""Share of the height within which letters touch."""


def runs(chars: Characters, styles: Styles) -> Iterator[Run]:
    """The runs; where one ends is measured by how tightly this page, or this line, sets the letters of a word."""
    pieces = list(_pieces(chars))
    usual = word_gap(_gaps(chars, pieces), tight=sum(stop - start - 1 for start, stop, _ in pieces))
    gaps = word_gaps(chars, pieces, styles, usual)
    current: Run | None = None
    height = 0.0
    stop = 0
    for (start, stop, after_space), gap in zip(pieces, gaps, strict=True):
        x0, top, x1, bottom = chars.x0s[start], chars.tops[start], chars.x1s[stop - 1], chars.bottoms[start]
        if current is not None and not after_space and _follows(current, x0, chars.x1s[start], bottom, gap):
            current.text += chars.text[start:stop]
            current.x1 = max(current.x1, x1)
            if bottom - top < height - 0.01 and abs(bottom - current.bottom) < 0.01:
                # the letter before was taller than its font, as «Ñ» may be
                current.size *= (bottom - top) / height
                current.top, current.bottom, height = bottom - current.size, bottom, bottom - top
            continue
        apart = after_space
        if current is not None:
            current.open_right = not after_space
            apart = after_space or _spaced(current, x0, bottom, gap)
            yield current
        height = bottom - top
        size, bold = styles.style(start, height)
        current = Run(chars.text[start:stop], x0, bottom - size, x1, bottom, size, bold, not apart)
    if current is not None:
        current.open_right = PRINTED_SPACE not in chars.text[stop:]
        yield current


def _pieces(chars: Characters) -> Iterator[Piece]:
    """The pieces of a page: most are whole words, none needs to be looked into."""
    jumps = _jumps(chars)
    jumps.append(len(chars.text))
    following = iter(jumps)
    jump = next(following)
    last = 0
    for word in WORD.finditer(chars.text):
        start, end = word.span()
        spaced = PRINTED_SPACE in chars.text[last:start] and not _is_covered(chars, last, start)
        while jump < end:
            if jump > start:
                yield start, jump, spaced
                start, spaced = jump, False
            jump = next(following)
        yield start, end, spaced
        last = end


def _is_covered(chars: Characters, stop: int, start: int) -> bool:
    """Whether the letters on both sides of a space touch: it is drawn, for kerning, and the next letter is put over it.

    Between figures nothing is taken for granted.
    """
    if stop == 0 or not (chars.text[stop - 1].isalpha() and chars.text[start].isalpha()):
        return False
    height = chars.bottoms[start] - chars.tops[start]
    level = chars.bottoms[start] == chars.bottoms[stop - 1]
    return level and abs(chars.x0s[start] - chars.x1s[stop - 1]) < _COVERED * height


def _jumps(chars: Characters) -> list[int]:
    """Where a character does not simply stand against the one before, on the same line and as high."""
    tops, bottoms, x1s = chars.tops, chars.bottoms, chars.x1s
    pairs = zip(x1s, tops, bottoms, chars.x0s[1:], tops[1:], bottoms[1:], strict=False)
    return [
        index
        for index, (x1, top, bottom, x0, next_top, next_bottom) in enumerate(pairs, 1)
        if bottom != next_bottom or top != next_top or abs(x0 - x1) > _TIGHT * (bottom - top)
    ]


def word_gap(gaps: Iterable[float], tight: int = 0) -> float:
    """The gap that is a space on a page, as a share of the font size, from the gaps between its characters.

    Where letters stand exactly side by side, kerned spaces (`DEL ANÁLISIS`) are told from them at less than
    `WORD_GAP`; where each letter is placed by itself they are not. `tight` more gaps are known to be none.
    """
    inside = [gap for gap in gaps if -0.1 < gap < WORD_GAP]
    loose = sum(abs(gap) > _TIGHT for gap in inside)
    return _TIGHT_GAP if loose < 0.1 * (len(inside) + tight) else WORD_GAP


def _gaps(chars: Characters, pieces: list[Piece]) -> Iterator[float]:
    """Gaps before the pieces that follow another on their line, as a share of the height of the character before."""
    last = -1
    for start, stop, after_space in pieces:
        if last >= 0 and not after_space:
            height = chars.bottoms[last] - chars.tops[last]
            if height and abs(chars.bottoms[start] - chars.bottoms[last]) < 0.5:
                yield (chars.x0s[start] - chars.x1s[last]) / height
        last = stop - 1


def _follows(run: Run, x0: float, x1: float, bottom: float, gap: float) -> bool:
    """Whether a character continues the run; the letters of one ligature share one box."""
    level = abs(bottom - run.bottom) < 0.08 * run.size
    return level and (-0.2 * run.size < x0 - run.x1 < gap * run.size or (x1 == run.x1 and x0 > run.x0 - 0.01))


def _spaced(run: Run, x0: float, bottom: float, gap: float) -> bool:
    """Whether a character stands next to the run, a space away; what is drawn elsewhere says nothing of it."""
    return abs(bottom - run.bottom) < 0.08 * run.size and gap * run.size <= x0 - run.x1 < run.size
