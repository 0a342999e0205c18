import sys

import pytest

from tools import machine


@pytest.fixture
def bare(monkeypatch):
    """A machine on which nothing is found; the list says what was tried."""
    tried = []
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(machine, "can_draw", lambda: True)
    monkeypatch.setattr(machine, "_present", lambda: None)
    monkeypatch.setattr(machine, "_playwright_path", lambda: None)
    monkeypatch.setattr(machine, "_install_debian", lambda *packages: tried.append(packages[0]))
    monkeypatch.setattr(machine, "_install_playwright", lambda: tried.append("playwright"))
    return tried


def test_without_a_browser_every_way_is_tried_and_then_the_ways_are_named(bare):
    with pytest.raises(SystemExit, match="CHROMIUM=/path/to/chromium make test"):
        machine.main()
    assert bare == ["chromium", "playwright"]


def test_without_cairo_the_ways_to_get_it_are_named(bare, monkeypatch):
    monkeypatch.setattr(machine, "can_draw", lambda: False)
    with pytest.raises(SystemExit, match="apt install libpango"):
        machine.main()
    assert bare == ["libpango-1.0-0"]


def test_the_browser_that_is_named_is_the_one_used(bare, monkeypatch, capsys):
    monkeypatch.setenv("CHROMIUM", sys.executable)
    machine.main()
    assert capsys.readouterr().out == f"{sys.executable}\n"
    assert bare == []


def test_a_named_browser_that_does_not_run_is_refused(bare, monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    with pytest.raises(SystemExit, match="CHROMIUM=/no/such/browser does not run"):
        machine.main()
    assert bare == []
