"""The exact books of an invented programme: pesos, people and goods per year, before anything is rounded for print."""

from dataclasses import dataclass, field
from random import Random

from tests.writer.options import Options

_INFLATOR = 1.045

Years = tuple[int, int, int]


@dataclass
class Line:
    """One component: pesos spent and goods produced per year."""

    gasto: dict[int, int]
    produccion: dict[int, int]


@dataclass
class Accounts:
    """What the tables are computed from. `ejecutado` and `total` are equal unless a contradiction is planted."""

    years: Years
    lines: list[Line]
    administrativo: dict[int, int]
    descontinuado: dict[int, int]
    """Spending of components that the table no longer shows."""
    inicial: dict[int, int]
    final: dict[int, int]
    ejecutado: dict[int, int]
    extra: dict[int, int]
    objetivo: int
    beneficiarios: dict[int, int]
    subtitulos: list[int] = field(default_factory=list)
    regiones: list[int] = field(default_factory=list)

    def componentes(self, year: int) -> int:
        """Spending of the components shown."""
        return sum(line.gasto[year] for line in self.lines)

    def total(self, year: int) -> int:
        """What the components table prints as its total."""
        return self.componentes(year) + self.administrativo[year] + self.descontinuado[year]

    def corre(self, year: int) -> bool:
        """Whether the programme ran that year."""
        return self.total(year) > 0


def split(rng: Random, amount: int, parts: int) -> list[int]:
    """`amount` in whole positive parts that add up to it exactly, each worth at least a printed thousand if it can."""
    weights = [rng.paretovariate(1.1) for _ in range(parts)]
    floor = min(20_000, amount // (parts * 2))
    spare = amount - floor * parts
    pieces = [floor + int(spare * weight / sum(weights)) for weight in weights]
    pieces[0] += amount - sum(pieces)
    return pieces


def keep_books(seed: int, years: Years, options: Options) -> Accounts:
    """The books of the three years.

    A year's goods, people and nominal pesos depend on seed and year only, so that two editions of a programme agree
    (amounts move with the base year of the pesos).
    """
    scale = Random(f"{seed}/escala")
    size = 10 ** scale.uniform(7.6, 10.4)
    people = max(6, int(size / 10 ** scale.uniform(3.6, 7.2)))
    books = Accounts(years, [], {}, {}, {}, {}, {}, {}, 0, {})
    books.lines = [Line({}, {}) for _ in range(options.componentes or 1)]
    books.objetivo = int(people * scale.uniform(1.3, 40)) + 1
    for year in years:
        _keep_year(books, Random(f"{seed}/{year}"), year, size, people, year in (options.sin_ejecucion or ()))
        if options.componentes_descontinuados and year != years[-1] and books.corre(year):
            books.descontinuado[year] = int(books.total(year) * scale.uniform(0.05, 0.4))
        books.ejecutado[year] = books.total(year)
        _keep_budget(books, Random(f"{seed}/{year}/ley"), year)
    return books


def _keep_year(books: Accounts, rng: Random, year: int, size: float, people: int, idle: bool) -> None:
    pesos = int(size * rng.uniform(0.6, 1.4) * _INFLATOR ** (books.years[-1] + 1 - year))
    parts = split(rng, pesos, len(books.lines))
    share = rng.choice([0.0, rng.uniform(0.01, 0.12), rng.uniform(0.02, 0.3)])
    for line, part in zip(books.lines, parts, strict=True):
        asleep = idle or (rng.random() < 0.06 and len(books.lines) > 1 and line is not books.lines[0])
        line.gasto[year] = 0 if asleep else part
        line.produccion[year] = 0 if asleep else max(1, int(people * rng.uniform(0.01, 1.6)))
    books.administrativo[year] = int(books.componentes(year) * share)
    books.descontinuado[year] = 0
    books.beneficiarios[year] = 0 if idle else max(1, int(people * rng.uniform(0.5, 1.2)))


def _keep_budget(books: Accounts, rng: Random, year: int) -> None:
    spent = books.ejecutado[year]
    books.inicial[year] = int(spent / _execution(rng, (0.84, 0.86), (1.09, 1.11), (0.55, 1.35)))
    books.final[year] = int(spent / _execution(rng, (0.89, 0.91), (1.09, 1.11), (0.8, 1.02)))
    books.extra[year] = rng.choice([0, 0, 0, int(spent * rng.uniform(0.01, 0.3))])


def _execution(rng: Random, low: tuple[float, float], high: tuple[float, float], span: tuple[float, float]) -> float:
    """A rate of execution clear of the two limits, where rounding could turn the finding either way."""
    rate = rng.uniform(*span) if rng.random() < 0.7 else rng.uniform(0.955, 0.999)
    while low[0] < rate < low[1] or high[0] < rate < high[1]:
        rate = rng.uniform(*span)
    return rate
