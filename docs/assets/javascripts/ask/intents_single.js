/** Questions about one programme. */

import { leftOver, openQuestions } from "./frame.js"
import { metricOf, metricsOf } from "./metrics.js"
import { entities, query } from "./query.js"

const WHO = ["programa", "sust:programas", "op:anafora", "op:fuente"]
const WHEN = ["anio", "op:ultimo", "op:pandemia"]
const CHANGE = ["comparar", "variacion", "subir", "bajar", "duplicar", "triplicar", "cuadruplicar", "mitad", "real", "verdad", "mas", "menos"]
const OVERVIEW_WORDS = new Set(["recibir", "existir", "total", "resultado", "valor"])

export function single(frame, context) {
  if (frame.programa.length !== 1 || frame.limite.length || frame.tema.length) return []
  if (!frame.programa[0].full && ["programas", "iniciativas"].some((word) => frame.words.has(word))) return []
  if (frame.tokens.some((token, i) => /^cuant[oa]s$/.test(token.w) && frame.tokens[i + 1]?.w === "programas")) return []
  const makers = [text, overview, share, extreme, breakdown, yearsTogether, change, trend, lookup, finding]
  return makers.flatMap((make) => make(frame, context) || [])
}

function plan(frame, op, slots, score) {
  return [{ consulta: query(op, { ...entities(frame), ...slots }), score: score - institutionDoubt(frame) }]
}

/** The service or ministry of the programme may be named besides; it is checked when the programme is known. */
function institutionDoubt(frame) {
  return frame.servicio.length + frame.ministerio.length ? 0.2 : 0
}

function fits(frame, used) {
  return !leftOver(frame, [...WHO, ...WHEN, "servicio", "ministerio", ...used]).length
}

function text(frame, { data }) {
  const firm = frame.texto.filter((span) => !span.optional)
  const asked = firm.length ? firm : frame.texto.concat(describing(frame, data))
  if (!asked.length || frame.negado) return []
  const entries = [...new Map(asked.map((span) => [span.id, span.extra])).values()]
  const allowed = entries.flatMap((entry) => entry.admite || [])
  const used = ["texto", "op:listar", "op:definir", ...(allowed.includes("*") ? ["rasgo", "hallazgo", "definicion"] : allowed.map((id) => `rasgo:${id}`)), "sust:regiones", "sust:componentes", "sust:indicadores", "sust:servicios", "sust:ministerios", ...allowed.map((id) => `op:${id}`)]
  if (!fits(frame, used)) return []
  const rasgos = [...frame.firmes, ...frame.hallazgo.map((span) => span.id)]
  return plan(frame, "texto", { textos: entries.slice(0, 3).map((entry) => entry.id), rasgos }, firm.length ? 1.5 : 0.4)
}

/** «¿Qué es Juntos?» asks what it does. */
function describing(frame, data) {
  return frame.ops.has("definir") && !frame.firmes.size ? [{ id: "descripcion", extra: data.textos.find((each) => each.id === "descripcion") }] : []
}

/** The programme's name alone, with a year or «historial de»: its main figures. */
function overview(frame) {
  if ([...frame.firmes].some((each) => !OVERVIEW_WORDS.has(each)) || frame.texto.some((span) => !span.optional)) return []
  if (!fits(frame, ["rasgo", "op:tendencia", "op:listar", "op:comparar"]) || frame.negado) return []
  const years = frame.anios.lista.length
  const trending = frame.ops.has("tendencia") || years > 1 || frame.anios.modo === "desde" || frame.anios.modo === "ultimos"
  if (frame.ops.has("comparar") && !trending) return []
  return plan(frame, "resumen", { serie: trending }, 0)
}

/** «¿Qué porcentaje del gasto de SERCOTEC se lleva Juntos?» */
function share(frame, { data }) {
  const whole = frame.servicio.length + frame.ministerio.length
  if (whole !== 1 && !frame.ops.has("nacional")) return []
  if (!frame.ops.has("proporcion") && !frame.rasgos.has("porcentaje")) return []
  if (!fits(frame, ["rasgo", "op:proporcion", "op:sumar", "op:nacional"])) return []
  const found = metricOf(frame, data, { ignorar: ["porcentaje", "total"] })
  const metrica = found?.metrica?.suma ? found.metrica.id : frame.firmes.size === 0 || !found ? "ejecutado" : null
  return metrica && !frame.rasgos.has("inicial") && !frame.rasgos.has("administrativo") ? plan(frame, "proporcion", { metrica }, 2) : []
}

/** «¿En qué región se gasta más plata de Juntos?», «los 3 componentes más caros de Juntos». */
function extreme(frame, { data }) {
  const up = ["mas", "mas_caro", "mejor", "ranking", "de_mayor_a_menor"].some((op) => frame.ops.has(op))
  const down = ["menos", "mas_barato", "peor", "de_menor_a_mayor"].some((op) => frame.ops.has(op))
  if (!up && !down && !frame.n) return []
  const por = partOf(frame)
  if (!por || !fits(frame, ["rasgo", "n", "texto:regiones", "texto:componentes_texto", "sust", "op:mas", "op:menos", "op:mas_caro", "op:mas_barato", "op:mejor", "op:peor", "op:ranking", "op:de_mayor_a_menor", "op:de_menor_a_mayor", "op:listar"])) return []
  const rest = [...frame.firmes].filter((each) => !["componentes", "por_componente", "regiones", "por_region", "subtitulo", "caro", "gasto", "presupuesto", "costo", "ejecutado", "total"].includes(each))
  const metrica = por === "componente" ? { "": "componente_gasto", produccion: "componente_produccion", unitario: "componente_unitario" }[rest.join()] : rest.length ? undefined : `gasto_${por}`.replace("region", "regional")
  return metrica ? plan(frame, "partes", { metrica, por, orden: down ? "asc" : "desc", extremo: true, n: frame.n }, 1.8) : []
}

function partOf(frame) {
  if (frame.rasgos.has("componentes") || frame.rasgos.has("por_componente") || frame.sust.has("componentes")) return "componente"
  if (frame.rasgos.has("regiones") || frame.rasgos.has("por_region") || frame.sust.has("regiones") || frame.texto.some((span) => span.id === "regiones")) return "region"
  return frame.rasgos.has("subtitulo") || frame.sust.has("subtitulos") ? "subtitulo" : null
}

/** A figure of a part (region, component, subtítulo, indicator): the one named, or all of them. */
function breakdown(frame, { data }) {
  if (frame.anios.lista.length > 1 || openQuestions(frame).some((word) => word !== "donde")) return []
  const named = frame.region.length || frame.zona.length || frame.componente.length || frame.subtitulo !== null
  if (frame.componente.length && frame.rasgos.has("contar") && frame.rasgos.has("gasto")) return []
  const found = metricOf(frame, data, { ignorar: named ? ["componentes", "por_componente", "regiones", "por_region", "subtitulo"] : [] })
  if (!fits(frame, ["rasgo", "region", "zona", "componente", "subtitulo", "sust", "op:listar", "op:sumar", "op:promedio", "op:tendencia"]) || frame.ops.has("sumar") && !frame.rasgos.has("total")) return []
  if (found?.metrica?.por === "indicador" && frame.rasgos.has("contar")) return []
  const target = openQuestions(frame).includes("donde") && found?.metrica?.id === "ejecutado" ? data.metricas.find((each) => each.id === "gasto_regional") : partMetric(frame, found?.metrica, data)
  if (!target) return []
  return plan(frame, "partes", { metrica: target.id, por: target.por }, 1.2)
}

function partMetric(frame, metrica, data) {
  const by = (id) => data.metricas.find((each) => each.id === id)
  const money = metrica?.id === "ejecutado" || (!metrica && !frame.firmes.size) || metrica?.id === "gasto_componentes"
  if (frame.componente.length) return componentMetric(frame, metrica, money, by)
  if (frame.subtitulo !== null) return money || metrica?.por === "subtitulo" ? by("gasto_subtitulo") : null
  if (frame.region.length || frame.zona.length) return money || metrica?.por === "region" ? by("gasto_regional") : null
  return metrica?.por ? metrica : null
}

/** «¿Cuántas altas dio…?» asks what a component produced, «¿cuánto costó cada alta?» what each cost. */
function componentMetric(frame, metrica, money, by) {
  if (metrica?.por === "componente") return metrica
  const only = (...allowed) => [...frame.firmes].every((each) => allowed.includes(each))
  const one = frame.componente.some((span) => span.each)
  if (one && only("costo", "gasto", "ejecutado", "presupuesto", "caro", "entregar", "produccion")) return by("componente_unitario")
  const counted = frame.rasgos.has("contar") || frame.componente.every((span) => span.unidad)
  if (counted && only("contar", "recibir", "llegar", "entregar", "produccion", "existir", "total", "beneficiarios")) return by("componente_produccion")
  return money || (frame.firmes.size && only("gasto", "presupuesto", "ejecutado", "entregar", "total", "pesos")) ? by("componente_gasto") : null
}

/** «entre 2019 y 2021, ¿cuánto se ha gastado en total?» */
function yearsTogether(frame, { data }) {
  const several = frame.anios.lista.length > 1 || frame.anios.modo === "desde" || frame.anios.modo === "ultimos"
  const mean = frame.ops.has("promedio") ? "promedio" : frame.ops.has("mediana") ? "mediana" : null
  if (!mean && !(frame.ops.has("sumar") && several)) return []
  if (!fits(frame, ["rasgo", "ultimos", "op:sumar", "op:promedio", "op:mediana"])) return []
  const found = metricOf(frame, data, { ignorar: ["total"] })
  return found?.metrica && (mean || found.metrica.suma) ? plan(frame, "suma_anios", { metrica: found.metrica.id, agregado: mean || "suma" }, 2) : []
}

/** Two years against each other, or one against the year before. */
function change(frame, { data }) {
  const moving = CHANGE.some((op) => frame.ops.has(op))
  const pair = frame.anios.lista.length === 2 && frame.anios.modo !== "rango"
  if (!moving && !pair && frame.anios.modo !== "anterior") return []
  if (frame.ops.has("tendencia") || (frame.anios.lista.length > 2)) return []
  if ((frame.ops.has("mas") || frame.ops.has("menos")) && !pair && !frame.anios.anterior && frame.anios.modo !== "anterior") return []
  if (!fits(frame, ["rasgo", "op:anterior", "op:negar", "op:definir", "op:cual_dos", ...CHANGE.map((op) => `op:${op}`)]) || frame.negado) return []
  const rate = frame.rasgos.has("porcentaje") ? metricOf(frame, data, { ignorar: ["porcentaje"] }) : null
  const named = chosen(frame, data, ["resultado"])
  const loose = named === undefined || named.ambigua || named.supuesto
  // That people got better is no figure; that a figure got better is a change.
  if (frame.tokens.some((token) => /^(mejor|empeor)(o|aron|a|an|ado|ando|ar)$/.test(token.w)) && data.metricas.find((each) => each.id === named?.metrica)?.unidad === "personas") return []
  const figure = loose && rate?.metrica ? { metrica: rate.metrica.id, enPorcentaje: true } : named
  if (figure === undefined) return []
  return plan(frame, "comparar_anios", { ...figure, signo: signOf(frame), respecto: frame.ops.has("comparar") }, moving ? 1.3 : 1)
}

function signOf(frame) {
  return ["duplicar", "triplicar", "cuadruplicar", "mitad", "subir", "bajar", "mas", "menos"].find((op) => frame.ops.has(op)) || null
}

function trend(frame, { data }) {
  const span = ["desde", "ultimos", "rango", "entre", "hasta"].includes(frame.anios.modo) || frame.anios.lista.length > 2
  if (!frame.ops.has("tendencia") && !span) return []
  if (!fits(frame, ["rasgo", "ultimos", "op:tendencia", "op:variacion", "op:subir", "op:bajar", "op:comparar", "op:listar", "op:anterior", "op:que_mide"]) || frame.negado) return []
  const figure = chosen(frame, data)
  return figure?.metrica ? plan(frame, "tendencia", figure, 1.1) : []
}

function lookup(frame, { data }) {
  if (frame.anios.lista.length > 1 || frame.negado || frame.anios.modo === "desde") return []
  if (!fits(frame, ["rasgo", "op:ultimo", "op:verdad", "op:sumar", "op:nacional", "op:que_mide"])) return []
  if (frame.ops.has("sumar") && !frame.rasgos.has("total")) return []
  const found = metricOf(frame, data)
  if (!found) return several(frame, data)
  if (found.ambigua) return plan(frame, "aclarar", { ambigua: found.ambigua.metricas }, 0.5)
  const dated = found.metrica.unidad === "año"
  if (openQuestions(frame).some((word) => word !== "cuando" || !dated)) return []
  if (dated && frame.anios.lista.length) return [...frame.firmes].every((each) => each === "existir") ? plan(frame, "dato", { metrica: "ejecutado", supuesto: ["ejecutado"] }, 0.8) : []
  return found.metrica.por ? [] : plan(frame, "dato", { metrica: found.metrica.id, siNo: frame.rasgos.has("recibir") && !frame.ops.has("verdad") }, 1)
}

/** «ejecución inicial y final de Juntos»: more than one figure of the same year. */
function several(frame, data) {
  const metricas = metricsOf(frame, data).filter((each) => !each.por && !each.no_impresa)
  return metricas.length > 1 && metricas.length < 5 && !openQuestions(frame).length ? plan(frame, "resumen", { metricas: metricas.map((each) => each.id) }, 0.7) : []
}

/** «¿Juntos está fuera de rango?», «¿tuvo subejecución Juntos en 2021?» */
function finding(frame) {
  if (frame.hallazgo.length !== 1 || frame.anios.lista.length > 1) return []
  const consumed = (frame.hallazgo[0].extra.consume || []).map((id) => `rasgo:${id}`)
  if (!fits(frame, ["hallazgo", "rasgo:recibir", "rasgo:existir", "rasgo:presupuesto", "rasgo:ejecucion", "rasgo:ejecutado", "op:verdad", "texto:fet", "op:negar", ...consumed])) return []
  return plan(frame, "hallazgo", {}, 0.9)
}

/** The figure of a question that may leave it out; undefined where words remain that name none. */
function chosen(frame, data, ignorar = []) {
  const tried = metricOf(frame, data) || metricOf(frame, data, { ignorar })
  if (!tried) return frame.firmes.size ? undefined : { metrica: "ejecutado", supuesto: ["ejecutado"] }
  if (tried.metrica) return { metrica: tried.metrica.id }
  return tried.ambigua.colectiva ? { metrica: tried.ambigua.colectiva, supuesto: tried.ambigua.metricas } : { ambigua: tried.ambigua.metricas }
}
