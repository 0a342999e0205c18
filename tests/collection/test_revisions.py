"""What two editions print for one year: raw, and whether one change of pesos explains it."""

from build_site.collection.revisions import printed, revisions
from tests.collection.summaries import por_anio, resumen

EJECUTADO = "presupuesto.ejecutado"


def revision(before, after):
    [found] = revisions([resumen("A", 2020, before), resumen("A", 2021, after)], EJECUTADO)
    return found


def test_one_factor_explains_all_years_within_the_rounding():
    found = revision(
        por_anio(a2018="1.000", a2019="2.000", a2020="333"), por_anio(a2019="2.090", a2020="348", a2021="5")
    )
    assert [change.anio for change in found.cambios] == ["2019", "2020"]
    assert found.factor is not None
    assert found.factor.low < 1.045 < found.factor.high


def test_years_that_change_differently_have_no_factor():
    assert revision(por_anio(a2019="1.000", a2020="1.000"), por_anio(a2019="1.045", a2020="1.300")).factor is None


def test_absences_and_zeros_have_no_ratio():
    found = revision(por_anio(a2018="N/A", a2019="0", a2020="7"), por_anio(a2018="5", a2019="4", a2020="S/I"))
    assert [change.razon for change in found.cambios] == [None, None, None]
    assert (found.comparables, found.factor) == (0, None)


def test_every_print_of_a_year():
    fichas = [resumen("A", 2020, por_anio(a2020="1")), resumen("A", 2021, por_anio(a2020="2", a2021="3"))]
    assert {year: [one.cifra.texto for one in prints] for year, prints in printed(fichas, EJECUTADO).items()} == {
        "2020": ["1", "2"],
        "2021": ["3"],
    }
