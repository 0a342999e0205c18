"""Pages that are not there are missed where the foot of the others counts them."""

import pytest

from build_site.parsing.page_count import pages_of
from tests.parsing.paper import lines, put


@pytest.mark.parametrize(
    ("feet", "pages"),
    [
        (["1/5", "2/5", "3/5"], 5),
        (["Ficha de Monitoreo · página 1 de 4", "Ficha de Monitoreo · página 2 de 4"], 4),
        (["Reporte proceso 2021 / Juntos 2/5", "Reporte proceso 2021 / Juntos 4/5"], 5),
        (["1", "2", "3"], None),
        (["1/5"], None),
        (["1/5", "1/5"], None),
        (["1/5", "2/6"], None),
        (["6/5", "7/5"], None),
        (["2 | JUNTOS 2020/2021", "3 | JUNTOS 2020/2021"], None),
        (["12/05/2021", "13/05/2021"], None),
        ([], None),
    ],
)
def test_how_many_pages_the_feet_say_there_are(feet: list[str], pages: int | None) -> None:
    assert pages_of([line for foot in feet for line in lines(put(foot))]) == pages
