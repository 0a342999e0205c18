"""Runs of fichas: the whole collection in its order, and one more ficha changes only the run that it falls into."""

from dataclasses import replace

import pytest

from build_site.collection.batches import MOST, batches, key
from tests.collection.summaries import publicada


def fichas(count, edicion=2021):
    one = publicada("Riego", edicion)
    return [replace(one, slug=f"programa-{number:04}", huella=f"{edicion}-{number}") for number in range(count)]


def test_runs_are_the_collection_in_its_order_and_of_one_edition_each():
    found = [*fichas(700, 2020), *fichas(700, 2021)]
    runs = list(batches(found))
    assert [one for run in runs for one in run] == found
    assert all(len({one.ficha.edicion for one in run}) == 1 for run in runs)
    assert 2 < len(runs) < 100


@pytest.mark.parametrize("place", [0, 350, 699])
def test_one_ficha_more_or_less_changes_one_run_or_two(place):
    found = fichas(700)
    before = {key(run) for run in batches(found)}
    after = {key(run) for run in batches(found[:place] + found[place + 1 :])}
    assert before != after
    assert len(before - after) <= 2
    assert len(after - before) <= 2


def test_a_run_with_a_ficha_that_says_something_else_is_another():
    run = fichas(3)
    assert key(run) == key(list(run))
    assert key([run[0], replace(run[1], huella="otra"), run[2]]) != key(run)


def test_no_run_is_too_long_for_memory(monkeypatch):
    monkeypatch.setattr("build_site.collection.batches.crc32", lambda _: 1)
    assert [len(run) for run in batches(fichas(MOST + 5))] == [MOST, 5]
