"""Every field of every ficha is counted in one of its states."""

from build_site.collection.coverage import Coverage, Presencia, states
from tests.collection.summaries import por_anio, publicada
from tests.pages.fichas import bare, juntos


def test_the_fields_of_juntos():
    found = dict(states(juntos()))
    assert found["presupuesto.ejecutado"] is Presencia.INFORMADO
    assert found["antecedentes.proposito"] is Presencia.INFORMADO
    assert found["poblacion.beneficiada"] is Presencia.NO_ESTA
    assert found["indicadores.proposito.efectivo"] is Presencia.SIN_INFORMACION
    assert "paginas_de_texto" not in found


def test_a_ficha_without_anything_says_nothing_but_its_name():
    said = {field for field, state in states(bare()) if state is not Presencia.NO_ESTA}
    assert said == {"programa"}


def test_each_state_is_counted_apart_by_edition():
    coverage = Coverage()
    for texto in ("5", "0", "N/A", "S/I", ""):
        coverage.add(publicada("A", ejecutado=texto).ficha)
    coverage.add(publicada("A", ejecutado="-").ficha)
    coverage.add(publicada("A", 2020, por_anio(a2019="5")).ficha)
    assert coverage.of("presupuesto.ejecutado", 2021) == {
        Presencia.INFORMADO: 2,
        Presencia.NO_APLICA: 1,
        Presencia.SIN_INFORMACION: 1,
        Presencia.VACIO: 1,
        Presencia.NO_ESTA: 1,
    }
    assert coverage.of("presupuesto.ejecutado", 2020) == {Presencia.NO_ESTA: 1}
    assert coverage.fichas == {2021: 6, 2020: 1}


def test_cells_of_a_list_are_counted_one_by_one():
    coverage = Coverage()
    coverage.add(publicada("A", regional={"Maule": "1", "Ñuble": "S/I"}).ficha)
    assert coverage.of("gasto_regional.filas", 2021) == {Presencia.INFORMADO: 1}
    assert coverage.of("gasto_regional.filas.total", 2021) == {Presencia.INFORMADO: 1, Presencia.SIN_INFORMACION: 1}
