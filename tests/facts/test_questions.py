"""Questions of every kind against answers worked out from the fichas: as written, worse written, without an answer."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from tests.facts.cases import all_cases
from tests.facts.marking import MUTATIONS, ask, faults, mark
from tests.facts.site import engine
from tests.facts.written import documents, written


@pytest.fixture(scope="session")
def cases(fichas):
    return all_cases(fichas, seed=11)


def test_there_are_enough_questions(cases):
    kinds = Counter(case.kind for case in cases)
    assert len(cases) >= 400
    assert sum(case.expected is None for case in cases) >= 80
    assert len(kinds) >= 15


def test_no_answer_is_wrong(motor, cases):
    wrong = [(case, answer) for case in cases if mark(case, answer := ask(motor, case)) == "wrong"]
    assert [
        (case.question, answer["texto"], case.expected and faults(case.expected, answer)) for case, answer in wrong
    ] == []


def test_what_has_an_answer_is_answered(motor, cases):
    marks = Counter(mark(case, ask(motor, case)) for case in cases if case.expected is not None)
    assert marks["right"] >= 0.97 * marks.total()


@pytest.mark.parametrize("mutation", sorted(MUTATIONS))
def test_worse_written_questions_are_answered_right_or_refused(motor, cases, mutation):
    rng = Random(mutation)
    marks = Counter()
    for case in cases[::3]:
        worse = replace(case, question=MUTATIONS[mutation](case.question, rng))
        marks[case.expected is not None, mark(worse, ask(motor, worse))] += 1
    answered = marks[True, "right"] + marks[True, "wrong"] + marks[False, "wrong"]
    assert marks[True, "right"] >= 0.99 * answered
    assert marks[True, "right"] >= 0.9 * sum(marks[True, result] for result in ("right", "wrong", "refused"))
    assert marks[False, "right"] >= 0.97 * (marks[False, "right"] + marks[False, "wrong"])


def test_names_made_of_ordinary_words(listed_motor, listed_fichas):
    cases = all_cases(listed_fichas, seed=7, per_kind=6)
    marks = Counter(mark(case, ask(listed_motor, case)) for case in cases)
    assert marks["wrong"] <= 0.01 * marks.total()
    assert marks["right"] >= 0.97 * marks.total()


@pytest.fixture(scope="session", params=documents(), ids=lambda path: path.stem)
def people(request):
    """An engine over the collection of one file, and the questions written for it."""
    fichas, cases = written(request.param)
    return engine(fichas), cases


def test_people_wrote_enough():
    entries = [case for document in documents() for case in written(document)[1]]
    assert len(entries) >= 400
    assert sum(case.expected is None for case in entries) >= 80


def test_what_people_ask_is_answered_right_or_refused(people):
    motor, cases = people
    results = [(case, mark(case, ask(motor, case))) for case in cases]
    assert [case.question for case, result in results if result == "wrong"] == []
    answerable = [result for case, result in results if case.expected is not None]
    assert answerable.count("right") >= 0.97 * len(answerable)


@pytest.mark.parametrize("mutation", ["sin signos", "tipeo", "orden"])
def test_what_people_ask_worse_written(people, mutation):
    motor, cases = people
    rng = Random(mutation)
    marks = Counter()
    for case in cases:
        worse = replace(case, question=MUTATIONS[mutation](case.question, rng))
        marks[case.expected is not None, mark(worse, ask(motor, worse))] += 1
    answered = marks[True, "right"] + marks[True, "wrong"] + marks[False, "wrong"]
    assert marks[True, "right"] >= 0.98 * answered
    assert marks[True, "right"] >= 0.9 * sum(count for (answerable, _), count in marks.items() if answerable)
