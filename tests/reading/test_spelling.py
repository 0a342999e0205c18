"""Letters and spaces as PDFs have them become what a reader types."""

import pytest

from build_site.reading.spelling import clean, is_space


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("oﬁcina", "oficina"),
        ("eﬃciencia", "efficiencia"),
        ("an\u0303o", "año"),
        ("Poblacio\u0301n", "Población"),
        ("insti\u00adtución", "institución"),
        ("cero\u200b\ufeff", "cero"),
        ("▪", "•"),
        ("➢", "•"),
        ("\uf0b7", "•"),
        ("“cita” — guion", "“cita” — guion"),
        ("N/A**", "N/A**"),
    ],
)
def test_text_as_a_reader_types_it(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("char", [" ", "\u00a0", "\u2009", "\u202f", "\t", "\r", "\x00"])
def test_spaces(char: str) -> None:
    assert is_space(char)


@pytest.mark.parametrize("char", ["a", "-", "\u00ad", "\u200b", "•"])
def test_no_spaces(char: str) -> None:
    assert not is_space(char)
