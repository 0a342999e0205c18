"""`datapackage.json`: what each file is, column by column, as a Frictionless Data Package, version 2."""

from collections.abc import Iterable
from typing import Any

import msgspec

from build_site.collection.citation import SITE
from build_site.collection.licence import LICENCE
from build_site.collection.permalinks import permalink
from build_site.datos.csv_forms import EXCEL
from build_site.datos.downloads import Download
from build_site.datos.fichas import FICHAS
from build_site.datos.money_years import MoneyYears
from build_site.datos.table import Column, Kind, Table

SOURCE = "Fichas de monitoreo de programas públicos, Banco Integrado de Programas Sociales, Estado de Chile"
_DESCRIPTION = (
    "Las fichas con que el Estado de Chile monitorea sus programas públicos, cifra por cifra, con el texto impreso y "
    "su lugar en el PDF. N/A, S/I, una celda vacía y un cero son cuatro cosas distintas; `estado` dice cuál. "
    "Los montos de cada edición están en pesos de su propio año base: no se deben sumar ni comparar entre años base."
)


def data_package(downloads: Iterable[Download], money: MoneyYears) -> bytes:
    """The descriptor of the downloads. It has no date: it changes only with the data."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "fichas-de-monitoreo",
        "title": f"{SITE}: fichas de monitoreo de programas públicos de Chile",
        "description": _DESCRIPTION,
        **_homepage(),
        "keywords": ["Chile", "programas públicos", "presupuesto", "monitoreo", "evaluación"],
        "licenses": [LICENCE],
        "sources": [{"title": SOURCE}],
        "contributors": [{"title": SITE, "roles": ["creator", "publisher"]}],
        "resources": [_resource(download, money) for download in downloads],
    }
    return msgspec.json.format(msgspec.json.encode(package), indent=1) + b"\n"


def _homepage() -> dict[str, str]:
    page = permalink("datos/")
    return {"homepage": page} if "://" in page else {}


def _resource(download: Download, money: MoneyYears) -> dict[str, Any]:
    """Parquet describes itself. It is not called `parquet` here: Frictionless would ask for pandas to read it."""
    resource: dict[str, Any] = {
        "name": _name(download),
        "path": download.path,
        "title": _title(download),
        "description": f"{download.table.descripcion} {base_years(download, money)}",
        "bytes": download.size,
        "hash": f"sha256:{download.sha256}",
    }
    if download.form is None:
        return resource | {"format": "apache-parquet", "mediatype": "application/vnd.apache.parquet"}
    resource |= {"type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    if download.path.endswith(".zip"):
        resource |= {"mediatype": "application/zip", "compression": "zip"}
    return resource | {
        "dialect": {"delimiter": download.form.delimiter, "lineTerminator": "\r\n"},
        "schema": _schema(download.table, excel=download.form is EXCEL),
    }


def base_years(download: Download, money: MoneyYears) -> str:
    """Which money the amounts of a file are in."""
    years = money.ediciones if download.edicion is None else [download.edicion]
    return " ".join(f"Edición {year}: montos en {money.of(year)}." for year in years)


def _name(download: Download) -> str:
    stem = download.table.nombre if download.edicion is None else f"{download.table.nombre}-{download.edicion}"
    return f"{stem}-parquet" if download.form is None else f"{stem}-excel" if download.form is EXCEL else stem


def _title(download: Download) -> str:
    edition = "" if download.edicion is None else f", edición {download.edicion}"
    form = " (Parquet)" if download.form is None else " (para Excel en español)" if download.form is EXCEL else ""
    return f"{download.table.titulo}{edition}{form}"


def _schema(table: Table, *, excel: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, excel=excel) for column in table.columnas],
        "missingValues": [""],
        "primaryKey": list(table.clave),
    }
    if table is not FICHAS:
        reference = {"resource": f"{FICHAS.nombre}-excel" if excel else FICHAS.nombre, "fields": ["id"]}
        schema["foreignKeys"] = [{"fields": ["ficha"], "reference": reference}]
    return schema


def _field(column: Column, *, excel: bool) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.nombre, "type": column.kind.value, "description": column.descripcion}
    if column.verbatim:
        field["missingValues"] = []
    if excel and column.kind is Kind.NUMERO:
        field["decimalChar"] = ","
    return field | ({"constraints": constraints} if (constraints := _constraints(column)) else {})


def _constraints(column: Column) -> dict[str, Any]:
    declared = {
        "required": column.obligatoria,
        "enum": list(column.valores),
        "pattern": column.patron,
        "minimum": column.minimo,
    }
    return {name: value for name, value in declared.items() if value}
