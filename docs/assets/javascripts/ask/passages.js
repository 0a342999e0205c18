/** The texts of a ficha as passages with section and page, and how well a passage speaks of a subject. */

import { figureAt } from "./facts.js"
import { phraseWords, plainWord } from "./tokens.js"
import { stem } from "../spanish.js"

const FINDINGS = { persistencia: "persistencia", fuera_de_rango: "gasto por beneficiario", dentro_de_rango: "gasto por beneficiario", administrativo_mal_estimado: "gasto administrativo" }
const NOTHING = /^sin observaciones( en la dimension)?\.?$/

/** Passages at a clave of the lexicon: a field of the ficha, or one of the collections below. */
export function passagesOf(clave, ficha) {
  const [head, tail] = clave.split(":")
  if (head === "analisis") return dimensions(ficha, tail)
  if (head === "hallazgo") return findings(ficha, tail)
  if (head === "contingencia") return ficha.contingencia.map((each, i) => passage(ficha, `contingencia.${i}.texto`, each.texto, each.tema)).filter((each) => !tail || plainWord(each.titulo).includes(tail))
  const reader = READERS[clave]
  if (reader) return reader(ficha)
  const value = figureAt(ficha, clave)
  return typeof value === "string" && value ? [passage(ficha, clave, value)] : []
}

const READERS = {
  ministerio: (ficha) => [{ texto: ficha.ministerio, clave: "ministerio", pagina: 1 }],
  servicio: (ficha) => [{ texto: ficha.servicio, clave: "servicio", pagina: 1 }],
  observaciones_institucion: (ficha) => ficha.observaciones_institucion.map((each, i) => passage(ficha, `observaciones_institucion.${i}.texto`, each.texto, `${each.tema}: ${each.titulo}`, "La institución")),
  notas_tecnicas: (ficha) => ficha.notas_tecnicas.map((each, i) => passage(ficha, `notas_tecnicas.${i}.texto`, each.texto, `Nota técnica ${each.numero}`)),
  ods: (ficha) => ficha.ods.map((each, i) => passage(ficha, `ods.${i}.texto`, `${each.numero}. ${each.nombre}: ${each.texto}`)),
  "antecedentes.regiones": (ficha) => ficha.antecedentes.regiones.map((nombre) => ({ ...passage(ficha, "antecedentes.regiones", nombre), pagina: pageOf(ficha, "antecedentes.regiones") ?? pageOf(ficha, "antecedentes.descripcion") })),
  "antecedentes.evaluaciones_ex_ante": (ficha) => evaluations(ficha, "evaluaciones_ex_ante", "Evaluación ex ante"),
  "antecedentes.evaluaciones_ex_post": (ficha) => evaluations(ficha, "evaluaciones_ex_post", "Evaluación ex post"),
  "antecedentes.otras_evaluaciones": (ficha) => [{ ...passage(ficha, "antecedentes.otras_evaluaciones", ficha.antecedentes.otras_evaluaciones, "Otras evaluaciones") }],
  "poblacion.objetivo.unidad": (ficha) => (ficha.poblacion.objetivo ? [{ texto: `${ficha.poblacion.objetivo.texto} ${ficha.poblacion.objetivo.unidad}`, titulo: "Población objetivo", pagina: ficha.poblacion.objetivo.pagina ?? null }] : []),
  "indicadores.proposito": (ficha) => ficha.indicadores.proposito.map((each, i) => ({ ...passage(ficha, `indicadores.proposito.${i}.nombre`, `${each.nombre} Fórmula: ${each.formula}`), pagina: pageOf(ficha, `indicadores.proposito.${i}.nombre`) ?? cellPage(each.efectivo) })),
  "componentes.filas": (ficha) => ficha.componentes.filas.map((each, i) => ({ ...passage(ficha, `componentes.filas.${i}.nombre`, each.unidad ? `${each.nombre} (${each.unidad})` : each.nombre), pagina: pageOf(ficha, `componentes.filas.${i}.nombre`) ?? cellPage(each.gasto) })),
  "componentes.filas:unidad": (ficha) => READERS["componentes.filas"](ficha),
  otros: (ficha) => (ficha.otros || []).map((each, i) => ({ ...passage(ficha, `otros.${i}`, each.texto, each.titulo || null), pagina: each.pagina ?? pageOf(ficha, `otros.${i}`) })),
  notas_calculadas: (ficha) => (ficha.notas_calculadas || []).filter((each) => each.estado === "difiere").map((each) => ({ texto: each.texto, titulo: "No cuadra", pagina: each.entradas?.find((entry) => entry.pagina)?.pagina ?? null })),
}

function evaluations(ficha, field, titulo) {
  return ficha.antecedentes[field].map((each, i) => ({ ...passage(ficha, `antecedentes.${field}.${i}.texto`, (each.anio ? `${each.anio}: ` : "") + each.texto, titulo), pagina: pageOf(ficha, `antecedentes.${field}.${i}.texto`) ?? pageOf(ficha, "antecedentes.descripcion") }))
}

function dimensions(ficha, which) {
  return ficha.analisis.flatMap((each, i) => {
    if (which && which !== "observaciones" && !plainWord(each.dimension).startsWith(which)) return []
    const results = each.resultados.map((one, j) => passage(ficha, `analisis.${i}.resultados.${j}.texto`, one.texto, one.criterio || each.dimension, "El evaluador"))
    const remarks = each.observaciones.map((one, j) => passage(ficha, `analisis.${i}.observaciones.${j}`, one, each.dimension, "El evaluador"))
    return [...(which === "observaciones" ? [] : results), ...remarks].filter((one) => !NOTHING.test(plainWord(one.texto)))
  })
}

function findings(ficha, id) {
  if (id === "fet_si") return passagesOf("contingencia:fet", ficha)
  if (id === "focalizacion_deficiente") return dimensions(ficha, "focalizacion")
  if (id === "no_cuadra") return READERS.notas_calculadas(ficha)
  if (["objetado", "recomendado", "falta_informacion"].includes(id)) return evaluations(ficha, "evaluaciones_ex_ante", "Evaluación ex ante")
  if (id.startsWith("desempeno")) return evaluations(ficha, "evaluaciones_ex_post", "Evaluación ex post")
  return FINDINGS[id] ? dimensions(ficha).filter((each) => plainWord(each.titulo || "").includes(FINDINGS[id])) : []
}

function passage(ficha, clave, texto, titulo = null, quien = null) {
  return { texto, titulo, quien, clave, pagina: pageOf(ficha, clave) }
}

/** The page of a text, or of the nearest text above it in the model that has one. */
function pageOf(ficha, clave) {
  const pages = ficha.paginas_de_texto || {}
  for (let at = clave; at; at = at.includes(".") ? at.replace(/\.[^.]+$/, "") : "") if (pages[at]) return pages[at]
  return null
}

function cellPage(row) {
  return Object.values(row || {}).find((cell) => cell.pagina)?.pagina ?? null
}

const ROOTS = {
  gasto: ["gasto", "presupuest", "recursos", "ejecucion", "ejecutad", "ejecutar", "ejecuto", "monto", "costo"], presupuesto: ["presupuest", "gasto", "ejecucion", "ejecutad", "ejecutar", "ejecuto", "recursos"], ejecucion: ["ejecucion", "ejecutad", "ejecutar", "ejecuto", "presupuest"], ejecutado: ["ejecucion", "ejecutad", "ejecutar", "ejecuto", "presupuest"], por_beneficiario: ["gasto por beneficiari", "costo por beneficiari"], costo: ["costo", "gasto"], caro: ["costo", "gasto"],
  beneficiarios: ["beneficia", "poblacion", "cupos", "usuari"], llegar: ["beneficia", "poblacion"], cobertura: ["cobertura", "poblacion", "beneficia"], objetivo_poblacion: ["poblacion"], poblacion: ["poblacion"], indicador: ["indicador"], resultado: ["indicador", "resultado"], administrativo: ["administrativ"], produccion: ["produccion", "producto"], unitario: ["unitario"], componentes: ["componente"], subejecucion: ["ejecucion", "ejecutad", "ejecutar", "ejecuto", "presupuest"], sobreejecucion: ["ejecucion", "ejecutad", "ejecutar", "ejecuto", "presupuest"], sin_ejecucion: ["ejecut", "ejecucion"], sin_indicador: ["indicador", "resultado"], fuera_de_rango: ["gasto por beneficiari"], inicial: ["inicial"], final: ["final"], extrapresupuestario: ["extra"], focalizacion: ["focaliz"], regiones: ["region"], persistencia: ["persistencia", "subejecu"], termino: ["termino"], inicio: ["inicio"], existir: [],
}

/** How much of the subject a passage holds: its figures by their roots, the year if it is named. 0 where it speaks of other things. */
export function score(passage, rasgos, data, anio = null) {
  const text = ` ${phraseWords(`${passage.titulo || ""} ${passage.texto}`).join(" ")}`
  let found = 0
  for (const rasgo of rasgos) if ((ROOTS[rasgo] || []).some((root) => text.includes(` ${root}`))) found += rasgo === "por_beneficiario" || rasgo === "administrativo" || rasgo === "indicador" ? 2 : 1
  if (!found && !rasgos.length && anio && text.includes(String(anio))) return 1
  if (!found) return 0
  return found + (anio && text.includes(String(anio)) ? 0.5 : 0) + (/explica|debido|dado que|por lo cual|por traspaso|motivo|causa|producto de/.test(text) ? 0.5 : 0)
}

/** Whether a passage holds all of these stems. */
export function holds(passage, stems) {
  const have = new Set(stemsOf(`${passage.titulo || ""} ${passage.texto}`))
  return stems.every((each) => have.has(each))
}

/** Words of a text, as stems. */
export function stemsOf(text) {
  return phraseWords(text).filter((word) => word.length > 2).map(stem)
}

const EVERYWHERE = [
  ["antecedentes.descripcion", "descripción"], ["antecedentes.proposito", "propósito"], ["poblacion.objetivo.unidad", "población objetivo"], ["analisis", "análisis del evaluador"], ["observaciones_institucion", "observaciones de la institución"], ["contingencia", "contingencia sanitaria"],
  ["antecedentes.evaluaciones_ex_ante", "evaluaciones"], ["antecedentes.evaluaciones_ex_post", "evaluaciones"], ["antecedentes.otras_evaluaciones", "evaluaciones"], ["componentes.filas", "componentes"], ["indicadores.proposito", "indicadores"], ["ods", "ODS"], ["otros", "otros textos"],
]

/** Every passage of a ficha, technical notes apart, with the section it stands in. */
export function everything(ficha) {
  return EVERYWHERE.flatMap(([clave, seccion]) => passagesOf(clave, ficha).map((each) => ({ ...each, seccion }))).filter((each) => each.texto)
}

/** The words around the first of these stems, verbatim; the whole text where it is short. */
export function excerpt(text, stems, size = 320) {
  if (text.length <= size) return text
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find((match) => stems.includes(stem(plainWord(match[0]))))
  const from = Math.max(0, Math.min((found?.index ?? 0) - size / 3, text.length - size))
  const begin = from ? text.indexOf(" ", from) + 1 : 0
  const cut = text.slice(begin, begin + size)
  const end = begin + size < text.length ? cut.lastIndexOf(" ") : cut.length
  return `${begin ? "… " : ""}${cut.slice(0, end)}${begin + end < text.length ? " …" : ""}`
}
