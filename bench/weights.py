"""What the pages of entry weigh: `python -m bench.weights SITE [--shots FOLDER]`.

For each: its HTML on disk, and all that a first visit loads until the page is at rest, as sent (text compressed) and
unpacked. Then the heaviest pages that are no ficha's. `--shots` keeps a picture of each, wide and as on a phone.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.web import serving
from tests.chromium import chromium

ENTRIES = (
    "index explorar/index programas/index fichas/index rankings/index no-cuadra/index calidad/index "
    "calidad/archivos/index datos/index buscar/index preguntar/index comparar/index glosario/index "
    "metodologia/index metodologia/notas/index ministerios/index servicios/index regiones/index ods/index "
    "hallazgos/index acerca/index"
).split()
BELOW = ("fichas/*", "programas/a-z/*", "ministerios/*", "regiones/*", "hallazgos/*", "no-cuadra/*/*", "rankings/*")
SIZES = {"ancha": (1280, 800), "telefono": (390, 844)}
LIMIT = 300_000


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--shots", type=Path)
    options = parser.parse_args()
    browser = chromium()
    with serving(options.site) as (url, sent):
        print(f"{'page':52} {'HTML':>8} {'sent':>8} {'unpacked':>9} {'requests':>8}")
        for path in _pages(options.site):
            sent.answers.clear()
            _visit(browser, f"{url}/{_address(path, options.site)}", _shot(options.shots, path, options.site))
            half = sent.answers[: len(sent.answers) // len(SIZES)] if options.shots else sent.answers
            unpacked = sum(_size(options.site, name) for name, _ in half)
            over = "  OVER" if path.stat().st_size > LIMIT else ""
            sums = f"{sum(size for _, size in half):8} {unpacked:9} {len(half):8}"
            print(f"{_address(path, options.site) or '/':52.52} {path.stat().st_size:8} {sums}{over}", flush=True)
    _heaviest(options.site)


def _pages(site: Path) -> Iterator[Path]:
    """The pages of entry, and of each kind below them the heaviest."""
    yield from (path for name in ENTRIES if (path := site / f"{name}.html").exists())
    for pattern in BELOW:
        found = list(site.glob(f"{pattern}/index.html"))
        if found:
            yield max(found, key=lambda path: path.stat().st_size)


def _visit(browser: Browser, url: str, shot: str) -> None:
    for name, (width, height) in SIZES.items() if shot else [("ancha", SIZES["ancha"])]:
        page = browser.new_context(viewport={"width": width, "height": height}).new_page()
        page.goto(url, wait_until="networkidle")
        if shot:
            page.screenshot(path=f"{shot}-{name}.png")
        page.context.close()


def _shot(folder: Path | None, path: Path, site: Path) -> str:
    if folder is None:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder / (_address(path, site).strip("/").replace("/", "_") or "inicio"))


def _address(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")


def _size(site: Path, name: str) -> int:
    path = site / name.partition("?")[0].lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    return path.stat().st_size


def _heaviest(site: Path) -> None:
    pages = (path for path in site.rglob("*.html") if not path.match("fichas/*/*/index.html"))
    sizes = sorted(((path.stat().st_size, path) for path in pages), reverse=True)
    print(f"over {LIMIT}: {sum(size > LIMIT for size, _ in sizes)} of {len(sizes)} pages")
    for size, path in sizes[:12]:
        print(f"{size:10} {_address(path, site)}")


if __name__ == "__main__":
    main()
