/** Questions about many programmes: count, add up, rank, list. */

import { absence, condition, figure, filtered, FOR_GROUPS, headNoun } from "./conditions.js"
import { leftOver } from "./frame.js"
import { metricById, metricOf } from "./metrics.js"
import { entities, query } from "./query.js"

const WHO = ["ministerio", "servicio", "region", "zona", "ods", "tema", "limite", "hallazgo", "sust:programas", "sust:regiones", "op:nacional", "op:solo"]
const WHEN = ["anio", "op:ultimo", "op:pandemia"]
const UP = ["mas", "mas_caro", "mejor", "de_mayor_a_menor"]
const DOWN = ["menos", "mas_barato", "peor", "de_menor_a_mayor"]

export function collective(frame, context) {
  if (frame.programa.length || frame.componente.length || frame.ops.has("explicar")) return []
  const makers = [count, middle, ranking, groups, moving, list, sum, needsProgramme]
  return makers.flatMap((make) => make(frame, context) || [])
}

function plan(frame, op, slots, score) {
  return [{ consulta: query(op, { ...entities(frame), ...slots }), score }]
}

function fits(frame, used) {
  const topical = frame.tema.length ? ["op:dirigidos", "op:mencionar", "rasgo:llegar"] : []
  return !leftOver(frame, [...WHO, ...WHEN, ...topical, ...used]).length
}

function has(frame, ops) {
  return ops.some((op) => frame.ops.has(op))
}

function count(frame, { data }) {
  const listed = frame.ops.has("listar") || frame.rasgos.has("existir") || frame.tokens.some((token) => token.w === "hay")
  if (!frame.rasgos.has("contar") && !(listed && !frame.sust.has("programas"))) return []
  const grupo = Object.keys(FOR_GROUPS).find((each) => frame.sust.has(each) && !frame.region.length)
  if (grupo && !frame.sust.has("programas")) return fits(frame, ["rasgo:contar", "rasgo:regiones", "rasgo:existir", "rasgo:recibir", `sust:${grupo}`, "op:sumar", "op:listar", "rasgo:total"]) ? plan(frame, "conteo_grupos", { grupo: FOR_GROUPS[grupo] }, 1.5) : []
  if (!frame.rasgos.has("contar") || (!frame.sust.has("programas") && !frame.hallazgo.length && !frame.limite.length && !absence(frame))) return []
  if (!fits(frame, ["rasgo", "op:sumar", "op:negar", "op:listar", "op:subir", ...(frame.hallazgo.length ? ["texto:evaluador"] : [])])) return []
  const found = condition(frame, data, ["total", "recibir", "existir", "llegar", "publico", "estado", ...runBy(frame)])
  return found ? plan(frame, "conteo", found, 2) : []
}

function list(frame, { data }) {
  if (frame.tokens[0].w === "que" && ["es", "son"].includes(frame.tokens[1]?.w)) return []
  if (frame.rasgos.has("contar") && [...frame.firmes].includes("contar")) return []
  const bare = frame.spans.every((span) => span.optional || ["ministerio", "servicio"].includes(span.kind))
  if (!frame.sust.has("programas") && !bare && !(frame.hallazgo.length || frame.limite.length || absence(frame) || frame.tema.length || (frame.ods !== null))) return []
  const funded = frame.texto.length && frame.sust.has("programas")
  const presence = metricOf(frame, data, { ignorar: ["recibir"] })?.metrica?.presencia && frame.sust.has("programas")
  if (!(filtered(frame) || funded || presence) || !fits(frame, ["rasgo", "texto:evaluador", "op:listar", "op:negar", "op:cuales_son", "texto:fet", "texto:ods", "texto:ex_ante", "texto:ex_post", "texto:evaluaciones", "op:bajar"])) return []
  if (frame.ops.has("bajar") && !frame.limite.length) return []
  const spoken = frame.spans.filter((span) => span.kind === "texto" && !span.optional)
  const funds = spoken.length === 1 && !frame.hallazgo.length ? data.hallazgos.find((each) => each.texto === spoken[0].id) : null
  if (funds && frame.sust.has("programas") && [...frame.firmes].every((each) => (funds.consume || []).includes(each))) return plan(frame, "lista", { hallazgos: [funds.id] }, 1.2)
  const explained = spoken.length ? frame.hallazgo.length || frame.ods !== null : true
  const found = explained ? condition(frame, data, ["recibir", "existir", "publico", "estado", ...runBy(frame)]) : undefined
  return found ? plan(frame, "lista", found, 1.2) : []
}

/** «Los programas que ejecuta la JUNAEB» says whose they are, and no figure. */
function runBy(frame) {
  const firm = [...frame.firmes].filter((each) => each !== "contar")
  return frame.servicio.length && firm.every((each) => ["ejecutado", "administrativo", "entregar"].includes(each)) ? firm : []
}

/** Mean and median. */
function middle(frame, { data }) {
  if (!has(frame, ["promedio", "mediana"]) || !fits(frame, ["rasgo", "op:promedio", "op:mediana", "sust:programas"])) return []
  const found = figure(frame, data, ["total", "publico"])
  if (!found || !found.columna || frame.limite.length) return []
  return plan(frame, "agregado", { ...found, agregado: frame.ops.has("mediana") ? "mediana" : "promedio" }, 2)
}

function ranking(frame, { data }) {
  if (frame.rasgos.has("contar") && frame.sust.has("programas")) return []
  const asked = has(frame, [...UP, ...DOWN, "ranking"]) || (frame.n && frame.sust.has("programas"))
  if (!asked || (headNoun(frame) !== "programas" && Object.keys(FOR_GROUPS).some((each) => frame.sust.has(each) && !(each === "regiones" && frame.region.length)))) return []
  if ((frame.servicio.length > 1 || frame.ministerio.length > 1) && !frame.sust.has("programas")) return []
  if (has(frame, ["sumar", "promedio", "mediana", "subir", "variacion", "bajar"]) || frame.negado) return []
  if (!fits(frame, ["rasgo", "n", ...(headNoun(frame) === "programas" && frame.ministerio.length + frame.servicio.length ? ["sust:ministerios", "sust:servicios"] : []), "op:ranking", "op:listar", "op:comparar", "op:fiel", ...[...UP, ...DOWN].map((op) => `op:${op}`)])) return []
  const found = rankFigure(frame, data)
  if (found === undefined) return []
  if (found.ambigua) return plan(frame, "aclarar_ranking", { ambigua: found.ambigua, orden: order(frame) }, 1)
  const regional = frame.region.length && found.metrica === "ejecutado" && !["beneficiarios", "llegar"].some((each) => frame.rasgos.has(each))
  return found.columna ? plan(frame, "ranking", { ...found, metrica: regional ? "gasto_regional" : found.metrica, orden: order(frame, found.metrica), n: frame.n ?? defaultCount(frame) }, 1.6) : []
}

function defaultCount(frame) {
  if (frame.tokens.some((token) => /^(orden|lista)/.test(token.w))) return null
  const tokens = frame.tokens.map((token) => token.w)
  if (tokens.includes("cual") || tokens.some((word, i) => word === "que" && tokens[i + 1] === "programa")) return 1
  const plural = tokens.some((word) => ["cuales", "programas", "ranking", "los", "las", "top", "peores", "mejores", "mayores", "menores"].includes(word))
  return plural ? 10 : 1
}

function rankFigure(frame, data) {
  const dear = has(frame, ["mas_caro", "mas_barato"])
  const dropped = ["caro", "total", "tamano", "publico", "estado", "recibir", "existir", ...(dear ? ["costo"] : [])]
  const found = figure(frame, data, dropped)
  if (found !== null) return found
  if (dear) return { metrica: "ejecutado", columna: true, supuesto: ["ejecutado", "gasto_por_beneficiario"] }
  if (has(frame, ["mejor", "peor"])) return { ambigua: ["ejecutado", "ejecucion_inicial", "cobertura", "gasto_por_beneficiario"] }
  const big = frame.tokens.some((token) => /^(grande|grandes|chico|chicos|pequen)/.test(token.w))
  return big ? { metrica: "ejecutado", columna: true, supuesto: ["ejecutado", "beneficiarios"] } : undefined
}

function order(frame) {
  return has(frame, DOWN) && !frame.ops.has("de_mayor_a_menor") ? "asc" : "desc"
}

/** «ranking de ministerios por gasto», «¿en qué región se gasta más?», «gasto por región». */
function groups(frame, { data }) {
  const grupo = Object.keys(FOR_GROUPS).find((each) => frame.sust.has(each) && !(each === "regiones" && frame.region.length)) || (frame.rasgos.has("por_region") || frame.texto.some((span) => span.id === "regiones") ? "regiones" : null)
  if (!grupo || !has(frame, [...UP, ...DOWN, "ranking", "sumar"]) && !frame.rasgos.has("por_region") && !frame.n) return []
  if (!fits(frame, ["rasgo", "n", "sust", "texto:regiones", "texto:ministerio", "texto:servicio", "op:ranking", "op:listar", "op:sumar", ...[...UP, ...DOWN].map((op) => `op:${op}`)])) return []
  const named = figure(frame, data, ["regiones", "por_region", "total", "publico", "caro", "estado", "recibir"])
  if (headNoun(frame) === "programas" && grupo !== "regiones" && (named || !has(frame, [...UP, ...DOWN, "ranking"]))) return []
  if (named === null && frame.sust.has("programas") && grupo !== "regiones") return plan(frame, "ranking_grupos", { grupo: FOR_GROUPS[grupo], cuenta: true, orden: order(frame), n: frame.n ?? (frame.ops.has("ranking") ? null : 1) }, 1.8)
  const found = named === null ? { metrica: "ejecutado", columna: true } : named
  if (!found?.columna || !metricById(data, found.metrica).suma || frame.limite.length) return []
  if (grupo === "regiones" && found.metrica !== "ejecutado") return []
  return plan(frame, "ranking_grupos", { ...found, grupo: FOR_GROUPS[grupo], orden: order(frame), n: frame.n ?? (has(frame, [...UP, ...DOWN]) && !frame.ops.has("ranking") ? 1 : null) }, 1.8)
}

/** «¿Qué programa subió más su costo por beneficiario?», «algún programa que lleve tres años cayendo». */
function moving(frame, { data }) {
  if (!has(frame, ["subir", "bajar", "variacion"]) || !frame.sust.has("programas") || frame.negado || frame.limite.length) return []
  if (!fits(frame, ["rasgo", "n", "ultimos", "op:subir", "op:bajar", "op:variacion", "op:mas", "op:menos", "op:tendencia", "op:anterior", "op:ranking", "op:listar"])) return []
  const found = figure(frame, data, ["caro", "total"]) ?? { metrica: "ejecutado", columna: true, supuesto: ["ejecutado"] }
  if (!found.columna) return []
  const seguidos = frame.anios.modo === "ultimos"
  return plan(frame, "ranking_variacion", { ...found, signo: frame.ops.has("bajar") ? "bajar" : "subir", seguidos, n: frame.n ?? (seguidos ? null : defaultCount(frame)) }, 1.4)
}

/** A figure added up over ministry, service, region or everything. */
function sum(frame, { data }) {
  const scope = frame.ministerio.length + frame.servicio.length + frame.region.length + frame.zona.length + (frame.sust.has("programas") || frame.ops.has("nacional") || frame.ops.has("sumar") || frame.rasgos.has("estado") ? 1 : 0)
  const presence = figure(frame, data, ["recibir"])?.metrica
  if (presence && metricById(data, presence).presencia && !frame.ops.has("sumar") && !frame.tokens.some((token) => /^cuant/.test(token.w)) && listedFirst(frame)) return []
  const whichOnes = frame.tokens.some((token) => ["cuales", "que"].includes(token.w)) && !frame.tokens.some((token) => /^cuant/.test(token.w)) && frame.sust.has("programas")
  if (whichOnes && !frame.ops.has("sumar") && [...frame.firmes].every((each) => each === "ejecutado" || each === "ejecucion")) return []
  if (!scope || frame.negado || frame.limite.length || frame.n || frame.anios.lista.length > 1) return []
  if (!fits(frame, ["rasgo", "op:sumar", "op:listar"])) return []
  const unnamed = frame.ops.has("sumar") && frame.tokens.some((token) => token.w === "cuanto") ? { metrica: "ejecutado", columna: true, supuesto: ["ejecutado"] } : null
  const found = figure(frame, data, ["total", "publico", "estado", "recibir", "regiones"]) ?? unnamed
  if (!found || found.ambigua) return []
  if (frame.region.length && found.metrica !== "ejecutado" && found.metrica !== "gasto_regional") return []
  const regional = frame.region.length || frame.zona.length
  if (!found.columna && !regional) return []
  const metrica = regional ? "gasto_regional" : found.metrica
  if (!metricById(data, metrica).suma) return frame.sust.has("programas") || frame.ops.has("sumar") ? [] : plan(frame, "aclarar_agregado", { metrica }, 0.5)
  return plan(frame, "agregado", { ...found, metrica, agregado: "suma" }, 1)
}

/** «Programas que recibieron…» names the programmes before the figure. */
function listedFirst(frame) {
  const first = frame.spans.find((span) => !span.optional && (span.kind === "rasgo" || (span.kind === "sust" && span.id === "programas")))
  return first?.kind === "sust"
}

/** A figure of nobody: asked back. */
function needsProgramme(frame, { data }) {
  if (!frame.firmes.size || frame.negado || leftOver(frame, ["rasgo", "anio", "texto", "sust:programas", "op:ultimo"]).length) return []
  const found = metricOf(frame, data)
  return found?.metrica ? plan(frame, "pedir_programa", { metrica: found.metrica.id }, -2) : []
}
