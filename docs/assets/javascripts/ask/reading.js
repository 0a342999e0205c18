/** From a question to the query that is asked: all readings are weighed, and only one that explains every word is taken. */

import { covers } from "./cover.js"
import { continued, leans } from "./followup.js"
import { frameOf } from "./frame.js"
import { plansOf } from "./intents.js"
import { indexNames, namesAt, nameSpellings } from "./names.js"
import { spansOf } from "./spans.js"
import { tokenize } from "./tokens.js"

const LIGHT = new Set("el la los las de del en y e a con por para componente componentes".split(" "))

/** @returns {{consulta, frame, rivals, tokens, best}}; `consulta` null where no reading explains every word */
export async function read(pregunta, contexto, ctx) {
  const tokens = tokenize(pregunta, ctx.data.alias)
  const base = spansOf(tokens, ctx)
  const first = choose(tokens, base.spans, base.optional, contexto, ctx)
  if (first.consulta) return first
  const topical = bestOf(topicSpans(tokens, base.spans, ctx).map((spans) => choose(tokens, spans, base.optional, contexto, ctx)))
  if (topical) return topical
  const parts = await componentSpans(tokens, first, ctx)
  const detailed = parts.length ? choose(tokens, [...base.spans, ...parts], base.optional, contexto, ctx) : null
  return detailed?.consulta ? detailed : first
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
  const follow = contexto ? following(frames, contexto, ctx) : null
  const chosen = preferred(plans[0], follow, frames[0], { tokens, contexto, ctx })
  if (!chosen) return { consulta: null, tokens, best: frames[0], frames }
  return { ...chosen, tokens, best: frames[0], frames }
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
  const thin = ["resumen", "pedir_programa", "aclarar", "definir"].includes(plan.consulta.op) || (plan.consulta.op === "texto" && !plan.frame.texto.some((span) => !span.optional))
  const op = plan.consulta.op
  if (op === "negar") return plan
  if (op === "resumen" && contexto.pendiente) return follow
  if (op === "pedir_programa" || (leans(tokens, frame, ctx) && (thin || scopeless(plan.consulta)))) return follow
  return plan
}

function scopeless(consulta) {
  return !consulta.programas.length && !consulta.ministerios.length && !consulta.servicios.length && !consulta.regiones.length && !consulta.textos.length && consulta.op !== "definir"
}

/** Readings in which what follows «para», «que hablen de» or stands in quotes is a subject to look for in the texts. */
function topicSpans(tokens, spans, ctx) {
  const openers = spans.filter((span) => span.kind === "op" && (span.id === "mencionar" || span.id === "dirigidos"))
  const starts = openers.map((span) => ({ from: span.end, todo: span.id === "mencionar" }))
  const quoted = tokens.findIndex((token) => token.quoted)
  if (quoted >= 0) starts.push({ from: quoted, todo: true, to: lastQuoted(tokens) })
  for (const start of [...starts]) if (!start.todo) starts.push({ ...start, to: stopBefore(tokens, spans, start.from) })
  return starts.filter(({ from, to }) => from < (to ?? tokens.length)).map(({ from, todo, to = tokens.length }) => {
    const begin = from + Math.max(0, tokens.slice(from, to).findIndex((token) => !ctx.lexicon.optional.has(token.w)))
    const said = tokens.slice(begin, to).map((token) => token.raw).join(" ")
    const topic = { kind: "tema", id: { texto: said, todo }, start: from, end: to, cost: 0, penalty: 2 + to - from }
    return [...spans.filter((span) => span.end <= from || span.start >= to), topic]
  })
}

function lastQuoted(tokens) {
  return tokens.length - [...tokens].reverse().findIndex((token) => token.quoted)
}

/** A subject ends where a year, an institution or a region begins. */
function stopBefore(tokens, spans, from) {
  const ends = spans.filter((span) => span.start > from && ["anio", "ministerio", "servicio", "region"].includes(span.kind) && span.cost === 0).map((span) => span.start)
  let to = Math.min(tokens.length, ...ends)
  while (to > from + 1 && ["en", "de", "del", "el", "la"].includes(tokens[to - 1].w)) to--
  return to
}

/** Names of components and indicators of the programme that the question names: known only once its ficha is read. */
async function componentSpans(tokens, reading, ctx) {
  const named = (reading.frames || []).flatMap((frame) => frame.programa).filter((each) => each.id.length === 1)
  const span = named.find((each) => each.full && each.cost === 0) || named[0]
  if (!span) return []
  const place = ctx.catalogue.grupos[span.id[0]].flatMap((entry) => entry.ediciones).sort((a, b) => b.edicion - a.edicion)[0]
  const ficha = await ctx.facts.ficha(place)
  const index = indexNames(ficha.componentes.filas.map((row) => [row.nombre]), LIGHT)
  const spelt = tokens.map((token, i) => (i >= span.start && i < span.end ? [] : nameSpellings(index, token, token.num === null && ctx.lexicon.vocabulary.has(token.w) === false)))
  return tokens.flatMap((_, at) => namesAt(index, spelt, at, (i) => LIGHT.has(tokens[i].w)).map((name) => ({ kind: "componente", id: ficha.componentes.filas[name.members[0]].nombre, todos: name.members, start: at, end: name.end, cost: name.cost, penalty: name.full ? 0 : 1 })))
}
