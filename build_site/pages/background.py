"""Sections on what the programme is and what its evaluators found, in their own words."""

from collections.abc import Iterator

from build_site.model.ficha import Antecedentes, Dimension, Evaluacion, Ficha
from build_site.pages.labels import TITULOS
from build_site.pages.markdown import blocks, escape, heading


def background(antecedentes: Antecedentes) -> str:
    """Description, purpose and history of evaluations."""
    history = "\n".join(f"- {line}" for line in _history(antecedentes))
    return blocks(
        _text("descripcion", antecedentes.descripcion, _regions(antecedentes)),
        _text("proposito", antecedentes.proposito),
        blocks(heading(2, TITULOS["historial"], "historial"), history) if history else "",
    )


def analysis(ficha: Ficha) -> str:
    """Every dimension with its results and the evaluators' observations, verbatim."""
    if not ficha.analisis:
        return ""
    dimensions = [_dimension(f"analisis.{index}", dimension) for index, dimension in enumerate(ficha.analisis)]
    intro = "Lo que concluyeron los evaluadores del Estado, en sus palabras.\n{ .entrada }"
    return blocks(heading(2, TITULOS["analisis"], "analisis"), intro, *dimensions)


def bullets(texts: list[str]) -> str:
    """A list of texts of the ficha."""
    return "\n".join(f"- {escape(text)}" for text in texts if text)


def strong_label(label: str | None, text: str) -> str:
    """`**Label:** text`, or what there is of it."""
    return f"**{escape(label)}:** {escape(text)}".rstrip() if label else escape(text)


def _history(antecedentes: Antecedentes) -> Iterator[str]:
    """The lines of the programme's history, those that the ficha fills in."""
    if antecedentes.anio_inicio is not None:
        yield strong_label("Año de inicio", str(antecedentes.anio_inicio))
    if antecedentes.anio_termino is not None:
        yield strong_label("Año de término", str(antecedentes.anio_termino))
    yield from _evaluations("Evaluación ex ante", antecedentes.evaluaciones_ex_ante)
    yield from _evaluations("Evaluación ex post", antecedentes.evaluaciones_ex_post)
    if antecedentes.otras_evaluaciones:
        yield strong_label("Otras evaluaciones", antecedentes.otras_evaluaciones)


def _evaluations(label: str, evaluaciones: list[Evaluacion]) -> Iterator[str]:
    for item in evaluaciones:
        yield strong_label(label if item.anio is None else f"{label} {item.anio}", item.texto)


def _dimension(clave: str, dimension: Dimension) -> str:
    results = "\n".join(
        f"- {strong_label(item.criterio, item.texto)}\n  {{ #{clave}.resultados.{index} }}"
        for index, item in enumerate(dimension.resultados)
    )
    observations = bullets(dimension.observaciones)
    label = "Observaciones de los evaluadores\n{ .rotulo }" if observations else ""
    return blocks(heading(3, dimension.dimension, clave), results, label, observations)


def _regions(antecedentes: Antecedentes) -> str:
    """The regions of the beneficiaries, where the description does not already name them all."""
    regiones = antecedentes.regiones
    named = all(region in antecedentes.descripcion for region in regiones)
    return "" if named else strong_label("Regiones de los beneficiarios", ", ".join(regiones))


def _text(anchor: str, text: str, more: str = "") -> str:
    content = blocks(escape(text), more)
    return blocks(heading(2, TITULOS[anchor], anchor), content) if content else ""
