"""Table of the fichas: one row for each, with who answers for the programme, the sums of its year and its files."""

from collections.abc import Callable, Iterator

from build_site.collection.concepts import CONCEPTOS, Concepto, Contada
from build_site.collection.figures import Descrita
from build_site.collection.permalinks import permalink
from build_site.collection.published import FichaPublicada
from build_site.datos.identity import ID
from build_site.datos.table import Cell, Column, Kind, Row, Source, Table
from build_site.model.cifra import Estado
from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Ficha

Value = Callable[[FichaPublicada], Cell]

_SHA256 = "([0-9a-f]{64})?"


def _of(read: Callable[[Ficha], Cell]) -> Value:
    return lambda publicada: read(publicada.ficha)


def _text(nombre: str, descripcion: str, read: Callable[[Ficha], Cell]) -> tuple[Column, Value]:
    return Column(nombre, Kind.TEXTO, descripcion, verbatim=True), _of(read)


def _number(nombre: str, descripcion: str, read: Callable[[Ficha], Cell]) -> tuple[Column, Value]:
    return Column(nombre, Kind.ENTERO, descripcion), _of(read)


def _link(nombre: str, descripcion: str, file: str) -> tuple[Column, Value]:
    return Column(nombre, Kind.TEXTO, descripcion, obligatoria=True), lambda p: permalink(f"{p.ruta}{file}")


def _termino(ficha: Ficha) -> str | None:
    termino = ficha.antecedentes.anio_termino
    return None if termino is None else str(termino)


_WHO: tuple[tuple[Column, Value], ...] = (
    (
        Column("id", Kind.TEXTO, "Identificador de la ficha: `juntos-2021`.", obligatoria=True, patron=ID),
        _of(lambda f: f.id),
    ),
    (Column("edicion", Kind.ENTERO, "Año de la edición.", obligatoria=True), _of(lambda f: f.edicion)),
    _text("programa", "Nombre del programa.", lambda f: f.programa),
    _text("servicio", "Servicio responsable.", lambda f: f.servicio),
    _text("ministerio", "Ministerio del que depende.", lambda f: f.ministerio),
    _text("titulo", "Título del documento, como está impreso.", lambda f: f.titulo),
    _text("proposito", "Propósito del programa, con las palabras de la ficha.", lambda f: f.antecedentes.proposito),
    _text(
        "regiones", "Regiones de los beneficiarios, separadas por `; `.", lambda f: "; ".join(f.antecedentes.regiones)
    ),
    _text(
        "ods",
        "Números de los ODS a que dice contribuir, con espacios.",
        lambda f: " ".join(str(o.numero) for o in f.ods),
    ),
    _number("anio_inicio", "Año en que empezó el programa.", lambda f: f.antecedentes.anio_inicio),
    (
        Column("anio_termino", Kind.TEXTO, "Año en que termina, o la palabra impresa: `Permanente`."),
        _of(_termino),
    ),
    _text("anios", "Años que cubren las tablas de la ficha, con espacios.", lambda f: " ".join(map(str, f.anios))),
    _text("moneda", "Unidad de los montos: `M$` son miles de pesos.", lambda f: f.moneda.unidad),
    _number("anio_base", "De qué año son los pesos de todos sus montos.", lambda f: f.moneda.anio),
)

_FILES: tuple[tuple[Column, Value], ...] = (
    _number("componentes", "Cuántos componentes muestra.", lambda f: len(f.componentes.filas)),
    (
        Column("notas_que_difieren", Kind.ENTERO, "Cuántas cuentas no cuadran: el detalle está en `notas`."),
        lambda p: sum(cotejo.estado is Veredicto.DIFIERE for cotejo in p.cotejos),
    ),
    _number(
        "campos_faltantes",
        "Cuántos datos no se pudieron leer con certeza; cuáles, en `ficha.json`.",
        lambda f: None if f.lectura is None else len(f.lectura.campos_faltantes),
    ),
    _number("paginas", "Páginas del PDF.", lambda f: f.fuente.paginas),
    (
        Column("sha256", Kind.TEXTO, "Huella SHA-256 del PDF.", verbatim=True, patron=_SHA256),
        _of(lambda f: f.fuente.sha256),
    ),
    _text("procedencia", "Vacía si el PDF es el original; si no, qué es.", lambda f: f.fuente.procedencia),
    (
        Column("avisos", Kind.TEXTO, "Lo que conviene saber antes de sumarla: otro PDF del mismo programa y edición."),
        lambda p: " ".join(p.avisos) or None,
    ),
    _link("enlace", "Enlace permanente a la página de la ficha.", ""),
    _link("pdf", "El PDF.", "ficha.pdf"),
    _link("json", "La ficha completa como datos.", "ficha.json"),
)

_SINGLE = {
    name: concepto for name, concepto in CONCEPTOS.items() if ".filas." not in name and "indicadores" not in name
}
"""The figures of which a ficha has one for each year, or one."""


def _figure_columns(variable: str, concepto: Concepto) -> Iterator[Column]:
    nombre = variable.replace(".", "_")
    unit = {Contada.MONEDA: ", en la moneda de la ficha", Contada.PORCENTAJE: ", en %"}.get(concepto.contada, "")
    yield Column(nombre, Kind.NUMERO, f"{concepto.nombre}{unit}, en el año de la edición.")
    yield Column(
        f"{nombre}_estado",
        Kind.TEXTO,
        f"Por qué hay o no hay número en `{nombre}`, como en `cifras`. Vacía si la ficha no imprime esa cifra.",
        valores=tuple(Estado),
    )


def _rows(source: Source) -> Iterator[Row]:
    publicada = source.publicada
    year = publicada.ficha.edicion
    found = {descrita.variable: descrita for descrita in source.cifras if descrita.anio == year}
    figures = (cell for variable in _SINGLE for cell in _figure_cells(found.get(variable)))
    yield *(read(publicada) for _, read in _WHO), *figures, *(read(publicada) for _, read in _FILES)


def _figure_cells(descrita: Descrita | None) -> Row:
    return (None, None) if descrita is None else (descrita.cifra.valor, descrita.cifra.estado)


FICHAS = Table(
    nombre="fichas",
    titulo="Fichas",
    descripcion="Una fila por ficha: un programa en una edición. Las cifras son las del año de la edición.",
    columnas=(
        *(column for column, _ in _WHO),
        *(column for variable, concepto in _SINGLE.items() for column in _figure_columns(variable, concepto)),
        *(column for column, _ in _FILES),
    ),
    clave=("id",),
    filas=_rows,
    por_edicion=False,
)
