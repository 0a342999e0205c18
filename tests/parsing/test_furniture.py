"""Page headers and footers, and what only looks like them."""

import pytest

from tests.parsing.paper import laid, page, put, put_lines, texts

BODY = ["Primera línea de la página", "y la segunda, que la sigue.", "La tercera cierra el párrafo."]
BODIES = [
    BODY,
    ["Otra página dice", "cosas distintas", "de las anteriores."],
    ["Y la última", "no repite", "a ninguna."],
]


def book(footers: list[str], headers: list[str] | None = None) -> list[list[str]]:
    """What is left as text, and what is taken for furniture."""
    pages = []
    for number, footer in enumerate(footers, start=1):
        words = put_lines(BODIES[number - 1]) + (put(footer, y=770) if footer else [])
        words += put(headers[number - 1], y=30) if headers else []
        pages.append(page(words, number))
    found = laid(*pages)
    return [texts(found.lines), texts(found.furniture)]


@pytest.mark.parametrize(
    "footer", ["Página {} de 3", "{}/3", "Reporte proceso Monitoreo / Juntos {}/3", "Ministerio, {}"]
)
def test_what_stands_at_the_same_height_of_every_page_is_furniture(footer: str) -> None:
    kept, furniture = book([footer.format(number) for number in (1, 2, 3)])
    assert furniture == [footer.format(number) for number in (1, 2, 3)]
    assert len(kept) == 9


def test_headers_are_furniture_too() -> None:
    kept, furniture = book(["", "", ""], ["Monitoreo y Seguimiento 2021"] * 3)
    assert furniture == ["Monitoreo y Seguimiento 2021"] * 3
    assert len(kept) == 9


def test_a_footer_of_one_page_is_text() -> None:
    assert book(["Nota que sólo esta página lleva", "", ""])[1] == []


def test_column_headers_that_are_repeated_are_no_furniture() -> None:
    kept, furniture = book(["", "", ""], ["Región Total ejecutado"] * 3)
    assert furniture == []
    assert kept.count("Región Total ejecutado") == 3


def test_a_figure_that_is_alone_at_the_foot_is_no_page_count() -> None:
    assert book(["1.520.806", "", ""])[1] == []
