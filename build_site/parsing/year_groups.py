"""What the years over a table measure, where several groups of them stand side by side."""

from collections.abc import Sequence

from build_site.editions.profile import Profile
from build_site.parsing.area import Area, Title
from build_site.parsing.line import Token
from build_site.parsing.text import join


def group_of(
    run: Sequence[Token], runs: Sequence[Sequence[Token]], above: Sequence[list[Token]], area: Area, profile: Profile
) -> str | None:
    """What a run of years measures: by the words over each year, by those over all, else by the nearest title.

    The key of that; None where it is not certain.
    """
    left, right = _reach(run, runs)
    over = [token for piece in above for token in _within(piece, left, right)]
    each = {_measure(_over_year(index, run, over), profile) for index in range(len(run))}
    if len(each) == 1 and None not in each:
        return each.pop()
    key = profile.grupos.match(join(over)) if over else None
    if key:
        return key
    title = _nearest_title(run, runs, area.titles)
    return title.key if title else None


def _within(piece: Sequence[Token], left: float, right: float) -> list[Token]:
    """The words of a piece that stand over a run: all or none, unless the piece reaches over several runs."""
    if piece[-1].x1 - piece[0].x0 > right - left:
        return [token for token in piece if left < token.middle < right]
    return list(piece) if left < (piece[0].x0 + piece[-1].x1) / 2 < right else []


def _measure(words: Sequence[Token], profile: Profile) -> str | None:
    """What some words name; a narrow column may have broken one of them (`Producc` over `ión`)."""
    return profile.grupos.match(join(words)) or profile.grupos.match("".join(token.text for token in words))


def _over_year(index: int, run: Sequence[Token], over: Sequence[Token]) -> list[Token]:
    """Words that stand over one year, nearer to it than to its neighbours."""
    return [token for token in over if min(range(len(run)), key=lambda i: abs(run[i].middle - token.middle)) == index]


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


def _nearest_title(run: Sequence[Token], runs: Sequence[Sequence[Token]], titles: Sequence[Title]) -> Title | None:
    """With as many titles as runs they go in order; otherwise the title must stand over the run alone."""
    if len(titles) == 1:
        return titles[0] if len(runs) == 1 else None
    ordered = sorted(titles, key=lambda title: title.x0)
    if len(ordered) == len(runs):
        return ordered[[id(other) for other in runs].index(id(run))]
    over = [title for title in titles if title.x0 <= run[-1].x1 and run[0].x0 <= title.x1]
    return over[0] if len(over) == 1 else None
