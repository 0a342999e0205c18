"""Blank rows beside figures of a label that nobody knows."""

from build_site.parsing.doubts import doubt_beside_unknown
from build_site.parsing.table import TableRow
from tests.parsing.paper import put, tokens


def row(label: str, *cells: str) -> TableRow:
    return TableRow(tokens(put(label)), [tokens(put(cell)) if cell else None for cell in cells])


def test_a_blank_row_may_be_the_beginning_of_its_neighbour() -> None:
    rows = [row("Maule", ""), row("Ñuble", "7"), row("Gasto total ejecutado", ""), row("componentes", "12")]
    doubt_beside_unknown(rows, lambda row: row.text != "componentes")
    assert [row.doubtful for row in rows] == [False, False, True, False]


def test_blank_rows_among_known_ones_are_blank() -> None:
    rows = [row("Maule", ""), row("Ñuble", "7"), row("Total", "")]
    doubt_beside_unknown(rows, lambda row: True)
    assert not any(row.doubtful for row in rows)
