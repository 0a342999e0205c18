"""Runs of characters become words: what a reader sees as one, whatever order the PDF draws it in."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from build_site.reading.line_ends import whole_words
from build_site.reading.marks import with_marks
from build_site.reading.run import WORD_GAP, Run
from build_site.reading.sheet import SOFT_HYPHEN, Word
from build_site.reading.spelling import clean


def words(runs: Iterable[Run]) -> list[Word]:
    """The words of a page, top to bottom and left to right, each printed once."""
    pieces = with_marks(list(_deduplicated(run for run in runs if run.text)))
    joined = [merged for line in lines_of(pieces) for merged in _merged(line)]
    return [word for run, text in whole_words(joined) if (word := _word(run, text)).text]


def lines_of(pieces: Iterable[Run]) -> Iterator[list[Run]]:
    """Pieces that share a line of text, each line sorted from left to right.

    A piece joins the line whose vertical middle falls inside it.
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
    printed: dict[str, dict[int, set[int]]] = {}
    for run in runs:
        x, y = round(run.x0), round(run.bottom)
        rows = printed.setdefault(run.text, {})
        near = (x - 1, x, x + 1)
        if all(rows[row].isdisjoint(near) for row in (y - 1, y, y + 1) if row in rows):
            rows.setdefault(y, set()).add(x)
            yield run


def _merged(line: list[Run]) -> Iterator[Run]:
    """Joins neighbours that the PDF draws apart but the eye reads together."""
    current = line[0]
    for run in line[1:]:
        gap = run.x0 - current.x1
        size = max(run.size, current.size)
        level = abs(run.bottom - current.bottom) < 0.12 * size and abs(run.size - current.size) < 0.2 * size
        if current.open_right and run.open_left and level and _touch(current, run, gap / size):
            current = replace(
                current,
                text=current.text + run.text,
                x1=max(current.x1, run.x1),
                top=min(current.top, run.top),
                bottom=max(current.bottom, run.bottom),
                bold=current.bold and run.bold,
                open_right=run.open_right,
            )
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


def _word(run: Run, text: str) -> Word:
    return Word(
        clean(text) + (SOFT_HYPHEN if text[-1] == SOFT_HYPHEN else ""),
        round(run.x0, 2),
        round(run.top, 2),
        round(run.x1, 2),
        round(run.bottom, 2),
        round(run.size, 1),
        run.bold,
    )
