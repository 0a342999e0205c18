"""Reading a ficha against a bare pdfplumber pass and the Markdown converters, in one run on the same PDFs.

`python -m bench.reading [PDF…]` prints, for each, the milliseconds of CPU of PDF → `Ficha`, of `extract_words` with
`extract_tables` on every page, and of each installed converter, medians of a few rounds; `ratio` is the bare pass
against ours. Without PDFs it takes those of the tests. `--without-converters` leaves those out.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from bench.converters import installed
from build_site.parsing.assemble import read_ficha
from build_site.reading import read

ROUNDS = 3
GOLDENS = Path("tests/cases/fichas")
JUNTOS = Path("source_pdfs/2021/juntos.pdf")


def main() -> None:
    """Measure the PDFs of the command line, and print a line for each and one for all."""
    paths = [Path(name) for name in sys.argv[1:] if name[0] != "-"] or [JUNTOS, *sorted(GOLDENS.glob("*.pdf"))]
    converters, absent = ({}, []) if "--without-converters" in sys.argv else installed()
    if absent:
        print(f"Not installed, left out: {', '.join(absent)} (dependency group `bench`)")
    ways: dict[str, Callable[[Path], object]] = {
        "reading": read.sheet,
        "ours": read_ficha,
        "pdfplumber": _bare,
        **converters,
    }
    rows = {path.stem: {name: _median(work, path) for name, work in ways.items()} for path in paths}
    mean = {name: statistics.mean(row[name] for row in rows.values()) for name in ways}
    widths = {name: max(9, len(name) + 2) for name in [*ways, "ratio"]}
    print("".join(f"{name:>{width}}" for name, width in widths.items()))
    for stem, row in [*rows.items(), (f"mean of {len(rows)}", mean)]:
        cells = {**{name: f"{row[name]:.0f}" for name in ways}, "ratio": f"{row['pdfplumber'] / row['ours']:.1f}"}
        print("".join(f"{cells[name]:>{width}}" for name, width in widths.items()), stem, sep="  ")


def _bare(path: Path) -> None:
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()
            page.extract_tables()


def _median(work: Callable[[Path], object], path: Path) -> float:
    """Milliseconds of CPU of this process, its threads included; the first round only warms up."""
    spent = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        work(path)
        spent.append(time.process_time() - start)
    return statistics.median(spent[1:]) * 1000


if __name__ == "__main__":
    main()
