"""Where a note is being evaluated: which ficha, which year, which component."""

from dataclasses import dataclass, replace

from build_site.model.claves import figure
from build_site.model.ficha import Componente, Ficha, FilaRegion, FilaSubtitulo
from build_site.notas.magnitudes import magnitud
from build_site.notas.umbrales import Umbrales
from build_site.notas.unread import doubt_at, not_read
from build_site.notas.values import Missing, Value, value_of, year_in

_Row = Componente | FilaRegion | FilaSubtitulo


@dataclass(frozen=True, slots=True)
class Context:
    """One evaluation. `elemento` is the clave of a row (`componentes.filas.0`), where the note is made for each."""

    ficha: Ficha
    umbrales: Umbrales
    anio: int
    elemento: str = ""

    @property
    def earlier(self) -> list[int]:
        """The years before this one that the ficha prints, the latest first."""
        return sorted((anio for anio in set(self.ficha.anios) if anio < self.anio), reverse=True)

    def of_year(self, anio: int) -> "Context":
        """The same place in another year."""
        return replace(self, anio=anio)

    def fill(self, template: str) -> str:
        """The clave that a template stands for here."""
        filled = template.replace("{anio}", str(self.anio)).replace("{elemento}", self.elemento)
        return filled.replace("{fila}", self.elemento.rpartition(".")[2])

    def value(self, template: str) -> Value | Missing:
        """The printed figure that a template of a clave stands for here."""
        clave = self.fill(template)
        cifra, of = figure(self.ficha, clave), magnitud(clave)
        if cifra is None and (doubt := doubt_at(self.ficha, clave)):
            return not_read(f"«{of.nombre}{year_in(clave)}»", doubt)
        return value_of(clave, cifra, of)


def expand(ficha: Ficha, clave: str) -> list[str]:
    """The claves of every row that a clave with a star stands for (`indicadores.proposito.*.efectivo.2021`)."""
    table, star, column = clave.partition(".*.")
    if not star:
        return [clave]
    section, _, field = table.partition(".")
    return [f"{table}.{index}.{column}" for index in range(len(getattr(getattr(ficha, section), field)))]


def year_of(ficha: Ficha) -> int:
    """The year that the ficha reports on: its edition's, or the last one printed if that one is not."""
    return ficha.edicion if ficha.edicion in ficha.anios or not ficha.anios else max(ficha.anios)


def rows(ficha: Ficha, clave: str) -> list[tuple[str, str]]:
    """Clave and name of every row of a table (`componentes.filas`), as printed."""
    table, _, _ = clave.partition(".")
    return [(f"{clave}.{index}", _name(row)) for index, row in enumerate(getattr(ficha, table).filas)]


def _name(row: _Row) -> str:
    if isinstance(row, FilaSubtitulo):
        return f"{row.codigo} ({row.nombre})"
    return row.region if isinstance(row, FilaRegion) else row.nombre
