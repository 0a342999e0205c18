"""Profiles: headings compared by their words, nearest edition, differences laid over the base."""

import pytest

from build_site.editions.profile import Phrase, Phrases, known_editions, long_words, profile, words_of
from tests.editions.conftest import Put


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("III. DESEMPEÑO 2021 DEL PROGRAMA", "Desempeño del programa"),
        ("7.- Notas técnicas", "NOTAS TECNICAS"),
        ("Ejecución Presupuestaria por año (M$ 2022)", "EJECUCION PRESUPUESTARIA POR AÑO (M$2023)"),
        ("Gasto por subtítulo", "GASTO POR SUBTÍTULOS *"),
        ("Miles de $(2022)", "(M$ 2022)"),
    ],
)
def test_accents_capitals_numerals_years_and_marks_are_of_no_matter(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(("one", "other"), [("Gasto unitario", "Gasto"), ("Población objetivo", "Población potencial")])
def test_words_are(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


def test_a_phrase_is_its_words_and_no_others() -> None:
    phrase = Phrase.parse("+gasto +subtitulo ejecutado")
    assert phrase.matches(words_of("Gasto ejecutado por subtítulo"))
    assert phrase.matches(words_of("GASTO POR SUBTÍTULOS"))
    assert not phrase.matches(words_of("Gasto por subtítulo y región"))
    assert not phrase.matches(words_of("Gasto ejecutado"))
    assert phrase.within(words_of("Gasto"))
    assert not phrase.within(frozenset())


def test_the_first_key_that_matches_is_given() -> None:
    phrases = Phrases({"uno": ["+gasto"], "dos": ["+gasto ejecutado"]})
    assert phrases.match("Gasto") == "uno"
    assert phrases.match("Gasto ejecutado") == "dos"
    assert phrases.match("") is None
    assert phrases.match("***") is None
    assert phrases.partial("ejecutado")


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("XVIII.", "XVIII. Gasto por componente"),
        ("Gasto ejecutado (miles", "Gasto ejecutado (miles de pesos 2021)"),
        ("Indicadores de propósito", "Indicadores de propósito del programa"),
    ],
)
def test_long_words_are_among_those_of_any_text_around_them(part: str, whole: str) -> None:
    assert set(long_words(part.split())) <= words_of(whole)


def test_a_text_with_a_word_of_no_phrase_is_told_by_its_long_words() -> None:
    phrases = Phrases({"uno": ["+gasto ejecutado"]})
    assert phrases.may_say(long_words(["Gastos", "ejecutados"]))
    assert not phrases.may_say(long_words(["Gastos", "previstos"]))


def test_the_nearest_edition_reads_an_unknown_one() -> None:
    known = known_editions()
    assert known[0] == 2020
    assert [profile(edition).edicion for edition in known] == known
    assert profile(known[0] - 8).edicion == known[0]
    assert profile(known[-1] + 8).edicion == known[-1]


def test_an_edition_adds_to_the_base_and_goes_before_it(put_profile: Put) -> None:
    """Its phrases are tried first whatever their key, its words are added, its limits replace."""
    put_profile(
        "2031",
        '[secciones]\natributos = ["+desempeno programa"]\n'
        '[cabeceras]\npalabras = "meta"\n[umbrales]\nsubejecucion = 80',
    )
    own, other = profile(2031), profile(2021)
    assert (own.edicion, profile(2099).edicion) == (2031, 2031)
    assert own.secciones.match("Desempeño del programa") == "atributos"
    assert other.secciones.match("Desempeño del programa") == "desempeno"
    assert own.secciones.match("Notas técnicas") == "notas_tecnicas"
    assert own.is_table_header(words_of("Meta Total"))
    assert not other.is_table_header(words_of("Meta Total"))
    assert own.umbrales == {**other.umbrales, "subejecucion": 80}


@pytest.mark.parametrize(
    "words", ["Región Total ejecutado", "Componentes (Unidad de producción)", "Indicador Fórmula de cálculo"]
)
def test_words_that_head_columns(words: str) -> None:
    assert profile(2021).is_table_header(words_of(words))


@pytest.mark.parametrize("words", ["Maule", "Gasto administrativo 18.111", "Transferencias Corrientes"])
def test_words_that_do_not(words: str) -> None:
    assert not profile(2021).is_table_header(words_of(words))


def test_a_total_is_no_title() -> None:
    """«Gasto total ejecutado componentes» closes a table; bold and blank, it looks like a title."""
    for row in ("Gasto total ejecutado componentes", "Gasto total ejecutado", "Total"):
        assert profile(2021).filas["total"].match(row) == "total"
        assert profile(2021).titulos.match(row) is None
