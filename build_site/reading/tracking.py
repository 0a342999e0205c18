"""Letter-spaced lines: where each letter stands apart from the next, a space is measured against that."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low

from build_site.reading.characters import Characters
from build_site.reading.run import Styles

Piece = tuple[int, int, bool]
"""Characters of a word set one against another, from an index to another, and whether a space is printed before."""

_FEWEST_GAPS = 4
_LONGEST_PIECE = 2
"""Letters that the pieces of a letter-spaced line have at most, taken together; ligatures are one piece."""
_FARTHEST = 1.5
"""Share of the height from which what follows on a line is set by itself."""
_LEAST, _MOST = 0.08, 0.7
"""Shares of the size between which tracking lies; below, a space is wide enough to be told as on any line."""
_JUMP = 0.08
"""Share of the size by which a space is at least wider than the gaps between letters."""
_LETTERS = 0.7
"""Share of letters among letters and digits; figures in narrow columns may stand as evenly."""


def word_gaps(chars: Characters, pieces: Sequence[Piece], styles: Styles, usual: float) -> list[float]:
    """The gap that is a space before each piece, as a share of the font size: `usual` but on letter-spaced lines."""
    found = [usual] * len(pieces)
    for start, end in _stretches(chars, pieces):
        gaps = _gaps(chars, pieces[start:end], styles)
        tracked = median_low(gaps) if len(gaps) >= _FEWEST_GAPS else 0.0
        if _LEAST < tracked < _MOST:
            found[start + 1 : end] = [_space(gaps, tracked, usual)] * (end - start - 1)
    return found


def _stretches(chars: Characters, pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Where, among the pieces, those of one line stand in a row, and are many."""
    x0s, x1s, bottoms = chars.x0s, chars.x1s, chars.bottoms
    first = 0
    for index, ((before, stop, _), (start, _, _)) in enumerate(pairwise(pieces), 1):
        height = bottoms[before] - chars.tops[before]
        level = abs(bottoms[start] - bottoms[before]) <= 0.05 * height
        if not level or not -0.3 * height < x0s[start] - x1s[stop - 1] < _FARTHEST * height:
            if index - first > _FEWEST_GAPS:
                yield first, index
            first = index
    if len(pieces) - first > _FEWEST_GAPS:
        yield first, len(pieces)


def _gaps(chars: Characters, stretch: Sequence[Piece], styles: Styles) -> list[float]:
    """The gaps between the letters of a stretch as shares of the size; none where they are no letters set singly."""
    start, end = stretch[0][0], stretch[-1][1]
    if end - start > 2 * _LONGEST_PIECE * len(stretch):
        return []
    text = "".join(chars.text[start:stop] for start, stop, _ in stretch)
    letters, digits = sum(map(str.isalpha, text)), sum(map(str.isdigit, text))
    if len(text) > _LONGEST_PIECE * len(stretch) or letters < _LETTERS * (letters + digits):
        return []
    size, _ = styles.style(start, chars.bottoms[start] - chars.tops[start])
    between = [
        chars.x0s[start] - chars.x1s[stop - 1] for (_, stop, _), (start, _, spaced) in pairwise(stretch) if not spaced
    ]
    return [gap / size for gap in between] + [0.0] * (len(text) - len(stretch)) if size else []


def _space(gaps: Sequence[float], tracked: float, usual: float) -> float:
    """From which gap on words are apart: between the two sizes of gaps, where there are two."""
    wide = sorted(gap for gap in gaps if gap >= tracked)
    jump, middle = max((after - before, (before + after) / 2) for before, after in pairwise([*wide, wide[-1]]))
    return middle if jump >= _JUMP else max(usual, 1.3 * tracked + 0.1)
