"""Headers of years: the columns of most of the ficha's tables."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_site.editions.profile import Profile
from build_site.parsing.area import Area
from build_site.parsing.cells import chunks, is_value
from build_site.parsing.columns import Span
from build_site.parsing.header import Header, heads_columns
from build_site.parsing.line import Line, Token
from build_site.parsing.year_groups import group_of

_YEAR = re.compile(r"(?P<open>\()?(?P<year>(?:19|20)\d\d)(?(open)\))[*:]*")


@dataclass(frozen=True)
class Column:
    """One year of one group; `grupo` is the key of what the group measures, None where that is not certain."""

    grupo: str | None
    anio: int
    header: Header


@dataclass(frozen=True)
class YearHeader:
    """The years over a table; the lines of its area that come before its header, print it, and follow it.

    `beside` are columns right of the years that nobody reads: they are told apart, lest their figures be a year's.
    """

    columns: list[Column]
    beside: list[Header]
    before: list[Line]
    lines: list[Line]
    body: list[Line]

    @property
    def headers(self) -> list[Header]:
        """Of all columns, those that are read first."""
        return [*(column.header for column in self.columns), *self.beside]

    @property
    def words(self) -> list[Token]:
        """Words of the header's lines, but for those of columns that nobody reads."""
        unread = {id(token) for header in self.beside for token in header.tokens}
        return [token for line in self.lines for token in line.tokens if id(token) not in unread]

    @property
    def spans_x1(self) -> float:
        """Right limit of the table: nothing further right than most of a column's width belongs to it."""
        middles = [(header.span.x0 + header.span.x1) / 2 for header in self.headers]
        pitch = max((b - a for a, b in itertools.pairwise(middles)), default=60.0)
        return middles[-1] + 0.8 * pitch


def year_of(token: Token) -> int | None:
    """The year that a word is, or None."""
    found = _YEAR.fullmatch(token.text) if len(token.text) > 3 else None
    return int(found["year"]) if found else None


def years_of(areas: Sequence[Area], profile: Profile) -> list[int]:
    """The years that the ficha's tables cover: those that most headers print. Empty when there is none."""
    counts: Counter[tuple[int, ...]] = Counter()
    for area in areas:
        for _, _, runs in _header_blocks(area.lines, profile):
            counts.update(tuple(sorted(_years(run))) for run in runs if len(run) > 1)
    return list(counts.most_common(1)[0][0]) if counts else []


def find_header(area: Area, lines: Sequence[Line], anios: Sequence[int], profile: Profile) -> YearHeader | None:
    """The first header of years among the lines. Runs with other years than the ficha's are not one."""
    for start, end, found in _header_blocks(lines, profile):
        runs = [run for run in found if sorted(_years(run)) == sorted(anios)]
        if not runs:
            continue
        head = list(lines[start:end])
        above = [chunk for line in head for chunk in _without_years(line)]
        columns = [
            Column(group_of(run, runs, above, area, profile), year_of(token) or 0, _header(token, head))
            for run in runs
            for token in run
        ]
        return YearHeader(columns, _beside(columns, head), list(lines[:start]), head, list(lines[end:]))
    return None


def _beside(columns: Sequence[Column], head: Sequence[Line]) -> list[Header]:
    """Headers right of the last year, as far as a table may reach."""
    last = columns[-1].header.span
    previous = columns[-2].header.span if len(columns) > 1 else Span(last.x0 - 60, last.x1 - 60)
    limit = last.x1 + 2 * (last.x1 - previous.x1)
    found: list[list[Token]] = []
    for piece in sorted((p for line in head for p in _without_years(line)), key=lambda piece: piece[0].x0):
        if not last.x1 < piece[0].x0 < limit:
            continue
        if found and piece[0].x0 < max(token.x1 for token in found[-1]):
            found[-1].extend(piece)
        else:
            found.append(list(piece))
    return [Header(tuple(piece)) for piece in found]


def _header(year: Token, head: Sequence[Line]) -> Header:
    """The year with the words printed close to it on its line (`2019 (M$)`, `Efectivo 2019`)."""
    line = next(line for line in head if year in line.tokens)
    for chunk in chunks(line.tokens):
        if year in chunk and sum(year_of(token) is not None for token in chunk) == 1:
            return Header(tuple(chunk))
    return Header((year,))


def _header_blocks(lines: Sequence[Line], profile: Profile) -> Iterator[tuple[int, int, list[list[Token]]]]:
    """Blocks of lines that head columns of years: start, end, runs of distinct years.

    The years of one header may stand at several heights, where the words over some of them take more lines. Words
    that the profile does not know, or that a narrow column breaks, may stand over them and beside them.
    """
    printed = [_years_in(line) for line in lines]
    last = max((number for number, years in enumerate(printed) if years), default=-1)
    start = 0
    while start <= last:
        end = start
        while end <= last and _heads(lines[end], printed[end], profile) and not _again(lines, start, end):
            end += 1
        while end > start and not printed[end - 1]:
            end -= 1
        years = [token for line in printed[start:end] for token in line]
        if len(years) > 1:
            left = min(token.x0 for token in years)
            above = start
            while above > 0 and _may_head(lines[above - 1], lines[above], left):
                above -= 1
            yield above, end, _runs(years)
        start = max(end, start) + 1


def _years_in(line: Line) -> list[Token]:
    if "19" not in line.text and "20" not in line.text:
        return []
    return [token for token in line.tokens if year_of(token)]


def _again(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether a page break comes here, and the first line of a header once more: all its rows stand overleaf."""
    return lines[end].page > lines[start].page and any(line.text == lines[end].text for line in lines[start:end])


def _heads(line: Line, years: Sequence[Token], profile: Profile) -> bool:
    """Whether a line has nothing but words that head columns, or years each standing on its own."""
    if heads_columns(line, profile):
        return True
    if len(years) < 2:
        return False
    for piece in chunks(line.tokens):
        count = sum(token in years for token in piece)
        if count > 1 or len(piece) > (3 if count else 4) or (not count and is_value(piece)):
            return False
    return True


def _may_head(line: Line, below: Line, left: float) -> bool:
    """Whether a line just over a header may be part of it: a few short pieces, no figures, over its columns."""
    pieces = chunks(line.tokens)
    near = below.top - line.bottom < 0.8 * line.size
    return near and line.x1 > left and all(len(piece) <= 3 and not is_value(piece) for piece in pieces)


def _runs(years: Sequence[Token]) -> list[list[Token]]:
    runs: list[list[Token]] = [[]]
    for token in sorted(years, key=lambda token: token.middle):
        if year_of(token) in _years(runs[-1]):
            runs.append([])
        runs[-1].append(token)
    return runs


def _years(run: Sequence[Token]) -> list[int]:
    return [year_of(token) or 0 for token in run]


def _without_years(line: Line) -> list[list[Token]]:
    """The pieces of a header line, its years left out."""
    pieces = ([token for token in chunk if not year_of(token)] for chunk in chunks(line.tokens))
    return [piece for piece in pieces if piece]
