"""One PDF read in a worker process, and what is kept of it in the cache."""

import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from build_site.build.cache import Cache, code_version
from build_site.build.limits import Limits
from build_site.build.sources import sha256_of
from build_site.build.worker import Fate, load_function
from build_site.build.workers import Ending, Pool
from build_site.errors import BuildError, Rechazo, said
from build_site.model.ficha import Ficha
from build_site.model.json import encode

READER = "build_site.parsing.assemble:read_ficha"
_ROOMS = ("model", "reading", "editions", "parsing", "build/extraction.py", "errors.py")
_LIBRARIES = ("msgspec", "pdfminer.six", "pdfplumber", "pypdfium2")


class Extraction(msgspec.Struct, frozen=True):
    """What reading a PDF gave: a ficha, or the reason why it gives none.

    `segundos` of computing time, rounded up, so that the build report does not change from one run or machine
    to the next for the ordinary ficha, which takes much less than one.
    """

    segundos: int | None
    motivo: str | None
    ficha: Ficha | None


@dataclass(frozen=True, slots=True)
class Reader:
    """How PDFs are read: the function (`"module:attribute"`, called with a path and `engine`), and its limits."""

    function: str = READER
    engine: str = "pdfium"
    jobs: int = 1
    limits: Limits = field(default_factory=Limits)


_decode = msgspec.json.Decoder(Extraction).decode


def open_cache(folder: Path, reader: Reader) -> Cache:
    """The extractions made by this very code, these libraries and this engine."""
    package = Path(__file__).parents[1]
    paths = [package / room for room in _ROOMS]
    return Cache(folder / "lecturas", code_version(paths, _LIBRARIES, reader.function, reader.engine))


def load(cache: Cache, sha256: str) -> Extraction | None:
    """What is kept of a PDF, or None where nothing sound is."""
    body = cache.get(sha256)
    try:
        return None if body is None else _decode(body)
    except msgspec.MsgspecError:
        return None


def read_all(files: Sequence[tuple[Path, str]], reader: Reader, cache: Cache) -> Iterator[tuple[str, Extraction]]:
    """Read PDFs (path, SHA-256) in worker processes; each SHA-256 with its extraction, in no particular order.

    What is found is kept in `cache`; what befell the machine rather than the file (a time-out, a crash) is not.
    Raises `BuildError` where the cache cannot be written.
    """
    pool: Pool[tuple[Path, str]] = Pool(f"{__name__}:Extractor", (reader, cache), reader.jobs, reader.limits)
    for ending in pool.run(files):
        sha256 = ending.task[1]
        motivo = _misfortune(ending, reader.limits)
        found = Extraction(None, motivo, None) if motivo else load(cache, sha256)
        if found is None:
            raise BuildError("La carpeta .cache no conserva lo que se escribe en ella.")
        yield sha256, found


def _misfortune(ending: Ending[tuple[Path, str]], limits: Limits) -> str | None:
    """Why a PDF has no extraction, or None where one is in the cache."""
    memory = f"{limits.memory / 1e9:.1f} GB de memoria".replace(".", ",")
    match ending.fate:
        case Fate.DONE:
            return str(ending.value) if ending.value else None
        case Fate.TIMED_OUT:
            return f"no se pudo leer en {limits.seconds:g} segundos"
        case Fate.OUT_OF_MEMORY:
            return f"leerlo pide más de {memory}"
        case Fate.CRASHED:
            return f"el lector de PDF no lo resiste ({_exit_name(ending.value)}): dañado, o pide más de {memory}"
        case Fate.RAISED:
            raise BuildError(f"El proceso que lee los PDF falló: {ending.value}")


def _exit_name(status: int | None) -> str:
    try:
        return signal.Signals(-(status or 0)).name
    except ValueError:
        return f"estado {status}"


class Extractor:
    """What a worker does with each PDF. Raises what must stop the whole build, such as a full disk."""

    def __init__(self, setup: tuple[Reader, Cache]) -> None:
        self._reader, self._cache = setup
        self._read = load_function(self._reader.function)

    def __call__(self, task: tuple[Path, str]) -> str:
        """Empty where the cache now holds the extraction; else why the file could not be read this time."""
        path, sha256 = task
        try:
            extraction = self._extract(path)
            if sha256_of(path) != sha256:
                return "cambió mientras se leía; vuelva a construir el sitio"
        except OSError as error:
            return f"no se pudo leer: {said(error)}"
        self._cache.put(sha256, encode(extraction))
        return ""

    def _extract(self, path: Path) -> Extraction:
        started = time.process_time()
        ficha, motivo = None, None
        try:
            ficha = self._read(path, engine=self._reader.engine)
        except Rechazo as rechazo:
            motivo = rechazo.motivo
        except (OSError, MemoryError):
            raise
        except Exception as error:  # a defect of ours must not cost the other fichas
            motivo = f"error interno al leerla ({type(error).__name__}: {error})"
        return Extraction(int(time.process_time() - started) + 1, motivo, ficha)
