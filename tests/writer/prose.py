# ruff: noqa: E501 (sentences)
"""Sentences of an invented ficha, in the style of the real one: description, purpose, history, replies, technical notes."""

from random import Random

from build_site.model.ficha import Antecedentes, Evaluacion, NotaTecnica, Observacion, Ods, Tema
from tests.writer import vocabulary
from tests.writer.options import Options
from tests.writer.programmes import Programme

MARCA = "Ficha inventada para pruebas: ningún dato de este documento es real."

DIFICILES = (
    "Los montos consideran los ítems <A> & <B>, el criterio #3, las marcas * y _ y el código 4_b|12.",
    "El convenio «Puentes» (art. 3° letra b) de la Ley N° 99.999) rige desde el 1° de marzo – sin prórroga.",
    "Se usó la escala 1 | 2 | 3, con **doble** marca y `código` en la planilla “final_v2”.",
    "El costo fue de US$ 1,5 por atención (≈ $1.200) & no incluye I.V.A.; véase la Nota técnica 2.",
    "Respecto al año anterior hubo un alza de 12,5% — la meta era 10% ± 2 puntos.",
    "[Anexo 1](no es un enlace) detalla las actividades 1) difusión; 2) selección; 3) cierre.",
    "El presupuesto: se reasignó a población objetivo e indicadores, según lo indicado en 2019 y 2020.",
    "Total: 8 talleres, 120 horas y 3 jornadas; N/A en los meses de enero y febrero.",
)

_CAUSAS = (
    "El atraso se explica por la tramitación del convenio con el ejecutor, que concluyó en el segundo semestre.",
    "La institución informa que los montos comprometidos se ejecutarán durante el año siguiente.",
    "Se modificó el mecanismo de selección para dar prioridad a los postulantes de comunas rurales.",
    "La demanda superó lo previsto, por lo que se abrió una segunda convocatoria.",
    "Los equipos regionales se completaron recién en el mes de julio, lo que redujo la producción.",
    "El aumento del gasto responde al alza del precio de los materiales y del transporte.",
    "Se ajustó la metodología de cálculo del indicador, por lo que los valores no son comparables con años anteriores.",
    "El servicio indica que la información se encuentra en proceso de validación.",
    "La población beneficiada disminuyó debido al cierre de dos sedes y a la menor cantidad de cupos disponibles.",
    "No hubo cambios de diseño respecto de lo aprobado en la última evaluación ex ante.",
)

_TEMAS = (
    ("DISEÑO", ("Modificación o ajustes al diseño", "Cambios en la focalización")),
    ("POBLACIÓN", ("Variación significativa de la población beneficiada", "Población no informada")),
    ("INDICADORES", ("No reporte o hay información incompleta en indicadores de propósito", "Variación de resultados")),
    ("PRESUPUESTO", ("Otro(s)", "Subejecución presupuestaria", "Variación significativa del gasto por beneficiario")),
    ("OBSERVACIONES GENERALES", ("Contexto de implementación", "Coordinación con otros servicios")),
)

_EX_POST = (
    "Dirección de Presupuestos (DIPRES), Evaluación de Programas Gubernamentales (EPG), Desempeño Bajo.",
    "Dirección de Presupuestos (DIPRES), Evaluación Focalizada de Ámbito, Desempeño Medio.",
    "Dirección de Presupuestos (DIPRES), Evaluación de Impacto, Buen Desempeño.",
)


def antecedentes(seed: int, programme: Programme, edicion: int, regiones: list[str], options: Options) -> Antecedentes:
    """The first section. What the programme is depends on the seed alone; regions and recent evaluations on the edition."""
    rng = Random(f"{seed}/antecedentes")
    area = programme.area
    parts = [
        f"El programa busca {rng.choice(area.fines)}, para lo cual entrega {rng.choice(area.medios)}.",
        f"Está dirigido a: {rng.choice(area.poblacion).rstrip('.')}.",
        rng.choice(_CAUSAS),
        MARCA,
    ]
    if options.textos_dificiles:
        parts[2:2] = rng.sample(DIFICILES, 2)
    if regiones:
        parts.append(f"Los beneficiarios efectivos se encuentran en las regiones de: {enumerate_names(rng, regiones)}.")
    start = rng.randint(1995, edicion - 1)
    return Antecedentes(
        descripcion=" ".join(parts),
        regiones=regiones,
        proposito=f"{area.poblacion[0].rstrip('.')} {rng.choice(area.logros)} a partir de su participación en el programa.",
        anio_inicio=start,
        anio_termino="Permanente" if rng.random() < 0.6 else edicion + rng.randint(0, 6),
        evaluaciones_ex_ante=_ex_ante(rng, start, edicion),
        evaluaciones_ex_post=_ex_post(rng, start, edicion),
        otras_evaluaciones=rng.choice(["No", "No", "Universidad regional, estudio de percepción (2018)."]),
    )


def enumerate_names(rng: Random, names: list[str]) -> str:
    """`A, B y C`, or `A, B, C`: both are seen."""
    if len(names) > 1 and rng.random() < 0.5:
        return ", ".join(names[:-1]) + f" y {names[-1]}"
    return ", ".join(names)


def _ex_ante(rng: Random, start: int, edicion: int) -> list[Evaluacion]:
    verdicts = (
        "Recomendado favorablemente",
        "Objetado técnicamente",
        "Falta información",
        "Recomendado favorablemente",
    )
    years = sorted(rng.sample(range(start, edicion + 1), min(rng.randint(0, 3), edicion + 1 - start)))
    return [Evaluacion(anio=year, texto=rng.choice(verdicts)) for year in years]


def _ex_post(rng: Random, start: int, edicion: int) -> list[Evaluacion]:
    if rng.random() < 0.4:
        return []
    evaluaciones = [Evaluacion(anio=rng.randint(start, edicion), texto=rng.choice(_EX_POST))]
    if rng.random() < 0.2:
        evaluaciones.append(
            Evaluacion(anio=None, texto="Banco Interamericano de Desarrollo, evaluación de implementación.")
        )
    return evaluaciones


def observaciones(rng: Random, options: Options) -> list[Observacion]:
    """What the institution replies, theme by theme."""
    found = []
    for tema, titulos in _TEMAS:
        if rng.random() < 0.35:
            continue
        for titulo in rng.sample(titulos, 2 if rng.random() < 0.25 else 1):
            found.append(Observacion(tema=tema, titulo=titulo, texto=paragraph(rng, rng.randint(1, 3), options)))
    if options.observaciones_largas:
        found.append(Observacion(tema="OBSERVACIONES GENERALES", titulo="Relato extenso", texto=_long(rng, options)))
    return found


def paragraph(rng: Random, sentences: int, options: Options) -> str:
    """A paragraph of the institution's or the evaluator's words."""
    parts = rng.sample(_CAUSAS, sentences)
    if options.textos_dificiles and rng.random() < 0.6:
        parts.insert(rng.randint(0, len(parts)), rng.choice(DIFICILES))
    return " ".join(parts)


def _long(rng: Random, options: Options) -> str:
    """More than a page even at 7 points."""
    return " ".join(f"({n}) {paragraph(rng, 4, options)}" for n in range(1, 27))


def contingencia(rng: Random) -> list[Tema]:
    """The section on the pandemic that only the editions of 2020 and 2021 have."""
    fet = rng.choice(["no ejecutó", "no ejecutó", "ejecutó"])
    return [
        Tema(
            tema="Fondo de Emergencia Transitorio (FET)",
            texto=f"El programa {fet} recursos provenientes del Fondo de Emergencia Transitorio y/o Fondos especiales del "
            "Tesoro Público.",
        ),
        Tema(
            tema="Modificaciones implementación",
            texto=f"El programa declara {rng.choice(['', 'no '])}haber experimentado modificaciones y/o reprogramaciones en su "
            "implementación a partir de la crisis sanitaria por el COVID 19.",
        ),
    ]


def ods(rng: Random) -> list[Ods]:
    """One to three of the Sustainable Development Goals."""
    chosen = sorted(rng.sample(vocabulary.ODS, rng.choice([1, 1, 1, 2, 3])))
    return [Ods(numero=numero, nombre=nombre, texto=texto) for numero, nombre, texto in chosen]


def notas_tecnicas(edicion: int, years: tuple[int, int, int], *, coverage_hidden: bool) -> list[NotaTecnica]:
    """The closing notes; the one on coverage only where asked for."""
    texts = [
        "La ficha de evaluación de desempeño de la oferta corresponde al seguimiento de la gestión anual de los programas "
        "públicos, a partir de la información auto reportada por los Servicios. No corresponde a una evaluación de impacto, de "
        "implementación ni fiscalización de la oferta pública.",
        "El proceso de evaluación de desempeño de la oferta programática puede considerar actualizaciones respecto de la "
        "metodología utilizada en años anteriores. Esto, con el objetivo de fortalecer la eficacia y eficiencia de este proceso.",
        f"Tanto los montos de presupuesto como de gastos reportados en la presente ficha se encuentran en pesos año {edicion + 1}. "
        "Se realizó aplicando el inflactor de Ley de Presupuestos a los presupuestos y gastos informados por las instituciones en "
        f"los años {years[0]}-{years[-1]}, con el objetivo de realizar el análisis comparativo del periodo.",
        'Respecto a la sección "Análisis de Desempeño", en la columna de "Resultados" se han definido criterios relativos para '
        "identificar hallazgos en cada una de las dimensiones consideradas, lo cual no implica necesariamente un juicio "
        "evaluativo, sino más bien la necesidad de fundamentar dichos hallazgos.",
    ]
    if coverage_hidden:
        texts.insert(2, COBERTURA_OCULTA.format(anio=years[0]))
    return [NotaTecnica(numero=number, texto=text) for number, text in enumerate(texts, 1)]


COBERTURA_OCULTA = (
    "La Subsecretaría de Evaluación Social, en un esfuerzo por fortalecer el proceso de monitoreo, realizó la homologación en las "
    "definiciones conceptuales de las poblaciones en conjunto con DIPRES. Dado aquello no se muestra la población beneficiada, "
    "población objetivo y cobertura para el año {anio}."
)
