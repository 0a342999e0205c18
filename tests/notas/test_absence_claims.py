"""Which technical notes say that a figure is not shown, of which years; nothing that they do not say."""

import pytest

from build_site.notas.absence_claims import read_absences

ANIOS = [2019, 2020, 2021]


@pytest.mark.parametrize(
    ("texto", "said"),
    [
        (
            "Durante el año 2020 se homologaron las definiciones. Dado aquello no se muestra la población "
            "beneficiada, población objetivo y cobertura para el año 2019.",
            {"población beneficiada": {2019}, "población objetivo": {2019}, "cobertura": {2019}},
        ),
        (
            "No se presentan los gastos por beneficiario de los años 2018 y 2019.",
            {"gasto por beneficiario": {2018, 2019}},
        ),
        ("Para el año 2019 no se despliega la cobertura.", {"cobertura": {2019}}),
        ("No se muestra para el año 2019 la cobertura.", {"cobertura": {2019}}),
        (
            "La cobertura y la población beneficiada de 2019 no se encuentran disponibles.",
            {"cobertura": {2019}, "población beneficiada": {2019}},
        ),
        ("La producción de los componentes no está disponible para 2020.", {"producción": {2020}}),
        (
            "No se informa la cobertura entre 2018 y 2020, debido al cambio de metodología de 2021.",
            {"cobertura": {2018, 2019, 2020}},
        ),
        ("No se informa la cobertura de los años anteriores a 2021.", {"cobertura": {2019, 2020}}),
        ("No hay información de cobertura para 2019 en esta ficha.", {"cobertura": {2019}}),
        ("No se dispone de la población beneficiada 2019-2020.", {"población beneficiada": {2019, 2020}}),
        ("Se omite el gasto unitario del año 2019.", {"gasto unitario": {2019}}),
        ("Los indicadores de propósito de 2019 no fueron reportados.", {"indicadores de propósito": {2019}}),
    ],
)
def test_what_is_said(texto: str, said: dict[str, set[int]]) -> None:
    assert {absence.figura.nombre: set(absence.anios) for absence in read_absences(texto, ANIOS)} == said


@pytest.mark.parametrize(
    "texto",
    [
        "Se muestra la cobertura para el año 2019.",
        "La información es auto reportada. No corresponde a una evaluación de impacto ni fiscalización.",
        "No se muestra la variación de la cobertura para el año 2019.",
        "No se muestra la cobertura regional para el año 2019.",
        "No se muestra la cobertura de los programas nuevos para el año 2019.",
        "No se muestra la cobertura para el año 2019, salvo en programas de salud.",
        "No se muestra la cobertura cuando el programa no se ejecutó en 2019.",
        "En algunos casos no se muestra la cobertura de 2019.",
        "No se muestra la cobertura para 2019 ni la producción para 2020.",
        "Un programa puede no informar la cobertura de 2019.",
    ],
)
def test_what_is_not_said(texto: str) -> None:
    assert [absence for absence in read_absences(texto, ANIOS) if absence.anios] == []


def test_the_year_of_something_else_is_not_the_figures() -> None:
    for texto in (
        "Debido a la homologación realizada en 2020 no se muestra la cobertura.",
        "La metodología cambió en 2019, por lo que no se muestra la cobertura.",
    ):
        assert all(not absence.anios for absence in read_absences(texto, ANIOS))
