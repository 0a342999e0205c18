"""A chart beside a table: its bars' values and its axis stand at the heights of the table's lines."""

from collections.abc import Sequence

from build_site.parsing.area import Area
from build_site.parsing.line import Line, Token
from build_site.parsing.years import year_of


def without_chart(area: Area, lines: Sequence[Line], years: int) -> list[Line]:
    """The lines without the words of a chart whose title stands right of a table with so many columns of years."""
    chart = area.title("grafico")
    header = next((run for line in lines if len(run := _first_run(line)) == years), None)
    if chart is None or header is None or chart.x0 < header[-1].x1:
        return list(lines)
    pitch = (header[-1].middle - header[0].middle) / max(1, years - 1)
    limit = min(chart.x0 - 2, header[-1].middle + 0.8 * pitch) if years > 1 else chart.x0 - 2
    kept = ([token for token in line.tokens if token.x0 < limit] for line in lines)
    return [Line(tokens) for tokens in kept if tokens]


def _first_run(line: Line) -> list[Token]:
    """The leftmost years of a line, each once."""
    run: list[Token] = []
    for token in line.tokens:
        year = year_of(token)
        if year and any(year_of(other) == year for other in run):
            break
        if year:
            run.append(token)
    return run
