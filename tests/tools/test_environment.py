import ast
from pathlib import Path

import pytest

from tools import environment


@pytest.fixture
def done(tmp_path, monkeypatch):
    """The environment in a folder of its own; the list says what was done, without doing it."""
    done = []
    locks = tmp_path / "requirements"
    locks.mkdir()
    for name in ("site", "test", "lock"):
        (locks / f"{name}.txt").write_text(name, encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "RECORD", tmp_path / ".venv" / "installed.json")
    monkeypatch.setattr(environment, "_runs", lambda python, code: True)
    monkeypatch.setattr(environment, "_make_venv", lambda: done.append("make"))
    monkeypatch.setattr(environment, "_install", done.append)
    return done


def test_an_old_python_can_read_the_script_and_be_told_that_it_is_old(monkeypatch):
    ast.parse(Path(environment.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))
    monkeypatch.setattr(environment, "OLDEST", (99, 0))
    with pytest.raises(SystemExit, match=r"Python 99\.0 or newer is needed; this is 3\."):
        environment._interpreter()


def test_a_python_without_venv_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(environment, "_runs", lambda python, code: "ensurepip" not in code)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        environment._interpreter()


def test_nothing_is_done_twice(done):
    environment.main("site")
    environment.main("site")
    assert done == ["make", "site"]


def test_the_test_lock_is_added_and_holds_the_site_too(done):
    environment.main("site")
    environment.main("test")
    environment.main("site")
    environment.main("test")
    assert done == ["make", "site", "test"]


def test_a_changed_lock_makes_the_environment_anew(done, tmp_path):
    environment.main("site")
    environment.main("test")
    (tmp_path / "requirements" / "site.txt").write_text("other", encoding="utf-8")
    environment.main("site")
    assert done == ["make", "site", "test", "make", "site"]


def test_an_interrupted_installation_starts_over(done, monkeypatch):
    monkeypatch.setattr(environment, "_install", lambda name: done.append(name) or environment.sys.exit("no"))
    for _ in range(2):
        with pytest.raises(SystemExit):
            environment.main("site")
    assert done == ["make", "site", "make", "site"]


def test_an_environment_that_no_longer_runs_is_made_anew(done, monkeypatch):
    environment.main("site")
    monkeypatch.setattr(environment, "_runs", lambda python, code: False)
    environment.main("site")
    assert done == ["make", "site", "make", "site"]
