"""One PDF to the JSON of its ficha, as the site would publish it."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from build_site.build.extraction import Reader, open_cache, read_all
from build_site.build.publish import complete
from build_site.build.sources import sha256_of
from build_site.errors import Rechazo
from build_site.model.cotejo import Cotejo
from build_site.model.ficha import Ficha


def extract(path: Path, reader: Reader, evaluate: Callable[[Ficha], Sequence[Cotejo]]) -> bytes:
    """The ficha with its computed notes, as indented JSON.

    Read in a worker under the same limits as in a build. Raises `Rechazo` for a PDF that gives no ficha, `OSError`
    for a file that cannot be read.
    """
    sha256 = sha256_of(path)
    with tempfile.TemporaryDirectory() as folder:
        cache = open_cache(Path(folder), reader)
        [(_, extraction)] = read_all([(path, sha256)], reader, cache)
    if extraction.ficha is None:
        raise Rechazo(f"{path}: {extraction.motivo}")
    fuente = msgspec.structs.replace(extraction.ficha.fuente, sha256=sha256)
    ficha = msgspec.structs.replace(extraction.ficha, fuente=fuente)
    return msgspec.json.format(complete(ficha, evaluate(ficha)), indent=1) + b"\n"
