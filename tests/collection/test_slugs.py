"""Addresses that are short, safe, unique and stable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_site.collection.slugs import Named, assign_slugs


def named(programa, servicio="SERCOTEC", edicion=2021, sha256="a" * 64):
    return Named(edicion, programa, servicio, sha256)


def test_a_name_alone_in_its_edition_is_its_slug():
    fichas = [named("Juntos"), named("Juntos", edicion=2020), named("Semilla", "FOSIS")]
    assert assign_slugs(fichas) == ["juntos", "juntos", "semilla"]


def test_one_name_in_two_services_takes_the_services_name():
    fichas = [named("Juntos"), named("Semilla"), named("Juntos", "FOSIS")]
    assert assign_slugs(fichas) == ["juntos-sercotec", "semilla", "juntos-fosis"]


def test_two_pdfs_of_one_ficha_take_part_of_their_hash_but_for_the_first():
    fichas = [named("Juntos", sha256="1" * 64), named("JUNTOS", sha256="2" * 64), named("Juntos", sha256="3" * 64)]
    assert assign_slugs(fichas) == ["juntos", "juntos-22222222", "juntos-33333333"]


@pytest.mark.parametrize("name", ["CON", "Aux", "nul", "com1", "LPT9", "Index", "README", "404"])
def test_names_that_systems_keep_for_themselves_are_avoided(name):
    [slug] = assign_slugs([named(name)])
    assert slug == f"{name.lower()}-programa"


def test_long_names_are_cut_between_words_and_still_differ():
    long = "Programa de apoyo a la inversión en la fase de preinversión y de fortalecimiento de los gobiernos "
    slugs = assign_slugs([named(long + "locales"), named(long + "regionales")])
    assert len(set(slugs)) == 2
    assert all(slug.startswith("programa-de-apoyo-a-la-inversion-en-la-fase-de") for slug in slugs)


def test_a_name_that_looks_like_anothers_qualified_slug():
    fichas = [named("Juntos"), named("Juntos", "FOSIS"), named("Juntos FOSIS", "INDAP")]
    assert len(set(assign_slugs(fichas))) == 3


names = st.one_of(
    st.sampled_from(["Juntos", "JUNTOS", "Juntos FOSIS", "con", "", "日本", "a" * 300]), st.text(max_size=30)
)
fichas_lists = st.lists(
    st.builds(
        Named, st.sampled_from([2020, 2021]), names, names, st.text("0123456789abcdef", min_size=64, max_size=64)
    ),
    max_size=12,
)


@given(fichas_lists)
def test_slugs_are_unique_safe_and_bounded(fichas):
    slugs = assign_slugs(fichas)
    assert len({(ficha.edicion, slug) for ficha, slug in zip(fichas, slugs, strict=True)}) == len(fichas)
    for slug in slugs:
        assert 0 < len(slug) <= 200
        assert all(part and part.isalnum() and part.isascii() and part == part.lower() for part in slug.split("-"))


@given(fichas_lists)
def test_a_ficha_that_collides_with_none_changes_no_slug(fichas):
    before = assign_slugs(fichas)
    more = [*fichas, named("Un programa sin par", "Servicio", 2021)]
    assert assign_slugs(more)[:-1] == before
