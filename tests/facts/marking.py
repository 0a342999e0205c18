"""Marking an answer: right, wrong or refused; and the ways in which people write the same question worse."""

import re
import unicodedata
from random import Random
from typing import Any, Literal

from build_site.facts.engine import Engine
from tests.facts.cases import Case, Expected

Mark = Literal["right", "wrong", "refused"]


def ask(engine: Engine, case: Case) -> dict[str, Any]:
    """The answer to a case's question, after the questions that go before it."""
    contexto = None
    for question in case.before:
        contexto = engine.ask(question, contexto)["contexto"]
    return engine.ask(case.question, contexto)


def mark(case: Case, answer: dict[str, Any]) -> Mark:
    """A question with an answer: right, wrong, or refused. One without: right if refused, else wrong."""
    refused = answer["clase"] in ("sin_respuesta", "aclaracion")
    if case.expected is None:
        return "right" if refused and answer["valor"] is None else "wrong"
    if refused:
        return "refused"
    return "right" if not faults(case.expected, answer) else "wrong"


def faults(expected: Expected, answer: dict[str, Any]) -> list[str]:
    """What is wrong with an answer, in words."""
    found = []
    if expected.value is not None and (
        answer["valor"] is None
        or abs(answer["valor"] - float(expected.value)) > 1e-6 * max(1, abs(float(expected.value)))
    ):
        found.append(f"value {answer['valor']} for {expected.value}")
    if expected.unit is not None and answer["unidad"] != expected.unit:
        found.append(f"unit {answer['unidad']} for {expected.unit}")
    sources = {source["ficha"] for source in answer["fuentes"]}
    if not sources and answer["clase"] in ("dato", "tabla", "texto"):
        found.append("no source")
    if expected.fichas - sources:
        found.append(f"sources lack {sorted(expected.fichas - sources)[:3]}")
    if expected.page is not None and expected.page not in {source["pagina"] for source in answer["fuentes"]}:
        found.append(f"page {expected.page} is not a source")
    rows = [row.get("ficha") for row in answer["filas"]]
    if expected.rows is not None and tuple(rows) != expected.rows:
        found.append(f"rows {rows} for {expected.rows}")
    if expected.row_set is not None and set(rows) != expected.row_set:
        found.append(f"rows {sorted(map(str, rows))} for {sorted(expected.row_set)}")
    found += [
        f"does not say {words!r}" for words in expected.says if words.casefold() not in answer["texto"].casefold()
    ]
    return found


def without_accents(question: str, rng: Random) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", question) if not unicodedata.combining(char))


def without_marks(question: str, rng: Random) -> str:
    return without_accents(question, rng).lower().translate({ord(mark): None for mark in "¿?¡!,:;"})


def capitals(question: str, rng: Random) -> str:
    return question.upper()


def typo(question: str, rng: Random) -> str:
    """One slip of the keyboard in a long word: never in a number."""
    words = question.split(" ")
    long = [i for i, word in enumerate(words) if len(word) >= 7 and word.isalpha()]
    if not long:
        return question
    place = rng.choice(long)
    word, at = words[place], rng.randrange(1, len(words[place]) - 2)
    slip = rng.choice(["drop", "swap", "double"])
    words[place] = {
        "drop": word[:at] + word[at + 1 :],
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "double": word[:at] + word[at] + word[at:],
    }[slip]
    return " ".join(words)


def polite(question: str, rng: Random) -> str:
    return rng.choice(["hola, ", "oye ", "por favor, ", "quiero saber ", "me puedes decir "]) + question


def year_first(question: str, rng: Random) -> str:
    """The year at the head: people say things in any order."""
    found = re.fullmatch(r"(.+?),? ((?:en|el|de|del|durante|año) )?(\d{4})([?]?)", question)
    return f"{found[2] or ''}{found[3]} {found[1]}{found[4]}" if found else question


MUTATIONS = {
    "sin tildes": without_accents,
    "sin signos": without_marks,
    "mayúsculas": capitals,
    "tipeo": typo,
    "cortesía": polite,
    "orden": year_first,
}
