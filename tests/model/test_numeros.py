"""Chilean numbers, both ways; whatever is written otherwise is no number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_site.model.cifra import Estado
from build_site.model.numeros import format_number, parse, round_half_up

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=None)


@given(st.integers(-(10**12), 10**12), st.integers(0, 6))
def test_what_is_formatted_is_read_back(digits: int, places: int) -> None:
    valor = Decimal(digits).scaleb(-places)
    assert parse(format_number(valor)) == (valor, Estado.INFORMADO)


@pytest.mark.parametrize("texto", ["0", "8", "83", "0,0", "5.894,6", "33.293,8", "1.520.806", "-12", "-1.071,55"])
def test_what_is_printed_is_formatted_back(texto: str) -> None:
    found = parse(texto)
    assert found
    assert found[0] is not None
    assert format_number(found[0]) == texto


@pytest.mark.parametrize(
    ("texto", "valor"),
    [
        ("2%", "2"),
        ("12,5 %", "12.5"),
        ("$1.200", "1200"),
        ("−3", "-3"),
        ("–4,5", "-4.5"),
        ("7**", "7"),
        ("266.350¹", "266350"),
        ("97%⁽²⁾", "97"),
        ("1520806", "1520806"),
    ],
)
def test_signs_and_marks_around_a_number(texto: str, valor: str) -> None:
    assert parse(texto) == (Decimal(valor), Estado.INFORMADO)


@pytest.mark.parametrize(
    ("texto", "estado"),
    [
        ("", Estado.VACIO),
        ("-", Estado.VACIO),
        ("—", Estado.VACIO),
        ("N/A", Estado.NO_APLICA),
        ("n/a**", Estado.NO_APLICA),
        ("No aplica", Estado.NO_APLICA),
        ("S/I*", Estado.SIN_INFORMACION),
        ("S/I¹", Estado.SIN_INFORMACION),
        ("Sin  información", Estado.SIN_INFORMACION),
    ],
)
def test_the_absences_are_told_apart(texto: str, estado: Estado) -> None:
    assert parse(texto) == (None, estado)


@pytest.mark.parametrize(
    "texto",
    """
    1,520.8 64.5 1.52 1.520.80 12.3456 1.5208 1,520,806 2.076.38 1.520.8O6 * % 1/2 3-4 1e5 +5 Total ,5 5, .. ٣
    """.split(),
)
def test_what_is_written_otherwise_is_no_number(texto: str) -> None:
    assert parse(texto) is None


@pytest.mark.parametrize("texto", ["1 520", "año 2019", "12 niños", "N/A 3", "0 0"])
def test_words_are_no_number(texto: str) -> None:
    assert parse(texto) is None


@given(st.text(max_size=12))
def test_nothing_breaks_it_and_zero_is_never_made_up(texto: str) -> None:
    found = parse(texto)
    if found and found[0] == 0:
        assert "0" in texto


@given(decimals, st.integers(0, 4))
def test_rounding_is_by_hand_and_at_most_half_a_unit_off(valor: Decimal, places: int) -> None:
    rounded = round_half_up(valor, places)
    assert abs(rounded - valor) * 2 <= Decimal(1).scaleb(-places)
    assert round_half_up(-valor, places) == -rounded


def test_halves_go_away_from_zero() -> None:
    assert [format_number(Decimal(text), 0) for text in ("0.5", "1.5", "2.5", "-0.5", "-0.4")] == [
        "1",
        "2",
        "3",
        "-1",
        "0",
    ]
