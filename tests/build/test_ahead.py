"""A head start that may fail, and never gets in the way."""

import os
import signal

import pytest

from build_site.build.ahead import do_ahead


@pytest.fixture(autouse=True)
def _even_for_few(monkeypatch):
    monkeypatch.setattr("build_site.build.ahead.FEW", 1)


def run(tmp_path, work, jobs=3):
    steps = []
    do_ahead(work, range(10), jobs, lambda: steps.append(1))
    return sorted(int(path.name) for path in tmp_path.iterdir()), len(steps)


def test_every_item_is_done_once(tmp_path):
    assert run(tmp_path, lambda n: (tmp_path / str(n)).touch(exist_ok=False)) == (list(range(10)), 10)


def test_what_a_failing_copy_leaves_undone_stays_undone(tmp_path):
    def work(n):
        if n == 4:
            os.kill(os.getpid(), signal.SIGKILL)
        if n == 5:
            raise ZeroDivisionError
        (tmp_path / str(n)).touch()

    assert run(tmp_path, work) == ([0, 1, 2, 3, 6, 8, 9], 8)


def test_one_job_or_few_items_are_left_to_the_caller(tmp_path, monkeypatch):
    assert run(tmp_path, lambda n: (tmp_path / str(n)).touch(), jobs=1) == ([], 0)
    monkeypatch.setattr("build_site.build.ahead.FEW", 11)
    assert run(tmp_path, lambda n: (tmp_path / str(n)).touch()) == ([], 0)


def test_an_interruption_ends_the_copies(tmp_path):
    def interrupt():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        do_ahead(lambda n: (tmp_path / str(os.getpid())).touch(), range(10), 2, interrupt)
    for path in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.name), 0)
