"""One long page: the sheet's pages laid end to end, furniture taken out, so that what a page break cuts stays whole."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

from build_site.model.cifra import Caja
from build_site.model.textos import fold
from build_site.reading.sheet import SOFT_HYPHEN, Page, Rect, Sheet

_EDGE_LINES = 4
"""Lines at the top and at the foot of a page among which headers and footers are sought."""
_SAME_HEIGHT = 4.0


class Token:
    """A printed word with its page and its place: `top` and `bottom` on the long page, `caja` on its own."""

    __slots__ = ("bold", "bottom", "caja", "key", "page", "size", "text", "top", "x0", "x1")

    def __init__(self, text: str, box: Rect, size: float, bold: bool, page: int, shift: float) -> None:
        self.text = text
        self.key = fold(text)
        self.x0, self.x1 = box.x0, box.x1
        self.top, self.bottom = box.top + shift, box.bottom + shift
        self.size = size
        self.bold = bold
        self.page = page
        self.caja: Caja = (box.x0, box.top, box.x1, box.bottom)

    @property
    def middle(self) -> float:
        """Horizontal middle."""
        return (self.x0 + self.x1) / 2

    def __repr__(self) -> str:
        return f"Token({self.text!r}, p{self.page}, {self.x0:.0f}-{self.x1:.0f}, y{self.bottom:.0f})"


class Line:
    """Tokens on one baseline, from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.page = tokens[0].page
        self.x0, self.x1 = tokens[0].x0, max(token.x1 for token in tokens)
        self.top, self.bottom = min(token.top for token in tokens), max(token.bottom for token in tokens)

    @property
    def text(self) -> str:
        """The line as printed, single spaces."""
        return " ".join(token.text for token in self.tokens)

    @cached_property
    def capitals(self) -> bool:
        """Whether its letters are capitals."""
        return "".join(token.text for token in self.tokens if any(c.isalpha() for c in token.text)).isupper()

    @cached_property
    def size(self) -> float:
        """Font size of the widest token: marks and superscripts do not count."""
        return max(self.tokens, key=lambda token: token.x1 - token.x0).size

    @cached_property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(token.bold for token in self.tokens if token.key.isalnum())

    def __repr__(self) -> str:
        return f"Line({self.text!r}, p{self.page})"


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


def close_gap(flow: Flow, top: float, bottom: float) -> None:
    """Takes out what stands between two heights: all below moves up, as if it had not been printed."""
    height = bottom - top
    for line in flow.lines:
        if line.top >= bottom - 1:
            _shifted(line, -height)
    for name in ("rules", "fills", "dots"):
        painted: list[Rect] = getattr(flow, name)
        painted[:] = [
            Rect(r.x0, r.top - height, r.x1, r.bottom - height) if r.top >= bottom - 3 else r
            for r in painted
            if not (top - 3 < r.top < bottom - 3 and r.bottom < bottom + 3)
        ]
    flow.breaks[:] = [y - height if y >= bottom else y for y in flow.breaks]


def flow(sheet: Sheet, is_table_header: Callable[[Sequence[str]], bool]) -> Flow:
    """Lays the pages end to end. `is_table_header` tells headers repeated after a page break from furniture."""
    pages = [_lines_of(page) for page in sheet.pages]
    furniture = _furniture(pages, is_table_header)
    leading = _leading(pages)
    result = Flow([], [], [], [], [], leading=leading, body_size=_body_size(pages))
    end = 0.0
    for page, lines in zip(sheet.pages, pages, strict=True):
        kept = [line for line in lines if id(line) not in furniture]
        result.furniture.extend(line for line in lines if id(line) in furniture)
        if not kept:
            continue
        first, last = min(line.top for line in kept), max(line.bottom for line in kept)
        shift = end - first + (0.35 * leading if end else 0.0)
        if end:
            result.breaks.append(end + 0.17 * leading)
        for line in kept:
            result.lines.append(_shifted(line, shift))
        for name in ("rules", "fills", "dots"):
            painted: list[Rect] = getattr(result, name)
            painted.extend(
                Rect(rect.x0, rect.top + shift, rect.x1, rect.bottom + shift)
                for rect in getattr(page, name)
                if rect.bottom >= first - 15 and rect.top <= last + 15
            )
        end = last + shift
    _join_over_breaks(result.lines)
    return result


def _shifted(line: Line, shift: float) -> Line:
    for token in line.tokens:
        token.top += shift
        token.bottom += shift
    line.top += shift
    line.bottom += shift
    return line


def _lines_of(page: Page) -> list[Line]:
    """Lines of a page: words whose baselines agree; neighbours in other columns may stand between two of them."""
    groups: list[list[Token]] = []
    for word in sorted(page.words, key=lambda word: (word.bottom, word.x0)):
        token = Token(word.text, Rect(word.x0, word.top, word.x1, word.bottom), word.size, word.bold, page.number, 0.0)
        for group in reversed(groups[-4:]):
            if abs(group[0].bottom - token.bottom) <= 0.16 * max(group[0].size, token.size):
                group.append(token)
                break
        else:
            groups.append([token])
    return [Line(sorted(group, key=lambda token: token.x0)) for group in groups]


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
    sizes = Counter(round(token.size, 1) for lines in pages for line in lines for token in line.tokens)
    total = sum(sizes.values())
    return max((size for size, count in sizes.items() if count > 0.2 * total), default=9.0)


def _join_over_breaks(lines: list[Line]) -> None:
    """A word cut by the typesetter at the foot of a page is whole again, at the place of its first part."""
    printed: set[str] = set()
    for index, line in enumerate(lines):
        printed.add(line.text)
        for position, token in enumerate(line.tokens):
            if token.text.endswith(SOFT_HYPHEN):
                left = _column_left(line.tokens, position)
                following = (
                    other
                    for other in lines[index + 1 :]
                    if other.page > line.page and other.text not in printed and _first_in(other, left).text[0].islower()
                )
                rest = next((o for o in following if left - 4 * token.size <= _first_in(o, left).x0 < token.x1), None)
                tail = _first_in(rest, left) if rest else None
                token.text = token.text.rstrip(SOFT_HYPHEN) + (tail.text if tail else "")
                token.key = fold(token.text)
                if rest and tail:
                    rest.tokens.remove(tail)
    lines[:] = [line for line in lines if line.tokens]


def _first_in(line: Line, left: float) -> Token:
    return min(line.tokens, key=lambda token: (token.x0 < left - 4 * token.size, token.x0))


def _column_left(tokens: list[Token], position: int) -> float:
    left = tokens[position].x0
    for before in reversed(tokens[:position]):
        if left - before.x1 > 1.2 * before.size:
            break
        left = before.x0
    return left


def _furniture(pages: list[list[Line]], is_table_header: Callable[[Sequence[str]], bool]) -> set[int]:
    """Ids of header and footer lines: printed on most pages at the same height, numbers aside."""
    found: set[int] = set()
    for edge in (slice(None, _EDGE_LINES), slice(-1, -_EDGE_LINES - 1, -1)):
        edges = [sorted(lines, key=lambda line: line.bottom)[edge] for lines in pages]
        for number, lines in enumerate(edges):
            for line in lines:
                if not (_is_page_count(line) or _repeated(line, number, edges, is_table_header)):
                    break
                found.add(id(line))
    return found


def _repeated(
    line: Line, number: int, edges: list[list[Line]], is_table_header: Callable[[Sequence[str]], bool]
) -> bool:
    words = re.findall(r"[a-z]+", fold(line.text))
    if is_table_header(words) and line.text != str(line.page):
        return False
    signature = _signature(line)
    others = [
        page
        for position, page in enumerate(edges)
        if position != number
        and any(_signature(other) == signature and abs(other.bottom - line.bottom) < _SAME_HEIGHT for other in page)
    ]
    return len(edges) > 1 and len(others) + 1 > len(edges) / 2


def _signature(line: Line) -> str:
    return re.sub(r"\d+", "#", fold(line.text))


def _is_page_count(line: Line) -> bool:
    """`3/5`, `Página 3 de 5`, or a report's footer ending in a page count; a lone number is not enough."""
    text = fold(line.text)
    return bool(
        re.fullmatch(r"(?:pag(?:ina|\.)? ?)?\d{1,3} ?(?:/|de) ?\d{1,3}|pag(?:ina|\.)? ?\d{1,3}", text)
        or (re.search(r"\breporte proceso\b", text) and re.search(r"\d+ ?/ ?\d+$", text))
    )
