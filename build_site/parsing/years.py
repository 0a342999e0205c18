"""Headers of years: the columns of most of the ficha's tables."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_site.editions.profile import Profile, match, words_of
from build_site.parsing.flow import Line, Token
from build_site.parsing.outline import Area, Title
from build_site.parsing.table import Header
from build_site.parsing.text import join

_YEAR = re.compile(r"\(?((?:19|20)\d\d)\)?[*:]*")


@dataclass(frozen=True)
class Column:
    """One year of one group; `grupo` is the key of what the group measures, None where that is not certain."""

    grupo: str | None
    anio: int
    header: Header


@dataclass(frozen=True)
class YearHeader:
    """The years over a table, and which lines of its area print its header."""

    columns: list[Column]
    lines: list[Line]
    body: list[Line]

    @property
    def spans_x1(self) -> float:
        """Right limit of the table: nothing further right than most of a column's width belongs to it."""
        middles = [(c.header.span.x0 + c.header.span.x1) / 2 for c in self.columns]
        pitch = max((b - a for a, b in zip(middles, middles[1:], strict=False)), default=60.0)
        return middles[-1] + 0.8 * pitch


def year_of(token: Token) -> int | None:
    """The year that a word is, or None."""
    found = _YEAR.fullmatch(token.text)
    return int(found[1]) if found else None


def runs_of(line: Line, profile: Profile) -> list[list[Token]]:
    """Runs of distinct years in a line that has nothing else but words that head columns."""
    years = [token for token in line.tokens if year_of(token)]
    others = " ".join(token.text for token in line.tokens if not year_of(token))
    if len(years) < 2 or not profile.is_table_header(words_of(others)):
        return []
    runs: list[list[Token]] = [[]]
    for token in years:
        if any(year_of(token) == year_of(seen) for seen in runs[-1]):
            runs.append([])
        runs[-1].append(token)
    return runs


def years_of(areas: Sequence[Area], profile: Profile) -> list[int]:
    """The years that the ficha's tables cover: those that most headers print. Empty when there is none."""
    counts: Counter[tuple[int, ...]] = Counter()
    for area in areas:
        for line in area.lines:
            for run in runs_of(line, profile):
                counts[tuple(sorted(year for token in run if (year := year_of(token))))] += 1
    return list(counts.most_common(1)[0][0]) if counts else []


def find_header(area: Area, lines: Sequence[Line], anios: Sequence[int], profile: Profile) -> YearHeader | None:
    """The first header of years among the lines. Runs with other years than the ficha's are not one."""
    for index, line in enumerate(lines):
        runs = [run for run in runs_of(line, profile) if sorted(year_of(t) or 0 for t in run) == sorted(anios)]
        if runs:
            head = list(lines[: index + 1])
            above = [token for other in lines[:index] for token in other.tokens]
            columns = [
                Column(_group_of(run, runs, above, area, profile), year_of(token) or 0, Header((token,)))
                for run in runs
                for token in run
            ]
            return YearHeader(columns, head, list(lines[index + 1 :]))
    return None


def _group_of(
    run: Sequence[Token], runs: Sequence[Sequence[Token]], above: Sequence[Token], area: Area, profile: Profile
) -> str | None:
    """What a run of years measures: by the words over it, else by the title nearest to it."""
    left, right = _reach(run, runs)
    over = [token for token in above if left < token.middle < right]
    key = match(profile.grupos, join(over)) if over else None
    if key:
        return key
    title = _nearest_title(run, runs, area.titles)
    return title.key if title else None


def _reach(run: Sequence[Token], runs: Sequence[Sequence[Token]]) -> tuple[float, float]:
    """How far the words that head a run may stand: half a column beyond its ends, never into the next run."""
    pitch = (run[-1].middle - run[0].middle) / max(1, len(run) - 1)
    left, right = run[0].middle - 0.9 * pitch, run[-1].middle + 0.9 * pitch
    for other in runs:
        if other is not run and other[0].x0 > run[-1].x1:
            right = min(right, (run[-1].x1 + other[0].x0) / 2)
        if other is not run and other[-1].x1 < run[0].x0:
            left = max(left, (run[0].x0 + other[-1].x1) / 2)
    return left, right


def _nearest_title(
    run: Sequence[Token], runs: Sequence[Sequence[Token]], titles: Sequence[Title]
) -> Title | None:
    """With as many titles as runs they go in order; otherwise the title must stand over the run alone."""
    if len(titles) == 1:
        return titles[0] if len(runs) == 1 else None
    ordered = sorted(titles, key=lambda title: title.x0)
    if len(ordered) == len(runs):
        return ordered[[id(other) for other in runs].index(id(run))]
    over = [title for title in titles if title.x0 <= run[-1].x1 and run[0].x0 <= title.x1]
    return over[0] if len(over) == 1 else None
