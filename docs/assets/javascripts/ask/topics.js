/** Readings in which what follows «para», «que hablen de» or stands in quotes is a subject to look for in the texts. */

const ABOUT = new Set(["sobre", "acerca", "respecto"])
const JOINTS = new Set(["en", "de", "del", "el", "la", "a", "y", "ano"])
const TIME = ["anio", "edicion", "ultimos"]
const FIGURES = new Set(["gasto", "presupuesto", "cobertura", "ejecucion", "ejecutado", "administrativo", "por_beneficiario"])
const PLACE = ["ministerio", "servicio", "region"]

/** Each reading is the spans of the question, with a subject in place of those it swallows. */
export function topicSpans(tokens, spans, ctx) {
  const openers = spans.filter((span) => span.kind === "op" && (span.id === "mencionar" || span.id === "dirigidos"))
  const starts = openers.map((span) => ({ from: span.end, todo: span.id === "mencionar" }))
  starts.push(...aboutAfter(tokens, openers, spans))
  const quoted = tokens.findIndex((token) => token.quoted)
  if (quoted >= 0) starts.splice(0, starts.length, { from: quoted, todo: true, to: lastQuoted(tokens), literal: true })
  const bounded = starts.flatMap((start) => (start.literal ? [start] : [{ ...start, to: stopBefore(tokens, spans, start, TIME) }, { ...start, to: stopBefore(tokens, spans, start, [...TIME, ...PLACE]) }]))
  const says = ({ from, to }) => tokens.slice(from, to).some((token) => token.w.length > 2 && !ctx.lexicon.optional.has(token.w))
  return bounded.filter(says).map(({ from, todo, to, literal }) => {
    const begin = from + Math.max(0, tokens.slice(from, to).findIndex((token) => !ctx.lexicon.optional.has(token.w)))
    const said = tokens.slice(begin, to).map((token) => token.raw).join(" ")
    const topic = { kind: "tema", id: { texto: said, todo, literal }, start: from, end: to, cost: 0, penalty: 2 + to - from }
    return [...spans.filter((span) => span.end <= from || span.start >= to), topic]
  })
}

/** «¿Qué dice la ficha de Juntos sobre el covid?»: the subject stands after «sobre», not after the verb. */
function aboutAfter(tokens, openers, spans) {
  const speakers = [...openers.filter((span) => span.id === "mencionar"), ...spans.filter((span) => span.kind === "texto" && ["evaluador", "observaciones"].includes(span.id))]
  const first = Math.min(...speakers.map((span) => span.end))
  return tokens.flatMap((token, i) => (i >= first && ABOUT.has(token.w) ? [{ from: i + 1, todo: true }] : []))
}

function lastQuoted(tokens) {
  return tokens.length - [...tokens].reverse().findIndex((token) => token.quoted)
}

/** A subject ends where a year, or an institution or a region, begins; whom a programme is for, also where a figure does. */
function stopBefore(tokens, spans, { from, todo }, kinds) {
  const ending = (span) => kinds.includes(span.kind) || (!todo && span.kind === "rasgo" && FIGURES.has(span.id))
  const ends = spans.filter((span) => span.start > from && ending(span) && span.cost === 0).map((span) => span.start)
  const [whole, first] = [tokens.length, Math.min(tokens.length, ...ends)]
  let to = first
  while (to < whole && to > from + 1 && JOINTS.has(tokens[to - 1].w)) to--
  return spans.some((span) => span.start === from && TIME.includes(span.kind)) ? from : to
}
