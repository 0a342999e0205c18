import pytest

from build_site.parsing.name_key import key, single_spaced


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EDUCACIÓN", "educacion"),
        ("Nº 4 – «Niñez»", 'N° 4 - "NINEZ"'),
        ("Fomento  del\nLibro", "FOMENTO DEL LIBRO"),
        ("Cooperacio\u0301n", "Cooperación"),
    ],
)
def test_prints_of_one_name_share_their_key(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("Red 1", "Red 2"), ("Pago", "Paga"), ("I+D", "ID")])
def test_other_names_do_not(one, other):
    assert key(one) != key(other)


@pytest.mark.parametrize("name", ["İstanbul ẞ ﬁn", "Cooperacio\u0301n", "…½"])
def test_a_key_has_a_character_for_each_of_the_name(name):
    assert len(key(name)) == len(single_spaced(name))
