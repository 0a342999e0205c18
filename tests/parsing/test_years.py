"""Headers of years, in one line or several, one group or three, and nothing else taken for them."""

import pytest

from build_site.parsing.area import Area
from build_site.parsing.years import YearHeader, find_header, year_of, years_of
from build_site.reading.sheet import Word
from tests.parsing.paper import PROFILE, lines, put, texts, tokens

YEARS = [2019, 2020, 2021]
GROUPS = (200, 320, 440)
"""Where each group of three years begins."""


def years(x: float, y: float, text: str = "{}") -> list[Word]:
    return [word for n, year in enumerate(YEARS) for word in put(text.format(year), x=x + 38 * n, y=y)]


def header(words: list[Word]) -> YearHeader | None:
    found = lines(words)
    return find_header(Area([], found), found, YEARS, PROFILE)


def groups(found: YearHeader | None) -> list[tuple[str | None, int]]:
    assert found
    return [(column.grupo, column.anio) for column in found.columns]


COMPONENTS = [(grupo, year) for grupo in ("gasto", "produccion", "gasto_unitario") for year in YEARS]


def test_two_levels() -> None:
    words = put("Gasto ejecutado", x=205, y=90) + put("Producción", x=335, y=90) + put("Gasto unitario", x=445, y=90)
    for x in GROUPS:
        words += years(x, 105)
    assert groups(header(words + put("Talleres", y=120))) == COMPONENTS


def test_one_level_with_the_measure_over_each_year() -> None:
    words = []
    for x, over in zip(GROUPS, (["Gasto"], ["Prod.", "unidad"], ["Gasto", "unitario"]), strict=True):
        for n in range(3):
            for m, word in enumerate(over):
                words += put(word.replace("Prod.", "Producción"), x=x + 38 * n, y=85 + 8 * m, size=5)
        words += years(x, 110)
    assert groups(header(words)) == COMPONENTS


def test_groups_that_cannot_be_told_have_no_key() -> None:
    words = put("Valor", x=205, y=90)
    for x in GROUPS[:2]:
        words += years(x, 105)
    assert {grupo for grupo, _ in groups(header(words))} == {None}


def test_columns_may_come_in_any_order() -> None:
    words = put("2021", x=200, y=105) + put("2020", x=240, y=105) + put("2019", x=280, y=105)
    assert [anio for _, anio in groups(header(words))] == [2021, 2020, 2019]


@pytest.mark.parametrize("text", ["Año {}", "Efectivo {}", "{} (M$)", "({})", "{}*"])
def test_words_around_the_years(text: str) -> None:
    words = [word for n, year in enumerate(YEARS) for word in put(text.format(year), x=150 + 90 * n, y=105)]
    assert [anio for _, anio in groups(header(words))] == YEARS


def test_what_stands_before_and_after() -> None:
    found = header(put("Una frase cualquiera de antes.", y=90) + years(200, 105) + put("Ejecutado", y=120))
    assert found
    assert texts(found.before) == ["Una frase cualquiera de antes."]
    assert texts(found.body) == ["Ejecutado"]


def test_other_years_are_no_header() -> None:
    assert header(put("2011 2012 2013", x=200, y=105)) is None


def test_a_sentence_with_years_is_no_header() -> None:
    assert header(put("Los años 2019 2020 2021 fueron distintos entre sí.", y=105)) is None


def test_the_years_of_a_ficha_are_those_of_most_headers() -> None:
    areas = [Area([], lines(years(200, 100))), Area([], lines(years(200, 100))), Area([], lines(put("2018 2019 2020")))]
    assert years_of(areas, PROFILE) == YEARS
    assert years_of([], PROFILE) == []


@pytest.mark.parametrize(
    ("text", "year"), [("2019", 2019), ("(2022)", 2022), ("2019**", 2019), ("12019", None), ("2.019", None)]
)
def test_which_words_are_years(text: str, year: int | None) -> None:
    (token,) = tokens(put(text))
    assert year_of(token) == year
