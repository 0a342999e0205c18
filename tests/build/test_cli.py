"""The commands as they are typed: output, exit status, streams."""

import json
import sys
import types

import msgspec
import pytest

from build_site import cli
from build_site.build.extraction import Reader
from build_site.errors import ProfileError
from tests.build.conftest import ROOMS
from tests.build.fake_reader import READER, pdf


@pytest.fixture
def run(project, monkeypatch, capfd):
    """Runs a command in the test's project; gives exit status, standard output and errors."""
    monkeypatch.setattr(cli, "PROJECT", project.root)
    monkeypatch.setattr(cli, "Reader", lambda **options: Reader(READER, **options))
    monkeypatch.setattr(cli, "ROOMS", ROOMS)

    def run(*arguments):
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            status = exit_.code
        return status, *capfd.readouterr()

    return run


def test_the_last_line_counts_and_every_rejected_file_is_named(project, run):
    project.put("2021/juntos.pdf", pdf())
    project.put("2021/copia.pdf", pdf())
    project.put("roto.pdf", b"nada")
    status, out, err = run()
    assert status == 0
    assert out.splitlines() == [
        "duplicada · 2021/juntos.pdf: idéntica a 2021/copia.pdf",
        "rechazada · roto.pdf: no es un PDF",
        f"Publicadas 1 · duplicadas 1 · rechazadas 1 → {project.site}/",
    ]
    assert "Leyendo fichas: 2" in err


def test_strict_fails_where_something_was_rejected_but_publishes(project, run):
    project.put("juntos.pdf", pdf())
    assert run("--strict")[0] == 0
    project.put("roto.pdf", b"nada")
    assert run("--strict", "--jobs", 1, "--no-cache")[0] == 1
    assert (project.site / "fichas/2021/juntos/index.html").exists()


def test_nothing_to_publish_is_a_failure(project, run):
    status, out, _ = run()
    assert status == 1
    assert out.splitlines()[-1].startswith("Publicadas 0 · duplicadas 0 · rechazadas 0: nada que publicar")
    assert not project.site.exists()


@pytest.mark.parametrize(
    "arguments",
    [["--jobs", "0"], ["--engine", "otro"], ["--nada"], ["--source", "/no/existe"], ["--site", "/"], ["extract"]],
)
def test_wrong_usage_is_status_2(run, arguments):
    status, out, err = run(*arguments)
    assert status == 2
    assert out == ""
    assert "Traceback" not in err
    assert err


def test_extract_prints_the_ficha_with_its_notes(project, run):
    status, out, err = run("extract", project.put("x.pdf", pdf("Más")))
    assert (status, err) == (0, "")
    ficha = json.loads(out)
    assert ficha["programa"] == "Más"
    assert ficha["notas_calculadas"][0]["texto"] == "Nota de Más."
    assert '\n "programa": "Más",\n' in out
    assert msgspec.json.decode(out)["presupuesto"]["ejecutado"]["2021"]["valor"] == 266350


@pytest.mark.parametrize("content", [b"nada", b"muere\n", None])
def test_extract_of_a_bad_file_says_why_and_fails(project, run, content):
    path = project.source / "x.pdf" if content is None else project.put("x.pdf", content)
    status, out, err = run("extract", path)
    assert (status, out) == (1, "")
    assert "x.pdf" in err
    assert "Traceback" not in err


def test_ask_prints_what_the_engine_says_of_that_site(project, run, monkeypatch):
    engine = types.ModuleType("build_site.facts.ask")
    engine.spoken = lambda question, site: f"{question}: dos programas, según {site.name}."
    monkeypatch.setitem(sys.modules, engine.__name__, engine)
    assert run("ask", "Cuánto", "--site", project.site)[:2] == (
        0,
        f"Cuánto: dos programas, según {project.site.name}.\n",
    )


def test_a_mistake_of_mkdocs_is_told_without_a_traceback(project, run):
    project.put("juntos.pdf", pdf())
    (project.docs / "index.md").write_text("[roto](no-existe.md)\n")
    status, _, err = run()
    assert status == 1
    assert "no-existe.md" in err
    assert "Traceback" not in err
    assert not project.site.exists()


@pytest.mark.parametrize("command", [[], ["extract", "x.pdf"]])
def test_a_profile_that_cannot_be_meant_stops_before_reading(run, monkeypatch, command):
    def mistaken():
        raise ProfileError("build_site/editions/2031.toml: [seciones]: esa clave no existe")

    monkeypatch.setattr(cli, "check_profiles", mistaken)
    assert run(*command) == (1, "", "build_site/editions/2031.toml: [seciones]: esa clave no existe\n")
