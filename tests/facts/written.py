"""Questions that people wrote (`tests/shared/questions*.json`), each with what its answer must hold."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

from build_site.model.claves import figure
from build_site.model.ficha import Ficha
from tests.facts.cases import Case, Expected
from tests.facts.collection import collection

FOLDER = Path(__file__).parents[1] / "shared"
Wanted = dict[str, Any]


def documents() -> list[Path]:
    """The files, in order."""
    return sorted(FOLDER.glob("questions*.json"))


def written(document: Path) -> tuple[list[Ficha], list[Case]]:
    """The collection that a file's questions are asked of, and its cases."""
    content = json.loads(document.read_text(encoding="utf-8"))
    spec = content["coleccion"]
    fichas = collection(range(*spec["semillas"]), listed=spec["listados"])
    truth = _Truth(fichas)
    return fichas, [_case(each, truth) for each in content["preguntas"]]


def _case(entry: Wanted, truth: "_Truth") -> Case:
    *before, question = entry["dialogo"]
    ((kind, wanted),) = [(key, value) for key, value in entry["espera"].items() if key != "filtro"]
    expected = truth.answer(kind, wanted, entry["espera"].get("filtro", {}))
    return Case(f"{entry['quien']}: {kind}", question, expected, tuple(before))


class _Truth:
    """What the fichas print, looked up without the engine."""

    def __init__(self, fichas: list[Ficha]) -> None:
        self.fichas = fichas

    def answer(self, kind: str, wanted: Any, filtro: Wanted) -> Expected | None:
        """What an answer must hold; None where there is none to give."""
        if kind in ("sin_respuesta", "aclaracion"):
            return None
        maker: Callable[..., Expected | None] = getattr(self, f"_{kind}")
        return maker(*(wanted if isinstance(wanted, list) else [wanted]), **({"filtro": filtro} if filtro else {}))

    def _named(self, name: str) -> list[Ficha]:
        return sorted((each for each in self.fichas if name in each.programa), key=lambda each: -each.edicion)

    def _edition(self, anio: int, filtro: Wanted) -> list[Ficha]:
        return [each for each in self.fichas if each.edicion == anio and _passes(each, anio, filtro)]

    def _cifra(self, name: str, clave: str, anio: int) -> Expected | None:
        named = self._named(name)
        own = [each for each in named if each.edicion == anio]
        numbering = [each for each in named if anio in each.anios and _value(each, clave, anio) is not None]
        ficha = (own or numbering or [None])[0]
        value = _value(ficha, clave, anio) if ficha else None
        return Expected(value, fichas=frozenset({ficha.id})) if ficha and value is not None else None

    def _texto(self, name: str, field: str) -> Expected:
        ficha: Any = self._named(name)[0]
        said = ficha
        for step in field.split("."):
            said = getattr(said, step)
        return Expected(fichas=frozenset({ficha.id}), says=(said,))

    def _region(self, name: str, region: str, anio: int) -> Expected | None:
        (ficha,) = (each for each in self._named(name) if each.edicion == anio)
        return _row(ficha, [row.total for row in ficha.gasto_regional.filas if region in row.region])

    def _subtitulo(self, name: str, codigo: str, anio: int) -> Expected | None:
        (ficha,) = (each for each in self._named(name) if each.edicion == anio)
        return _row(ficha, [row.total for row in ficha.gasto_subtitulos.filas if row.codigo == codigo])

    def _componente(self, name: str, part: str, field: str, anio: int) -> Expected | None:
        named = self._named(name)
        ficha = next(each for each in named if each.edicion == anio)
        rows = [row for row in ficha.componentes.filas if part.lower() in f"{row.nombre} {row.unidad}".lower()]
        cells = [getattr(row, field)[str(anio)] for row in rows]
        if len(cells) == 1:
            return _row(ficha, cells)
        return Expected(
            fichas=frozenset({ficha.id}), says=tuple(cell.texto for cell in cells if cell.valor is not None)
        )

    def _inicio(self, name: str) -> Expected:
        ficha = self._named(name)[0]
        return Expected(Decimal(ficha.antecedentes.anio_inicio or 0), "año", frozenset({ficha.id}))

    def _componentes(self, name: str) -> Expected:
        ficha = self._named(name)[0]
        return Expected(Decimal(len(ficha.componentes.filas)), "componentes", frozenset({ficha.id}))

    def _regiones(self, name: str) -> Expected:
        ficha = self._named(name)[0]
        return Expected(Decimal(len(ficha.antecedentes.regiones)), "regiones", frozenset({ficha.id}))

    def _conjunto(self, anio: int, *, filtro: Wanted) -> Expected:
        return Expected(row_set=frozenset(each.id for each in self._edition(anio, filtro)))

    def _cuenta(self, anio: int, *, filtro: Wanted | None = None) -> Expected:
        return Expected(Decimal(len(self._edition(anio, filtro or {}))))

    def _suma(self, clave: str, anio: int, *, filtro: Wanted | None = None) -> Expected | None:
        found = [value for _, value in self._values(clave, anio, filtro or {})]
        return Expected(sum(found, Decimal(0))) if found else None

    def _promedio(self, clave: str, anio: int, *, filtro: Wanted | None = None) -> Expected:
        found = [value for _, value in self._values(clave, anio, filtro or {})]
        return Expected(round(sum(found, Decimal(0)) / len(found), 6))

    def _mediana(self, clave: str, anio: int, *, filtro: Wanted | None = None) -> Expected:
        return Expected(Decimal(median([value for _, value in self._values(clave, anio, filtro or {})])))

    def _orden(self, clave: str, anio: int, order: str, n: int, *, filtro: Wanted | None = None) -> Expected:
        rows = self._values(clave, anio, filtro or {})
        ordered = sorted((value for _, value in rows), reverse=order == "desc")[:n]
        chosen = [(ficha, value) for ficha, value in rows if value in ordered]
        chosen.sort(key=lambda row: (-row[1] if order == "desc" else row[1], row[0].programa))
        return Expected(row_set=frozenset(ficha.id for ficha, _ in chosen))

    def _parte(self, name: str, anio: int, *, filtro: Wanted) -> Expected:
        ficha = next(each for each in self._named(name) if each.edicion == anio)
        whole = sum((value for _, value in self._values("presupuesto.ejecutado", anio, filtro)), Decimal(0))
        part = _value(ficha, "presupuesto.ejecutado", anio)
        assert part is not None
        return Expected(round(part / whole * 100, 1), "%", frozenset({ficha.id}))

    def _diferencia(self, name: str, clave: str, first: int, last: int) -> Expected | None:
        for ficha in self._named(name):
            one, two = _value(ficha, clave, first), _value(ficha, clave, last)
            if one is not None and two is not None and {first, last} <= set(ficha.anios):
                return Expected(two - one)
        return None

    def _serie(self, name: str, clave: str, *years: int) -> Expected:
        printed = []
        for anio in years:
            cells = [figure(each, f"{clave}.{anio}") for each in self._named(name) if anio in each.anios]
            printed += [str(anio)] if any(cell is not None and cell.valor is not None for cell in cells) else []
        return Expected(says=tuple(printed))

    def _suma_anios(self, name: str, clave: str, *years: int) -> Expected:
        ficha = next(each for each in self._named(name) if set(years) <= set(each.anios))
        return Expected(sum((value for anio in years if (value := _value(ficha, clave, anio)) is not None), Decimal(0)))

    def _definicion(self, term: str) -> Expected:
        return Expected(says=(term,))

    def _dice(self, *words: str) -> Expected:
        return Expected(says=words)

    def _values(self, clave: str, anio: int, filtro: Wanted) -> list[tuple[Ficha, Decimal]]:
        found = ((each, _value(each, clave, anio)) for each in self._edition(anio, filtro))
        return [(each, value) for each, value in found if value is not None]


def _row(ficha: Ficha, cells: list[Any]) -> Expected | None:
    known = [cell for cell in cells if cell.valor is not None]
    return Expected(known[0].valor, fichas=frozenset({ficha.id})) if known else None


def _value(ficha: Ficha, clave: str, anio: int) -> Decimal | None:
    cifra = figure(ficha, clave if clave.endswith(("objetivo", "potencial")) else f"{clave}.{anio}")
    if cifra is not None or clave != "poblacion.beneficiada":
        return None if cifra is None else cifra.valor
    spent, each = (
        figure(ficha, f"presupuesto.ejecutado.{anio}"),
        figure(ficha, f"poblacion.gasto_por_beneficiario.{anio}"),
    )
    if spent is None or each is None or spent.valor is None or not each.valor:
        return None
    return Decimal(int(spent.valor / each.valor + Decimal("0.5")))


def _passes(ficha: Ficha, anio: int, filtro: Wanted) -> bool:
    return all(_condition(ficha, anio, key, value) for key, value in filtro.items())


def _condition(ficha: Ficha, anio: int, key: str, value: Any) -> bool:
    if key in ("ministerio", "servicio"):
        return value in getattr(ficha, key)
    if key == "region":
        return value in ficha.antecedentes.regiones
    if key == "ods":
        return any(each.numero == value for each in ficha.ods)
    if key == "ex_ante":
        return any(value in each.texto for each in ficha.antecedentes.evaluaciones_ex_ante)
    clave, sign, limit = value
    found = _value(ficha, clave, anio)
    low, high = limit if isinstance(limit, list) else (limit, limit)
    compared = {
        "<": lambda x: x < low,
        ">": lambda x: x > low,
        "=": lambda x: x == low,
        "fuera": lambda x: x < low or x > high,
    }
    return found is not None and bool(compared[sign](found))


def all_written() -> Iterator[tuple[str, list[Ficha], list[Case]]]:
    """Every file with its collection and cases."""
    for document in documents():
        fichas, cases = written(document)
        yield document.stem, fichas, cases
