# ruff: noqa: E501 (sentences)
"""The footnotes that the tables print, as the real ficha words them and shortened."""

FULL = {
    "presupuesto": (
        "* La ejecución presupuestaria inicial corresponde a (presupuesto ejecutado año t / presupuesto inicial año t)*100. El presupuesto inicial corresponde al total de gastos definidos en la Ley de Presupuestos del Sector Público, o en su defecto, es el monto asignado inicialmente por el Servicio, cuando el programa no está expresamente identificada en la Ley de Presupuestos.",
        "** La ejecución presupuestaria final corresponde a (presupuesto ejecutado año t / presupuesto final año t)*100. El presupuesto final incorpora las reasignaciones presupuestarias realizadas al Presupuesto Ley del año.",
        "*** El presupuesto ejecutado corresponde al Presupuesto Ley ejecutado por los Servicios, no incluyendo los recursos extra presupuestarios declarados.",
        "**** Detalla si el programa obtuvo recursos adicionales a los entregados por la Ley de Presupuestos.",
    ),
    "subtitulos": ("* Los subtítulos identificados pueden corresponder a uno o más programas presupuestarios.",),
    "regional": (
        "* En esta tabla se despliegan sólo aquellas regiones para las que se ejecutaron recursos. Que un programa presente población beneficiada en una región no significa necesariamente que dicho gasto se impute (registre) en dicha región. Por ejemplo, el gasto de un programa con beneficiarios desagregados regionalmente, puede ser imputado exclusivamente a nivel central.",
    ),
    "poblacion": (
        "* Cobertura: (Población beneficiada del año t / población objetivo año t)*100.",
        "** Gasto por Beneficiario: (Presupuesto ejecutado año t / número beneficiarios efectivos año t).",
    ),
    "componentes": (
        '* Se entiende por Componentes a los bienes y/o servicios producidos por el Programa y provistos directamente a sus beneficiarios. Dado que los diseños de los programas pueden variar cada año y en esta Tabla sólo se muestran los componentes vigentes en {edicion}, la suma total para los años {primero} y {segundo} podría no cuadrar para aquellos en los que se ejecutaron componentes descontinuados. En el cuadro de gasto y producción de componentes se indica como "cero", además de cuando no hay presupuesto o producción, en aquellos casos en que no correspondía informar o el Servicio no contaba con la información.',
    ),
    "indicadores": (),
}

SHORT = {
    "presupuesto": (
        "* Presupuesto ejecutado / presupuesto inicial, en porcentaje.",
        "** Presupuesto ejecutado / presupuesto final, en porcentaje.",
        "*** No incluye recursos extrapresupuestarios.",
        "**** Recursos adicionales a la Ley de Presupuestos.",
    ),
    "subtitulos": ("* De uno o más programas presupuestarios.",),
    "regional": ("* Sólo regiones con gasto ejecutado.",),
    "poblacion": (
        "* Población beneficiada / población objetivo.",
        "** Presupuesto ejecutado / beneficiarios efectivos.",
    ),
    "componentes": ("* Bienes y/o servicios producidos por el programa; sólo componentes vigentes en {edicion}.",),
    "indicadores": ("* S/I: Sin información. ** N/A: No aplica.",),
}


def footnotes(table: str, wording: str, anios: list[int]) -> tuple[str, ...]:
    """The footnotes of a table: `full`, `short` or `none`."""
    chosen = {"full": FULL, "short": SHORT, "none": {}}[wording]
    years = {"primero": anios[0], "segundo": anios[1], "edicion": anios[-1]}
    return tuple(note.format(**years) for note in chosen.get(table, ()))
