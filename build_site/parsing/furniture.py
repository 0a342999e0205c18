"""Page headers and footers: told apart from the text by standing on most pages, or by counting them."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from build_site.model.textos import fold
from build_site.parsing.line import Line

_EDGE_LINES = 4
"""Lines at the top and at the foot of a page among which headers and footers are sought."""
_SAME_HEIGHT = 4.0
_WORD = re.compile(r"[a-z]+")
_NUMBER = re.compile(r"\d+")
_PAGE_COUNT = re.compile(r"(?:pag(?:ina|\.)? ?)?\d{1,3} ?(?:/|de) ?\d{1,3}|pag(?:ina|\.)? ?\d{1,3}")
_REPORT = re.compile(r"\breporte proceso\b")
_COUNT_AT_END = re.compile(r"\d+ ?/ ?\d+$")


def furniture(pages: Sequence[Sequence[Line]], is_table_header: Callable[[Sequence[str]], bool]) -> set[int]:
    """Ids of header and footer lines: printed on most pages at the same height, numbers aside.

    `is_table_header` tells the headers of tables, which a page break may repeat too.
    """
    found: set[int] = set()
    for edge in (slice(None, _EDGE_LINES), slice(-1, -_EDGE_LINES - 1, -1)):
        edges = [sorted(lines, key=lambda line: line.bottom)[edge] for lines in pages]
        repeated = _Repeated(edges)
        for lines in edges:
            for line in lines:
                heads_table = is_table_header(_WORD.findall(fold(line.text))) and line.text != str(line.page)
                if not (_is_page_count(line) or (not heads_table and repeated.on_most_pages(line))):
                    break
                found.add(id(line))
    return found


class _Repeated:
    """Where each text stands at the edges of the pages."""

    def __init__(self, edges: Sequence[Sequence[Line]]) -> None:
        self._pages = len(edges)
        self._places: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for lines in edges:
            for line in lines:
                self._places[_signature(line)].append((line.page, line.bottom))

    def on_most_pages(self, line: Line) -> bool:
        """Whether the same text stands at the same height of more than half of the pages, of several."""
        places = self._places[_signature(line)]
        pages = {page for page, bottom in places if abs(bottom - line.bottom) < _SAME_HEIGHT}
        return self._pages > 1 and len(pages) > self._pages / 2


def _signature(line: Line) -> str:
    return _NUMBER.sub("#", fold(line.text))


def _is_page_count(line: Line) -> bool:
    """`3/5`, `Página 3 de 5`, or a report's footer ending in a page count; a lone number is not enough."""
    text = fold(line.text)
    return bool(_PAGE_COUNT.fullmatch(text) or (_REPORT.search(text) and _COUNT_AT_END.search(text)))
