import unicodedata
from collections import Counter

import pytest

from build_site.parsing import institutions, names
from build_site.parsing.capitalisation import capitalise
from build_site.parsing.names import former_programme_name, ministry, ordinary_words, programme, service


def without_accents(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


SERVICES = [one.nombre for one in institutions.services()]
MINISTRIES = [one.nombre for one in institutions.ministries()]
TABLES = [(programme, names.programme_names()), (service, SERVICES), (ministry, MINISTRIES)]


@pytest.mark.parametrize("as_printed", [str.upper, lambda name: without_accents(name).upper()])
@pytest.mark.parametrize(("spelled", "table"), TABLES, ids=["programmes", "services", "ministries"])
def test_every_name_of_the_tables_comes_back_from_capitals(spelled, table, as_printed):
    published = {**names._published("servicio"), **names._published("ministerio")}
    assert [spelled(as_printed(name)) for name in table] == [published.get(as_printed(name), name) for name in table]


def test_the_tables_hold_every_name_of_the_published_list():
    rows = names._rows("programas-2025.csv")
    services = {row["servicio"] for row in rows}
    ministries = {row["ministerio"] for row in rows}
    assert (len(rows), len(services), len(ministries)) == (677, 73, 23)
    assert {without_accents(service(name.upper())).lower() for name in services} == {
        without_accents(name).lower() for name in services
    }
    assert {ministry(name.upper()) for name in ministries} == ministries


def test_only_declared_corrections_differ_from_the_published_list():
    published = [" ".join(row["nombre"].split()) for row in names._rows("programas-2025.csv")]
    changed = [new for old, new in zip(published, names.programme_names(), strict=True) if old != new]
    assert changed == [row["nombre"] for row in names._rows("correcciones.csv")]


def test_rules_alone_recover_most_names_that_the_table_lacks():
    """Each of the 677 names, by the rules and the words of the other 676. The rest are titles in small letters."""
    table = names.programme_names()
    own_words = [ordinary_words([name]) for name in table]
    seen = Counter(word for words in [*own_words, ordinary_words([*SERVICES, *MINISTRIES])] for word in words)
    recovered = [
        name
        for name, words in zip(table, own_words, strict=True)
        if capitalise(name.upper(), {word for word in seen if seen[word] > (word in words)}) == name
    ]
    assert len(recovered) >= 590, f"{len(recovered)} of {len(table)}"


def test_accents_are_those_of_the_print_or_of_the_table():
    assert (
        programme("REDES - RED TECNOLÓGICA SILVOAGROPECUARIA GTT+") == "REDES - Red Tecnológica Silvoagropecuaria GTT+"
    )
    assert service("SERVICIO DE COOPERACION TECNICA") == "Servicio de Cooperación Técnica"


def test_signs_are_those_of_the_print():
    assert (
        programme("APOYO A PERSONAS EN SITUACIÓN DE CALLE – SSYOO") == "Apoyo a Personas en Situación de Calle – SSyOO"
    )


def test_editions_may_leave_out_or_keep_only_what_stands_in_parentheses():
    assert programme("FAMILIA DE ACOGIDA DE COLABORADOR ACREDITADO") == "Familia de Acogida de colaborador acreditado"
    assert programme("CALLE SEGURA") == "Calle Segura"


@pytest.mark.parametrize("name", ["Yo Emprendo", "programa en minúsculas", "Innova FOSIS", "JUNTOS (ex Nodos)", ""])
def test_a_name_that_is_not_in_capitals_stays_as_printed(name):
    assert programme(name) == service(name) == ministry(name) == name


def test_spaces_and_line_breaks_of_the_print_become_single_spaces():
    assert programme("YO  EMPRENDO\nSEMILLA") == "Yo Emprendo Semilla"


def test_another_print_of_the_same_name_in_the_ficha_wins_over_table_and_rules():
    assert programme("CENTROS PAIHUEN", ["Centros PAIHUEN"]) == "Centros PAIHUEN"
    assert programme("CRECE", ["Crece"]) == "Crece"
    assert programme("CENTROS PAIHUEN", ["Centros", "CENTROS PAIHUEN"]) == "Centros Paihuen"


@pytest.mark.parametrize(
    ("name", "former"),
    [
        ("Programa de Asentamientos Precarios (Ex Campamentos)", "Campamentos"),
        ("Programa Sistema de Televigilancia (Ex Calle Segura )", "Calle Segura"),
        ("Residencia Familiar (RVA)", None),
        ("Juntos", None),
    ],
)
def test_former_names_of_programmes_are_what_their_parentheses_say(name, former):
    assert former_programme_name(name) == former
