"""Words become text: lines joined with single spaces, words that a hyphen or slash cuts put together."""

import pytest

from build_site.parsing.text import join, lines_of
from tests.parsing.paper import put, put_lines, tokens


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        (["El programa", "busca instalar"], "El programa busca instalar"),
        (["por el COVID-", "19 y otros"], "por el COVID-19 y otros"),
        (["comercial/", "productiva"], "comercial/productiva"),
        (["rango (85% -", "110%)"], "rango (85% - 110%)"),
        (["años 2019-", "2021"], "años 2019-2021"),
        (["lista:", "- uno"], "lista: - uno"),
    ],
)
def test_lines_are_joined(printed: list[str], text: str) -> None:
    assert join(tokens(put_lines(printed))) == text


def test_words_in_any_order_are_read_in_that_of_the_page() -> None:
    words = put_lines(["uno dos", "tres cuatro"])
    assert join(tokens(words[::-1])) == "uno dos tres cuatro"


def test_a_raised_mark_stays_on_its_line() -> None:
    words = put("Componentes") + put("*", x=120, y=97, size=6)
    assert [line.text for line in lines_of(tokens(words))] == ["Componentes *"]
