/** From a reading to what is to be done: each intention takes the slots it knows and refuses a reading that holds anything else. */

import { adjoining, leftOver } from "./frame.js"
import { betterBy, metricOf, metricsOf } from "./metrics.js"
import { collective } from "./intents_collective.js"
import { mention, SPEAKERS } from "./intents_mention.js"
import { single } from "./intents_single.js"
import { entities, query } from "./query.js"

const JOINTS = new Set(["o", "u", "y", "e", "con", "vs", "versus", "contra", "a", "que"])

/** Every plan that explains all of the reading: `[{consulta, score}]`. */
export function plansOf(frame, context) {
  const makers = [refusal, definition, explanation, mention, comparison, single, collective]
  return makers.flatMap((make) => make(frame, context) || []).map((plan) => ({ ...plan, score: plan.score + frame.score, frame }))
}

function refusal(frame) {
  const hard = frame.negativa.find((span) => !span.extra.blanda)
  if (hard) return [{ consulta: query("negar", { clase: hard.id, ...entities(frame) }), score: 3 }]
  const named = partOfName(frame)
  if (named) return [{ consulta: query("negar", { clase: "programa", ...named }), score: 2 }]
  const soft = frame.negativa[0]
  if (!soft || !frame.programa.length) return []
  return [{ consulta: query("negar", { clase: soft.id, ...entities(frame) }), score: 0 }]
}

/** «Humedales rurales»: an adjective of people right after one word of longer names makes a name that nobody bears. */
function partOfName(frame) {
  const [programme, soft] = [frame.programa[0], frame.negativa[0]]
  if (!soft?.extra.nombre_posible || !programme || programme.full || programme.size > 1 || programme.end !== soft.start || frame.rasgos.has("beneficiarios") || frame.rasgos.has("llegar")) return null
  const tokens = frame.tokens.slice(programme.start, soft.end)
  return { dicho: tokens.map((token) => token.raw).join(" "), palabras: tokens.map((token) => token.w) }
}

/** «¿Qué es…?», «¿cómo se calcula…?», «población objetivo vs población beneficiada». */
function definition(frame, { data }) {
  const versus = frame.ops.has("comparar") && !frame.anios.lista.length
  const whole = frame.definicion.length === 1 && frame.definicion[0].end - frame.definicion[0].start > 3 && frame.spans.length === 1
  if (whole) return [{ consulta: query("definir", { terminos: [frame.definicion[0].id] }), score: 4 }]
  if (!frame.ops.has("definir") && !versus) return []
  if (frame.programa.length || frame.ministerio.length || frame.servicio.length || frame.region.length || frame.negado || frame.limite.length) return []
  if (leftOver(frame, ["definicion", "rasgo", "hallazgo", "texto", "sust", "anio", "moneda_de", "op:definir", "op:comparar", "op:variacion", "op:fiel", "op:que_mide"]).length) return []
  const terms = termsOf(frame, data)
  if (!terms.length || (versus && !frame.ops.has("definir") && terms.length < 2)) return []
  return [{ consulta: query("definir", { terminos: terms }), score: 2 }]
}

function termsOf(frame, data) {
  const said = frame.definicion.map((span) => span.id)
  if (frame.spans.some((span) => span.kind === "moneda_de")) return ["miles"]
  const found = frame.hallazgo.concat(frame.texto).map((span) => span.id).filter((id) => data.definiciones.some((each) => each.id === id))
  const figures = metricsOf(frame, data).map((metrica) => data.definiciones.find((each) => each.metrica === metrica.id)?.id)
  const loose = frame.spans.filter((span) => !span.optional && ["rasgo", "hallazgo", "texto"].includes(span.kind))
  if (said.length && !loose.some((span) => span.kind === "rasgo")) return [...new Set([...said, ...found])]
  if (figures.length && figures.every(Boolean)) return [...new Set([...said, ...figures])].slice(0, 3)
  return loose.every((span) => span.kind !== "rasgo") ? [...new Set([...said, ...found])] : []
}

/** «¿Por qué…?»: what evaluator or institution say, never composed. */
function explanation(frame) {
  if (!frame.ops.has("explicar")) return []
  const institution = frame.servicio.length + frame.ministerio.length
  if (frame.programa.length !== 1 && !(institution === 1 && !frame.programa.length)) return []
  if (leftOver(frame, ["programa", "servicio", "ministerio", "rasgo", "hallazgo", "texto", "anio", "ultimos", "region", "sust", "op", "componente"]).length) return []
  const rasgos = [...frame.rasgos, ...frame.hallazgo.map((span) => span.id), ...frame.texto.map((span) => span.id), ...[...frame.ops].filter((op) => ["subir", "bajar", "variacion", "negar"].includes(op))]
  const palabras = frame.unread.map((i) => frame.tokens[i].raw)
  const speakers = frame.texto.filter((span) => SPEAKERS[span.id])
  const quien = speakers.length === 1 ? SPEAKERS[speakers[0].id] : null
  return [{ consulta: query("explicar", { ...entities(frame), rasgos: rasgos.filter((each) => !SPEAKERS[each]), palabras, quien }), score: 2 }]
}

/** Two or more programmes, services or ministries side by side. */
function comparison(frame, { data }) {
  const kind = ["programa", "servicio", "ministerio"].find((each) => frame[each].length >= 2)
  if (!kind) return []
  const rivals = frame[kind]
  if (new Set(rivals.map((span) => span.id.join())).size < rivals.length) return []
  if (!rivals.slice(1).every((span, i) => adjoining(frame, rivals[i], span, JOINTS))) return []
  const used = [kind, "rasgo", "anio", "sust:programas", "sust:servicios", "sust:ministerios", "hallazgo"]
  for (const op of ["comparar", "cual_dos", "mas", "menos", "mejor", "peor", "mas_caro", "mas_barato", "variacion", "ultimo", "sumar", "listar", "definir", "ranking"]) used.push(`op:${op}`)
  if (leftOver(frame, used).length || frame.hallazgo.length) return []
  const figure = figureOf(frame, data)
  if (figure === undefined || (figure.metrica && data.metricas.find((each) => each.id === figure.metrica).por)) return []
  const orden = frame.ops.has("menos") || frame.ops.has("mas_barato") || frame.ops.has("peor") ? "asc" : "desc"
  const busca = ["mas", "menos", "mejor", "peor", "mas_caro", "mas_barato"].some((op) => frame.ops.has(op))
  return [{ consulta: query(kind === "programa" ? "comparar" : "comparar_grupos", { ...figure, orden, busca, grupo: kind, ...entities(frame) }), score: 1.5 }]
}

/** The figure to compare; undefined where words remain that name none. */
function figureOf(frame, data) {
  const caro = frame.ops.has("mas_caro") || frame.ops.has("mas_barato")
  if (frame.ops.has("mejor") || frame.ops.has("peor")) if (!frame.firmes.size) return { ambigua: ["ejecucion_inicial", "cobertura", "gasto_por_beneficiario", "porcentaje_administrativo"] }
  const found = metricOf(frame, data, { ignorar: ["caro", "costo"].filter((each) => caro && frame.rasgos.size > 1) })
  if (!found) return frame.firmes.size ? undefined : {}
  if (found.metrica) return { metrica: betterBy(frame, found.metrica.id) }
  return found.ambigua.colectiva ? { metrica: found.ambigua.colectiva, supuesto: found.ambigua.metricas } : { ambigua: found.ambigua.metricas }
}
