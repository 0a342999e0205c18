"""How well questions are answered: right of the answered, answered of the answerable, refused of the rest; by kind.

    python -m bench.questions [--programmes 40] [--seed 1] [--wrong]

Answers are worked out from the fichas, apart from the engine (`tests/facts/cases.py`); `--written` asks what people
wrote (`tests/shared/questions-*.json`).
"""

import argparse
from collections import Counter
from dataclasses import replace
from random import Random
from time import perf_counter

from build_site.facts.engine import Engine
from tests.facts.cases import Case, all_cases
from tests.facts.collection import collection
from tests.facts.marking import MUTATIONS, ask, faults, mark
from tests.facts.site import engine
from tests.facts.written import all_written


def main() -> None:
    """Invent a collection and ask."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--programmes", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=12)
    parser.add_argument("--wrong", action="store_true", help="print every answer that is not right")
    parser.add_argument("--mutate", action="store_true", help="ask each question worse written too")
    parser.add_argument("--listed", action="store_true", help="names of programmes that exist")
    parser.add_argument("--written", action="store_true", help="ask the questions that people wrote, and those only")
    options = parser.parse_args()
    if options.written:
        for name, fichas, cases in all_written():
            ask_all(name, engine(fichas), cases, options)
        return
    fichas = collection(range(options.seed * 1000, options.seed * 1000 + options.programmes), listed=options.listed)
    motor = engine(fichas)
    ask_all("made", motor, all_cases(fichas, options.seed, options.size), options)


def ask_all(title: str, motor: Engine, cases: list[Case], options: argparse.Namespace) -> None:
    """The questions as they are and, if wished, worse written."""
    report(f"{title}, as written", motor, cases, options.wrong)
    if options.mutate:
        rng = Random(options.seed)
        for name, change in MUTATIONS.items():
            report(
                f"{title}, {name}",
                motor,
                [replace(case, question=change(case.question, rng)) for case in cases],
                options.wrong,
            )


def report(title: str, motor: Engine, cases: list[Case], show: bool) -> None:
    """Ask all, mark all, print a line; with `show` also what is not right, and the marks by kind."""
    marks: Counter[tuple[str, str, str]] = Counter()
    start = perf_counter()
    for case in cases:
        answer = ask(motor, case)
        result = mark(case, answer)
        marks[case.kind, "answerable" if case.expected else "unanswerable", result] += 1
        if show and result != "right":
            print(f"  {result:8} {case.kind}: {' → '.join((*case.before, case.question))}")
            print(f"     {answer['clase']} {answer['motivo'] or ''} {answer['valor']} | {answer['texto'][:170]}")
            print(f"     {str(faults(case.expected, answer)[:2] if case.expected else 'should be refused')[:600]}")
    print(
        f"{title}: {len(cases)} questions, {(perf_counter() - start) / len(cases) * 1000:.0f} ms each; {rates(marks)}"
    )
    for kind in sorted({key[0] for key in marks}) if show else ():
        own = {f"{sort[:4]} {result}": count for (name, sort, result), count in sorted(marks.items()) if name == kind}
        print(f"    {kind:16}", own)


def rates(marks: Counter[tuple[str, str, str]]) -> str:
    """The three rates that matter."""
    total: Counter[tuple[str, str]] = Counter()
    for (_, sort, result), count in marks.items():
        total[sort, result] += count
    right, wrong, refused = (total["answerable", result] for result in ("right", "wrong", "refused"))
    answered = right + wrong + total["unanswerable", "wrong"]
    without = total["unanswerable", "right"] + total["unanswerable", "wrong"]
    return (
        f"right {right / max(1, answered):.1%} of {answered} answered; "
        f"answered {(right + wrong) / max(1, right + wrong + refused):.1%} of {right + wrong + refused} answerable; "
        f"refused {total['unanswerable', 'right'] / max(1, without):.1%} of {without} without answer"
    )


if __name__ == "__main__":
    main()
