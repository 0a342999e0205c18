import pytest

from build_site.parsing.institutions import (
    acronym_of,
    current_name,
    find,
    former_names,
    is_ministry,
    is_service,
    ministries,
    services,
)

CURRENT = {one.nombre for one in (*ministries(), *services()) if not one.hoy}


@pytest.mark.parametrize("one", [*ministries(), *services()], ids=lambda one: one.nombre)
def test_every_row_of_the_tables_is_consistent(one):
    assert one.tipo in {"vigente", "cerrada", "anterior", "variante"}
    assert bool(one.hoy) == (one.tipo in {"anterior", "variante"})
    assert one.actual in CURRENT
    assert not one.ministerio or one.ministerio in {ministry.actual for ministry in ministries()}
    assert find(one.nombre) == one


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Servicio de Cooperación Técnica", "SERCOTEC"),
        ("JUNTA NACIONAL DE AUXILIO ESCOLAR Y BECAS", "JUNAEB"),
        ("Dirección de Bibliotecas, Archivos y Museos", "DIBAM"),
        ("Instituto Nacional de Deporte", "IND"),
        ("Subsecretaria Desarrollo Regional y Administrativo", "SUBDERE"),
        ("Ministerio de Economía, Fomento y Turismo", "MINECON"),
        ("Subsecretaría de Agricultura", None),
        ("Servicio de los Inventos", None),
    ],
)
def test_acronym_of_a_name_in_any_print(name, acronym):
    assert acronym_of(name) == acronym


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sercotec", "Servicio de Cooperación Técnica"),
        ("segegob", "Ministerio Secretaría General de Gobierno"),
        ("chilevalora", "ChileValora"),
        ("fucoa", "Fundación de Comunicaciones, Capacitación y Cultura del Agro"),
    ],
)
def test_an_institution_is_found_by_its_acronym(text, name):
    found = find(text)
    assert found is not None
    assert found.nombre == name


def test_an_unknown_institution_is_not_found_and_keeps_its_name():
    assert find("Servicio de los Inventos") is None
    assert current_name("Servicio de los Inventos") == "Servicio de los Inventos"
    assert former_names("Servicio de los Inventos") == ()


def test_former_names_lead_to_the_current_one_and_back():
    assert current_name("Ministerio de Desarrollo Social") == "Ministerio de Desarrollo Social y Familia"
    assert "Servicio Nacional de la Mujer" in former_names("Servicio Nacional de la Mujer y la Equidad de Género")
    assert "Comisión Nacional de Investigación Científica y Tecnológica" in former_names("ANID")


def test_a_closed_service_has_no_heir():
    assert current_name("Servicio Nacional de Menores") == "Servicio Nacional de Menores"


def test_names_of_ministries_and_services_are_told_apart():
    assert is_ministry("MINISTERIO DE EDUCACION")
    assert is_service("Servicio agricola y ganadero")
    assert not is_service("Ministerio de Educación")
    assert not is_ministry("Programa de Educación")
