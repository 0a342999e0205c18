"""A ficha cut into its printed sections, each with the anchor it has on the page, for whatever links to them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_site.model.cifra import Cifra, PorAnio
from build_site.model.ficha import Componente, Ficha


@dataclass(frozen=True, slots=True)
class Fila:
    """A row of figures. `clave` is its path; `cifras` are keyed by what the column says (a year, or nothing)."""

    rotulo: str
    clave: str
    cifras: PorAnio
    unidad: str = ""
    """What the figures are counted in: `M$ 2022`, or empty where the print itself says it (`64%`)."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section that the ficha fills in: its own sentences, its rows of figures, and the text every ficha prints."""

    anchor: str
    titulo: str
    textos: tuple[str, ...] = ()
    filas: tuple[Fila, ...] = ()
    texto_fijo: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.textos or self.filas or self.texto_fijo)


def sections(ficha: Ficha) -> Iterator[Section]:
    """The sections of a ficha in the order of the page, those with nothing in them left out."""
    return (section for section in _all(ficha) if section)


def _all(ficha: Ficha) -> Iterator[Section]:
    antecedentes, contado = ficha.antecedentes, _unidad(ficha)
    yield Section("descripcion", "Descripción", _said([antecedentes.descripcion]))
    yield Section("proposito", "Propósito", _said([antecedentes.proposito]))
    yield Section("historial", "Historial evaluativo", _said(_historial(ficha)))
    yield Section("analisis", "Análisis de desempeño", _said(_analisis(ficha)))
    yield Section("presupuesto", "Presupuesto y ejecución", filas=tuple(_presupuesto(ficha, contado)))
    yield Section("subtitulos", "Gasto por subtítulos", filas=tuple(_subtitulos(ficha, contado)))
    yield Section("regiones", "Desagregación regional", _said([_regiones(ficha)]), tuple(_regional(ficha, contado)))
    yield Section("poblacion", "Población", _said(_poblaciones(ficha)), tuple(_poblacion(ficha, contado)))
    yield Section("componentes", "Componentes", _said(_nombres(ficha)), tuple(_componentes(ficha, contado)))
    yield Section("indicadores", "Indicadores", _said(_indicadores(ficha)), tuple(_efectivos(ficha)))
    yield Section(
        "ods", "Objetivos de Desarrollo Sostenible", _said(f"{o.numero}. {o.nombre}: {o.texto}" for o in ficha.ods)
    )
    yield Section("contingencia", "Contingencia sanitaria", _said(f"{t.tema}: {t.texto}" for t in ficha.contingencia))
    yield Section("observaciones", "Observaciones de la institución", _said(_observaciones(ficha)))
    fijo = [
        *(n.texto for n in ficha.notas_tecnicas),
        *(t.texto for t in ficha.texto_fijo if t.clase == "nota_de_tabla"),
    ]
    yield Section("notas-tecnicas", "Notas técnicas", texto_fijo=_said(fijo))
    yield Section("otros", "Otros textos de la ficha", _said(_joined(b.titulo, b.texto) for b in ficha.otros))


def _said(textos: Iterable[str]) -> tuple[str, ...]:
    return tuple(texto for texto in textos if texto)


def _joined(titulo: str, texto: str) -> str:
    return f"{titulo}: {texto}" if titulo else texto


def _unidad(ficha: Ficha) -> str:
    return f"{ficha.moneda.unidad} {ficha.moneda.anio}" if ficha.moneda.anio else ficha.moneda.unidad


def _historial(ficha: Ficha) -> Iterator[str]:
    antecedentes = ficha.antecedentes
    if antecedentes.anio_inicio:
        yield f"Año de inicio: {antecedentes.anio_inicio}"
    if antecedentes.anio_termino:
        yield f"Año de término: {antecedentes.anio_termino}"
    for titulo, evaluaciones in (
        ("Evaluación ex ante", antecedentes.evaluaciones_ex_ante),
        ("Evaluación ex post", antecedentes.evaluaciones_ex_post),
    ):
        for evaluacion in evaluaciones:
            yield f"{titulo} {evaluacion.anio or ''}".rstrip() + f": {evaluacion.texto}"
    if antecedentes.otras_evaluaciones:
        yield f"Otras evaluaciones: {antecedentes.otras_evaluaciones}"


def _analisis(ficha: Ficha) -> Iterator[str]:
    for dimension in ficha.analisis:
        for resultado in dimension.resultados:
            yield _joined(resultado.criterio or dimension.dimension, resultado.texto)
        yield from dimension.observaciones


def _regiones(ficha: Ficha) -> str:
    return ", ".join(ficha.antecedentes.regiones)


def _poblaciones(ficha: Ficha) -> Iterator[str]:
    for titulo, cifra in (
        ("Población potencial", ficha.poblacion.potencial),
        ("Población objetivo", ficha.poblacion.objetivo),
    ):
        if cifra is not None:
            yield f"{titulo}: {cifra.texto} {cifra.unidad}".rstrip()


def _nombres(ficha: Ficha) -> Iterator[str]:
    return (f"{c.nombre} ({c.unidad})" if c.unidad else c.nombre for c in ficha.componentes.filas)


def _indicadores(ficha: Ficha) -> Iterator[str]:
    for indicador in (*ficha.indicadores.proposito, *ficha.indicadores.complementarios):
        yield indicador.nombre
        yield indicador.formula


def _observaciones(ficha: Ficha) -> Iterator[str]:
    return (_joined(o.titulo, o.texto) for o in ficha.observaciones_institucion)


def _presupuesto(ficha: Ficha, contado: str) -> Iterator[Fila]:
    presupuesto = ficha.presupuesto
    yield from _fila("Presupuesto ejecutado", "presupuesto.ejecutado", presupuesto.ejecutado, contado)
    yield from _fila("Ejecución presupuestaria inicial", "presupuesto.ejecucion_inicial", presupuesto.ejecucion_inicial)
    yield from _fila("Ejecución presupuestaria final", "presupuesto.ejecucion_final", presupuesto.ejecucion_final)
    extra = presupuesto.extrapresupuestario
    yield from _fila("Recursos extrapresupuestarios", "presupuesto.extrapresupuestario", extra, contado)


def _subtitulos(ficha: Ficha, contado: str) -> Iterator[Fila]:
    for indice, fila in enumerate(ficha.gasto_subtitulos.filas):
        rotulo = f"Subtítulo {fila.codigo} ({fila.nombre})"
        yield from _una(rotulo, f"gasto_subtitulos.filas.{indice}.total", fila.total, contado)
    yield from _una("Gasto total ejecutado", "gasto_subtitulos.total", ficha.gasto_subtitulos.total, contado)


def _regional(ficha: Ficha, contado: str) -> Iterator[Fila]:
    for indice, fila in enumerate(ficha.gasto_regional.filas):
        yield from _una(f"Gasto en {fila.region}", f"gasto_regional.filas.{indice}.total", fila.total, contado)
    total = ficha.gasto_regional.total
    yield from _una("Gasto total ejecutado de los componentes", "gasto_regional.total", total, contado)


def _poblacion(ficha: Ficha, contado: str) -> Iterator[Fila]:
    poblacion = ficha.poblacion
    for rotulo, campo, cifra in (
        ("Población potencial", "potencial", poblacion.potencial),
        ("Población objetivo", "objetivo", poblacion.objetivo),
    ):
        yield from _una(rotulo, f"poblacion.{campo}", cifra, cifra.unidad if cifra else "")
    yield from _fila("Población beneficiada", "poblacion.beneficiada", poblacion.beneficiada)
    yield from _fila("Cobertura", "poblacion.cobertura", poblacion.cobertura)
    gasto = poblacion.gasto_por_beneficiario
    yield from _fila("Gasto por beneficiario", "poblacion.gasto_por_beneficiario", gasto, contado)


def _componentes(ficha: Ficha, contado: str) -> Iterator[Fila]:
    componentes = ficha.componentes
    for indice, componente in enumerate(componentes.filas):
        yield from _componente(componente, f"componentes.filas.{indice}", contado)
    administrativo = componentes.gasto_administrativo
    yield from _fila("Gasto administrativo", "componentes.gasto_administrativo", administrativo, contado)
    yield from _fila("Total de componentes y administración", "componentes.total", componentes.total, contado)
    porcentaje = componentes.porcentaje_administrativo
    yield from _fila("Porcentaje de gasto administrativo", "componentes.porcentaje_administrativo", porcentaje)


def _componente(componente: Componente, clave: str, contado: str) -> Iterator[Fila]:
    yield from _fila(f"Gasto en {componente.nombre}", f"{clave}.gasto", componente.gasto, contado)
    yield from _fila(
        f"Producción de {componente.nombre}", f"{clave}.produccion", componente.produccion, componente.unidad
    )
    yield from _fila(
        f"Gasto unitario de {componente.nombre}", f"{clave}.gasto_unitario", componente.gasto_unitario, contado
    )


def _efectivos(ficha: Ficha) -> Iterator[Fila]:
    for campo, grupo in (
        ("proposito", ficha.indicadores.proposito),
        ("complementarios", ficha.indicadores.complementarios),
    ):
        for indice, indicador in enumerate(grupo):
            yield from _fila(indicador.nombre, f"indicadores.{campo}.{indice}.efectivo", indicador.efectivo)


def _fila(rotulo: str, clave: str, cifras: PorAnio, unidad: str = "") -> Iterator[Fila]:
    if cifras:
        yield Fila(rotulo, clave, cifras, unidad)


def _una(rotulo: str, clave: str, cifra: Cifra | None, unidad: str) -> Iterator[Fila]:
    if cifra is not None:
        yield Fila(rotulo, clave, {"": cifra}, unidad)
