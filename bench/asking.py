"""What an answer costs at the size of the whole country: bytes loaded (gzip, with scripts) and time, cold and warm.

python -m bench.asking [--fichas 10000] [--browser]

With `--browser` the questions are asked in Chromium, each in a fresh one: bytes as sent and milliseconds from the call
to the answer, on this machine and on a phone with slow 4G (see `bench/web.py`), the page itself already loaded.
"""

import argparse
import gzip
import shutil
import tempfile
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Playwright, sync_playwright

from bench.web import fresh, serving, slowed
from build_site.collection.published import FichaPublicada
from build_site.facts.engine import Engine
from build_site.facts.fact_table import files
from build_site.facts.script import SCRIPTS
from build_site.model.json import encode
from tests.writer.content import invent, slug

QUESTIONS = (
    "¿Cuánto gastó {p} en 2021?",
    "¿Cómo ha evolucionado la cobertura de {p}?",
    "¿Cuáles son los 5 programas con más presupuesto en 2022?",
    "¿Qué programas tienen subejecución?",
    "¿Cuánto gastó en total el Ministerio de Salud en 2021?",
    "ranking de ministerios por gasto 2023",
    "¿qué programas hay en Ñuble para jóvenes?",
    "promedio de gasto por beneficiario en 2022",
    "¿qué programa subió más su costo por beneficiario?",
    "programas que nombren al pueblo mapuche",
    "gasto total en Biobío 2021",
    "¿Qué es la cobertura?",
    "cuantos goles hizo Zamorano",
    "kuanto gasto {t} el 2021",
)


def main() -> None:
    """Invent the fichas, make the data files, ask."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--fichas", type=int, default=10_000)
    parser.add_argument("--browser", action="store_true")
    options = parser.parse_args()
    count = options.fichas
    start = perf_counter()
    publicadas = [_published(seed, edicion) for seed in range(count // 4) for edicion in (2020, 2021, 2022, 2023)]
    print(f"{len(publicadas)} fichas invented in {perf_counter() - start:.0f} s")
    start = perf_counter()
    store = dict(files(publicadas))
    megabytes = sum(map(len, store.values())) / 1e6
    print(f"data files: {len(store)}, {megabytes:.1f} MB, made in {perf_counter() - start:.0f} s")
    pages = {f"{each.ruta}ficha.json": each for each in publicadas}
    scripts = len(gzip.compress(store["datos/hechos/motor.js"]))
    heaviest = max((len(gzip.compress(data)), path) for path, data in store.items())
    print(f"scripts: {scripts / 1000:.0f} KB; heaviest data file: {heaviest}")
    names = Counter(each.ficha.programa for each in publicadas)
    name = next(name for name, count in names.items() if count == 4)
    typo = name.replace("i", "ii", 1)
    if options.browser:
        in_browser(store, pages, [question.format(p=name, t=typo) for question in QUESTIONS])
        return
    loaded: list[str] = []

    def read(path: str) -> bytes | None:
        loaded.append(path)
        return encode(pages[path].ficha) if path in pages else store.get(path)

    for question in QUESTIONS:
        asked = question.format(p=name, t=typo)
        loaded.clear()
        cold = Engine(read)
        start = perf_counter()
        first = cold.ask(asked)
        took = perf_counter() - start
        size = scripts + sum(
            len(gzip.compress(read_once)) for read_once in (read(path) for path in list(loaded)) if read_once
        )
        start = perf_counter()
        cold.ask(asked)
        warm = (perf_counter() - start) * 1000
        print(
            f"{size / 1000:5.0f} KB  cold {took * 1000:5.0f} ms  warm {warm:4.0f} ms  {first['clase']:13} {asked[:60]}"
        )


ASK = """async (question) => {
  const start = performance.now()
  const { clase } = await window.fichas.preguntar(question)
  return [performance.now() - start, clase]
}"""


def in_browser(store: dict[str, bytes], pages: dict[str, FichaPublicada], questions: list[str]) -> None:
    """Each question in a fresh browser, fast and slow; then the same one again."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        shutil.copytree(SCRIPTS, root / "assets" / "javascripts")
        for path, data in store.items():
            _write(root / path, data)
        for path, publicada in pages.items():
            _write(root / path, encode(publicada.ficha))
        _write(
            root / "index.html", b'<!doctype html><script type="module" src="assets/javascripts/fichas.js"></script>'
        )
        for profile in ("fast", "slow"):
            for question in questions:
                print(f"{profile}  {_asked(playwright, root, profile, question)}  {question[:60]}")


def _asked(playwright: Playwright, root: Path, profile: str, question: str) -> str:
    with serving(root) as (address, served), fresh(playwright) as (context, folder):
        page = context.pages[0]
        page.set_default_timeout(120_000)
        page.goto(f"{address}/")
        page.wait_for_function("window.fichas")
        served.answers.clear()
        with slowed(page, folder) if profile == "slow" else nullcontext():
            cold, clase = page.evaluate(ASK, question)
            size = sum(each for _, each in served.answers)
            warm, _ = page.evaluate(ASK, question)
    return (
        f"{size / 1000:5.0f} KB  {len(served.answers):2} requests  cold {cold:5.0f} ms  warm {warm:4.0f} ms  {clase:13}"
    )


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _published(seed: int, edicion: int) -> FichaPublicada:
    ficha = invent(seed, edicion)
    return FichaPublicada(ficha=ficha, cotejos=(), slug=f"{slug(ficha.programa)}-{seed}")


if __name__ == "__main__":
    main()
