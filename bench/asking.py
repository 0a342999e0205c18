"""What an answer costs at the size of the whole country: bytes loaded (gzip, with scripts) and time, cold and warm.

python -m bench.asking [--fichas 10000]
"""

import argparse
import gzip
from collections import Counter
from time import perf_counter

from build_site.collection.published import FichaPublicada
from build_site.facts.engine import SCRIPTS, Engine, bundle
from build_site.facts.fact_table import files
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
    count = parser.parse_args().fichas
    start = perf_counter()
    publicadas = [_published(seed, edicion) for seed in range(count // 4) for edicion in (2020, 2021, 2022, 2023)]
    print(f"{len(publicadas)} fichas invented in {perf_counter() - start:.0f} s")
    start = perf_counter()
    store = dict(files(publicadas))
    megabytes = sum(map(len, store.values())) / 1e6
    print(f"data files: {len(store)}, {megabytes:.1f} MB, made in {perf_counter() - start:.0f} s")
    pages = {f"{each.ruta}ficha.json": each for each in publicadas}
    scripts = len(gzip.compress(bundle(SCRIPTS / "ask" / "index.js").encode()))
    heaviest = max((len(gzip.compress(data)), path) for path, data in store.items())
    print(f"scripts: {scripts / 1000:.0f} KB; heaviest data file: {heaviest}")
    names = Counter(each.ficha.programa for each in publicadas)
    name = next(name for name, count in names.items() if count == 4)
    typo = name.replace("i", "ii", 1)
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


def _published(seed: int, edicion: int) -> FichaPublicada:
    ficha = invent(seed, edicion)
    return FichaPublicada(ficha=ficha, cotejos=(), slug=f"{slug(ficha.programa)}-{seed}")


if __name__ == "__main__":
    main()
