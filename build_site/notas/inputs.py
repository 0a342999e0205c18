"""The inputs a note may declare. Each knows how to read itself from a ficha, or says why it cannot."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from build_site.model.interval import Interval
from build_site.notas.arithmetic import Formula, compute
from build_site.notas.context import Context, rows
from build_site.notas.magnitudes import Unidad, magnitud
from build_site.notas.unread import doubt_about_rows, not_read
from build_site.notas.values import Missing, NotApplicable, Value, Values

Read = Value | Values | Missing | NotApplicable


@dataclass(frozen=True, slots=True)
class Input(ABC):
    """A figure, by its clave, in which `{anio}`, `{fila}` and `{elemento}` are filled in; or what figures imply."""

    clave: str
    NAMED: ClassVar[str] = "{}"
    JOINED: ClassVar[str] = " + "
    """What stands between several values in a formula."""

    @property
    def nombre(self) -> str:
        """Its name in the note's formula in words. Raises `KeyError` for a clave that is no known figure."""
        return self.NAMED.format(magnitud(self.clave).nombre)

    @property
    def claves(self) -> tuple[str, ...]:
        """The figures it may rest on."""
        return (self.clave,)

    @abstractmethod
    def read(self, context: Context) -> Read:
        """Its value in this ficha, year and row."""


@dataclass(frozen=True, slots=True)
class Impresa(Input):
    """A printed figure. `rotulo` is its name where the clave does not give one."""

    rotulo: str = ""

    @property
    def nombre(self) -> str:
        """Its own name, or the figure's."""
        return self.rotulo or magnitud(self.clave).nombre

    def read(self, context: Context) -> Value | Missing:
        """The figure."""
        return context.value(self.clave)


@dataclass(frozen=True, slots=True)
class Filas(Input):
    """A figure of every row of a table: `componentes.filas.*.gasto.{anio}`."""

    NAMED: ClassVar[str] = "suma de: {}"

    def read(self, context: Context) -> Values | Missing:
        """All rows in order; one row without a number, or one not surely read, leaves nothing to add up."""
        table, _, column = self.clave.partition(".*.")
        if doubt := doubt_about_rows(context.ficha, table):
            return not_read("toda la tabla", doubt)
        read: list[Value] = []
        for row, name in rows(context.ficha, table):
            value = context.value(f"{row}.{column}")
            if isinstance(value, Missing):
                return Missing(f"{value.reason} (fila «{name}»)", value.entradas)
            read.append(value)
        return tuple(read) or Missing("la ficha no imprime ninguna fila de esa tabla")


@dataclass(frozen=True, slots=True)
class Implicita(Input):
    """A printed figure or, where the ficha prints none, what a formula over others implies for it."""

    formula: Formula
    entradas: Mapping[str, str]

    @property
    def claves(self) -> tuple[str, ...]:
        """The figure and those that imply it."""
        return (self.clave, *self.entradas.values())

    def read(self, context: Context) -> Value | Missing:
        """The figure as printed, else as implied."""
        printed = context.value(self.clave)
        if isinstance(printed, Value):
            return printed
        found = {name: context.value(clave) for name, clave in self.entradas.items()}
        missing = [value for value in found.values() if isinstance(value, Missing)]
        if missing:
            return Missing(f"{printed.reason}; {missing[0].reason}", printed.entradas + missing[0].entradas)
        values = {name: value for name, value in found.items() if isinstance(value, Value)}
        return compute(self.formula, values, magnitud(self.clave).unidad)


@dataclass(frozen=True, slots=True)
class PesosPorUnidad(Input):
    """How many pesos the ficha's unit of money stands for: `M$` is a thousand."""

    clave: str = "moneda.unidad"

    @property
    def nombre(self) -> str:
        """Its own name, as it is no figure."""
        return "pesos que vale la unidad impresa"

    @property
    def claves(self) -> tuple[str, ...]:
        """None: it is no figure."""
        return ()

    def read(self, context: Context) -> Value | Missing:
        """The factor; missing for a unit that is not one of pesos."""
        unit = context.ficha.moneda.unidad
        factor = _PESOS.get("".join(unit.split()).upper())
        if factor is None:
            return Missing(f"no se sabe cuántos pesos son una unidad de «{unit}»")
        return Value(factor, Interval.exact(factor), Unidad.CONTEO, 0, ())


_PESOS = {"$": Decimal(1), "M$": Decimal(1000), "MM$": Decimal(1_000_000)}
