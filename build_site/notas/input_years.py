"""Inputs that take the same figure from other years of the ficha."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from build_site.model.cotejo import Entrada
from build_site.model.interval import Interval
from build_site.notas.context import Context
from build_site.notas.inputs import Input
from build_site.notas.magnitudes import magnitud
from build_site.notas.values import Missing, NotApplicable, Value, Values


@dataclass(frozen=True, slots=True)
class UltimaAnterior(Input):
    """The figure in the latest earlier year that has one."""

    NAMED: ClassVar[str] = "{} del año anterior con cifra"

    def read(self, context: Context) -> Value | Missing | NotApplicable:
        """That figure; not applicable in the first year that the ficha prints."""
        if not context.earlier:
            return NotApplicable()
        read = _in_years(self, context, context.earlier)
        return next((value for value in read if isinstance(value, Value)), _none(self, read, "ningún año anterior"))


@dataclass(frozen=True, slots=True)
class AniosAnteriores(Input):
    """The figure in the earlier years that the evaluator averages."""

    NAMED: ClassVar[str] = "{} de los años anteriores"
    JOINED: ClassVar[str] = "; "

    def read(self, context: Context) -> Values | Missing:
        """Those of them that have a figure."""
        read = _in_years(self, context, range(context.anio - context.umbrales.anios_de_promedio, context.anio))
        return tuple(value for value in read if isinstance(value, Value)) or _none(self, read, "ningún año anterior")


@dataclass(frozen=True, slots=True)
class AniosSeguidos(Input):
    """The figure in the years in a row that end with this one."""

    NAMED: ClassVar[str] = "{} de los años seguidos"
    JOINED: ClassVar[str] = "; "

    def read(self, context: Context) -> Values | Missing:
        """All of them; a year without a figure may have been anything."""
        span = range(context.anio - context.umbrales.anios_seguidos + 1, context.anio + 1)
        read = _in_years(self, context, span)
        if all(isinstance(value, Missing) for value in read):
            return _none(self, read, "ningún año")
        return tuple(self._or_unknown(value) for value in read)

    def _or_unknown(self, value: Value | Missing) -> Value:
        if isinstance(value, Value):
            return value
        return Value(None, Interval.unknown(), magnitud(self.clave).unidad, 0, value.entradas)


def _in_years(source: Input, context: Context, years: Iterable[int]) -> list[Value | Missing]:
    return [context.of_year(anio).value(source.clave) for anio in years]


def _none(source: Input, read: list[Value | Missing], which: str) -> Missing:
    evidence: tuple[Entrada, ...] = tuple(entrada for value in read for entrada in value.entradas)
    return Missing(f"{which} tiene cifra de «{magnitud(source.clave).nombre}»", evidence)
