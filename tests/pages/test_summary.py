"""«En breve» says what the ficha says, for any state of its figures, and never why."""

from decimal import Decimal

import msgspec
import pytest

from build_site.model.cifra import VACIA, Cifra, Estado
from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Ficha
from build_site.notas.evaluate import evaluate
from build_site.pages.summary import summary
from tests.pages.fichas import bare, cotejo, juntos, published

NO_APLICA = Cifra(texto="N/A", valor=None, estado=Estado.NO_APLICA, pagina=2)
SIN_INFORMACION = Cifra(texto="S/I", valor=None, estado=Estado.SIN_INFORMACION, pagina=2)
CERO = Cifra(texto="0", valor=Decimal(0), estado=Estado.INFORMADO, pagina=2)


def spending(cifra: Cifra) -> Ficha:
    return msgspec.structs.replace(
        bare(), presupuesto=msgspec.structs.replace(bare().presupuesto, ejecutado={"2021": cifra})
    )


def test_juntos_in_words() -> None:
    said = summary(published(juntos(), *evaluate(juntos())))
    assert (
        "En 2021 ejecutó **266 millones de pesos** de 2022, el 100% de su presupuesto inicial y el 100% del final."
        in said
    )
    assert "Otros años (mismos pesos): en 2019, 1.521 millones de pesos; en 2020, «N/A» (no aplica)." in said
    assert "Gasto por beneficiario en 2021: **33,3 millones de pesos** de 2022." in said
    assert (
        "Cobertura en 2021: **0%** de una población objetivo de **11.184** micro y pequeñas empresas y cooperativas."
        in said
    )
    assert "Es un redondeo: las cifras de la propia ficha dan 0,07\N{NO-BREAK SPACE}%." in said
    assert "de 23 cuentas, [**2 no cuadran**](#notas-calculadas)" in said


@pytest.mark.parametrize(
    ("cifra", "sentence"),
    [
        (NO_APLICA, "Para 2021 la ficha no da un presupuesto ejecutado: imprime «N/A» (no aplica)."),
        (SIN_INFORMACION, "Para 2021 la ficha no da un presupuesto ejecutado: imprime «S/I» (sin información)."),
        (VACIA, "Para 2021 la ficha no da un presupuesto ejecutado: imprime una celda vacía."),
        (CERO, "En 2021 ejecutó **0 pesos**."),
    ],
)
def test_a_budget_without_a_number_is_never_a_zero(cifra: Cifra, sentence: str) -> None:
    assert sentence in summary(published(spending(cifra)))


def test_a_year_that_the_ficha_does_not_print_is_not_spoken_of() -> None:
    ficha = msgspec.structs.replace(spending(CERO), edicion=2030)
    assert summary(published(ficha)) == ""


def test_no_figures_no_summary() -> None:
    assert summary(published(bare())) == ""


def test_a_long_purpose_is_left_to_its_section() -> None:
    antecedentes = msgspec.structs.replace(bare().antecedentes, proposito="palabra " * 100)
    assert summary(published(msgspec.structs.replace(bare(), antecedentes=antecedentes))) == ""


def test_all_checks_hold() -> None:
    note = cotejo(bare(), "subtitulos-suma", Veredicto.COINCIDE, "Cuadra.")
    assert "[ninguna falla](#notas-calculadas)" in summary(published(bare(), note))
