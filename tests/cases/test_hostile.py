"""Broken and hostile files beside a good ficha: each as it should end, with its reason, and the good one unharmed."""

import io
import re
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_site.extraction import Reader, open_cache
from build_site.limits import Limits
from build_site.progress import Progress
from build_site.readings import read_sources
from build_site.sources import find_sources
from tests.writer.content import invent
from tests.writer.hostile import HOSTILE, Hostile, write_hostile
from tests.writer.printing import print_ficha

LIMITS = Limits(seconds=20, memory=900_000_000)
SAYS = {
    "cifrado.pdf": "contraseña|cifrado",
    "enlace-roto.pdf": "no existe|no se pudo leer",
    "enlace-circular.pdf": "no se pudo leer",
    "tuberia.pdf": "no es un archivo",
    "carpeta.pdf": "es una carpeta",
}
COLLAPSES = "memoria|se cierra de golpe|no se pudo leer en"
"""How a file ends that asks for more than a worker has, whichever limit it meets first."""


@dataclass(frozen=True)
class Ending:
    motivo: str | None
    programa: str | None


@pytest.fixture(scope="module")
def endings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Ending]:
    """What became of every file, all read in one go by two workers."""
    folder = tmp_path_factory.mktemp("hostil")
    good = print_ficha(invent(31, 2021), "canvas-grid", folder / "buena.pdf").path.read_bytes()
    write_hostile(folder, good)
    reader = Reader(jobs=2, limits=LIMITS)
    sources = find_sources(folder)
    started = time.monotonic()
    readings = read_sources(
        sources, reader, open_cache(tmp_path_factory.mktemp("cache"), reader), Progress(io.StringIO())
    )
    assert time.monotonic() - started < 4 * LIMITS.seconds
    found = {}
    for source in sources:
        reading = readings[source.sha256] if source.sha256 else None
        named = reading.named if reading else None
        found[source.archivo] = Ending(reading.motivo if reading else source.motivo, named.programa if named else None)
    return found


def readable_by_root(case: Hostile) -> bool:
    return case.name == "sin-permiso.pdf"


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name[:24].encode("unicode_escape").decode())
def test_a_file_ends_as_it_should(endings: dict[str, Ending], case: Hostile) -> None:
    ending = endings[case.name]
    if readable_by_root(case) and ending.motivo is None:
        assert ending.programa == endings["buena.pdf"].programa
    elif case.outcome in {"publicada", "duplicada"}:
        assert ending == endings["buena.pdf"]
    elif case.outcome in {"rechazada", "ignorada"}:
        assert ending.motivo is not None
        says = SAYS.get(case.name, "|".join([*map(re.escape, case.reasons), *([COLLAPSES] if heavy(case) else [])]))
        assert re.search(says, ending.motivo), ending.motivo


def heavy(case: Hostile) -> bool:
    return {"memoria", "tiempo"} <= set(case.reasons)


def test_the_good_ficha_is_published(endings: dict[str, Ending]) -> None:
    assert endings["buena.pdf"].motivo is None
    assert endings["buena.pdf"].programa


def test_reasons_are_short_and_in_spanish(endings: dict[str, Ending]) -> None:
    reasons = [ending.motivo for ending in endings.values() if ending.motivo]
    assert len(reasons) > 15
    assert all(len(reason) < 140 for reason in reasons)
    assert [reason for reason in reasons if re.search(r"Error|Exception|Traceback|\bfailed\b|\bnot\b|0x", reason)] == []


def test_no_defect_of_ours_is_behind_a_rejection(endings: dict[str, Ending]) -> None:
    assert [ending.motivo for ending in endings.values() if "error interno" in (ending.motivo or "")] == []


def test_a_file_that_crashes_its_reader_costs_one_file(endings: dict[str, Ending], tmp_path: Path) -> None:
    """The bomb is read between good fichas by one worker, which must be replaced."""
    for number in (1, 3):
        print_ficha(invent(40 + number, 2021), "canvas-grid", tmp_path / f"{number}.pdf")
    case = next(case for case in HOSTILE if case.name == "bomba.pdf")
    case.write(tmp_path / "2.pdf", b"")
    reader = Reader(jobs=1, limits=LIMITS)
    sources = find_sources(tmp_path)
    readings = read_sources(sources, reader, open_cache(tmp_path / "cache", reader), Progress(io.StringIO()))
    motives = [readings[source.sha256 or ""].motivo for source in sources]
    assert [motivo is None for motivo in motives] == [True, False, True]
