"""What a ficha's page holds, by anchor: search builds its documents from this list, so that a hit leads to its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_site.model.cifra import Cifra, PorAnio
from build_site.model.ficha import Antecedentes, Componente, Evaluacion, Ficha, Indicador
from build_site.pages import labels
from build_site.pages.labels import TITULOS


@dataclass(frozen=True, slots=True)
class Section:
    """One place of a page: `textos` are the ficha's words there (plain text, figures with their labels)."""

    anchor: str
    titulo: str
    textos: list[str]


def sections(ficha: Ficha) -> Iterator[Section]:
    """Every place of the ficha's page that holds text or figures of the ficha, in the order of the page."""
    for section in _all(ficha):
        if any(section.textos):
            yield section


def _all(ficha: Ficha) -> Iterator[Section]:
    yield from _background(ficha)
    yield from _money(ficha)
    yield from _people(ficha)
    yield from _texts(ficha)


def _background(ficha: Ficha) -> Iterator[Section]:
    antecedentes = ficha.antecedentes
    yield _section("descripcion", antecedentes.descripcion, *antecedentes.regiones)
    yield _section("proposito", antecedentes.proposito)
    yield _section("historial", *history(antecedentes))
    for index, dimension in enumerate(ficha.analisis):
        results = [labelled(resultado.criterio, resultado.texto) for resultado in dimension.resultados]
        yield Section(f"analisis.{index}", _under("analisis", dimension.dimension), [*results, *dimension.observaciones])


def _money(ficha: Ficha) -> Iterator[Section]:
    presupuesto = {**labels.PORCENTAJES_PRESUPUESTO, **labels.MONTOS_PRESUPUESTO}
    yield _section("presupuesto", *_rows(ficha.presupuesto, presupuesto))
    subtitulos, regional = ficha.gasto_subtitulos, ficha.gasto_regional
    lines = [labelled(f"{fila.codigo} ({fila.nombre})", fila.total.texto) for fila in subtitulos.filas]
    yield _section("subtitulos", *lines, _total(labels.GASTO_SUBTITULOS_TOTAL, subtitulos.total))
    lines = [labelled(fila.region, fila.total.texto) for fila in regional.filas]
    yield _section("regiones", *lines, _total(labels.GASTO_REGIONAL_TOTAL, regional.total))


def _people(ficha: Ficha) -> Iterator[Section]:
    poblacion = ficha.poblacion
    groups = [(label, getattr(poblacion, field)) for field, label in labels.POBLACIONES.items()]
    counts = [labelled(label, f"{cifra.texto} {cifra.unidad}") for label, cifra in groups if cifra]
    yield _section("poblacion", *counts, *_rows(poblacion, labels.FILAS_POBLACION))
    for index, componente in enumerate(ficha.componentes.filas):
        yield _componente(f"componentes.filas.{index}", componente)
    yield _section("componentes", *_rows(ficha.componentes, labels.FILAS_COMPONENTES))
    for group in labels.INDICADORES:
        for index, indicador in enumerate(getattr(ficha.indicadores, group)):
            yield _indicador(f"indicadores.{group}.{index}", indicador)


def _texts(ficha: Ficha) -> Iterator[Section]:
    for index, ods in enumerate(ficha.ods):
        yield Section(f"ods.{index}", _under("ods", f"{ods.numero}. {ods.nombre}"), [ods.texto])
    for index, tema in enumerate(ficha.contingencia):
        yield Section(f"contingencia.{index}", _under("contingencia", tema.tema), [tema.texto])
    for index, observacion in enumerate(ficha.observaciones_institucion):
        title = _under("observaciones", observacion.tema)
        yield Section(f"observaciones_institucion.{index}", title, [labelled(observacion.titulo, observacion.texto)])
    for index, nota in enumerate(ficha.notas_tecnicas):
        yield Section(f"notas_tecnicas.{index}", _under("notas-tecnicas", str(nota.numero)), [nota.texto])
    for index, bloque in enumerate(ficha.otros):
        yield Section(f"otros.{index}", _under("otros", bloque.titulo), [bloque.texto])


def history(antecedentes: Antecedentes) -> list[str]:
    """The lines of the programme's history, each with its label."""
    return [
        labelled("Año de inicio", _text(antecedentes.anio_inicio)),
        labelled("Año de término", _text(antecedentes.anio_termino)),
        *_evaluations("Evaluación ex ante", antecedentes.evaluaciones_ex_ante),
        *_evaluations("Evaluación ex post", antecedentes.evaluaciones_ex_post),
        labelled("Otras evaluaciones", antecedentes.otras_evaluaciones),
    ]


def labelled(label: str | None, text: str) -> str:
    """`Label: text`; the text alone without a label, and nothing without text."""
    return f"{label}: {text}" if label and text else text


def _evaluations(label: str, evaluaciones: list[Evaluacion]) -> list[str]:
    return [labelled(label, labelled(_text(item.anio), item.texto)) for item in evaluaciones]


def _componente(anchor: str, componente: Componente) -> Section:
    textos = [componente.unidad, *_rows(componente, labels.FILAS_COMPONENTE)]
    return Section(anchor, _under("componentes", componente.nombre), textos)


def _indicador(anchor: str, indicador: Indicador) -> Section:
    textos = [indicador.nombre, indicador.formula, *_row("Efectivo", indicador.efectivo)]
    return Section(anchor, TITULOS["indicadores"], textos)


def _rows(owner: object, names: Mapping[str, str]) -> list[str]:
    return [line for field, label in names.items() for line in _row(label, getattr(owner, field))]


def _row(label: str, figures: PorAnio) -> list[str]:
    return [f"{label} {year}: {cifra.texto}" for year, cifra in figures.items() if cifra.texto]


def _total(label: str, cifra: Cifra | None) -> str:
    return labelled(label, cifra.texto) if cifra else ""


def _section(anchor: str, *textos: str) -> Section:
    return Section(anchor, TITULOS[anchor], [texto for texto in textos if texto])


def _under(anchor: str, title: str) -> str:
    return f"{TITULOS[anchor]}: {title}" if title else TITULOS[anchor]


def _text(value: object) -> str:
    return "" if value is None else str(value)
