"""Judged queries over the names of Chile's public programmes: how good is the order of the results (nDCG@10)?

The collection is one invented ficha for each real name of `programas-2025.csv`, with text drawn by chance around it,
so that the words of the queries stand in many fichas and only their place tells what is meant. A ficha is relevant
when its programme's name, folded, matches the pattern written down for the query beforehand.
"""

import csv
import json
import re
from collections.abc import Iterator
from math import log2
from pathlib import Path

import msgspec

from bench.corpus import Corpus, Programme
from build_site.collection.published import FichaPublicada
from build_site.model.ficha import Ficha
from build_site.search.catalogue import slug
from build_site.search.spanish import fold

HERE = Path(__file__).parent
QUERIES = json.loads((HERE / "judged.json").read_text(encoding="utf-8"))


def collection() -> Iterator[FichaPublicada]:
    """One ficha for each programme of the list."""
    corpus = Corpus()
    with (HERE / "programas-2025.csv").open(encoding="utf-8", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows)):
            programme = Programme(corpus, 50_000 + number)
            year = programme.years[-1]
            yield FichaPublicada(_named(programme.ficha(year), row), (), f"{slug(row['nombre'])}-{row['id_bips']}")


def _named(ficha: Ficha, row: dict[str, str]) -> Ficha:
    name = " ".join(row["nombre"].split())
    said = f"El programa {name} busca esto. {ficha.antecedentes.proposito}"
    return msgspec.structs.replace(
        ficha,
        id=f"bips-{row['id_bips']}",
        programa=name,
        servicio=row["servicio"],
        ministerio=row["ministerio"],
        antecedentes=msgspec.structs.replace(ficha.antecedentes, proposito=said),
    )


def relevant(query: dict[str, str], publicadas: list[FichaPublicada]) -> set[str]:
    """Ids of the fichas that answer a query."""
    pattern = re.compile(query["relevant"])
    return {p.ficha.id for p in publicadas if pattern.search(fold(p.ficha.programa))}


def ndcg(found: list[str], wanted: set[str], depth: int = 10) -> float:
    """Normalised discounted cumulative gain of the first results; each relevant ficha is worth the same."""
    gain = sum(1 / log2(place + 2) for place, one in enumerate(found[:depth]) if one in wanted)
    return gain / sum(1 / log2(place + 2) for place in range(min(depth, len(wanted))))


def report(found: dict[str, list[str]], publicadas: list[FichaPublicada]) -> dict[str, float]:
    """Mean nDCG@10 by kind of query and over all of them, for the ids that each query found."""
    by_kind: dict[str, list[float]] = {}
    for query in QUERIES:
        score = ndcg(found[query["query"]], relevant(query, publicadas))
        by_kind.setdefault(query["kind"], []).append(score)
        by_kind.setdefault("all", []).append(score)
    return {kind: round(sum(scores) / len(scores), 3) for kind, scores in by_kind.items()}
