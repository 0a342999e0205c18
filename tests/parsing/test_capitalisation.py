import pytest

from build_site.parsing.capitalisation import capitalise, in_capitals

ORDINARY = {"piloto", "rural", "futuro", "red"}


@pytest.mark.parametrize(
    "name",
    [
        "Juntos",
        "Apoyo a la Inserción de Jóvenes y Adultos",
        "Red de Mujeres - El Futuro Es Ahora",
        "Ley N° 20.595: La Red",
        "La Escuela del Mañana",
        'Bono "El Esfuerzo"',
        "Reparación (El Retorno)",
        "Salas Cuna / La Guardería",
        "Mujeres y/o Niñas",
        "Niños/as y Cuidadores/as",
        "Trabajador(a) y Profesores(as)",
        "Prevención VIH/SIDA e ITS",
        "I+D+i Aplicada",
        "Fortalecimiento OMIL",
        "Capacitación en TIC y TICs",
        "Contribución a los ODS",
        "Capital Semilla Pyme",
        "Convenio INDAP-PRODEMU",
        "Atención en la APS",
        "Etapa II",
        "Habilidades para la Vida XIV",
        "Mi Vivienda Civil",
        "Programa 4 a 7",
        "1er Concurso y 2do Nivel",
        "Subsidio DS49",
        "Subsidio D.S. N° 49",
        "Convenio EE.UU. y Chile",
        "Sistema O'Higgins",
        "Salud Metropolitano Sur-Oriente",
        "Región de Los Lagos",
        "Limpieza de los Lagos",
        "Turismo en La Araucanía",
        "Niños Sanos del Ñuble",
        "Plataforma reddeproteccion.cl",
        "Fondo (Piloto)",
        "Fondo - Rural",
        "Sistema de Registro de Animales Mordidos (SIRAM)",
        "Programa de Gestión –PROGES",
        "Familias de Acogida con Apoyo (FAC CA)",
        "Sistema Nacional de Certificación SINACE",
    ],
)
def test_capitals_become_a_spanish_title(name):
    assert capitalise(name.upper(), ORDINARY) == name


def test_accents_are_neither_added_nor_lost():
    assert capitalise("EDUCACION TÉCNICA Y ÚTILES", ORDINARY) == "Educacion Técnica y Útiles"


def test_a_word_with_an_accent_is_no_acronym():
    assert capitalise("RED (AÑIL)", ORDINARY) == "Red (Añil)"


def test_letters_change_case_and_nothing_else():
    odd = "«X»  --PLAN ﬁN ‘Ñ’ N°3, 50% + (¿A?) [B]/C·D_E…"
    assert capitalise(odd, ORDINARY).upper() == " ".join(odd.split()).upper()


def test_a_long_row_of_letters_is_settled_quickly():
    assert capitalise("A " * 200 + "(" + "A" * 40 + "B)", ORDINARY).endswith("b)")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("JUNTOS", True),
        ("PROGRAMA 4 a 7", True),
        ("NIÑOs/as SANOS DE CHILE", True),
        ("Juntos", False),
        ("JUNTOS (ex Nodos)", False),
        ("4 - 7", False),
        ("", False),
    ],
)
def test_a_name_is_in_capitals_when_most_of_its_letters_are(name, expected):
    assert in_capitals(name) is expected
