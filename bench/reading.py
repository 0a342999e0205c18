"""Reading a ficha against a bare pdfplumber pass, in one run on the same PDFs.

`python -m bench.reading [PDF…]` prints, for each, the milliseconds of CPU of PDF → `Ficha` and of `extract_words` with
`extract_tables` on every page, medians of a few rounds, and their ratio. Without PDFs it takes those of the tests.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from build_site.parsing.assemble import read_ficha
from build_site.reading import read

ROUNDS = 3
GOLDENS = Path("tests/cases/fichas")
JUNTOS = Path("source_pdfs/2021/juntos.pdf")


def main() -> None:
    """Measure the PDFs of the command line, and print a line for each and one for all."""
    paths = [Path(name) for name in sys.argv[1:]] or [JUNTOS, *sorted(GOLDENS.glob("*.pdf"))]
    print(f"{'reading':>8} {'parsing':>8} {'ours':>8} {'pdfplumber':>11} {'ratio':>6}")
    rows = [_measure(path) for path in paths]
    for path, row in zip(paths, rows, strict=True):
        _print(row, path.stem)
    _print([statistics.mean(column) for column in zip(*rows, strict=True)], f"mean of {len(rows)}")


def _measure(path: Path) -> list[float]:
    """Milliseconds of our reading, of our reading and parsing, and of the bare pass."""
    return [_median(lambda: read.sheet(path)), _median(lambda: read_ficha(path)), _median(lambda: _bare(path))]


def _bare(path: Path) -> None:
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()
            page.extract_tables()


def _median(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return statistics.median(spent) * 1000


def _print(row: list[float], name: str) -> None:
    reading, both, bare = row
    print(f"{reading:8.0f} {both - reading:8.0f} {both:8.0f} {bare:11.0f} {bare / both:6.1f}  {name}")


if __name__ == "__main__":
    main()
