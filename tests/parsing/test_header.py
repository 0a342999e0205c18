"""Lines that head columns, and their repetition after a page break."""

import msgspec

from build_site.parsing.area import Area
from build_site.parsing.header import header_block, take_repeated
from build_site.parsing.ledger import Ledger
from build_site.parsing.years import find_header
from build_site.reading.sheet import Rect, Word
from tests.parsing.paper import PROFILE, laid, laid_words, lines, page, put, put_lines, right, texts


def test_lines_that_only_head_columns_are_the_header() -> None:
    found = lines(put_lines(["Región Total", "ejecutado", "Maule 1", "Total 1"]))
    assert header_block(found, PROFILE) == 2


def test_a_repeated_header_is_taken_out_and_counted() -> None:
    header = put("Región", y=100, bold=True) + right("Total", 300, 100)
    first = page(header + put("Maule", y=120) + right("1", 300, 120) + put("Nota", y=700), 1)
    second = page(header + put("Biobío", y=120) + right("2", 300, 120), 2)
    flow = laid(first, second)
    ledger = Ledger()
    kept = take_repeated(flow, flow.lines[1:], flow.lines[:1], ledger)
    assert texts(kept) == ["Maule 1", "Nota", "Biobío 2"]
    assert [(fixed.pagina, fixed.texto) for fixed in ledger.texto_fijo] == [(2, "Región Total")]


def test_a_row_that_reads_like_the_header_on_the_same_page_stays() -> None:
    flow = laid_words(put("Total", y=100) + put("Maule", y=120) + put("Total", y=140))
    assert texts(take_repeated(flow, flow.lines[1:], flow.lines[:1], Ledger())) == ["Maule", "Total"]


def header(label: float, groups: float) -> list[Word]:
    """A label of two lines beside two groups and their years; the heights of the label and of the groups' names."""
    words = put("Componentes (Unidad", y=label) + put("de producción) *", x=60, y=label + 11)
    words += put("Gasto ejecutado", x=200, y=groups) + put("Producción (unidad)", x=320, y=groups)
    return words + put("2019 2020 2019 2020", x=210, y=label + 20)


def test_the_words_of_a_copy_make_other_lines() -> None:
    first = page([*header(102, 100), *put("Talleres (Cursos)", y=140), *put("12", x=210, y=140)])
    second = page([*header(60, 60), *put("Total", y=100), *put("12", x=210, y=100)], 2)
    flow = laid(first, second)
    ledger = Ledger()
    kept = take_repeated(flow, flow.lines[4:], flow.lines[:4], ledger)
    assert texts(kept) == ["Talleres (Cursos) 12", "Total 12"]
    assert sorted(" ".join(label.texto for label in ledger.texto_fijo).split()) == sorted(
        " ".join(texts(flow.lines[:4])).split()
    )


def test_figures_that_are_years_too_are_no_header() -> None:
    first = page([*header(102, 100), *put("Talleres (Cursos)", y=140), *put("12", x=210, y=140)])
    second = page([*put("Total", y=100), *put("2019 2020", x=210, y=100)], 2)
    flow = laid(first, second)
    assert texts(take_repeated(flow, flow.lines[4:], flow.lines[:4], Ledger()))[-1] == "Total 2019 2020"


def test_the_fill_of_a_copy_goes_with_it() -> None:
    first = page([*header(102, 100), *put("Talleres (Cursos)", y=140), *put("12", x=210, y=140)])
    second = page([*header(60, 60), *put("Gasto total", y=96), *put("12", x=210, y=102), *put("ejecutado", y=107)], 2)
    second = msgspec.structs.replace(second, fills=[Rect(45, 47, 400, 86)])
    flow = laid(first, second)
    take_repeated(flow, flow.lines[4:], flow.lines[:4], Ledger())
    assert flow.fills == []


def test_the_fill_of_the_row_below_a_copy_goes_with_that_row() -> None:
    first = page([*header(102, 100), *put("Talleres (Cursos)", y=140), *put("12", x=210, y=140)])
    second = page([*header(60, 60), *put("Gasto total", y=104), *put("12", x=210, y=110), *put("ejecutado", y=115)], 2)
    flow = laid(first, msgspec.structs.replace(second, fills=[Rect(45, 87, 400, 123)]))
    kept = take_repeated(flow, flow.lines[4:], flow.lines[:4], Ledger())
    assert kept[1].text == "Gasto total"
    assert kept[0].bottom < flow.fills[0].top <= kept[1].top


def test_a_header_alone_at_the_end_of_its_page_stands_again_overleaf() -> None:
    years = put("Indicador", y=100) + put("2019", x=200, y=100) + put("2020", x=260, y=100)
    flow = laid(page(years), page([*years, *put("Cobertura", y=120), *put("7%", x=205, y=120)], 2))
    found = find_header(Area([], flow.lines), flow.lines, [2019, 2020], PROFILE)
    assert found is not None
    assert len(found.columns) == 2
    assert texts(take_repeated(flow, found.body, found.lines, Ledger())) == ["Cobertura 7%"]
