"""Pages end to end: headers and footers out, what a page break cuts whole again, nothing lost."""

import pytest
from msgspec.structs import replace

from build_site.reading.sheet import SOFT_HYPHEN
from tests.parsing.paper import all_words, laid, page, put, put_lines, texts

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


def test_pages_follow_one_another_closely_and_know_their_number() -> None:
    first, second = put_lines(BODY, y=600), put_lines(BODY, y=200)
    found = laid(page(first, 1), page(second, 2))
    gaps = [below.top - above.bottom for above, below in zip(found.lines, found.lines[1:], strict=False)]
    assert max(gaps) < 12
    assert [line.page for line in found.lines] == [1, 1, 1, 2, 2, 2]
    assert found.lines[3].tokens[0].caja[1] == second[0].top
    assert len(found.breaks) == 1


def test_a_word_cut_by_a_page_break_is_whole_at_its_first_part() -> None:
    first = put_lines([*BODY, f"La institu{SOFT_HYPHEN}"], y=600)
    found = laid(page(first, 1), page(put_lines(["ción informa que los montos", *BODY]), 2))
    assert found.lines[3].text == "La institución"
    assert found.lines[4].text == "informa que los montos"


def test_a_word_cut_by_a_page_break_leaves_a_repeated_header_alone() -> None:
    header = put("Dimensión Resultados Observaciones", y=100, bold=True)
    first = header + put_lines([*BODY, f"La institu{SOFT_HYPHEN}"], y=600)
    found = laid(page(first, 1), page(header + put_lines(["ción informa que los montos", *BODY], y=130), 2))
    assert texts(found.lines).count("Dimensión Resultados Observaciones") == 2
    assert "La institución" in texts(found.lines)


def test_no_word_is_lost() -> None:
    pages = [page(put_lines(BODY) + put(f"Página {n} de 2", y=770), n) for n in (1, 2)]
    assert all_words(laid(*pages)) == sorted(word.text for one in pages for word in one.words)


def test_what_is_aside_is_furniture() -> None:
    found = laid(replace(page(put_lines(BODY)), aside=put("BORRADOR", y=60)))
    assert texts(found.lines) == BODY
    assert texts(found.furniture) == ["BORRADOR"]
