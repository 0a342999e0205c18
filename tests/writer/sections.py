"""The sections of prose of a ficha, as blocks to print."""

from collections.abc import Iterator

from build_site.model.ficha import Evaluacion, Ficha
from tests.writer.document import Block, Cell, Heading, Paragraph, Span, Table, text
from tests.writer.form import Form

_REGIONES = "Los beneficiarios efectivos se encuentran en las regiones de:"


def portada(ficha: Ficha, form: Form) -> Iterator[Block]:
    """The cover lines: title, programme, service, ministry."""

    def case(words: str) -> str:
        return words.upper() if form.cover_capitals else words

    labels = ("Servicio: ", "Ministerio: ") if form.cover_labels else ("", "")
    yield text(case(ficha.titulo), "titulo", bold=True, kind="cover-title")
    yield text(case(ficha.programa), "programa", bold=True, kind="cover-name")
    for label, name in zip(labels, ("servicio", "ministerio"), strict=True):
        spans = (Span(case(label)), Span(case(getattr(ficha, name)), name))
        yield Paragraph(spans if label else spans[1:], "cover-line")


def antecedentes(ficha: Ficha, titles: dict[str, str]) -> Iterator[Block]:
    """Description, purpose and history."""
    section = ficha.antecedentes
    yield Heading(titles["descripcion"], 2)
    before, mark, after = section.descripcion.partition(_REGIONES)
    yield text(before.strip(), "antecedentes.descripcion")
    if mark:
        yield text(mark + after, "antecedentes.descripcion")
    yield Heading(titles["proposito"], 2)
    yield text(section.proposito, "antecedentes.proposito")
    yield Heading(titles["historial"], 2)
    yield _labelled("Año de inicio:", section.anio_inicio, "antecedentes.anio_inicio")
    yield _labelled("Año de término:", section.anio_termino, "antecedentes.anio_termino")
    yield from _evaluations("Evaluaciones Ex-Ante:", section.evaluaciones_ex_ante, "antecedentes.evaluaciones_ex_ante")
    yield from _evaluations("Evaluación Ex-Post:", section.evaluaciones_ex_post, "antecedentes.evaluaciones_ex_post")
    yield _labelled("Otras evaluaciones:", section.otras_evaluaciones, "antecedentes.otras_evaluaciones")


def _labelled(label: str, value: object, clave: str | None) -> Paragraph:
    return Paragraph((Span(label, bold=True), Span(f" {value}", clave)))


def _evaluations(label: str, found: list[Evaluacion], clave: str) -> Iterator[Block]:
    if not found:
        yield _labelled(label, "No", None)
        return
    yield text(label, bold=True)
    for index, evaluacion in enumerate(found):
        year = "" if evaluacion.anio is None else f"{evaluacion.anio}: "
        yield Paragraph((Span("• " + year), Span(evaluacion.texto, f"{clave}.{index}.texto")), "bullet")


def analisis(ficha: Ficha, titles: dict[str, str]) -> Iterator[Block]:
    """The evaluator's table: dimension, findings with bullets, remarks with dashes when there are several."""
    yield Heading(titles["tabla_analisis"], 2)
    head = tuple(
        Cell((text(words, bold=True),), bold=True)
        for words in ("DIMENSIÓN", "RESULTADOS", "OBSERVACIONES EVALUADOR(ES)")
    )
    rows = []
    for number, row in enumerate(ficha.analisis):
        clave = f"analisis.{number}"
        results = tuple(
            Paragraph(
                (
                    Span("• "),
                    Span(f"{found.criterio}: ", f"{clave}.resultados.{index}.criterio") if found.criterio else Span(""),
                    Span(found.texto, f"{clave}.resultados.{index}.texto"),
                ),
                "bullet",
            )
            for index, found in enumerate(row.resultados)
        )
        mark = "- " if len(row.observaciones) > 1 else ""
        remarks = tuple(
            Paragraph((Span(mark), Span(words, f"{clave}.observaciones.{index}")))
            for index, words in enumerate(row.observaciones)
        )
        rows.append((Cell((text(row.dimension, f"{clave}.dimension"),)), Cell(results), Cell(remarks)))
    yield Table("analisis", (head, *rows), 1, (0.18, 0.46, 0.36))


def ods(ficha: Ficha, titles: dict[str, str]) -> Iterator[Block]:
    """The goals, each with its number, name and text."""
    yield Heading(titles["ods"], 2)
    for index, goal in enumerate(ficha.ods):
        yield text(f"{goal.numero}. {goal.nombre}: {goal.texto}", f"ods.{index}.texto")


def contingencia(ficha: Ficha) -> Iterator[Block]:
    """Paragraphs with a bold label."""
    for index, tema in enumerate(ficha.contingencia):
        yield Paragraph((Span(f"{tema.tema}: ", bold=True), Span(f" {tema.texto}", f"contingencia.{index}.texto")))


def observaciones(ficha: Ficha, form: Form) -> Iterator[Block]:
    """The institution's replies, under the heading of their theme."""
    theme = None
    for index, found in enumerate(ficha.observaciones_institucion):
        if found.tema != theme:
            theme = found.tema
            yield text(f"{theme}:", bold=True)
        clave = f"observaciones_institucion.{index}"
        yield Paragraph(
            (
                Span(form.observation_mark),
                Span(f"{found.titulo}: ", f"{clave}.titulo"),
                Span(found.texto, f"{clave}.texto"),
            )
        )


def notas(ficha: Ficha) -> Iterator[Block]:
    """The numbered notes."""
    for index, nota in enumerate(ficha.notas_tecnicas):
        yield Paragraph(
            (Span(f"Nota técnica {nota.numero}:", bold=True), Span(f" {nota.texto}", f"notas_tecnicas.{index}.texto"))
        )
