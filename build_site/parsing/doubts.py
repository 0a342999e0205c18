"""Blank rows that may not be blank: a row beside them holds figures under a label that nobody knows."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from build_site.parsing.table import TableRow


def doubt_beside_unknown(rows: Sequence[TableRow], is_known: Callable[[TableRow], bool]) -> None:
    """Marks each blank row beside a row of figures with an unknown label: that may be the rest of its own label."""
    for above, below in pairwise(rows):
        for blank, other in ((above, below), (below, above)):
            if not any(blank.cells) and any(other.cells) and not is_known(other):
                blank.doubtful = True
