"""From a PDF to its ficha: the sections read one after another, and every word accounted for."""

from pathlib import Path

import msgspec

from build_site.editions.profile import known_editions, profile
from build_site.errors import Rechazo
from build_site.model.ficha import Ficha, Fuente, Lectura
from build_site.model.slugs import slug
from build_site.parsing import (
    analisis,
    antecedentes,
    componentes,
    gasto,
    indicadores,
    moneda,
    otros,
    parrafos,
    poblacion,
    portada,
    presupuesto,
)
from build_site.parsing.area import UNKNOWN
from build_site.parsing.document import Document
from build_site.parsing.flow import flow
from build_site.parsing.page_count import pages_of
from build_site.parsing.palabras import published
from build_site.reading import read
from build_site.reading.sheet import Sheet

_MIN_KNOWN = 3
"""Headings of a ficha without which a document is not one."""

_TEXT_SECTIONS = {
    "antecedentes": ("antecedentes", "descripcion", "proposito", "historial"),
    "analisis": ("analisis", "resultados"),
    "observaciones": ("observaciones_institucion",),
    "notas_tecnicas": ("notas_tecnicas",),
}
"""Headings of text that every ficha prints: the field that they head, and the titles that also say it is there."""


def read_ficha(path: Path, *, engine: str = "pdfium") -> Ficha:
    """The ficha of a PDF. Raises `Rechazo`, with the reason in Spanish, for what is not a readable ficha."""
    return parse(read.sheet(path, engine))


def parse(sheet: Sheet) -> Ficha:
    """The ficha on a sheet. Raises `Rechazo` when the sheet is not one."""
    document = _document(sheet)
    _take_doubts(document, sheet)
    _take_titles(document)
    cover = portada.read(document.areas[0].lines, document.profile, document.flow, document.ledger)
    ficha_id = f"{slug(cover.programa)}-{cover.edicion}"
    profile_of, flow_of, ledger = document.profile, document.flow, document.ledger
    ficha = Ficha(
        id=ficha_id,
        edicion=cover.edicion,
        titulo=cover.titulo,
        programa=cover.programa,
        servicio=cover.servicio,
        ministerio=cover.ministerio,
        fuente=Fuente(archivo=f"{ficha_id}.pdf", paginas=len(sheet.pages)),
        moneda=moneda.read(ledger),
        anios=document.anios,
        antecedentes=antecedentes.read(document),
        analisis=analisis.read(
            [*document.lines("analisis"), *document.lines("resultados")], profile_of, flow_of, ledger
        ),
        presupuesto=presupuesto.read(document),
        gasto_subtitulos=gasto.read_subtitulos(document),
        gasto_regional=gasto.read_regional(document),
        poblacion=poblacion.read(document),
        componentes=componentes.read(document),
        indicadores=indicadores.read(document),
        ods=parrafos.read_ods(document.lines("ods"), ledger),
        contingencia=parrafos.read_contingencia(document.lines("contingencia"), flow_of, ledger),
        observaciones_institucion=parrafos.read_observaciones(document.lines("observaciones"), ledger),
        notas_tecnicas=parrafos.read_notas(document.lines("notas_tecnicas"), ledger),
        otros=[],
    )
    _report_absent_sections(document)
    return _with_account(document, ficha)


def _document(sheet: Sheet) -> Document:
    newest = profile(max(known_editions()))
    page = flow(sheet, newest.is_table_header)
    document = Document.of(page, profile(portada.edition_of(page.lines, newest)))
    if len(document.known_titles) < _MIN_KNOWN:
        raise Rechazo("no es una ficha: no se reconocen sus secciones")
    return document


def _take_doubts(document: Document, sheet: Sheet) -> None:
    for page in sheet.pages:
        for doubt in page.doubts:
            document.ledger.missing("texto", page.number, doubt)
    printed = pages_of(document.flow.furniture)
    if printed not in (None, len(sheet.pages)):
        reason = f"al pie dice que las páginas son {printed}, y el PDF tiene {len(sheet.pages)}"
        document.ledger.missing("texto", None, reason)


def _take_titles(document: Document) -> None:
    for line in document.flow.furniture:
        document.ledger.label(line.tokens, "pie")
    for area in document.areas:
        for title in area.titles:
            if title.key != UNKNOWN:
                document.ledger.label(title.tokens)


def _report_absent_sections(document: Document) -> None:
    """Sections of text say when they are not there; those of figures do so table by table."""
    printed = document.known_titles
    for key, (campo, *parts) in _TEXT_SECTIONS.items():
        if printed.isdisjoint((key, *parts)):
            document.ledger.missing(campo, None, "no se encontró la sección")


def _with_account(document: Document, ficha: Ficha) -> Ficha:
    """The ficha with what nobody claimed, and the count of its words."""
    rest = otros.read(document)
    whole = msgspec.structs.replace(
        ficha, otros=rest, texto_fijo=document.ledger.texto_fijo, paginas_de_texto=document.ledger.paginas
    )
    lines = (*document.flow.lines, *document.flow.furniture)
    total, found = published([token.text for line in lines for token in line.tokens], whole)
    lectura = Lectura(
        perfil=document.profile.edicion,
        palabras=total,
        palabras_publicadas=found,
        campos_faltantes=document.ledger.faltantes,
    )
    return msgspec.structs.replace(whole, lectura=lectura)
