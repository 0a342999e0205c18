"""What the downloads cost: `python -m bench.downloads FOLDER`, with fichas as JSON in FOLDER.

FOLDER is what `python -m tests.writer --json-only --count 10000 --out FOLDER` writes. The fichas are first published
with their computed notes, as a build does; that is not counted.
"""

import argparse
import resource
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from build_site.datos.site import files
from build_site.files import sync
from build_site.model.json import decode_ficha
from build_site.notas.evaluate import evaluate
from build_site.publish import with_notes
from build_site.published import FICHA, Address, Publicadas


def main() -> None:
    """Print time, memory and sizes of a first writing and of one in which nothing changed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    sources = sorted(parser.parse_args().folder.rglob("*.json"))
    with tempfile.TemporaryDirectory() as name:
        docs = Path(name)
        with ProcessPoolExecutor(2) as pool:
            addresses = list(pool.map(_publish, sources, [docs] * len(sources), chunksize=32))
        publicadas = Publicadas(docs, sorted(addresses, key=lambda address: (address.edicion, address.slug)))
        for what in ("first", "again"):
            _measure(what, publicadas, docs)
        _sizes(docs)


def _publish(source: Path, docs: Path) -> Address:
    ficha = decode_ficha(source.read_bytes())
    address = Address(ficha.edicion, source.stem)
    path = docs / address.ruta / FICHA
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(with_notes(msgspec.structs.replace(ficha, id=address.id), evaluate))
    return address


def _measure(what: str, publicadas: Publicadas, docs: Path) -> None:
    wall, cpu = time.perf_counter(), time.process_time()
    sync(docs, files(publicadas))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{what}: {len(publicadas)} fichas, {wall:.0f} s, {cpu:.0f} s of computing, peak {peak} MB")


def _sizes(docs: Path) -> None:
    sizes: Counter[str] = Counter()
    for path in docs.rglob("*"):
        if path.is_file() and path.name != FICHA:
            beside = path.parent.name if path.is_relative_to(docs / "datos") else "beside each ficha"
            sizes[f"{beside} {''.join(path.suffixes)}"] += path.stat().st_size
    for kind, size in sorted(sizes.items()):
        print(f"{kind}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
