"""The data files behind the answers: the same bytes in any order of arrival, figures with their state, small."""

import gzip
import json
from decimal import Decimal

import msgspec
import pytest

from build_site.facts.columns import cell
from build_site.facts.fact_table import files
from build_site.facts.marks import marks
from build_site.model.cifra import VACIA, Cifra, Estado
from tests.facts.collection import juntos
from tests.facts.site import published


def test_the_order_of_arrival_does_not_matter(fichas):
    there, back = dict(files(published(fichas))), dict(files(reversed(published(fichas))))
    assert there == back
    assert list(there) == list(dict(files(published(fichas))))


def test_a_ficha_is_where_the_catalogue_says(fichas):
    contents = {path: json.loads(data) for path, data in files(published(fichas)) if path.endswith(".json")}
    catalogue = contents["datos/hechos/catalogo.json"]
    for position, edition in enumerate(catalogue["ediciones"]):
        names = [
            name
            for name, _, places in catalogue["programas"]
            for place in places
            if (place if isinstance(place, int) else place[0]) == position
        ]
        column = contents[f"datos/hechos/{edition['edicion']}/ejecutado.json"]
        year = column["anios"].index(edition["edicion"])
        own = sorted(
            (ficha for ficha in fichas if ficha.edicion == edition["edicion"]),
            key=lambda ficha: (ficha.programa.casefold(), ficha.servicio),
        )
        assert [ficha.programa for ficha in own] == names
        for ficha, value in zip(own, column["valores"][year], strict=True):
            printed = ficha.presupuesto.ejecutado[str(ficha.edicion)]
            assert value == (int(printed.valor) if printed.valor is not None else cell(printed, ""))


@pytest.mark.parametrize(
    ("cifra", "suffix", "short"),
    [
        (Cifra(texto="266.350", valor=Decimal(266350), estado=Estado.INFORMADO), "", 266350),
        (Cifra(texto="33.293,8", valor=Decimal("33293.8"), estado=Estado.INFORMADO), "", 33293.8),
        (Cifra(texto="7%", valor=Decimal(7), estado=Estado.INFORMADO), "%", 7),
        (Cifra(texto="0,0", valor=Decimal("0.0"), estado=Estado.INFORMADO), "", ["0,0", 0, "I"]),
        (Cifra(texto="7 %", valor=Decimal(7), estado=Estado.INFORMADO), "%", ["7 %", 7, "I"]),
        (Cifra(texto="N/A", valor=None, estado=Estado.NO_APLICA), "", "N"),
        (Cifra(texto="S/I*", valor=None, estado=Estado.SIN_INFORMACION), "", ["S/I*", None, "S"]),
        (VACIA, "", "V"),
        (None, "", "-"),
    ],
)
def test_a_cell_keeps_print_number_and_state_apart(cifra, suffix, short):
    assert cell(cifra, suffix) == short


def test_marks_of_juntos():
    (publicada,) = published([juntos()])
    found = marks(publicada)
    assert found["beneficiario_fuera"] is True
    assert found["beneficiario_dentro"] is False
    assert found["persistencia"] is False
    assert found["administrativo_mal"] is True
    assert found["focalizacion_deficiente"] is False
    assert found["indicador_sin_dato"] is True
    assert found["fet_si"] is False
    assert found["permanente"] is True
    assert found["difiere"] is True


def test_what_the_evaluator_does_not_say_is_unknown():
    (publicada,) = published([msgspec.structs.replace(juntos(), analisis=[], contingencia=[])])
    found = marks(publicada)
    assert [
        found[name]
        for name in ("persistencia", "beneficiario_fuera", "administrativo_mal", "focalizacion_deficiente", "fet_si")
    ] == [None] * 5


def test_no_file_is_heavy(fichas):
    for path, data in files(published(fichas)):
        assert len(gzip.compress(data)) < (70_000 if path.endswith(".js") else 60_000), path
