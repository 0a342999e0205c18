"""Queries as citizens, journalists and officials type them, graded by rule: how good is the order of the results?

The collection is one or two fichas for each real name of `programas-2025.csv`, with its real service and ministry and
the invented contents of the test writer in the words of its area of policy, and among them fichas of words drawn by
chance. What a ficha is worth for a query follows from patterns over its fields, written down before any result was
looked at and read without the site's own analysis: 3 in the programme's name, 2 in its purpose, population,
components, indicators or service, 1 elsewhere; `near` is a looser pattern worth one less. With several patterns the
least counts. `servicio`, `ministerio`, `region`, `edicion`, `ods`, `cifra` and `without` must hold or it is worth 0.
"""

import csv
import json
import re
from collections.abc import Iterator
from math import log2
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from bench.corpus import Corpus, Programme
from build_site.collection.published import FichaPublicada
from build_site.model.ficha import Ficha
from build_site.search.catalogue import slug
from tests.writer.content import compose
from tests.writer.options import Options
from tests.writer.programmes import area_of, invent_programme

HERE = Path(__file__).parent
SETS = {"graded": 7_300_000, "graded-2": 9_100_000}
"""Sets of queries, by file, with the seed of their collection. Each was written before it was first run."""
NOISE = 400
EDITIONS = [2021, 2022, 2023, 2024]
PLAIN = str.maketrans("áéíóúüàè", "aeiouuae")
KINDS_OF_FIGURE = {
    "con puntos": re.compile(r"\d{1,3}(\.\d{3}){2}"),
    "sin puntos": re.compile(r"\d{1,3}(\.\d{3}){2}"),
    "decimales": re.compile(r"\d{1,3}\.\d{3},\d"),
}
Query = dict[str, Any]


def collection(name: str) -> list[FichaPublicada]:
    """The fichas of a set, always the same ones."""
    return [*_named(SETS[name]), *_noise(SETS[name])]


def _named(seed: int) -> Iterator[FichaPublicada]:
    rng = Random(seed)
    with (HERE / "programas-2025.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            seed = _seed_of_area(seed + 1, row["ministerio"])
            options = Options(
                programa=" ".join(row["nombre"].split()), servicio=row["servicio"], ministerio=row["ministerio"]
            )
            for edicion in sorted(rng.sample(EDITIONS, rng.choice([1, 1, 2]))):
                ficha = msgspec.structs.replace(
                    compose(seed, edicion, options).ficha, id=f"bips-{row['id_bips']}-{edicion}"
                )
                yield FichaPublicada(ficha, (), f"{slug(row['nombre'])}-{row['id_bips']}")


def _seed_of_area(seed: int, ministerio: str) -> int:
    """The next seed whose invented programme is of the ministry's area of policy."""
    while invent_programme(Random(f"{seed}/identidad")).area != area_of(ministerio):
        seed += 1
    return seed


def _noise(seed: int) -> Iterator[FichaPublicada]:
    corpus = Corpus()
    for number in range(NOISE):
        programme = Programme(corpus, seed + number)
        ficha = programme.ficha(programme.years[-1])
        yield FichaPublicada(
            msgspec.structs.replace(ficha, id=f"azar-{number}"), (), f"{slug(ficha.programa)}-azar-{number}"
        )


def queries(name: str, publicadas: list[FichaPublicada]) -> list[Query]:
    """The queries, each `$cifra` replaced by a figure drawn from the collection."""
    rng = Random(SETS[name])
    asked: list[Query] = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return [_with_figure(query, rng, publicadas) for query in asked]


def _with_figure(query: Query, rng: Random, publicadas: list[FichaPublicada]) -> Query:
    if "cifra" not in query:
        return query
    wanted = KINDS_OF_FIGURE[query["cifra"]]
    drawn = ""
    while not wanted.fullmatch(drawn):
        drawn = rng.choice(sorted(figures(rng.choice(publicadas).ficha)))
    typed = drawn.replace(".", "") if query["cifra"] == "sin puntos" else drawn
    return {**query, "query": query["query"].replace("$cifra", typed), "cifra": drawn}


def plain(text: str) -> str:
    """Lower case without accents; ñ stays."""
    return text.lower().translate(PLAIN)


def figures(ficha: Ficha) -> set[str]:
    """Every figure of a ficha as printed."""
    found: set[str] = set()
    _walk(msgspec.to_builtins(ficha), found)
    return found | {""}


def _walk(value: Any, found: set[str]) -> None:
    if isinstance(value, dict):
        if "estado" in value and "texto" in value:
            found.add(value["texto"])
        for each in value.values():
            _walk(each, found)
    elif isinstance(value, list):
        for each in value:
            _walk(each, found)


class Judge:
    """Grades fichas for queries; reads every ficha once."""

    def __init__(self, publicadas: list[FichaPublicada]) -> None:
        self.fields = {each.ficha.id: _Fields(each.ficha) for each in publicadas}

    def grades(self, query: Query) -> dict[str, int]:
        """What each ficha is worth, those worth nothing left out."""
        worth = {number: fields.grade(query) for number, fields in self.fields.items()}
        return {number: grade for number, grade in worth.items() if grade > 0}


class _Fields:
    def __init__(self, ficha: Ficha) -> None:
        self.ficha = ficha
        self.figures = figures(ficha)
        self.name = plain(ficha.programa)
        self.service = plain(ficha.servicio)
        self.key = plain("\n".join([*self._key(ficha), ficha.servicio]))
        self.text = plain("\n".join([*self._text(ficha), ficha.ministerio]))

    @staticmethod
    def _key(ficha: Ficha) -> Iterator[str]:
        yield ficha.antecedentes.proposito
        if ficha.poblacion.objetivo:
            yield ficha.poblacion.objetivo.unidad
        for fila in ficha.componentes.filas:
            yield f"{fila.nombre} ({fila.unidad})"
        for indicador in [*ficha.indicadores.proposito, *ficha.indicadores.complementarios]:
            yield indicador.nombre

    @staticmethod
    def _text(ficha: Ficha) -> Iterator[str]:
        yield ficha.antecedentes.descripcion
        for dimension in ficha.analisis:
            yield from dimension.observaciones
        for observacion in ficha.observaciones_institucion:
            yield observacion.texto

    def grade(self, query: Query) -> int:
        """From 0 to 3."""
        if not self._holds(query):
            return 0
        patterns = [*query.get("topic", ()), *([query["also"]] if "also" in query else ())]
        grades = [self._place(pattern) for pattern in patterns]
        if grades and query.get("near"):
            grades[0] = max(grades[0], self._place(query["near"]) - 1)
        return min(grades, default=3)

    def _place(self, pattern: str) -> int:
        said = re.compile(pattern)
        return next((grade for grade, text in ((3, self.name), (2, self.key), (1, self.text)) if said.search(text)), 0)

    def _holds(self, query: Query) -> bool:
        ficha = self.ficha
        return (
            ("edicion" not in query or ficha.edicion == query["edicion"])
            and ("region" not in query or query["region"] in ficha.antecedentes.regiones)
            and ("ods" not in query or query["ods"] in [ods.numero for ods in ficha.ods])
            and ("cifra" not in query or query["cifra"] in self.figures)
            and ("ministerio" not in query or re.search(query["ministerio"], plain(ficha.ministerio)) is not None)
            and ("servicio" not in query or self._run_by(query["servicio"]))
            and ("without" not in query or not re.search(query["without"], f"{self.name}\n{self.key}\n{self.text}"))
        )

    def _run_by(self, pattern: str) -> bool:
        return bool(re.search(pattern, f"{self.service}\n{self.name}\n{plain(self.ficha.ministerio)}"))


def ndcg(found: list[str], grades: dict[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain of the first results; a grade g gains 2^g - 1."""
    best = sorted(grades.values(), reverse=True)[:depth]
    ideal = sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(best))
    gain = sum((2 ** grades.get(each, 0) - 1) / log2(place + 2) for place, each in enumerate(found[:depth]))
    return gain / ideal


def report(queries: list[Query], found: list[list[str]], publicadas: list[FichaPublicada]) -> dict[str, float]:
    """Mean nDCG@10 by kind of query and over all of them."""
    judge = Judge(publicadas)
    by_kind: dict[str, list[float]] = {}
    for query, ids in zip(queries, found, strict=True):
        score = ndcg(ids, judge.grades(query))
        by_kind.setdefault(query["kind"], []).append(score)
        by_kind.setdefault("all", []).append(score)
    return {kind: round(sum(scores) / len(scores), 3) for kind, scores in by_kind.items()}
