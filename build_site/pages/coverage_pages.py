"""«Calidad de los datos»: how many fichas inform each field, edition by edition."""

from collections import Counter
from collections.abc import Iterator

from build_site.collection.coverage import Coverage, Presencia
from build_site.pages import labels
from build_site.pages.counts import fichas, number
from build_site.pages.markdown import blocks, escape, link
from build_site.pages.tables import Row, table
from build_site.pages.way_metadata import metadata

_INTRO = (
    "Qué traen las fichas y qué no, campo por campo. Las filas que van por año se miran en el año de la edición; "
    "las de una lista (componentes, regiones, indicadores), celda por celda."
)
_SECTIONS = {
    "presupuesto": "Presupuesto",
    "gasto_subtitulos": "Subtítulos",
    "gasto_regional": "Regiones",
    "poblacion": "Población",
    "componentes": "Componentes",
    "indicadores": "Indicadores",
}
_NAMES = {
    "programa": "Nombre del programa",
    "servicio": "Servicio",
    "ministerio": "Ministerio",
    "moneda.anio": "Año de los pesos",
    "antecedentes.descripcion": "Descripción",
    "antecedentes.regiones": "Regiones de los beneficiarios",
    "antecedentes.proposito": "Propósito",
    "antecedentes.anio_inicio": "Año de inicio",
    "antecedentes.anio_termino": "Año de término",
    "antecedentes.evaluaciones_ex_ante": "Evaluaciones ex ante",
    "antecedentes.evaluaciones_ex_post": "Evaluaciones ex post",
    "antecedentes.otras_evaluaciones": "Otras evaluaciones",
    "analisis": "Análisis de desempeño",
    "ods": "Objetivos de Desarrollo Sostenible",
    "contingencia": "Contingencia sanitaria",
    "observaciones_institucion": "Observaciones de la institución",
    "notas_tecnicas": "Notas técnicas",
}
_ROWS = {
    **labels.PORCENTAJES_PRESUPUESTO,
    **labels.MONTOS_PRESUPUESTO,
    **labels.FILAS_POBLACION,
    **labels.POBLACIONES,
    **labels.FILAS_COMPONENTE,
    **labels.FILAS_COMPONENTES,
    **labels.INDICADORES,
    "filas": "alguna fila",
    "efectivo": "valor logrado",
}


def files(coverage: Coverage) -> Iterator[tuple[str, bytes]]:
    """The index and a page for each edition, as `(path under docs/, content)`."""
    editions = sorted(coverage.fichas, reverse=True)
    yield "calidad/index.md", _index(coverage, editions).encode()
    for edicion in editions:
        yield f"calidad/{edicion}.md", _edition(coverage, edicion).encode()


def field_name(field: str) -> str:
    """What a field is called: `Componentes: gasto ejecutado`; its clave where it has no name."""
    if field in _NAMES:
        return _NAMES[field]
    section, *rest = field.split(".")
    if rest == ["filas", "total"]:
        return f"{_SECTIONS.get(section, section)}: monto de cada fila"
    known = [_ROWS.get(part, part.replace("_", " ")) for part in rest if part != "filas" or len(rest) == 1]
    return ": ".join([_SECTIONS.get(section, section), *(name[:1].lower() + name[1:] for name in known)])


def _index(coverage: Coverage, editions: list[int]) -> str:
    rows = [
        Row(escape(field_name(field)), [_share(coverage.of(field, edicion)) for edicion in editions])
        for field in coverage.fields
    ]
    heads = [link(str(edicion), f"{edicion}.md") for edicion in editions]
    pages = zip(editions, heads, strict=True)
    counts = ", ".join(f"{head} ({fichas(coverage.fichas[edicion])})" for edicion, head in pages)
    caption = "Parte de las fichas (o de las celdas) que informa cada campo, por edición, sin redondear hacia arriba."
    page = blocks(
        metadata("Calidad de los datos", _INTRO),
        f"{link('Explorar', '../explorar.md')}\n{{ .migas }}",
        "# Calidad de los datos",
        f"{_INTRO}\n{{ .entrada }}",
        f"{link('Qué pasó con cada PDF', 'archivos.md')}: los publicados, los rechazados y por qué.",
        f"Cada edición con el detalle de N/A, S/I y celdas vacías: {counts}." if counts else "",
        table(caption, ["Campo", *map(str, editions)], rows),
    )
    return f"{page}\n"


def _edition(coverage: Coverage, edicion: int) -> str:
    rows = []
    for field in coverage.fields:
        found = coverage.of(field, edicion)
        if found:
            rows.append(Row(escape(field_name(field)), [number(found[state]) for state in Presencia]))
    types = "campo:texto informado:cuenta na:cuenta si:cuenta vacia:cuenta no_esta:cuenta"
    head = ["Campo", "Informado", "N/A", "S/I", "Celda vacía", "No está"]
    caption = f"Cada campo en las {fichas(coverage.fichas[edicion])} de la edición {edicion}."
    page = blocks(
        metadata(f"Calidad de los datos, {edicion}", _INTRO),
        f"{link('Calidad de los datos', 'index.md')}\n{{ .migas }}",
        f"# Calidad de los datos, edición {edicion}",
        f"{_INTRO}\n{{ .entrada }}",
        table(caption, head, rows, attributes=f'.listado data-columnas="{types}"'),
    )
    return f"{page}\n"


def _share(found: Counter[Presencia]) -> str:
    """`96 %`, cut and not rounded: only all is 100 %."""
    total = sum(found.values())
    return f"{found[Presencia.INFORMADO] * 100 // total} %" if total else ""
