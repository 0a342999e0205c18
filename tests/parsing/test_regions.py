"""Regions as fichas print them, and lists of them with «y» inside the names."""

import pytest

from build_site.parsing.regions import begins_region, is_region, region_names, region_of, regions_in


@pytest.mark.parametrize(
    "text",
    [
        "Arica y Parinacota",
        "Región de Ñuble",
        "Región del Maule",
        "Bío Bío",
        "BIOBÍO",
        "La Araucanía",
        "Nivel central",
        "Libertador General Bernardo O'Higgins",
        "Libertador General Bernardo O’Higgins",
        "XII Región de Magallanes",
        "Aysén del General Carlos Ibáñez del Campo",
        "Magallanes y de la Antártica Chilena",
        "Metropolitana de Santiago",
    ],
)
def test_regions_however_printed(text: str) -> None:
    assert is_region(text)


@pytest.mark.parametrize("text", ["", "Total", "Valdivia", "Los", "Nivel", "Región", "Maule y Biobío", "Chile"])
def test_what_is_no_region(text: str) -> None:
    assert not is_region(text)


@pytest.mark.parametrize("text", ["Aysén del General Carlos", "Magallanes y de", "Región de Los"])
def test_beginnings_of_names(text: str) -> None:
    assert begins_region(text)
    assert not is_region(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La Araucanía", ["La Araucanía"]),
        ("Maule, Ñuble y Biobío", ["Maule", "Ñuble", "Biobío"]),
        ("Arica y Parinacota y Tarapacá", ["Arica y Parinacota", "Tarapacá"]),
        ("Maule y Arica y Parinacota", ["Maule", "Arica y Parinacota"]),
        (
            "Los Lagos, Aysén y Magallanes y de la Antártica Chilena",
            ["Los Lagos", "Aysén", "Magallanes y de la Antártica Chilena"],
        ),
        ("Ñuble e Isla de Pascua", ["Ñuble", "Isla de Pascua"]),
    ],
)
def test_lists(text: str, names: list[str]) -> None:
    assert regions_in(text) == names


def test_every_print_of_a_region_has_its_one_name() -> None:
    assert len(region_names()) == 16
    assert region_of("VIII Región del Bío Bío") == "Biobío"
    assert region_of("Nivel central") is None
    assert region_of("Chile") is None
