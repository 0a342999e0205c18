"""`datos/index.md`: the downloads, what each table and column is, and how to use them without falling into a trap."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from importlib.resources import files as resources

from build_site.datos.catalogue import TABLES
from build_site.datos.csv_forms import EXCEL, PROGRAMS, Form
from build_site.datos.downloads import Download
from build_site.datos.money_years import MoneyYears
from build_site.datos.table import Column, Kind, Table
from build_site.model.numeros import format_number

_KINDS = {Kind.TEXTO: "texto", Kind.ENTERO: "entero", Kind.NUMERO: "número"}


def dictionary_page(downloads: Sequence[Download], money: MoneyYears) -> str:
    """The page, as Markdown. All of it is ours: nothing that a ficha says is on it."""
    template = (resources("build_site.datos") / "dictionary.md").read_text(encoding="utf-8")
    edition = max(money.ediciones, default=0)
    parts = {
        "EXCEL": _offers(downloads, EXCEL),
        "CSV": _offers(downloads, PROGRAMS),
        "PARQUET": "\n".join(f"- {_link(download)}" for download in downloads if download.form is None),
        "MONEDAS": "\n".join(f"- Edición {year}: {money.of(year)}." for year in money.ediciones),
        "TABLAS": "\n\n".join(_table(table, downloads) for table in TABLES),
        "EDICION": str(edition),
    }
    for name, text in parts.items():
        template = template.replace(f"[[{name}]]", text)
    return template


def _offers(downloads: Iterable[Download], form: Form) -> str:
    """The files in this form: those of all editions as a list, the others as a table, editions down, tables across."""
    found = {(d.edicion, d.table): _link(d) for d in downloads if d.form is form}
    whole = [f"- Todas las ediciones: {link}" for (edition, _), link in found.items() if edition is None]
    split = [table for table in TABLES if table.por_edicion]
    lines = [
        _line([str(edition), *(found[edition, table] for table in split)])
        for edition in sorted({edition for edition, _ in found if edition is not None}, reverse=True)
    ]
    head = _line(["Edición", *(table.titulo for table in split)])
    return "\n".join([*whole, "", head, "|:--" * (len(split) + 1) + "|", *lines])


def _link(download: Download) -> str:
    name = download.path.rpartition("/")[2].partition(".")[0]
    return f"[{name}]({download.path}) ({_size(download.size)})"


def _size(size: int) -> str:
    if size >= 1_000_000:
        return f"{format_number(Decimal(size) / 1_000_000, 1)} MB"
    return f"{format_number(Decimal(max(1, round(size / 1000))))} kB"


def _table(table: Table, downloads: Iterable[Download]) -> str:
    rows = sum(d.filas for d in downloads if d.table is table and d.form is PROGRAMS)
    count = f"{format_number(Decimal(rows))} {'fila' if rows == 1 else 'filas'}"
    key = " y ".join(f"`{name}`" for name in table.clave)
    return "\n".join(
        [
            f"### {table.titulo}: `{table.nombre}` {{ #{table.nombre} .plegada }}",
            "",
            f"{table.descripcion} Tiene {count}; cada una se distingue por {key}.",
            "",
            _line(["Columna", "Tipo", "Qué es"]),
            "|:--|:--|:--|",
            *_columns(table.columnas),
        ]
    )


def _columns(columns: Iterable[Column]) -> Iterator[str]:
    return (_line([f"`{c.nombre}`", _KINDS[c.kind], c.descripcion]) for c in columns)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
