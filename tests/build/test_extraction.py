"""One bad PDF, whatever it does, costs only itself."""

import io
import time

import pytest

from build_site.build.extraction import Reader, load, open_cache
from build_site.build.limits import Limits
from build_site.build.progress import Progress
from build_site.build.readings import read_sources
from build_site.build.sources import find_sources
from build_site.errors import BuildError
from tests.build.fake_reader import READER, pdf


def read(folder, cache_folder, jobs=2, **limits):
    reader = Reader(READER, jobs=jobs, limits=Limits(**{"seconds": 20, **limits}))
    cache = open_cache(cache_folder, reader)
    sources = find_sources(folder)
    readings = read_sources(sources, reader, cache, Progress(io.StringIO()))
    return {source.archivo: readings[source.sha256].motivo for source in sources}, cache, sources


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "pdfs"
    folder.mkdir()
    for number in range(6):
        (folder / f"buena{number}.pdf").write_bytes(pdf(f"Programa {number}"))
    return folder


def put(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


def all_good(motives):
    return all(motive is None for name, motive in motives.items() if name.startswith("buena"))


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [
        ("muere", "no lo resiste (SIGABRT)"),
        ("defecto", "error interno al leerla (KeyError: 'cobertura')"),
        ("cambia", "cambió mientras se leía"),
        ("desaparece", "no se pudo leer: el disco falla"),
        ("devora", "más de 0,4 GB de memoria"),
        ("cualquier cosa", "no es un PDF"),
    ],
)
def test_a_bad_file_is_named_with_its_reason(folder, tmp_path, behaviour, said):
    put(folder, "a-mala.pdf", behaviour)
    motives, _, _ = read(folder, tmp_path / "cache", memory=400_000_000)
    assert said in motives["a-mala.pdf"]
    assert all_good(motives)


def test_a_file_that_hangs_is_cut_off_while_the_others_go_on(folder, tmp_path):
    put(folder, "a-mala.pdf", "cuelga")
    put(folder, "b-mala.pdf", "cuelga")
    started = time.monotonic()
    motives, _, _ = read(folder, tmp_path / "cache", seconds=1)
    assert motives["a-mala.pdf"] == motives["b-mala.pdf"] == "no se pudo leer en 1 segundos"
    assert all_good(motives)
    assert time.monotonic() - started < 8


def test_a_worker_killed_from_outside_costs_no_ficha(folder, tmp_path):
    put(folder, "a.pdf", f"muere una vez\n{tmp_path / 'marca'}")
    motives, _, _ = read(folder, tmp_path / "cache")
    assert (tmp_path / "marca").exists()
    assert set(motives.values()) == {None}


def test_many_crashes_with_one_worker_recycled_at_every_turn(folder, tmp_path):
    for number in range(3):
        put(folder, f"mala{number}.pdf", f"muere\n{number}")
    motives, _, _ = read(folder, tmp_path / "cache", jobs=1, tasks=2)
    assert all_good(motives)
    assert sum(motive is not None for motive in motives.values()) == 3


def test_what_is_found_is_kept_but_not_what_befell_the_machine(folder, tmp_path):
    put(folder, "rota.pdf", "no es")
    put(folder, "muere.pdf", "muere")
    _, cache, sources = read(folder, tmp_path / "cache")
    kept = {source.archivo: load(cache, source.sha256) for source in sources}
    assert kept["buena1.pdf"].ficha.programa == "Programa 1"
    assert kept["rota.pdf"].motivo == "no es un PDF"
    assert kept["muere.pdf"] is None


def test_damaged_and_foreign_cache_entries_are_read_again(folder, tmp_path):
    _, cache, sources = read(folder, tmp_path / "cache")
    entries = {path.name: path for path in (tmp_path / "cache").rglob("*") if path.is_file()}
    first, second, third = (entries[source.sha256] for source in sources[:3])
    first.write_bytes(first.read_bytes()[:-40])
    second.write_bytes(third.read_bytes())
    third.write_bytes(b"")
    cache.put(sources[3].sha256, b'{"de": "otro programa"}')
    motives, cache, sources = read(folder, tmp_path / "cache")
    assert set(motives.values()) == {None}
    assert [load(cache, source.sha256).ficha.programa for source in sources] == [f"Programa {n}" for n in range(6)]


def test_a_cache_that_cannot_be_written_stops_the_build(folder, tmp_path):
    (tmp_path / "cache").write_text("un archivo donde iría la carpeta")
    with pytest.raises(BuildError, match="NotADirectoryError"):
        read(folder, tmp_path / "cache")


def test_a_reader_that_cannot_start_stops_the_build(folder, tmp_path):
    reader = Reader("build_site.no_existe:read", limits=Limits())
    sources = find_sources(folder)
    with pytest.raises(BuildError, match="No se pudo iniciar"):
        read_sources(sources, reader, open_cache(tmp_path, reader), Progress(io.StringIO()))
