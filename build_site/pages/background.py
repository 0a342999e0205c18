"""Sections on what the programme is and what its evaluators found, in their own words."""

from build_site.model.ficha import Antecedentes, Dimension, Ficha
from build_site.pages.labels import TITULOS
from build_site.pages.markdown import blocks, escape, heading
from build_site.pages.sections import history


def background(antecedentes: Antecedentes) -> str:
    """Description, purpose and history of evaluations."""
    lines = [line for line in history(antecedentes) if line]
    return blocks(
        _text("descripcion", antecedentes.descripcion),
        _text("proposito", antecedentes.proposito),
        blocks(heading(2, TITULOS["historial"], "historial"), bullets(lines)) if lines else "",
    )


def analysis(ficha: Ficha) -> str:
    """Every dimension with its results and the evaluators' observations, verbatim."""
    if not ficha.analisis:
        return ""
    dimensions = [_dimension(f"analisis.{index}", dimension) for index, dimension in enumerate(ficha.analisis)]
    intro = "Lo que concluyeron los evaluadores del Estado, en sus palabras.\n{ .entrada }"
    return blocks(heading(2, TITULOS["analisis"], "analisis"), intro, *dimensions)


def bullets(texts: list[str]) -> str:
    """A list of texts of the ficha; `Label: text` with the label in bold is for the caller."""
    return "\n".join(f"- {escape(text)}" for text in texts if text)


def strong_label(label: str | None, text: str) -> str:
    """`**Label:** text`, or what there is of it."""
    return f"**{escape(label)}:** {escape(text)}".rstrip() if label else escape(text)


def _dimension(clave: str, dimension: Dimension) -> str:
    results = "\n".join(f"- {strong_label(item.criterio, item.texto)}" for item in dimension.resultados)
    observations = bullets(dimension.observaciones)
    label = "Observaciones de los evaluadores\n{ .rotulo }" if observations else ""
    return blocks(heading(3, dimension.dimension, clave), results, label, observations)


def _text(anchor: str, text: str) -> str:
    return blocks(heading(2, TITULOS[anchor], anchor), escape(text)) if text else ""
