"""The figures of one edition as columns: one list per year, one place per ficha."""

from typing import Any

from build_site.collection.published import FichaPublicada
from build_site.facts.marks import MARKS, marks
from build_site.facts.metrics import Metrica, metrics
from build_site.facts.pages import mark_pages, page_of
from build_site.model.cifra import Cifra, Estado
from build_site.model.claves import figure
from build_site.model.ficha import Ficha
from build_site.model.numeros import format_number

Cell = Any
"""A number where the print can be rebuilt from it, a letter for a plain absence, else `[texto, valor, letra]`."""

_LISTED_AT = {
    "regiones": ("antecedentes.regiones", "antecedentes.descripcion"),
    "ods": ("ods",),
    "evaluaciones": (
        "antecedentes.evaluaciones_ex_ante",
        "antecedentes.evaluaciones_ex_post",
        "antecedentes.descripcion",
    ),
}
"""Where a ficha prints each list: the first of these that has a page."""

_LETTERS = {Estado.NO_APLICA: "N", Estado.SIN_INFORMACION: "S", Estado.VACIO: "V", Estado.INFORMADO: "I"}
_USUAL = {"N": "N/A", "S": "S/I", "V": ""}


def cell(cifra: Cifra | None, suffix: str) -> Cell:
    """A figure in its shortest form; `-` where the ficha prints no such figure at all."""
    if cifra is None:
        return "-"
    letter = _LETTERS[cifra.estado]
    if cifra.valor is None:
        return letter if cifra.texto == _USUAL.get(letter) else [cifra.texto, None, letter]
    valor = int(cifra.valor) if cifra.valor == cifra.valor.to_integral_value() else float(cifra.valor)
    return (
        valor
        if cifra.texto
        == format_number(cifra.valor.normalize() if isinstance(valor, float) else cifra.valor.quantize(1)) + suffix
        else [cifra.texto, valor, letter]
    )


class Columns:
    """Collects the fichas of one edition, in order, and gives its files."""

    def __init__(self) -> None:
        self.anios: list[int] = []
        self.cells: dict[str, list[dict[int | None, tuple[Cell, int]]]] = {m.id: [] for m in metrics() if m.columna}
        self.marks: list[tuple[int, int]] = []
        self.bases: list[int | None] = []
        self.mark_pages: list[dict[str, int]] = []
        self.list_pages: dict[str, list[int]] = {name: [] for name in _LISTED_AT}
        self.lists: dict[str, list[Any]] = {
            "regiones": [],
            "gasto_regional": [],
            "gasto_subtitulo": [],
            "ods": [],
            "evaluaciones": [],
        }

    def add(self, publicada: FichaPublicada) -> None:
        """Take one ficha's figures, marks and lists."""
        ficha = publicada.ficha
        self.anios = sorted({*self.anios, *ficha.anios})
        self.bases.append(ficha.moneda.anio)
        for metrica in metrics():
            if metrica.columna:
                self.cells[metrica.id].append(_figures(publicada, metrica))
        self.marks.append(_bits(marks(publicada)))
        self.mark_pages.append(mark_pages(publicada))
        for name, claves in _LISTED_AT.items():
            self.list_pages[name].append(page_of(ficha, *claves))
        self._add_lists(publicada)

    def _add_lists(self, publicada: FichaPublicada) -> None:
        ficha = publicada.ficha
        self.lists["regiones"].append(ficha.antecedentes.regiones)
        self.lists["gasto_regional"].append(
            [[fila.region, cell(fila.total, ""), _page(fila.total)] for fila in ficha.gasto_regional.filas]
        )
        self.lists["gasto_subtitulo"].append(
            [[fila.codigo, cell(fila.total, ""), _page(fila.total)] for fila in ficha.gasto_subtitulos.filas]
        )
        self.lists["ods"].append([ods.numero for ods in ficha.ods])
        a = ficha.antecedentes
        self.lists["evaluaciones"].append(
            [[[e.anio, e.texto] for e in group] for group in (a.evaluaciones_ex_ante, a.evaluaciones_ex_post)]
        )

    def files(self, order: list[int]) -> dict[str, Any]:
        """File name → content. `order` holds the places of arrival in the order of the catalogue."""
        found: dict[str, Any] = {name: self._column(rows, order) for name, rows in self.cells.items()}
        marked = [self.marks[place] for place in order]
        found["hallazgos"] = {
            "marcas": list(MARKS),
            "si": [yes for yes, _ in marked],
            "sabido": [known for _, known in marked],
            "paginas": {name: _same_or_all([self.mark_pages[place][name] for place in order]) for name in MARKS},
        }
        for name, unordered in self.lists.items():
            rows = [unordered[place] for place in order]
            found[name] = (
                _with_dictionary(rows)
                if name in ("regiones", "gasto_regional", "gasto_subtitulo")
                else {"valores": rows}
            )
        for name, unordered_pages in self.list_pages.items():
            found[name]["paginas"] = _same_or_all([unordered_pages[place] for place in order])
        return found

    def _column(self, unordered: list[dict[int | None, tuple[Cell, int]]], order: list[int]) -> dict[str, Any]:
        rows = [unordered[place] for place in order]
        years: list[int | None] = [year for year in (None, *self.anios) if any(year in row for row in rows)]
        return {
            "anios": years,
            "valores": [[row.get(year, ("-", 0))[0] for row in rows] for year in years],
            "paginas": _same_or_all([max((page for _, page in row.values()), default=0) for row in rows]),
            "bases": _same_or_all([self.bases[place] for place in order]),
        }


def _figures(publicada: FichaPublicada, metrica: Metrica) -> dict[int | None, tuple[Cell, int]]:
    ficha, suffix = publicada.ficha, "%" if metrica.unidad == "%" else ""
    if "{anio}" not in metrica.clave:
        return {None: _single(publicada, metrica)}
    found: dict[int | None, tuple[Cell, int]] = {}
    for year in ficha.anios:
        cifra = figure(ficha, metrica.clave.format(anio=year))
        if cifra is not None:
            found[year] = (cell(cifra, suffix), _page(cifra))
    return found


def _single(publicada: FichaPublicada, metrica: Metrica) -> tuple[Cell, int]:
    ficha = publicada.ficha
    if metrica.cuenta:
        return len(_listed(ficha, metrica.clave)), 0
    if metrica.unidad == "año":
        value = getattr(ficha.antecedentes, metrica.clave.rsplit(".", 1)[1])
        page = ficha.paginas_de_texto.get(metrica.clave, 0)
        return ("-" if value is None else value if isinstance(value, int) else [value, None, "I"]), page
    cifra = figure(ficha, metrica.clave)
    return cell(cifra, ""), _page(cifra)


def _listed(ficha: Ficha, clave: str) -> list[Any]:
    section, field = clave.split(".")
    found: list[Any] = getattr(getattr(ficha, section), field)
    return found


def _page(cifra: Cifra | None) -> int:
    return cifra.pagina if cifra is not None and isinstance(cifra.pagina, int) else 0


def _bits(found: dict[str, bool | None]) -> tuple[int, int]:
    yes = sum(1 << position for position, value in enumerate(found.values()) if value)
    known = sum(1 << position for position, value in enumerate(found.values()) if value is not None)
    return yes, known


def _same_or_all(values: list[Any]) -> Any:
    return values[0] if values and all(value == values[0] for value in values) else values


def _with_dictionary(rows: list[list[Any]]) -> dict[str, Any]:
    """Names written once: each row refers to them by position."""
    names = sorted({item if isinstance(item, str) else item[0] for row in rows for item in row})
    place = {name: position for position, name in enumerate(names)}
    short = [[place[item] if isinstance(item, str) else [place[item[0]], *item[1:]] for item in row] for row in rows]
    return {"nombres": names, "valores": short}
