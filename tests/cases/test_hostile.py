"""Broken and hostile files beside a good ficha: each as it should end, with its reason, and the good one unharmed."""

import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from build_site.build.extraction import Reader, load, open_cache
from build_site.build.limits import Limits
from build_site.build.progress import Progress
from build_site.build.readings import Reading, read_sources
from build_site.build.sources import find_sources
from build_site.model.json import encode
from tests.cases.reading import without_places
from tests.writer.content import invent
from tests.writer.hostile import HOSTILE, Hostile, write_hostile
from tests.writer.printing import print_ficha

LIMITS = Limits(seconds=20, memory=600_000_000)


@dataclass(frozen=True)
class Ending:
    motivo: str | None
    ficha: dict[str, Any] | None
    doubts: tuple[str, ...]


def read_folder(folder: Path, cache_folder: Path, reader: Reader) -> dict[str, Ending]:
    """What became of every file of a folder, by its path."""
    cache = open_cache(cache_folder, reader)
    sources = find_sources(folder)
    readings = read_sources(sources, reader, cache, Progress(io.StringIO()))
    found = {}
    for source in sources:
        reading = readings[source.sha256] if source.sha256 else Reading(source.motivo)
        extraction = load(cache, source.sha256) if source.sha256 else None
        ficha = extraction.ficha if extraction else None
        found[source.archivo] = Ending(
            reading.motivo,
            without_places(encode(ficha)) if ficha else None,
            tuple(field.motivo for field in reading.campos_faltantes),
        )
    return found


@pytest.fixture(scope="module")
def endings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Ending]:
    """What became of every file, all read in one go by two workers."""
    folder = tmp_path_factory.mktemp("hostil")
    good = print_ficha(invent(31, 2021), "canvas-grid", folder / "buena.pdf").path.read_bytes()
    write_hostile(folder, good)
    return read_folder(folder, tmp_path_factory.mktemp("cache"), Reader(jobs=2, limits=LIMITS))


def archivo(case: Hostile) -> str:
    """How the build spells a case's name."""
    return os.fsencode(case.name).decode("utf-8", "backslashreplace")


def named(case: Hostile) -> str:
    return archivo(case)[:24].encode("unicode_escape").decode()


def cases(*outcomes: str) -> list[Hostile]:
    return [case for case in HOSTILE if case.outcome in outcomes]


@pytest.mark.parametrize("case", cases("publicada", "duplicada"), ids=named)
def test_what_can_be_read_whole_is_published_as_the_good_one(endings: dict[str, Ending], case: Hostile) -> None:
    ending = endings[archivo(case)]
    assert ending.motivo is None
    assert ending.ficha == endings["buena.pdf"].ficha
    assert bool(ending.doubts) == bool(case.doubts)
    assert all(any(doubt in told for told in ending.doubts) for doubt in case.doubts)


@pytest.mark.parametrize("case", cases("incompleta"), ids=named)
def test_what_has_lost_something_says_so(endings: dict[str, Ending], case: Hostile) -> None:
    ending = endings[archivo(case)]
    assert ending.motivo is None
    assert case.doubts
    assert all(any(doubt in told for told in ending.doubts) for doubt in case.doubts)


@pytest.mark.parametrize("case", cases("rechazada", "ignorada"), ids=named)
def test_what_cannot_be_read_is_rejected_with_its_reason(endings: dict[str, Ending], case: Hostile) -> None:
    if case.name == "sin-permiso.pdf" and os.geteuid() == 0:
        assert endings[archivo(case)].ficha == endings["buena.pdf"].ficha, "the superuser reads anything"
        return
    motivo = endings[archivo(case)].motivo
    assert motivo is not None
    assert any(reason in motivo for reason in case.reasons), motivo


def test_a_file_without_permission_as_an_ordinary_user_meets_it() -> None:
    """Also where the tests are run by the superuser: then in a process that has put that power away."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "abierto.pdf").write_bytes(b"%PDF-")
        (folder / "abierto.pdf").chmod(0o644)
        next(case for case in HOSTILE if case.name == "sin-permiso.pdf").write(folder / "cerrado.pdf", b"%PDF-")
        motives = as_ordinary_user(lambda: [source.motivo for source in find_sources(folder)])
    assert motives == "[None, 'no hay permiso para leerlo']"


def as_ordinary_user(work: Callable[[], object]) -> str:
    """What `work` gives, as text, done by a user without privileges."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        with leaving():
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            os.write(writer, repr(work()).encode())
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    return said


@contextmanager
def leaving() -> Iterator[None]:
    """The copy of this process must not go on with the other tests, whatever happens."""
    try:
        yield
    finally:
        os._exit(0)


def test_the_good_ficha_is_published(endings: dict[str, Ending]) -> None:
    assert endings["buena.pdf"].motivo is None
    assert endings["buena.pdf"].doubts == ()
    assert endings["buena.pdf"].ficha


def test_reasons_are_short_and_in_spanish(endings: dict[str, Ending]) -> None:
    reasons = [text for ending in endings.values() for text in (*ending.doubts, ending.motivo) if text]
    assert len(reasons) > 25
    assert all(len(reason) < 140 for reason in reasons)
    english = r"Error|Exception|Traceback|\b(failed|not|too|many|no such|is a|of|the)\b|0x"
    assert [reason for reason in reasons if re.search(english, reason)] == []


def test_no_defect_of_ours_is_behind_a_rejection(endings: dict[str, Ending]) -> None:
    assert [ending.motivo for ending in endings.values() if "error interno" in (ending.motivo or "")] == []


def between_good_ones(tmp_path: Path, name: str, limits: Limits) -> str:
    """The reason for rejecting a hostile file that one worker reads between two good fichas, which it must not harm."""
    for number in (1, 3):
        print_ficha(invent(40 + number, 2021), "canvas-grid", tmp_path / f"{number}.pdf")
    next(case for case in HOSTILE if case.name == name).write(tmp_path / "2.pdf", b"")
    found = read_folder(tmp_path, tmp_path / "cache", Reader(jobs=1, limits=limits))
    assert [found[f"{number}.pdf"].motivo for number in (1, 3)] == [None, None]
    return found["2.pdf"].motivo or ""


def test_a_file_that_asks_for_more_memory_than_its_worker_has_costs_one_file(tmp_path: Path) -> None:
    assert "de memoria" in between_good_ones(tmp_path, "bomba.pdf", LIMITS)


def test_a_file_that_takes_longer_than_it_may_costs_one_file(tmp_path: Path) -> None:
    limits = Limits(seconds=2, memory=4 * LIMITS.memory)
    assert between_good_ones(tmp_path, "rectangulos.pdf", limits) == "no se pudo leer en 2 segundos"
