"""Regions under one name each, from north to south."""

import pytest

from build_site.collection.regions import REGIONES, place


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Región Metropolitana", "Metropolitana de Santiago"),
        ("Metropolitana de Santiago", "Metropolitana de Santiago"),
        ("VIII Región del Biobío", "Biobío"),
        ("Bío Bío", "Biobío"),
        ("Libertador General Bernardo O'Higgins", "Libertador General Bernardo O’Higgins"),
        ("LIBERTADOR BERNARDO O´HIGGINS", "Libertador General Bernardo O’Higgins"),
        ("Aisén", "Aysén del General Carlos Ibáñez del Campo"),
        ("Región de La Araucanía", "La Araucanía"),
        ("Magallanes y la Antártica Chilena", "Magallanes y de la Antártica Chilena"),
        ("Ñuble", "Ñuble"),
    ],
)
def test_prints_of_one_region(printed, name):
    assert place(printed).nombre == name
    assert place(printed).es_region


def test_other_places_come_after_the_regions_under_their_own_name():
    assert place("Nivel central").nombre == "Nivel central"
    assert not place("Nivel central").es_region
    assert max(place(name) for name in REGIONES) < place("Nivel central")


def test_every_region_is_its_own_name_and_address():
    assert [place(name).nombre for name in REGIONES] == list(REGIONES)
    assert len({place(name).slug for name in REGIONES}) == 16
