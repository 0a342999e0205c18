"""Ministries and services under their names of today."""

from build_site.collection.bodies import ministry, service

ECONOMIA = "Ministerio de Economía, Fomento y Turismo"


def test_a_former_name_is_the_same_ministry():
    today, before = ministry("Ministerio de Desarrollo Social y Familia"), ministry("MINISTERIO DE DESARROLLO SOCIAL")
    assert today == before
    assert today is not None
    assert today.slug == "ministerio-de-desarrollo-social-y-familia"


def test_a_service_keeps_its_address_when_its_ministry_changes():
    assert service("SERCOTEC", ECONOMIA) == service("Servicio de Cooperación Técnica", "Ministerio de Hacienda")


def test_a_name_that_several_ministries_use_is_told_apart():
    name = "Secretaría y Administración General"
    assert service(name, ECONOMIA) != service(name, "Ministerio de Educación")


def test_a_service_that_the_table_lacks_is_told_apart_by_its_ministry():
    assert service("Servicio de Prueba", ECONOMIA) != service("Servicio de Prueba", "Ministerio de Educación")


def test_no_name_is_no_body():
    assert ministry(" ") is None
    assert service("", ECONOMIA) is None
