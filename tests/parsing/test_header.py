"""Lines that head columns, and their repetition after a page break."""

from build_site.parsing.header import header_block, take_repeated
from build_site.parsing.ledger import Ledger
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
