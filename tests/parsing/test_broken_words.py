"""Words cut at the foot of a page are whole again."""

from build_site.reading.sheet import SOFT_HYPHEN
from tests.parsing.paper import laid, page, put, put_lines, texts

BODY = ["Primera línea de la página", "y la segunda, que la sigue.", "La tercera cierra el párrafo."]


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


def test_a_word_whose_rest_is_nowhere_keeps_what_is_printed() -> None:
    found = laid(page(put_lines([*BODY, f"La institu{SOFT_HYPHEN}"], y=600), 1), page(put_lines(["Otra página."]), 2))
    assert texts(found.lines)[3:] == ["La institu", "Otra página."]
