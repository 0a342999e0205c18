"""One programme over editions: joined by its rules and by nothing else."""

import pytest

from build_site.collection.programmes import join
from tests.collection.summaries import resumen


def joined(*fichas):
    return {programa.nombre: programa.ediciones for programa in join(fichas)}


def test_same_name_and_service_whatever_the_print():
    assert joined(resumen("Riego Campesino", 2020), resumen("RIEGO  CAMPESÍNO", 2021)) == {
        "RIEGO CAMPESÍNO": (2020, 2021)
    }


def test_a_namesake_in_another_service_is_another_programme():
    programas = join([resumen("Riego", 2020), resumen("Riego", 2021, servicio="Comisión Nacional de Riego")])
    assert sorted(programa.ediciones for programa in programas) == [(2020,), (2021,)]
    assert len({programa.slug for programa in programas}) == 2


def test_a_service_that_changed_its_name_is_the_same():
    before = resumen("Becas", 2019, servicio="Comisión Nacional de Investigación Científica y Tecnológica")
    after = resumen("Becas", 2021, servicio="Agencia Nacional de Investigación y Desarrollo")
    assert joined(before, after) == {"Becas": (2019, 2021)}


def test_the_remark_of_a_former_name_is_no_part_of_the_name():
    assert joined(resumen("Barrios", 2020), resumen("Barrios (Ex Quiero mi Barrio)", 2021)) == {
        "Barrios (Ex Quiero mi Barrio)": (2020, 2021)
    }


def test_a_declared_former_name_joins_the_earlier_fichas():
    [programa] = join([resumen("Campamentos", 2020), resumen("Asentamientos Precarios (Ex Campamentos)", 2021)])
    assert programa.ediciones == (2020, 2021)
    assert programa.nombres_anteriores == ("Campamentos",)


def test_a_chain_of_names_is_one_programme():
    [programa] = join([resumen("C (Ex B)", 2022), resumen("A", 2020), resumen("B (Ex A)", 2021)])
    assert programa.ediciones == (2020, 2021, 2022)
    assert set(programa.nombres_anteriores) == {"A", "B"}


@pytest.mark.parametrize(
    "fichas",
    [
        pytest.param([("Y", 2021), ("X (Ex Y)", 2021)], id="both exist in one edition"),
        pytest.param([("Y", 2022), ("X (Ex Y)", 2021)], id="the old name lives on"),
        pytest.param([("Y", 2020), ("X (Ex Y)", 2021), ("Z (Ex Y)", 2021)], id="two claim it"),
    ],
)
def test_what_is_not_plain_is_not_joined(fichas):
    assert all(len(programa.ediciones) == 1 for programa in join(resumen(*ficha) for ficha in fichas))


def test_a_former_name_of_another_service_is_not_joined():
    fichas = [resumen("Y", 2020, servicio="Comisión Nacional de Riego"), resumen("X (Ex Y)", 2021)]
    assert len(join(fichas)) == 2


def test_two_pdfs_of_one_edition_stay_in_one_programme():
    [programa] = join([resumen("Riego", 2021), resumen("RIEGO", 2021)])
    assert len(programa.fichas) == 2
    assert programa.ediciones == (2021,)
