"""A chart beside a table: its values and its axis are no part of the table's lines."""

from build_site.parsing.area import Area, Title
from build_site.parsing.chart import without_chart
from build_site.parsing.line import Line
from tests.parsing.paper import lines, put, texts, tokens


def area(found: list[Line]) -> Area:
    """A table under one title, a chart under another, right of it."""
    titles = (("ejecucion_por_anio", 50), ("grafico", 300))
    return Area([Title(key, tuple(tokens(put("PRESUPUESTO", x=x, y=60))), 2) for key, x in titles], found)


def test_values_over_bars_and_an_axis_are_left_out() -> None:
    printed = lines(
        [
            *put("2019 2020 2021", x=150, y=80),
            *put("122.794", x=340, y=80),
            *put("Presupuesto", y=95),
            *put("7 8 9", x=155, y=95),
            *put("61.397", x=303, y=95),
            *put("2019 2020 2021", x=320, y=120),
        ]
    )
    kept = without_chart(area(printed), printed, 3)
    assert texts(kept) == ["2019 2020 2021", "Presupuesto 7 8 9"]


def test_a_table_without_a_chart_is_whole() -> None:
    printed = lines(put("2019 2020 2021", x=150, y=80) + put("122.794", x=340, y=80))
    assert texts(without_chart(Area([]), printed, 3)) == texts(printed)
