/** A question that leans on the one before: it changes one slot and keeps the rest. Only the answer before is remembered. */

import { leftOver } from "./frame.js"
import { betterBy, metricOf } from "./metrics.js"
import { entities } from "./query.js"

const MARKERS = new Set(["y", "e", "pero", "ahora", "solo", "o", "entonces", "tambien", "no", "ya"])
const SINGLE = new Set(["dato", "partes", "comparar_anios", "tendencia", "suma_anios", "resumen", "texto", "explicar", "proporcion", "hallazgo", "aclarar", "pedir_programa", "comparar"])
const MANY = new Set(["lista", "conteo", "ranking", "agregado", "ranking_grupos", "ranking_variacion", "conteo_grupos"])
const OPERATORS = "ultimo anterior siguiente solo excluir mas menos mas_caro mas_barato mejor peor ranking de_mayor_a_menor de_menor_a_mayor sumar promedio mediana suma_anaforica cuales_son listar tendencia explicar comparar cual_dos anafora nacional dirigidos variacion subir bajar proporcion".split(" ")

/** Whether the question opens as one that goes on from another. */
export function leans(tokens, frame, { data }) {
  const pointed = /^(el|la|los|las)$/.test(frame.opens) && !frame.sust.size && !frame.programa.length && ["mas", "menos", "mejor", "peor", "mas_caro", "mas_barato"].some((op) => frame.ops.has(op))
  return pointed || MARKERS.has(frame.opens) || tokens.some((token) => data.operadores.enclitico.includes(token.w)) || data.operadores.enclitico.some((word) => frame.words.has(word)) || ["solo", "excluir", "cuales_son", "suma_anaforica", "cual_dos"].some((op) => frame.ops.has(op)) || (frame.ops.has("anafora") && !frame.programa.length)
}

/** The query before with what this reading changes; null where the reading holds anything that has no place in it. */
export function continued(frame, before, context) {
  if (!before) return null
  const accepted = ["rasgo", "programa", "ministerio", "servicio", "region", "zona", "anio", "ultimos", "n", "limite", "hallazgo", "subtitulo", "componente", "sust", "texto", "ods", ...OPERATORS.map((op) => `op:${op}`)]
  if (leftOver(frame, accepted).length && !frame.ops.has("negar")) return null
  const said = entities(frame)
  const next = { ...before, anios: { ...before.anios }, negado: before.negado }
  const changed = [slots(next, said, frame, before), figure(next, frame, before, context), operation(next, frame, before, context)]
  if (changed.includes(null)) return null
  next.limites = next.limites.map((limit) => ({ ...limit, metrica: limit.metrica || next.metrica }))
  return changed.some(Boolean) || frame.ops.has("anafora") ? next : null
}

function slots(next, said, frame, before) {
  let changed = false
  const set = (key, value) => { next[key] = value; changed = true }
  if (said.programas.length) set("programas", said.programas)
  const relative = relativeYear(frame, said.anios, before)
  if (relative) set("anios", relative)
  else if (said.anios.modo !== "ninguno") set("anios", said.anios)
  if (said.regiones.length || said.zona) { set("regiones", said.regiones); next.zona = said.zona }
  if (said.n) set("n", said.n)
  if (said.limites.length) set("limites", [...before.limites.filter((limit) => limit.metrica), ...said.limites])
  if (said.hallazgos.length) set("hallazgos", [...new Set([...before.hallazgos, ...said.hallazgos])])
  if (said.subtitulo) set("subtitulo", said.subtitulo)
  if (said.componente) set("componente", said.componente)
  if (frame.ops.has("nacional") && (before.regiones.length || before.zona)) { set("regiones", []); next.zona = null }
  return institutions(next, said, frame, before) || changed
}

/** «¿y el año anterior?», «¿y el siguiente?» count from the year of the answer before. */
function relativeYear(frame, { modo }, before) {
  const base = before.anios.lista[before.anios.lista.length - 1] ?? before.resuelto
  const past = modo === "ultimo" && frame.spans.some((span) => span.id === "ultimo" && span.read?.includes("pasado"))
  if (!base || !(past || modo === "anterior" || modo === "siguiente")) return null
  if (frame.ops.has("comparar") || frame.ops.has("variacion") || frame.words.has("respecto")) return { lista: [base], modo: "lista", anterior: true }
  return { lista: [base + (modo === "siguiente" ? 1 : -1)], modo: "lista" }
}

function institutions(next, said, frame, before) {
  if (!said.ministerios.length && !said.servicios.length) return false
  if (frame.ops.has("excluir") || (frame.ops.has("negar") && MANY.has(before.op))) {
    next.excluidos = [...before.excluidos, ...said.ministerios.flat().map((id) => ({ ministerioId: id })), ...said.servicios.flat().map((id) => ({ servicioId: id }))]
    return true
  }
  if (said.ministerios.length) Object.assign(next, { ministerios: said.ministerios, servicios: said.servicios.length ? said.servicios : [] })
  else Object.assign(next, { servicios: said.servicios, ministerios: [] })
  return true
}

function figure(next, frame, before, { data }) {
  const dear = frame.ops.has("mas_caro") || frame.ops.has("mas_barato")
  const loose = ["contar", "total", "recibir", "regiones", ...(dear ? ["caro", "costo"] : [])]
  const firm = [...frame.firmes].filter((each) => !loose.includes(each))
  if (frame.ops.has("explicar") || frame.ops.has("suma_anaforica")) return false
  const firmTexts = frame.texto.filter((span) => !span.optional)
  const texts = firmTexts.length || frame.spans.some((span) => !span.optional) ? firmTexts : frame.texto
  if (texts.length && SINGLE.has(before.op)) return Object.assign(next, { op: "texto", textos: texts.map((span) => span.id), rasgos: firm, metrica: null }) && true
  if (!firm.length) return false
  const found = metricOf(frame, data, { ignorar: loose }) || metricOf(frame, data)
  const metrica = (!found?.metrica && besides(firm, before, data)) || (found && betterBy(frame, found.metrica?.id || found.ambigua?.colectiva))
  if (!metrica) return null
  Object.assign(next, { metrica, ambigua: null, supuesto: found?.ambigua?.metricas || null }, SINGLE.has(before.op) ? { textos: [], hallazgos: [] } : {})
  return true
}

/** «¿y la final?» after the initial execution: the figure that shares the rest of its name with the one before. */
function besides(firm, before, data) {
  const known = new Set(data.metricas.find((each) => each.id === before.metrica)?.necesita.flat() || [])
  const sets = data.metricas.flatMap((metrica) => (metrica.id === before.metrica ? [] : metrica.necesita.map((set) => ({ metrica, set }))))
  const fitting = sets.filter(({ metrica, set }) => firm.every((each) => set.includes(each) || metrica.admite.includes(each)) && firm.some((each) => set.includes(each)) && set.every((each) => firm.includes(each) || known.has(each)))
  return fitting.sort((a, b) => b.set.length - a.set.length)[0]?.metrica.id ?? null
}

function operation(next, frame, before, { data }) {
  const said = (...ops) => ops.some((op) => frame.ops.has(op))
  if (SINGLE.has(before.op)) return single(next, frame, before, said, data)
  if (MANY.has(before.op)) return many(next, frame, before, said, data)
  return before.op === "definir" ? defined(next, frame, before, data) : null
}

function single(next, frame, before, said, data) {
  const by = (id) => data.metricas.find((each) => each.id === id)
  if (said("explicar")) return Boolean(Object.assign(next, { op: "explicar", rasgos: [...frame.firmes, ...featuresOf(before, data), ...["subir", "bajar"].filter((op) => frame.ops.has(op))] }))
  if (said("comparar") && frame.programa.length && !["comparar"].includes(before.op)) return Boolean(Object.assign(next, { op: "comparar", programas: [...before.programas, ...frame.programa.length ? next.programas : []], metrica: next.metrica, textos: [], anios: yearOf(before), busca: false }))
  if (said("comparar") && frame.anios.lista.length === 1 && yearOf(before).lista.length) return Boolean(Object.assign(next, { op: "comparar_anios", metrica: next.metrica || "ejecutado", anios: { lista: [...yearOf(before).lista, ...frame.anios.lista].sort(), modo: "lista" } }))
  if (said("cual_dos", "comparar") && before.previos?.length) return Boolean(Object.assign(next, { op: "comparar", programas: [...before.previos, ...before.programas], busca: true, orden: said("menos", "peor") ? "asc" : "desc" }))
  if (said("tendencia")) return Boolean(Object.assign(next, { op: "tendencia", metrica: next.metrica || "ejecutado", anios: frame.anios.lista.length ? frame.anios : { lista: [], modo: "ninguno" } }))
  if (said("variacion", "subir", "bajar") || next.anios.anterior) return Boolean(Object.assign(next, { op: "comparar_anios", metrica: next.metrica || "ejecutado" }))
  next.previos = frame.programa.length ? before.programas : before.previos
  if ((next.op === "texto" && next.textos.length) || next.op === "comparar" && !frame.programa.length) return false
  const metrica = next.metrica && by(next.metrica)
  const part = (next.regiones.length || next.zona) && (!metrica || metrica.id === "ejecutado" || metrica.por === "region")
  if (part) return Boolean(Object.assign(next, { op: "partes", metrica: "gasto_regional", por: "region" }))
  if (frame.ops.has("nacional") && before.metrica === "gasto_regional") return Boolean(Object.assign(next, { op: "dato", metrica: "ejecutado", por: null }))
  if (metrica) Object.assign(next, metrica.por ? { op: "partes", por: metrica.por, extremo: false } : { op: keepsSpan(next, frame, before) ? before.op : next.anios.lista.length > 1 ? "comparar_anios" : "dato" })
  return false
}

function yearOf(before) {
  const anio = before.anios.lista[before.anios.lista.length - 1] ?? before.resuelto
  return { lista: anio ? [anio] : [], modo: anio ? "lista" : "ninguno" }
}

function keepsSpan(next, frame, before) {
  return ["tendencia", "comparar_anios", "suma_anios"].includes(before.op) && (!frame.anios.lista.length || frame.anios.lista.length > 1)
}

function featuresOf(before, data) {
  const metrica = data.metricas.find((each) => each.id === before.metrica)
  return metrica ? metrica.necesita.flat() : before.rasgos || []
}

function many(next, frame, before, said, data) {
  if (said("cuales_son", "listar") && ["conteo", "lista"].includes(before.op)) return Boolean(Object.assign(next, { op: "lista" }))
  if (frame.rasgos.has("contar") && frame.firmes.has("contar") && frame.firmes.size === 1) return Boolean(Object.assign(next, { op: "conteo" }))
  if (frame.rasgos.has("contar") && frame.spans.every((span) => span.optional)) return Boolean(Object.assign(next, { op: "conteo" }))
  if (said("suma_anaforica") || (said("sumar", "promedio", "mediana") && !said("ranking")) || (frame.rasgos.has("total") && ["lista", "conteo"].includes(before.op))) {
    const metrica = next.metrica && data.metricas.find((each) => each.id === next.metrica)
    return Boolean(Object.assign(next, { op: "agregado", metrica: metrica?.suma || said("promedio", "mediana") ? next.metrica : "ejecutado", agregado: said("mediana") ? "mediana" : said("promedio") ? "promedio" : "suma" }))
  }
  const up = said("mas", "mas_caro", "mejor", "de_mayor_a_menor", "ranking")
  const down = said("menos", "mas_barato", "peor", "de_menor_a_mayor")
  if (before.op === "agregado" && (next.regiones.length || next.zona) && next.metrica === "ejecutado") next.metrica = "gasto_regional"
  if (before.op === "agregado" && frame.ops.has("nacional") && next.metrica === "gasto_regional") next.metrica = "ejecutado"
  if (up || down) return Boolean(Object.assign(next, { op: before.op === "ranking_grupos" ? before.op : "ranking", metrica: next.metrica || "ejecutado", orden: down ? "asc" : "desc", n: frame.n ?? (before.op.startsWith("ranking") ? before.n : null) }))
  if (frame.n && ["lista", "conteo"].includes(before.op)) return Boolean(Object.assign(next, { op: "ranking", metrica: next.metrica || "ejecutado" }))
  // «Y cuánto gastaron» after a list: the figure of each.
  if (["lista", "conteo"].includes(before.op) && next.metrica !== before.metrica && !frame.programa.length && !frame.limite.length && frame.firmes.size) return Boolean(Object.assign(next, { op: "ranking", orden: "desc", n: null }))
  if (frame.programa.length) return Object.assign(next, { op: "dato", metrica: next.metrica || "ejecutado", ministerios: [], servicios: [], hallazgos: [], limites: [] }) && true
  return false
}

/** «¿Qué es el gasto administrativo?» → «¿y cuánto es en Juntos?» */
function defined(next, frame, before, data) {
  const metrica = data.definiciones.find((each) => each.id === before.terminos?.[0])?.metrica
  if (!metrica || !frame.programa.length) return null
  const entry = data.metricas.find((each) => each.id === metrica)
  return Boolean(Object.assign(next, { op: entry.por ? "partes" : "dato", por: entry.por, metrica: next.metrica || metrica }))
}
