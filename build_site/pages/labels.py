"""What the rows and sections of a ficha's page are called."""

TITULOS = {
    "descripcion": "Descripción",
    "proposito": "Propósito",
    "historial": "Historial evaluativo",
    "analisis": "Análisis de desempeño",
    "presupuesto": "Presupuesto y ejecución",
    "subtitulos": "Gasto por subtítulos",
    "regiones": "Desagregación regional",
    "poblacion": "Población",
    "componentes": "Componentes",
    "indicadores": "Indicadores",
    "ods": "Objetivos de Desarrollo Sostenible",
    "contingencia": "Contingencia sanitaria",
    "observaciones": "Observaciones de la institución",
    "notas-calculadas": "Revisión de las cifras",
    "notas-tecnicas": "Notas técnicas",
    "otros": "Otros textos de la ficha",
    "texto-fijo": "Texto fijo de la ficha",
}
"""The anchor of every section of a ficha's page, in the order of the page, and its title."""

PORCENTAJES_PRESUPUESTO = {
    "ejecucion_inicial": "Ejecución presupuestaria inicial",
    "ejecucion_final": "Ejecución presupuestaria final",
}
MONTOS_PRESUPUESTO = {
    "ejecutado": "Presupuesto ejecutado",
    "extrapresupuestario": "Recursos extrapresupuestarios",
}
FILAS_POBLACION = {
    "beneficiada": "Población beneficiada",
    "cobertura": "Cobertura",
    "gasto_por_beneficiario": "Gasto por beneficiario",
}
FILAS_COMPONENTE = {
    "gasto": "Gasto ejecutado",
    "produccion": "Producción",
    "gasto_unitario": "Gasto unitario",
}
FILAS_COMPONENTES = {
    "gasto_administrativo": "Gasto administrativo",
    "total": "Total",
    "porcentaje_administrativo": "Porcentaje gasto administrativo",
}
POBLACIONES = {"potencial": "Población potencial", "objetivo": "Población objetivo"}
INDICADORES = {"proposito": "Indicadores de propósito", "complementarios": "Indicadores complementarios"}
GASTO_SUBTITULOS_TOTAL = "Gasto total ejecutado"
GASTO_REGIONAL_TOTAL = "Gasto total ejecutado componentes"
