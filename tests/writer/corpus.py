"""A corpus of any size, deterministic by seed: programmes with one to four editions each, each ficha in a layout."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.writer.content import Invented, compose
from tests.writer.options import Options
from tests.writer.plant import CONTRADICCIONES, CannotPlantError
from tests.writer.programmes import invent_programme


@dataclass(frozen=True)
class Order:
    """One ficha to write. `number` counts from 0."""

    number: int
    seed: int
    edicion: int
    options: Options
    layout: str

    def invented(self) -> Invented:
        """The content; where the contradiction asked for does not fit this programme, without it."""
        try:
            return compose(self.seed, self.edicion, self.options)
        except CannotPlantError:
            return compose(self.seed, self.edicion, Options(programa=self.options.programa))


def plan(count: int, seed: int, editions: list[int], layouts: list[str], mark: str = "") -> Iterator[Order]:
    """`count` orders. No two share programme, service and edition; one programme in fifty has a namesake elsewhere.

    `mark` ends every programme's name.
    """
    rng = Random(f"corpus/{seed}")
    number, candidate, last_name = 0, seed * 1_000_003, ""
    taken: set[tuple[str, str]] = set()
    while number < count:
        candidate += 1
        drawn = invent_programme(Random(f"{candidate}/identidad"))
        namesake = last_name if last_name and rng.random() < 0.02 else None
        last_name = namesake or drawn.programa
        if (last_name, drawn.servicio) in taken:
            continue
        taken.add((last_name, drawn.servicio))
        for edicion in sorted(rng.sample(editions, rng.randint(1, len(editions))))[: count - number]:
            name = f"{last_name}{mark}" if mark else namesake
            yield Order(number, candidate, edicion, _options(rng, name), rng.choice(layouts))
            number += 1


def _options(rng: Random, programa: str | None) -> Options:
    planted = (rng.choice(CONTRADICCIONES),) if rng.random() < 0.15 else ()
    return Options(programa=programa, contradicciones=planted)
