"""Contradictions planted on purpose, each named by the computed note that must report it."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from msgspec.structs import replace

from build_site.model.cifra import Cifra
from tests.writer.accounts import Accounts
from tests.writer.figures import number, ratio

Tables = dict[str, Any]
"""The printed tables by their names in the model; the structs are replaced, never shared."""

HALLAZGOS = (
    "hallazgo-ejecucion-inicial",
    "hallazgo-ejecucion-final",
    "hallazgo-persistencia",
    "hallazgo-gasto-por-beneficiario",
)


@dataclass(frozen=True)
class Planted:
    """What a planted contradiction makes the notes report; the notes `tambien` use that figure and may too."""

    id: str
    anio: int | None
    elemento: str | None = None
    tambien: tuple[str, ...] = ()


InPrint = Callable[[Tables, Random, str], Planted]


class CannotPlantError(ValueError):
    """The ficha lacks the figures that the contradiction needs."""


# In the books, before anything is printed; each says which component it touched.


def _spend_without_goods(books: Accounts, year: int) -> int | None:
    position, line = max(enumerate(books.lines), key=lambda pair: pair[1].gasto[year])
    line.produccion[year] = 0
    if not line.gasto[year]:
        raise CannotPlantError("gasto-sin-produccion needs a component with spending")
    return position


def _goods_without_spending(books: Accounts, year: int) -> int | None:
    if len(books.lines) < 2:
        raise CannotPlantError("produccion-sin-gasto needs two components")
    position, line = min(enumerate(books.lines), key=lambda pair: pair[1].gasto[year])
    line.produccion[year] = max(1, line.produccion[year])
    line.gasto[year] = 0
    books.ejecutado[year] = books.total(year)
    return position


def _other_total(books: Accounts, year: int) -> int | None:
    # Everything but the components table follows the higher figure.
    books.ejecutado[year] = books.total(year) * 109 // 100 + 5_000_000
    return None


IN_BOOKS: dict[str, Callable[[Accounts, int], int | None]] = {
    "gasto-sin-produccion": _spend_without_goods,
    "produccion-sin-gasto": _goods_without_spending,
    "componentes-igual-ejecutado": _other_total,
}


# In the printed tables.


def _amount(cifra: Cifra | None, name: str) -> int:
    if cifra is None or cifra.valor is None:
        raise CannotPlantError(f"{name}: the figure to change is not printed")
    return int(cifra.valor)


def _bump(tables: Tables, table: str, *, total: bool, by: int, name: str) -> None:
    """Raise the last row of a two-column table, with its total or without."""
    old = tables[table]
    if not old.filas:
        raise CannotPlantError(f"{name}: the table has no rows")
    last = replace(old.filas[-1], total=number(_amount(old.filas[-1].total, name) + by))
    new_total = number(_amount(old.total, name) + by) if total else old.total
    tables[table] = replace(old, filas=[*old.filas[:-1], last], total=new_total)


def _raised(table: str, name: str, *, total: bool) -> InPrint:
    def plant(tables: Tables, rng: Random, year: str) -> Planted:
        _bump(tables, table, total=total, by=_delta(rng), name=name)
        return Planted(name, int(year))

    return plant


def _delta(rng: Random) -> int:
    """In printed thousands: far beyond any rounding."""
    return rng.randint(40, 900)


def _componentes_suma(tables: Tables, rng: Random, year: str) -> Planted:
    """A component gets more, and so do its unit cost and the regions; the table's total stays."""
    by, name = _delta(rng), "componentes-suma"
    row = next((row for row in tables["componentes"].filas if row.produccion[year].valor), None)
    if row is None:
        raise CannotPlantError(f"{name}: no component produced anything in {year}")
    spent = _amount(row.gasto[year], name) + by
    row.gasto[year] = number(spent)
    row.gasto_unitario[year] = number(ratio(spent, int(row.produccion[year].valor), 1))
    _bump(tables, "gasto_regional", total=True, by=by, name=name)
    return Planted(name, int(year), tambien=("regional-igual-componentes",))


def _gasto_unitario(tables: Tables, rng: Random, year: str) -> Planted:
    name = "gasto-unitario"
    for row in tables["componentes"].filas:
        cost = row.gasto_unitario[year]
        if cost.valor:
            row.gasto_unitario[year] = number(ratio(int(cost.valor * 10) * 12 + 30, 100, 1))
            return Planted(name, int(year), elemento=row.nombre)
    raise CannotPlantError(f"{name}: no unit cost is printed for {year}")


def _porcentaje(tables: Tables, rng: Random, year: str) -> Planted:
    row, name = tables["componentes"].porcentaje_administrativo, "porcentaje-administrativo"
    row[year] = number(_amount(row.get(year), name) + rng.randint(3, 9), "%")
    return Planted(name, int(year))


def _cobertura(tables: Tables, rng: Random, year: str) -> Planted:
    row, name = tables["poblacion"].cobertura, "cobertura"
    row[year] = number(_amount(row.get(year), name) * 2 + rng.randint(5, 20), "%")
    return Planted(name, int(year))


IN_PRINT: dict[str, InPrint] = {
    "subtitulos-suma": _raised("gasto_subtitulos", "subtitulos-suma", total=False),
    "subtitulos-igual-ejecutado": _raised("gasto_subtitulos", "subtitulos-igual-ejecutado", total=True),
    "regional-suma": _raised("gasto_regional", "regional-suma", total=False),
    "regional-igual-componentes": _raised("gasto_regional", "regional-igual-componentes", total=True),
    "componentes-suma": _componentes_suma,
    "gasto-unitario": _gasto_unitario,
    "porcentaje-administrativo": _porcentaje,
    "cobertura": _cobertura,
}

ANY_YEAR = frozenset({"gasto-unitario", "porcentaje-administrativo"})
"""The others are certain in the ficha's own year only: earlier totals hold components no longer shown."""

CONTRADICCIONES = (*IN_BOOKS, *IN_PRINT, *HALLAZGOS, "nota-tecnica-contradicha")
