"""One long page: the sheet's pages laid end to end, furniture taken out, so that what a page break cuts stays whole."""

import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from statistics import median

from build_site.parsing.broken_words import join_over_breaks
from build_site.parsing.furniture import furniture
from build_site.parsing.line import Line, Token
from build_site.reading.sheet import Page, Rect, Sheet


@dataclass
class Flow:
    """The long page: lines in reading order, what is painted, and the heights at which a new page begins."""

    lines: list[Line]
    furniture: list[Line]
    rules: list[Rect]
    fills: list[Rect]
    dots: list[Rect]
    breaks: list[float] = field(default_factory=list)
    leading: float = 12.0
    """Typical distance from a line to the next."""
    body_size: float = 9.0


def close_gap(flow: Flow, top: float, bottom: float, printed_to: float) -> None:
    """Takes out what stands between two heights: all below moves up, as if it had not been printed.

    `printed_to` is how far down the words go: what is painted from there on, before the next words, is theirs.
    """
    height = bottom - top
    for line in flow.lines:
        if line.top >= bottom - 1:
            line.shift(-height)
    for name in ("rules", "fills", "dots"):
        painted: list[Rect] = getattr(flow, name)
        painted[:] = [
            Rect(r.x0, r.top - height, r.x1, r.bottom - height) if r.top >= bottom - 3 else r
            for r in (_from(rect, printed_to, bottom) for rect in painted)
            if not (_begins_within(r, top, bottom) and r.bottom < bottom + 3)
        ]
    flow.breaks[:] = [y - height if y >= bottom else y for y in flow.breaks]


def _from(rect: Rect, low: float, high: float) -> Rect:
    """A fill that begins between two heights and reaches lower than both, begun at the lower one."""
    begins_between = low - 1 <= rect.top < high and rect.bottom > high + 3
    return Rect(rect.x0, high, rect.x1, rect.bottom) if begins_between else rect


def _begins_within(rect: Rect, top: float, bottom: float) -> bool:
    """Whether something painted begins between two heights, or lies there for the most part, as a cell's fill may."""
    return rect.top < bottom - 3 and (top - 3 < rect.top or top < (rect.top + rect.bottom) / 2)


def flow(sheet: Sheet, is_table_header: Callable[[Sequence[str]], bool]) -> Flow:
    """Lays the pages end to end. `is_table_header` tells headers repeated after a page break from furniture."""
    pages = [_lines_of(page) for page in sheet.pages]
    apart = furniture(pages, is_table_header)
    leading = _leading(pages)
    result = Flow([], [], [], [], [], leading=leading, body_size=_body_size(pages))
    end = 0.0
    for page, lines in zip(sheet.pages, pages, strict=True):
        kept = [line for line in lines if id(line) not in apart]
        result.furniture.extend(line for line in lines if id(line) in apart)
        result.furniture.extend(Line([Token(word, page.number)]) for word in page.aside)
        if not kept:
            continue
        first, last = min(line.top for line in kept), max(line.bottom for line in kept)
        shift = end - first + (0.35 * leading if end else 0.0)
        if end:
            result.breaks.append(end + 0.17 * leading)
        for line in kept:
            line.shift(shift)
        result.lines.extend(kept)
        for name in ("rules", "fills", "dots"):
            painted: list[Rect] = getattr(result, name)
            painted.extend(
                Rect(rect.x0, rect.top + shift, rect.x1, rect.bottom + shift)
                for rect in getattr(page, name)
                if rect.bottom >= first - 15 and rect.top <= last + 15
            )
        end = last + shift
    join_over_breaks(result.lines)
    return result


def _lines_of(page: Page) -> list[Line]:
    """Lines of a page: words whose baselines agree; neighbours in other columns may stand between two of them."""
    groups: list[list[Token]] = []
    for word in sorted(page.words, key=attrgetter("bottom", "x0")):
        token = Token(word, page.number)
        for group in groups[:-5:-1]:
            if token.bottom - group[0].bottom <= 0.16 * max(group[0].size, token.size):
                group.append(token)
                break
        else:
            groups.append([token])
    return [Line(sorted(group, key=attrgetter("x0"))) for group in groups]


def _leading(pages: list[list[Line]]) -> float:
    gaps = [
        below.bottom - above.bottom
        for lines in pages
        for above, below in itertools.pairwise(lines)
        if 4 < below.bottom - above.bottom < 30 and abs(above.x0 - below.x0) < 2
    ]
    return median(gaps) if gaps else 12.0


def _body_size(pages: list[list[Line]]) -> float:
    """The largest of the sizes that much of the text is set in."""
    exact = Counter(token.size for lines in pages for line in lines for token in line.tokens)
    sizes: Counter[float] = Counter()
    for size, count in exact.items():
        sizes[round(size, 1)] += count
    return max((size for size, count in sizes.items() if count > 0.2 * exact.total()), default=9.0)
