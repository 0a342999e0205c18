"""What a first and a next search cost a reader, here and with the best peers, over the same invented fichas.

    python -m bench.search                          ours at 100, 1,000 and 10,000 fichas, fast and slow
    python -m bench.search --peers ours pagefind plain-lunr material --sizes 100 1000
    python -m bench.search --judged                 order of the results (nDCG@10) over two sets of judged queries

Bytes are those of search only, as sent. *fast* is this machine; *slow* is slow 4G as Lighthouse applies it, and the
whole renderer, workers too, running a quarter of the time. `typed at once` types in the instant of the page's load;
`after focus` two seconds after the box got the focus. Needs `wordfreq` and `pagefind[extended]`.
"""

import argparse
import gzip
import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, Playwright, sync_playwright

from bench import graded, judged
from bench.corpus import Corpus
from bench.peers import PEERS, ours
from bench.web import Served, fresh, serving, slowed
from build_site.collection.published import FichaPublicada

FIRST = "capacitación indígena"
NEXT = [
    "becas educación",
    "riego campesino",
    "subsidio",
    "vivienda rural",
    "adulto mayor",
    "discapac",
    "pesca artesanal",
]
MEASURE = """async ([query, wait]) => {
  if (wait) { await window.preparar(); await new Promise((resolve) => setTimeout(resolve, wait)) }
  const start = performance.now()
  await window.probar(query)
  const first = performance.now() - start
  await window.visto?.()
  await window.completo()
  return [first, performance.now() - start]
}"""
HEAP = """async () => {
  if (!performance.measureUserAgentSpecificMemory) return null
  return (await performance.measureUserAgentSpecificMemory()).bytes
}"""
ASK = """async (queries) => {
  const found = []
  for (const query of queries) found.push((await window.fichas.buscar(query)).map(({ id }) => id))
  return found
}"""
FOCUS_MS = 2000
SEARCH = re.compile(
    r"/(?:datos|pagefind|search)/|/assets/javascripts/(?!bundle)|/workers/|/(?:index|titles)\.json|/worker\.js"
)
"""Paths of what only searching needs, on all peers; Material asks for some of it before anybody searches."""


@dataclass
class Row:
    """One line of the table; times in milliseconds, sizes in bytes, building in processor seconds."""

    peer: str
    fichas: int
    profile: str
    typed: str
    bytes_first: int
    bytes_with_passages: int
    requests: int
    first_ms: int
    with_passages_ms: int
    bytes_next: int
    next_ms_median: int
    next_ms_max: int
    heap_mb: float | None
    build_s: float
    on_disk_mb: float


def measured(playwright: Playwright, root: Path, profile: str, wait: int) -> dict[str, Any]:
    """A fresh browser's first search and its next ones."""
    with serving(root) as (address, served), fresh(playwright) as (context, folder):
        page = context.pages[0]
        page.set_default_timeout(600_000)
        with slowed(page, folder) if profile == "slow" else nullcontext():
            sizes: list[int] = []
            page.expose_function("visto", lambda: sizes.append(_sent(served)))
            page.goto(f"{address}/")
            first, whole = page.evaluate(MEASURE, [FIRST, wait])
            whole_size, requests = _sent(served), sum(bool(SEARCH.search(path)) for path, _ in served.answers)
            rest = [_next(page, served, query) for query in NEXT]
        return {
            "bytes_first": sizes[0],
            "bytes_with_passages": whole_size,
            "requests": requests,
            "first_ms": round(first),
            "with_passages_ms": round(whole),
            "bytes_next": round(median(size for _, size in rest)),
            "next_ms_median": round(median(time for time, _ in rest)),
            "next_ms_max": round(max(time for time, _ in rest)),
            "heap_mb": _heap(page) if profile == "fast" else None,
        }


def _next(page: Page, served: Served, query: str) -> tuple[float, int]:
    served.answers.clear()
    first, _ = page.evaluate(MEASURE, [query, 0])
    return first, _sent(served)


def _sent(served: Served) -> int:
    return sum(size for path, size in served.answers if SEARCH.search(path))


def _heap(page: Page) -> float | None:
    used = page.evaluate(HEAP)
    return None if used is None else round(used / 1e6, 1)


def on_disk(root: Path) -> float:
    """MB that the search's files take, compressed as they are sent; assets and pages left out."""
    files = [p for folder in ("datos", "pagefind", "search") for p in (root / folder).rglob("*") if p.is_file()]
    files += [p for p in (root / "index.json", root / "titles.json") if p.exists()]
    return round(sum(_compressed(path) for path in files) / 1e6, 2)


def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6)) if path.suffix in (".json", ".js") else path.stat().st_size


def rows(playwright: Playwright, peer: str, number: int, profiles: list[str]) -> Iterator[Row]:
    """All lines of one peer at one size."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        built = round(PEERS[peer](root, list(Corpus().fichas(number))), 1)
        size = on_disk(root)
        for profile in profiles:
            for typed, wait in (("at once", 0), ("after focus", FOCUS_MS)):
                costs = measured(playwright, root, profile, wait)
                yield Row(
                    peer=peer, fichas=number, profile=profile, typed=typed, build_s=built, on_disk_mb=size, **costs
                )


def judged_report(playwright: Playwright) -> Iterator[tuple[str, dict[str, float]]]:
    """nDCG@10 of our search over each set of judged queries, by kind."""
    named = list(judged.collection())
    said = [query["query"] for query in judged.QUERIES]
    yield "judged", judged.report(dict(zip(said, answered(playwright, named, said), strict=True)), named)
    for name in graded.SETS:
        fichas = graded.collection(name)
        queries = graded.queries(name, fichas)
        yield name, graded.report(queries, answered(playwright, fichas, [query["query"] for query in queries]), fichas)


def answered(playwright: Playwright, fichas: list[FichaPublicada], queries: list[str]) -> list[list[str]]:
    """Ids of the fichas that each query finds, through the interface that every page offers."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        ours(root, fichas)
        with serving(root) as (address, _), fresh(playwright) as (context, _):
            page = context.pages[0]
            page.set_default_timeout(600_000)
            page.goto(f"{address}/")
            return page.evaluate(ASK, queries)


def main() -> None:
    """Prints one JSON object a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", nargs="+", default=["ours"], choices=list(PEERS))
    parser.add_argument("--sizes", nargs="+", type=int, default=[100, 1_000, 10_000])
    parser.add_argument("--profiles", nargs="+", default=["fast", "slow"], choices=["fast", "slow"])
    parser.add_argument("--judged", action="store_true")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        if options.judged:
            for name, report in judged_report(playwright):
                print(json.dumps({"set": name, **report}), flush=True)
            return
        for number in options.sizes:
            for peer in options.peers:
                for row in rows(playwright, peer, number, options.profiles):
                    print(json.dumps(asdict(row)), flush=True)


if __name__ == "__main__":
    main()
