/** One reading of a question as slots: what is asked (features, operators), of whom, when, and under which conditions. */

/** @param {object} cover from `covers`; @param {object[]} tokens */
export function frameOf(cover, tokens) {
  const frame = { spans: cover.spans.filter((span) => span.kind !== "vacia").filter(relating(tokens)), tokens, unread: cover.unread, score: cover.score }
  const polite = cover.spans.filter((span) => span.id === "cortesia")
  frame.words = new Set(cover.spans.flatMap((span) => span.read || []))
  frame.opens = tokens.find((token, i) => !polite.some((span) => span.start <= i && i < span.end))?.w
  frame.rasgos = ids(frame, "rasgo")
  if (tokens.some((token) => /^cuant[oa]s$/.test(token.w))) frame.rasgos.add("contar")
  frame.firmes = new Set(frame.spans.filter((span) => span.kind === "rasgo" && !span.optional).map((span) => span.id))
  frame.ops = ids(frame, "op")
  frame.sust = ids(frame, "sust")
  for (const kind of ["programa", "servicio", "ministerio", "negativa", "texto", "hallazgo", "definicion", "limite", "region", "zona", "tema", "componente"])
    frame[kind] = frame.spans.filter((span) => span.kind === kind)
  frame.n = first(frame, "n")
  frame.edicion = first(frame, "edicion")
  frame.ods = first(frame, "ods")
  frame.subtitulo = first(frame, "subtitulo")
  frame.moneda = first(frame, "moneda_de")
  frame.anios = yearsOf(frame, tokens)
  frame.negado = frame.ops.has("negar")
  return frame
}

/** «Respecto del presupuesto inicial» says of what a share is taken; it compares nothing. */
function relating(tokens) {
  const touch = (left, right) => tokens.slice(left.end, right.start).every((token) => /^(de|del|a|al|la|el|los|su)$/.test(token.w))
  return (span, i, spans) => !(span.kind === "op" && span.id === "comparar" && span.read.includes("respecto") && spans[i + 1]?.kind === "rasgo" && touch(span, spans[i + 1]))
}

/** The spans that an intention leaves unused, those that may be ignored apart. `used`: kinds, or `kind:id`. */
export function leftOver(frame, used) {
  const accepted = new Set([...used, "edicion", "moneda_de", "op:pesos_de_hoy"])
  return frame.spans.filter((span) => !span.optional && !accepted.has(span.kind) && !accepted.has(`${span.kind}:${span.id}`))
}

/** Question words that no phrase of the reading holds: `quién` asks for somebody, `dónde` for a place. */
export function openQuestions(frame) {
  return frame.tokens.filter((token, i) => /^(quien|quienes|donde|cuando|como)$/.test(token.w) && !frame.spans.some((span) => span.start <= i && i < span.end)).map((token) => token.w)
}

/** Whether only connecting words, commas apart, stand between two spans. */
export function adjoining(frame, left, right, joints) {
  const between = frame.tokens.slice(left.end, right.start)
  if (!between.length) return ["mejor", "peor", "mas", "menos", "mas_caro", "mas_barato", "comparar", "cual_dos"].some((op) => frame.ops.has(op))
  const figures = frame.spans.some((span) => span.kind === "rasgo" && !span.optional && span.start >= left.end && span.end <= right.start)
  if (figures && !between.slice(-3).some((token) => token.w === "que" || token.w === "o")) return false
  return between.some((token) => joints.has(token.w)) || frame.spans.some((span) => span.kind === "op" && span.start >= left.end && span.end <= right.start)
}

function ids(frame, kind) {
  return new Set(frame.spans.filter((span) => span.kind === kind).map((span) => span.id))
}

function first(frame, kind) {
  return frame.spans.find((span) => span.kind === kind)?.id ?? null
}

/** `{lista, modo}`: `modo` is `lista`, `rango`, `entre` (a span or a pair), `desde`, `hasta`, `ultimos`, `ultimo`, `anterior` or `ninguno`. */
function yearsOf(frame, tokens) {
  const spans = frame.spans.filter((span) => span.kind === "anio")
  const lista = [...new Set(spans.map((span) => span.id))]
  const last = frame.spans.find((span) => span.kind === "ultimos")
  const said = (id) => frame.ops.has(id)
  if (lista.length >= 2) return { lista, modo: joined(spans, tokens), anterior: said("anterior") }
  if (lista.length === 1) return { lista, modo: alone(spans[0], tokens, frame), anterior: said("anterior") }
  if (last) return { lista, modo: "ultimos", n: last.id }
  if (said("pandemia")) return { lista: [["subir", "bajar", "comparar", "variacion", "tendencia"].some(said) ? 2019 : 2020, 2021], modo: "rango", pandemia: true }
  if (said("anterior")) return { lista, modo: "anterior" }
  if (said("siguiente")) return { lista, modo: "siguiente" }
  // «Ahora por cobertura» goes on; it asks for no year.
  const now = frame.spans.some((span) => span.kind === "op" && span.id === "ultimo" && !(frame.opens === "ahora" && tokens[span.start].w === "ahora" && span.end === span.start + 1))
  return { lista, modo: now ? "ultimo" : "ninguno" }
}

function joined(spans, tokens) {
  if (spans.length > 2) return "lista"
  const between = tokens.slice(spans[0].end, spans[1].start).map((token) => token.w)
  const before = tokens.slice(Math.max(0, spans[0].start - 3), spans[0].start).map((token) => token.w)
  if (between.some((word) => ["-", "a", "al", "hasta"].includes(word))) return before.includes("del") || before.includes("de") ? "entre" : "rango"
  return before.includes("entre") ? "entre" : "lista"
}

function alone(span, tokens) {
  const before = tokens.slice(Math.max(0, span.start - 3), span.start).map((token) => token.w)
  if (before.includes("desde") || (before.includes("partir") && before.includes("de"))) return "desde"
  return before.includes("hasta") ? "hasta" : "lista"
}
