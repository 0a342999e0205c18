"""Which stemmer suits search? The same ranking over the judged queries with one stemmer after another.

    python -m bench.stemmers

No prefixes, no typing errors and no synonyms, so that only the stemmer differs. Needs `snowballstemmer`, `wordfreq`.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable
from math import log
from pathlib import Path

import snowballstemmer

from bench.judged import QUERIES, collection, ndcg, relevant
from build_site.collection.published import FichaPublicada
from build_site.search.batch_index import own
from build_site.search.fields import FIELDS, K1, NUMBER, filled, names
from build_site.search.pieces import key
from build_site.search.spanish import fold, is_number, is_term, stem, words

PROBES = Path(__file__).parents[1] / "tests" / "shared" / "probes.json"
KINDS = ("tilde", "plural", "family", "name", "topic")
FAMILY = 0.35
_snowball = snowballstemmer.stemmer("spanish")

Stemmer = Callable[[str], str]


def snowball(word: str) -> str:
    """Snowball's Spanish stem of a folded word."""
    return word if is_number(word) else str(_snowball.stemWord(word))


def savoy(word: str) -> str:
    """Savoy's light Spanish stem of a folded word, by the rules that Lucene applies by default."""
    if len(word) < 5 or is_number(word):
        return word
    if word[-1] in "oae":
        return word[:-1]
    if word.endswith("eses"):
        return word[:-2]
    if word.endswith("ces"):
        return word[:-3] + "z"
    return word[:-2] if word[-1] == "s" and word[-2] in "oae" else word


STEMMERS: dict[str, tuple[Stemmer, Stemmer | None]] = {
    "none": (str, None),
    "Snowball": (snowball, None),
    "Savoy": (savoy, None),
    "light": (stem, None),
    "light, families": (stem, key),
    "Snowball, families": (stem, snowball),
}
"""How words become terms, and what relatives of a term share (`Snowball, families`: light stems, Snowball kinship)."""


class Ranker:
    """The site's ranking, in Python, with some stemmer."""

    def __init__(self, publicadas: list[FichaPublicada], stemmer: Stemmer, family: Stemmer | None) -> None:
        self._ids = [p.ficha.id for p in publicadas]
        self._stem, self._family = stemmer, family
        self._postings: dict[str, dict[tuple[int, int], int]] = defaultdict(dict)
        for doc, publicada in enumerate(publicadas):
            for field, text in _texts(publicada):
                for term, times in Counter(self._terms(text)).items():
                    self._postings[term][doc, field] = times
        self._families: dict[str, list[str]] = defaultdict(list)
        for term in self._postings:
            self._families[family(term) if family else term].append(term)

    def _terms(self, text: str) -> list[str]:
        return [self._stem(word) for word in words(text) if is_term(word)]

    def search(self, query: str) -> list[str]:
        """Ids of the fichas, best first."""
        asked = list(dict.fromkeys(self._terms(query)))
        scores: Counter[int] = Counter()
        covered: Counter[int] = Counter()
        titled: Counter[int] = Counter()
        for term in asked:
            found, in_title = self._answer(term)
            scores.update(found)
            covered.update(found.keys())
            titled.update(in_title)
        count = max(1, len(asked))
        final = {d: s * (covered[d] / count) ** 2 * (1 + 10 * (titled[d] / count) ** 2) for d, s in scores.items()}
        return [self._ids[doc] for doc in sorted(final, key=lambda d: (-final[d], d))]

    def _answer(self, term: str) -> tuple[dict[int, float], set[int]]:
        scores: dict[int, float] = defaultdict(float)
        in_title: set[int] = set()
        relatives = self._families.get(self._family(term) if self._family else term, [])
        mine = len(self._postings.get(term, ()))
        for other in relatives:
            weight = 1.0 if other == term else FAMILY
            if mine and other != term:
                weight *= min(1, len(self._postings[other]) / mine + 0.2) / max(1, len(relatives) - 1) ** 0.5
            for (doc, field), times in self._postings[other].items():
                scores[doc] += weight * self._weight(other, field, times)
                if field == NUMBER["titulo"]:
                    in_title.add(doc)
        return scores, in_title

    def _weight(self, term: str, field: int, times: int) -> float:
        count, documents = len(self._postings[term]), len(self._ids)
        idf = log(1 + abs((documents - count + 0.5) / (count + 0.5)))
        return idf * (K1 + 1) * times / (K1 + times) * FIELDS[field].boost


def _texts(publicada: FichaPublicada) -> list[tuple[int, str]]:
    titulo, institucion = names(publicada)
    fields = [(NUMBER["titulo"], titulo), (NUMBER["institucion"], institucion)]
    return fields + [(NUMBER[section.anchor], "\n".join(own(section))) for section in filled(publicada)]


def probes_met(stemmer: Stemmer, family: Stemmer | None) -> str:
    """Of the probes of tildes and stems, how many share a term or a family."""
    meets = family or str
    chosen = [p for p in json.loads(PROBES.read_text(encoding="utf-8")) if p["group"] in ("accent", "stem")]

    def terms(text: str) -> set[str]:
        return {meets(stemmer(word)).replace("ñ", "n") for word in words(fold(text)) if is_term(word)}

    return f"{sum(bool(terms(p['query']) & terms(p['text'])) for p in chosen)}/{len(chosen)}"


def main() -> None:
    """Prints the table."""
    publicadas = list(collection())
    queries = [query for query in QUERIES if query["kind"] in KINDS]
    print("| stemmer |", " | ".join(KINDS), "| all | tilde and stem probes |")
    for name, (stemmer, family) in STEMMERS.items():
        ranker = Ranker(publicadas, stemmer, family)
        scores = defaultdict(list)
        for query in queries:
            score = ndcg(ranker.search(query["query"]), relevant(query, publicadas))
            scores[query["kind"]].append(score)
            scores["all"].append(score)
        means = [f"{sum(scores[kind]) / len(scores[kind]):.3f}" for kind in (*KINDS, "all")]
        print("|", name, "|", " | ".join(means), "|", probes_met(stemmer, family), "|")


if __name__ == "__main__":
    main()
