"""Acronyms: a service is found by what everybody calls it."""

import pytest

from build_site.search.siglas import siglas


@pytest.mark.parametrize(
    ("nombre", "known"),
    [
        ("Servicio Nacional de Capacitación y Empleo", ("SENCE",)),
        ("Servicio Agricola y Ganadero", ("SAG",)),
        ("SERVICIO NACIONAL DE LA MUJER Y LA EQUIDAD DE GÉNERO", ("SERNAM", "SERNAMEG")),
        ("Ministerio del Trabajo y Previsión Social", ("MINTRAB",)),
        ("Servicio Local de Educación Pública de Barrancas", ("SLEP",)),
        ("Servicio de Salud Aconcagua", ()),
        ("", ()),
    ],
)
def test_a_name_has_its_acronyms(nombre, known):
    assert siglas(nombre) == known


def test_words_in_another_order_are_another_service():
    assert siglas("Empleo y Capacitación, Servicio Nacional") == ()
