"""Invented fichas that agree with themselves: exact pesos and people, each figure computed exactly, then rounded."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import strategies as st

from build_site.model.ficha import Ficha
from build_site.model.numeros import format_number
from tests.notas.printed import ficha_of

_ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])
_PESOS = st.integers(10_000, 40_000_000_000)
_PEOPLE = st.integers(1, 300_000)


@dataclass
class Books:
    """Printed cells by clave and findings by label; `exact` holds the unrounded percentages behind the findings."""

    edicion: int
    cifras: dict[str, str] = field(default_factory=dict)
    hallazgos: dict[str, str] = field(default_factory=dict)
    exact: dict[str, Fraction] = field(default_factory=dict)

    @property
    def anios(self) -> list[int]:
        return [self.edicion - 2, self.edicion - 1, self.edicion]

    def ficha(self) -> Ficha:
        return ficha_of(self.cifras, self.hallazgos, anios=self.anios, edicion=self.edicion)


class _Printer:
    def __init__(self, books: Books, rounding: str) -> None:
        self._cifras, self._rounding = books.cifras, rounding

    def put(self, clave: str, exact: Fraction | int, decimals: int = 0, mark: str = "") -> None:
        scaled = Fraction(exact) * 10**decimals
        whole = (Decimal(scaled.numerator) / Decimal(scaled.denominator)).quantize(Decimal(1), self._rounding)
        self._cifras[clave] = format_number(whole.scaleb(-decimals)) + mark

    def money(self, clave: str, pesos: Fraction | int, decimals: int = 0) -> None:
        self.put(clave, Fraction(pesos) / 1000, decimals)


@st.composite
def books(draw: st.DrawFn) -> Books:
    """Any number of components, regions and subtítulos, any of the earlier years without execution."""
    made = Books(edicion=draw(st.integers(2020, 2023)))
    printer = _Printer(made, draw(_ROUNDINGS))
    rows = draw(st.integers(1, 8))
    objetivo = draw(_PEOPLE)
    printer.put("poblacion.objetivo", objetivo)
    spent_per_year: dict[int, Fraction] = {}
    for anio in made.anios:
        if anio != made.edicion and draw(st.booleans()):
            _idle(made, anio, rows)
        else:
            _run(draw, made, printer, anio, rows, objetivo)
            spent_per_year[anio] = made.exact[f"gasto.{anio}"]
    _find(made, spent_per_year)
    return made


def _idle(made: Books, anio: int, rows: int) -> None:
    for row in ("presupuesto.ejecutado", "presupuesto.ejecucion_inicial", "presupuesto.ejecucion_final"):
        made.cifras[f"{row}.{anio}"] = "N/A"
    made.cifras |= {f"poblacion.{row}.{anio}": "N/A" for row in ("cobertura", "gasto_por_beneficiario")}
    for row in range(rows):
        cells = {"gasto": "0", "produccion": "0", "gasto_unitario": ""}
        made.cifras |= {f"componentes.filas.{row}.{name}.{anio}": texto for name, texto in cells.items()}
    made.cifras |= {f"componentes.{row}.{anio}": "0" for row in ("gasto_administrativo", "total")}
    made.cifras[f"componentes.porcentaje_administrativo.{anio}"] = ""


def _run(draw: st.DrawFn, made: Books, printer: _Printer, anio: int, rows: int, objetivo: int) -> None:
    parts = [draw(_PESOS) for _ in range(rows)]
    administration = draw(st.one_of(st.just(0), _PESOS))
    total = sum(parts) + administration
    for row, pesos in enumerate(parts):
        goods = draw(_PEOPLE)
        printer.money(f"componentes.filas.{row}.gasto.{anio}", pesos)
        printer.put(f"componentes.filas.{row}.produccion.{anio}", goods)
        printer.money(f"componentes.filas.{row}.gasto_unitario.{anio}", Fraction(pesos, goods), 1)
    printer.money(f"componentes.gasto_administrativo.{anio}", administration)
    printer.money(f"componentes.total.{anio}", total)
    printer.put(f"componentes.porcentaje_administrativo.{anio}", Fraction(administration * 100, total), mark="%")
    printer.money(f"presupuesto.ejecutado.{anio}", total)
    if anio == made.edicion:
        _split(draw, printer, "gasto_subtitulos", total)
        _split(draw, printer, "gasto_regional", sum(parts))
    _people(draw, made, printer, anio, total, objetivo)
    for kind in ("inicial", "final"):
        share = Fraction(draw(st.integers(300, 1500)), 10)
        made.exact[f"{kind}.{anio}"] = share
        printer.put(f"presupuesto.ejecucion_{kind}.{anio}", share, draw(st.integers(0, 1)), "%")


def _split(draw: st.DrawFn, printer: _Printer, table: str, total: int) -> None:
    cuts = sorted(draw(st.lists(st.integers(0, total), max_size=7)))
    for row, (low, high) in enumerate(zip([0, *cuts], [*cuts, total], strict=True)):
        printer.money(f"{table}.filas.{row}.total", high - low)
    printer.money(f"{table}.total", total)


def _people(draw: st.DrawFn, made: Books, printer: _Printer, anio: int, total: int, objetivo: int) -> None:
    people = draw(_PEOPLE)
    made.exact[f"gasto.{anio}"] = Fraction(total, people)
    printer.money(f"poblacion.gasto_por_beneficiario.{anio}", Fraction(total, people), 1)
    printer.put(f"poblacion.cobertura.{anio}", Fraction(people * 100, objetivo), draw(st.integers(0, 1)), "%")
    if draw(st.booleans()):
        printer.put(f"poblacion.beneficiada.{anio}", people)


def _find(made: Books, spent_per_year: dict[int, Fraction]) -> None:
    """The findings of an evaluator who works with the exact figures."""
    for kind, low in (("inicial", 85), ("final", 90)):
        inside = low <= made.exact[f"{kind}.{made.edicion}"] <= 110
        made.hallazgos[f"Ejecución presupuestaria {kind} {made.edicion}"] = range_finding(inside=inside, low=low)
    initial = [made.exact.get(f"inicial.{anio}") for anio in made.anios]
    persistent = all(share is not None and share < 85 for share in initial)
    made.hallazgos["Persistencia subejecución presupuestaria"] = persistence_finding(there_is=persistent)
    earlier = [spent for anio, spent in spent_per_year.items() if anio != made.edicion]
    if earlier:
        distance = spent_per_year[made.edicion] * len(earlier) / sum(earlier) * 100 - 100
        made.exact["distancia"] = distance
        made.hallazgos["Gasto por beneficiario"] = margin_finding(distance, inside=abs(distance) <= 20)


def range_finding(*, inside: bool, low: int) -> str:
    """What the evaluator says of an execution."""
    place = "dentro" if inside else "fuera"
    return f"El programa presentó una ejecución presupuestaria {place} del rango definido ({low}% - 110%)."


def persistence_finding(*, there_is: bool) -> str:
    """What the evaluator says of underspending."""
    verb = "presenta" if there_is else "no presenta"
    return f"El programa {verb} problemas de persistencia de subejecución (tres años consecutivos)."


def margin_finding(distance: Fraction, *, inside: bool) -> str:
    """What the evaluator says of the spending per beneficiary."""
    if inside:
        return "El programa presenta un gasto por beneficiario dentro de rango."
    side = "superior" if distance > 0 else "inferior"
    return f"Gasto por beneficiario fuera de rango, fuera del intervalo del 20% ({side}) del promedio 2020-2019."
