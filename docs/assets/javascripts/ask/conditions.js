/** The conditions of a question about many programmes: which figure is meant, which limits, whose findings. */

import { betterBy, metricById, metricOf } from "./metrics.js"
import { entities } from "./query.js"

const PEOPLE_WORDS = ["llegar", "beneficiarios", "recibir", "existir"]

/** Nouns that name groups of programmes. */
export const FOR_GROUPS = { ministerios: "ministerio", servicios: "servicio", regiones: "region" }

/** Words that a finding or filter already explains. */
function consumed(frame) {
  const own = frame.hallazgo.flatMap((span) => span.extra.consume || [])
  return [...own, ...(frame.tema.length || frame.region.length || frame.zona.length ? PEOPLE_WORDS : [])]
}

/** The figure of limits and rankings; `undefined` where words remain that name none, `null` where none was named. */
export function figure(frame, data, ignorar = []) {
  const percent = frame.limite.some((span) => span.unit === "%")
  const found = metricOf(frame, data, { ignorar: [...ignorar, ...consumed(frame)], sumar: percent ? ["porcentaje"] : [] }) || metricOf(frame, data, { ignorar: [...ignorar, ...consumed(frame)] })
  const firm = [...frame.firmes].filter((each) => ![...ignorar, ...consumed(frame)].includes(each))
  if (!found) return firm.length ? undefined : null
  if (found.metrica) return { metrica: betterBy(frame, found.metrica.id), columna: !found.metrica.por && !found.metrica.no_impresa }
  return found.ambigua.colectiva ? { metrica: found.ambigua.colectiva, supuesto: found.ambigua.metricas, columna: true } : { ambigua: found.ambigua.metricas }
}

/** The noun that a question about many asks for: «qué programa del ministerio…» asks for programmes. */
export function headNoun(frame) {
  return frame.spans.find((span) => span.kind === "sust" && (span.id === "programas" || FOR_GROUPS[span.id]))?.id
}

function limitFigure(frame, data, ignorar) {
  const named = figure(frame, data, ignorar) ?? (frame.limite.length ? counted(frame, data, ignorar) : undefined) ?? figure(frame, data, ignorar)
  if (!frame.limite.length) return named
  const unit = frame.limite[0].unit
  if (named?.metrica && unit === "pesos" && metricById(data, named.metrica).unidad !== "moneda") return undefined
  // Below a thousand nobody means thousands of pesos: an amount without unit is asked again.
  if (named?.metrica && !unit && frame.limite[0].value > 0 && frame.limite[0].value < 1000 && metricById(data, named.metrica).unidad === "moneda") return undefined
  if (named !== null) return named
  if (unit === "pesos" || unit === "magnitud") return { metrica: "ejecutado", columna: true, supuesto: ["ejecutado"] }
  return unit === "personas" ? { metrica: "beneficiarios", columna: true } : undefined
}

/** «más de 3 componentes» limits how many there are. */
function counted(frame, data, ignorar) {
  const found = metricOf(frame, data, { ignorar: ignorar.filter((each) => each !== "contar"), sumar: ["contar"] })
  return found?.metrica?.cuenta ? { metrica: found.metrica.id, columna: true } : null
}

export function filtered(frame) {
  return frame.hallazgo.length || frame.limite.length || frame.ods !== null || frame.tema.length || frame.ministerio.length || frame.servicio.length || frame.region.length || frame.zona.length || absence(frame)
}

/** «¿Cuáles no reportaron población beneficiada?»: a figure that is not there. */
export function absence(frame) {
  return frame.negado && frame.tokens.some((token) => /^(report|inform|registr|declar|dato|datos|publica)/.test(token.w))
}

export function condition(frame, data, ignorar = []) {
  if (!filtered(frame) && !frame.firmes.size) return {}
  const judged = limitOfFinding(frame, data)
  if (judged) return judged
  const found = limitFigure(frame, data, ["contar", ...ignorar])
  if (found === undefined || found?.ambigua) return undefined
  if (absence(frame)) return found?.columna ? { metrica: found.metrica, sinDato: true } : undefined
  const variant = found?.metrica && frame.hallazgo.length === 1 && data.hallazgos.find((each) => each.variante_de === frame.hallazgo[0].id && each.metrica === found.metrica)
  if (variant && !frame.limite.length) return { hallazgos: [variant.id] }
  if (found?.metrica && metricById(data, found.metrica).presencia && !frame.limite.length) return { metrica: found.metrica, limites: [limit(frame.negado ? "igual" : "mayor", 0, found.metrica)] }
  if (frame.negado && !frame.hallazgo.length) return undefined
  if (frame.limite.length) return found?.columna ? { metrica: found.metrica, supuesto: found.supuesto, limites: limitsOn(frame, found.metrica) } : undefined
  return found ? undefined : {}
}

function limitsOn(frame, metrica) {
  return entities(frame).limites.map((each) => ({ ...each, metrica }))
}

function limit(signo, valor, metrica, unidad = "") {
  return { signo, valor, unidad, metrica }
}

/** «Se pasaron más de un 20 %», «se pasaron (más de 100 %)»: the asker's own limit takes the place of the official one. */
function limitOfFinding(frame, data) {
  const official = frame.hallazgo.filter((span) => span.extra.mayor_que || span.extra.menor_que)
  if (official.length !== 1 || frame.limite.length !== 1 || frame.limite[0].unit === "pesos") return null
  const { metrica, mayor_que } = official[0].extra
  const named = figure(frame, data)
  if (named === undefined || (named && named.metrica !== metrica)) return null
  const [{ id, value, unit }] = frame.limite
  // Over by 20 % is above 120 % of the budget; under by so much is not said so, and is asked otherwise.
  const beyond = mayor_que && value < 100
  if (!mayor_que && id.startsWith("mayor")) return undefined
  const hallazgos = frame.hallazgo.filter((span) => span !== official[0]).map((span) => span.id)
  return { metrica, hallazgos, limites: [limit(id, beyond ? 100 + value : value, metrica, unit)] }
}
