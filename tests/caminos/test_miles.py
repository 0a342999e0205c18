"""Amounts in M$ become pesos digit by digit, and only amounts do."""

import pytest

from build_site.collection.concepts import CONCEPTOS, Contada
from build_site.model.claves import figures
from tests.pages.fichas import juntos
from tests.search.javascript import JavaScript


@pytest.fixture(scope="module")
def script() -> JavaScript:
    return JavaScript("caminos/miles.js")


@pytest.mark.parametrize(
    ("printed", "pesos"),
    [
        ("266.350", "266.350.000"),
        ("5.894,6", "5.894.600"),
        ("0", "0"),
        ("0,0", "0"),
        ("0,5", "500"),
        ("12", "12.000"),
        ("-1.234", "-1.234.000"),
        ("1,23456", "1.234,56"),
        ("9.007.199.254.740.993", "9.007.199.254.740.993.000"),
        ("N/A", "N/A"),
        ("S/I", "S/I"),
        ("64%", "64%"),
        ("1.5", "1.5"),
        ("", ""),
    ],
)
def test_a_number_loses_no_digit_and_what_is_none_stays(script, printed, pesos):
    assert script.call("inPesos", printed) == pesos


@pytest.mark.parametrize(
    ("printed", "pesos"),
    [
        ("M$ 248.239 de 2023", "$ 248.239.000 de 2023"),
        ("Montos en M$ de 2022 (miles de pesos).", "Montos en pesos de 2022 (la ficha imprime miles de pesos)."),
        ("Edición 2021, M$ de 2022", "Edición 2021, pesos de 2022"),
        ("Gasto (M$)", "Gasto ($)"),
        ("MM$ 12", "MM$ 12"),
        ("Población de 12 personas", "Población de 12 personas"),
    ],
)
def test_words_about_amounts(script, printed, pesos):
    assert script.call("worded", printed) == pesos


def test_what_is_money_is_what_the_catalogue_says():
    script = JavaScript("caminos/miles.js")
    for clave, _ in figures(juntos()):
        variable = ".".join(part for part in clave.split(".") if not part.isdigit())
        assert script.call("isMoney", clave) == (CONCEPTOS[variable].contada is Contada.MONEDA), clave
    assert {name for name, concept in CONCEPTOS.items() if concept.contada is Contada.MONEDA} == {
        variable for variable in CONCEPTOS if script.call("isMoney", variable.replace("filas.", "filas.0."))
    }
