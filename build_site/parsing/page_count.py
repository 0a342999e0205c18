"""How many pages the document says at the foot of each that it has: pages go missing without a trace in the rest."""

import re
from collections.abc import Iterable

from build_site.parsing.line import Line

_COUNT = re.compile(r"(?<![\d.,/])(\d{1,2}) ?(?:/|de) ?(\d{1,2})(?![\d.,/])")


def pages_of(furniture: Iterable[Line]) -> int | None:
    """The number of pages by `2/5` or `Página 2 de 5` at the foot of the pages; None where it is not said so."""
    said = [(int(one), int(total)) for line in furniture for one, total in _COUNT.findall(line.text)]
    totals = {total for _, total in said}
    numbers = {one for one, _ in said}
    sure = len(totals) == 1 and len(numbers) == len(said) > 1 and max(numbers) <= max(totals)
    return totals.pop() if sure else None
