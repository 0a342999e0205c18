"""One evaluation of a formula being put into words: the outcome with its sentence, its formula and its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_site.model.cotejo import Cotejo, Entrada, Veredicto
from build_site.notas import wording
from build_site.notas.arithmetic import Operands, each, evidence_of
from build_site.notas.context import Context
from build_site.notas.declaration import NotaCalculada
from build_site.notas.findings import Finding
from build_site.notas.values import Missing, NotApplicable, Value

Expected = Value | Finding | Missing | NotApplicable | None
"""What the ficha says of the result: a printed figure, a sentence, why neither can be had, or nothing at all."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A note at a place of a ficha; `elemento` names the row or figure, `operands` are the inputs that have a value."""

    nota: NotaCalculada
    context: Context
    elemento: str | None
    operands: Operands
    expected: Expected

    def not_computable(self, missing: Sequence[Missing]) -> Cotejo:
        """The outcome that says why there is none."""
        of = f" de «{self.elemento}»" if self.elemento else ""
        reasons = "; ".join(dict.fromkeys(one.reason for one in missing))
        return Cotejo(
            id=self.nota.id,
            anio=self.context.anio,
            estado=Veredicto.NO_CALCULABLE,
            texto=f"{self.nota.titulo}{of} en {self.context.anio}: no se calcula, porque {reasons}.",
            valor=None,
            esperado=self._printed.point if self._printed else None,
            formula=self._formula(),
            entradas=self._evidence(*(entrada for one in missing for entrada in one.entradas)),
            elemento=self.elemento,
        )

    def outcome(self, verdict: Veredicto, result: Value) -> Cotejo:
        """The outcome with its result."""
        point = result.point if result.point is not None else Decimal(0)
        return Cotejo(
            id=self.nota.id,
            anio=self.context.anio,
            estado=verdict,
            texto=self._sentence(verdict, result),
            valor=wording.kept(point),
            esperado=self._printed.point if self._printed else None,
            formula=self._worked_out(result),
            entradas=self._evidence(),
            elemento=self.elemento,
            intervalo=wording.kept_interval(result.interval) if verdict is Veredicto.INFORMATIVA else None,
        )

    @property
    def _printed(self) -> Value | None:
        return self.expected if isinstance(self.expected, Value) else None

    def _sentence(self, verdict: Veredicto, result: Value) -> str:
        nota, moneda = self.nota, self.context.ficha.moneda
        template = {
            Veredicto.COINCIDE: nota.coincide,
            Veredicto.DIFIERE: nota.difiere,
            Veredicto.INFORMATIVA: nota.anteriores if self._printed else nota.informativa,
        }[verdict]
        inputs = nota.inputs
        words = {name: wording.printed(value, moneda, inputs[name].JOINED) for name, value in self.operands.items()}
        rounded = self._printed is not None and wording.needed_rounding(result, self._printed, verdict)
        return template.format_map({**words, **self._reserved(result)}) + (wording.ROUNDED if rounded else "")

    def _reserved(self, result: Value) -> dict[str, str]:
        """The words for `declaration.RESERVADAS`."""
        moneda = self.context.ficha.moneda
        low, high = wording.bounds(result.interval, result.unidad, moneda) if result.interval.known else ("", "")
        said = str(self.expected.claim) if isinstance(self.expected, Finding) else ""
        return {
            "anio": str(self.context.anio),
            "anterior": self._earlier_year(),
            "elemento": self.elemento or "",
            "calculado": wording.result(result, self._printed, moneda),
            "esperado": wording.printed(self._printed, moneda) if self._printed else said,
            "desde": low,
            "hasta": high,
            "base": f" de {moneda.anio}" if moneda.anio is not None else "",
        }

    def _formula(self) -> str:
        """The formula with its numbers, and in words where there are none."""
        inputs = self.nota.inputs
        names = {name: f"«{source.nombre}»" for name, source in inputs.items()}
        numbers = {name: wording.bare(value, inputs[name].JOINED) for name, value in self.operands.items()}
        return self.nota.en_palabras.format_map({**names, **numbers})

    def _worked_out(self, result: Value) -> str:
        """`18.111 ÷ 266.350 × 100 = 6,8 (impreso: 7)`."""
        formula, number = self._formula(), wording.bare_result(result, self._printed)
        printed = f" (impreso: {wording.bare(self._printed)})" if self._printed else ""
        return (formula if formula == number else f"{formula} = {number}") + printed

    def _evidence(self, *missing: Entrada) -> list[Entrada]:
        """Every figure and sentence used, once: the operands, what was missing, what the ficha says."""
        said: tuple[Entrada, ...] = ()
        if isinstance(self.expected, Finding):
            said = (self.expected.entrada,)
        elif isinstance(self.expected, (Value, Missing)):
            said = self.expected.entradas
        return list({entrada.clave: entrada for entrada in (*evidence_of(self.operands), *missing, *said)}.values())

    def _earlier_year(self) -> str:
        """The year of the first operand that is of another year; empty where all are of this one."""
        for value in self.operands.values():
            for entrada in (entrada for one in each(value) for entrada in one.entradas):
                year = entrada.clave.rpartition(".")[2]
                if year.isdigit() and len(year) == 4 and year != str(self.context.anio):
                    return year
        return ""
