/** From a question to the query that is asked: all readings are weighed, and only one that explains every word is taken. */

import { clarified } from "./clarified.js"
import { corrected } from "./corrections.js"
import { covers } from "./cover.js"
import { detailSpans } from "./details.js"
import { continued, leans } from "./followup.js"
import { frameOf } from "./frame.js"
import { plansOf } from "./intents.js"
import { spansOf } from "./spans.js"
import { tokenize } from "./tokens.js"
import { topicSpans } from "./topics.js"

/** @returns {{consulta, frame, rivals, tokens, best}}; `consulta` null where no reading explains every word */
export async function read(pregunta, contexto, ctx) {
  const tokens = tokenize(pregunta, ctx.data.alias)
  for (const { kept, before } of corrected(tokens, ctx.data.correccion)) {
    const found = await readTokens(kept, contexto, ctx)
    if (found.consulta && found.frame?.spans.every((span) => span.cost === 0 || span.start >= before)) return found
  }
  return readTokens(tokens, contexto, ctx)
}

async function readTokens(tokens, contexto, ctx) {
  const base = spansOf(tokens, ctx)
  const first = choose(tokens, base.spans, base.optional, contexto, ctx)
  const topical = first.consulta && first.consulta.op !== "negar" ? null : bestOf(topicSpans(tokens, base.spans, ctx).map((spans) => choose(tokens, spans, base.optional, contexto, ctx)))
  if (topical && (!first.consulta || topical.consulta.op === "mencion")) return topical
  const details = await detailSpans(tokens, first, ctx)
  const detailed = details.length ? choose(tokens, [...besidesDetails(base.spans, details), ...details], base.optional, contexto, ctx) : null
  if (!detailed?.consulta || !usesDetail(detailed)) return first
  return !first.consulta || first.consulta.op === "negar" || detailed.score > first.score ? detailed : first
}

/** Within the name of a component a word that elsewhere refuses does not: `funcionarios capacitados` are counted. */
function besidesDetails(spans, details) {
  return spans.filter((span) => span.kind !== "negativa" || !details.some((detail) => detail.start <= span.start && span.end <= detail.end && detail.end - detail.start > span.end - span.start))
}

function usesDetail({ frame }) {
  return frame.spans.some((span) => span.detail)
}

function bestOf(readings) {
  return readings.filter((each) => each.consulta).sort((a, b) => b.score - a.score)[0] || null
}

function choose(tokens, spans, optional, contexto, ctx) {
  // Terms to define crowd out the words they are made of, so readings without them are found apart.
  const plain = covers(tokens.length, spans.filter((span) => span.kind !== "definicion"), optional)
  const found = [...plain, ...covers(tokens.length, spans, optional).filter((cover) => cover.spans.some((span) => span.kind === "definicion"))]
  const frames = found.map((cover) => frameOf(cover, tokens))
  const plans = frames.flatMap((frame) => plansOf(frame, ctx).filter((plan) => !frame.unread.length || plan.consulta.op === "explicar" || (plan.consulta.op === "negar" && frame === frames[0])))
  plans.sort((a, b) => b.score - a.score)
  const choice = contexto && !settled(plans[0]) ? clarified(tokens, frames[0], contexto, ctx) : null
  if (choice) return { consulta: { ...choice.consulta, heredada: true }, frame: null, score: 0, tokens, best: frames[0], frames }
  const follow = contexto ? following(frames, contexto, ctx) : null
  const chosen = preferred(plans[0], follow, frames[0], { tokens, contexto, ctx })
  if (!chosen) return { consulta: null, tokens, best: frames[0], frames }
  return { ...chosen, tokens, best: frames[0], frames }
}

/** A question with a programme and a figure of its own is no answer to a question back. */
function settled(plan) {
  return Boolean(plan) && (plan.consulta.programas.some((each) => each.grupos.length === 1) || plan.consulta.op === "negar") && !["resumen", "texto", "mencion"].includes(plan.consulta.op)
}

function following(frames, contexto, ctx) {
  for (const frame of frames) {
    const consulta = frame.unread.length ? null : continued(frame, contexto.consulta, ctx)
    if (consulta) return { consulta: { ...consulta, heredada: true }, frame, score: frame.score }
  }
  return null
}

/** A question that stands by itself starts anew, unless it opens as a continuation and says less than a whole question. */
function preferred(plan, follow, frame, { tokens, contexto, ctx }) {
  if (!follow || !plan) return plan || follow
  const { op } = plan.consulta
  const institution = op === "lista" && plan.frame.spans.every((span) => span.optional || ["ministerio", "servicio", "anio"].includes(span.kind))
  const thin = institution || ["resumen", "pedir_programa", "aclarar", "definir"].includes(op) || (op === "texto" && !plan.frame.texto.some((span) => !span.optional))
  if (op === "negar") return plan
  const bare = op === "resumen" && !plan.consulta.anios.lista.length && (contexto.pendiente || /^(el|la|los|las)$/.test(frame.opens))
  if (bare) return follow
  if (op === "pedir_programa" || (leans(tokens, frame, ctx) && (thin || scopeless(plan.consulta) || follow.consulta.op === "comparar"))) return follow
  return plan
}

function scopeless(consulta) {
  return !consulta.programas.length && !consulta.ministerios.length && !consulta.servicios.length && !consulta.regiones.length && !consulta.textos.length && consulta.op !== "definir"
}
