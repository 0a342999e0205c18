"""Profiles: headings compared by their words, nearest edition, differences laid over the base."""

from typing import Any

import pytest

from build_site.editions.profile import Phrase, Phrases, known_editions, profile, words_of


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


def test_the_nearest_edition_reads_an_unknown_one() -> None:
    known = known_editions()
    assert known[0] == 2020
    assert [profile(edition).edicion for edition in known] == known
    assert profile(known[0] - 8).edicion == known[0]
    assert profile(known[-1] + 8).edicion == known[-1]


@pytest.mark.parametrize("edicion", [2020, 2021, 2022, 2023])
def test_no_heading_row_or_group_has_two_keys(edicion: int) -> None:
    """The bare words of a phrase are matched by its own key and by none before it."""
    found = profile(edicion)
    for phrases in (found.secciones, found.grupos, found.dimensiones, found.historial, *found.filas.values()):
        for key, options in options_of(phrases):
            for option in options:
                assert phrases.match(" ".join(sorted(option.must))) == key


def options_of(phrases: Phrases) -> list[tuple[str, tuple[Phrase, ...]]]:
    return list(phrases._options.items())


@pytest.mark.parametrize("edicion", [2020, 2021, 2022, 2023])
def test_thresholds(edicion: int) -> None:
    umbrales: Any = profile(edicion).umbrales
    assert umbrales["ejecucion_inicial"] == [85, 110]
    assert umbrales["ejecucion_final"] == [90, 110]
    assert umbrales["gasto_por_beneficiario"] == 20
    assert umbrales["anios_persistencia"] == 3


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
