"""Killed at any moment, told to stop, or run twice at once: nothing half-published, and the next run recovers."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace

import pytest

from build_site.build.workspace import hold, open_workspace
from build_site.errors import BuildError, BusyError
from tests.build.conftest import ROOMS, tree
from tests.build.fake_reader import pdf

RUN = """
import signal, sys, io
from pathlib import Path
from build_site import cli
from build_site.build.extraction import Reader
from tests.build.conftest import ROOMS
from tests.build.fake_reader import READER
if __name__ == "__main__":
    cli.PROJECT = Path(sys.argv[1])
    cli.Reader = lambda **options: Reader(READER, **options)
    cli.ROOMS = ROOMS
    sys.exit(cli.main(sys.argv[2:]))
"""


@pytest.fixture
def command(project, tmp_path):
    script = tmp_path / "run.py"
    script.write_text(RUN)

    def start(*arguments):
        root = project.root
        options = ["--source", str(project.source), "--site", str(project.site), "--jobs", "2", *arguments]
        return subprocess.Popen(
            [sys.executable, str(script), str(root), *options],
            env={**os.environ, "PYTHONPATH": os.getcwd()},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    return start


def wait_for(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.02)


def kept_readings(project):
    """Which file holds each reading in the cache: one that is written again is another."""
    kept = {}
    for path in (project.root / ".cache/lecturas").rglob("*"):
        with suppress(FileNotFoundError):
            if path.is_file():
                kept[path] = path.stat().st_ino
    return kept


def workers_of(session):
    listing = subprocess.run(["ps", "-eo", "sid=,pid="], capture_output=True, text=True, check=True).stdout
    return [line.split()[1] for line in listing.splitlines() if line.split()[0] == str(session)]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_stopped_while_reading_and_run_again(project, command, how):
    project.put("vieja.pdf", pdf("Vieja"))
    project.build()
    before = tree(project.site)
    for number in range(6):
        project.put(f"lenta{number}.pdf", f"lento\n{0 if number < 3 else 3}\n{number}".encode())
    process = command()
    wait_for(lambda: len(kept_readings(project)) == 4)
    kept = kept_readings(project)
    if how == signal.SIGINT:
        os.killpg(process.pid, how)  # as a terminal does: the workers get it too
    else:
        process.send_signal(how)
    _, errors = process.communicate(timeout=20)
    assert tree(project.site) == before
    if how != signal.SIGKILL:
        assert process.returncode == 1
        assert "Interrumpido" in errors
        assert "Traceback" not in errors
        assert sorted(path.name for path in project.root.iterdir() if "en-obra" in path.name) == []
        wait_for(lambda: workers_of(process.pid) == [])
    for number in range(3, 6):
        project.put(f"lenta{number}.pdf", pdf(f"Rápida {number}"))
    rows = project.build()
    assert all(row.estado == "publicada" for row in rows.values())
    assert kept.items() <= kept_readings(project).items()  # what was read before the stop is not read again
    assert not (project.root / ".site.en-obra").exists()


def test_killed_between_the_two_renames(project):
    project.put("a.pdf", pdf("Abeja"))
    project.build()
    before = tree(project.site)
    work = project.root / ".site.en-obra"
    work.mkdir()
    (work / "nuevo").mkdir()
    project.site.rename(work / "anterior")
    project.put("a.pdf", b"nada")
    project.build()
    assert tree(project.site) == before
    assert not work.exists()


def test_interrupted_between_the_two_renames(project, monkeypatch):
    project.put("a.pdf", pdf("Abeja"))
    project.build()
    before = tree(project.site)
    project.put("b.pdf", pdf("Burro"))
    rename = type(project.site).rename

    def interrupted(path, target):
        if path.name == "nuevo":
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(type(project.site), "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        project.build()
    assert tree(project.site) == before


@pytest.mark.parametrize("stage", ["evaluate", "by_ficha", "by_collection"])
def test_a_full_disk_at_any_stage_leaves_the_old_site(project, stage):
    project.put("a.pdf", pdf("Abeja"))
    project.build()
    before = tree(project.site)
    project.put("b.pdf", pdf("Burro"))

    def full(*_):
        raise OSError(28, "No space left on device")

    broken = {"evaluate": full, "by_ficha": [full], "by_collection": [*ROOMS.by_collection, full]}
    project.rooms = replace(ROOMS, **{stage: broken[stage]})
    with pytest.raises(OSError, match="No space left"):
        project.build()
    assert tree(project.site) == before
    project.rooms = ROOMS
    assert project.build()["b.pdf"].estado == "publicada"
    assert set(tree(project.site)) > set(before)


def test_a_disk_that_fills_while_reading(project, command):
    project.put("a.pdf", pdf("Abeja"))
    script = f"ulimit -f 1; exec {sys.executable} $0 $@"
    process = command()
    process.communicate(timeout=20)
    assert process.returncode == 0
    shutil.rmtree(project.root / ".cache")
    before = tree(project.site)
    limited = ["bash", "-c", script, *process.args[1:]]
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    result = subprocess.run(limited, env=environment, capture_output=True, text=True, timeout=30, check=False)
    assert result.returncode == 1
    assert "File too large" in result.stderr
    assert "Traceback" not in result.stderr
    assert tree(project.site) == before


def test_an_output_folder_that_cannot_be_written(project, tmp_path):
    project.put("a.pdf", pdf())
    (tmp_path / "archivo").write_text("")
    with pytest.raises(BuildError, match="No se puede escribir en"):
        project.build(site=tmp_path / "archivo" / "sitio")


def test_two_builds_of_one_site_do_not_mix(project):
    project.put("a.pdf", pdf())
    with open_workspace(project.site, []), pytest.raises(BusyError, match="en curso"):
        project.build()
    assert project.build()["a.pdf"].estado == "publicada"


def test_two_builds_of_other_pdfs_run_side_by_side(project, tmp_path):
    project.put("a.pdf", pdf())
    other = tmp_path / "otros"
    other.mkdir()
    (other / "b.pdf").write_bytes(pdf("Burro"))
    with hold(project.docs, "ocupado"):
        with pytest.raises(BusyError, match="escribiendo en"):
            project.build()
        assert project.build(source=other, site=tmp_path / "sitio")["b.pdf"].estado == "publicada"


def test_the_rubble_of_a_killed_build_is_cleared(project):
    project.put("a.pdf", pdf())
    rubble = project.root / ".site.en-obra" / "nuevo" / "fichas"
    rubble.mkdir(parents=True)
    (rubble / "resto.json").write_text("{}")
    project.build()
    assert not (project.site / "fichas/resto.json").exists()
    assert not rubble.exists()
