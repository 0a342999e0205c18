/** Every reading of every stretch of a question: `[{kind, id, start, end, cost, penalty}]`. Which of them fit together is decided later. */

import { LIGHT } from "./catalogue.js"
import { nearest } from "./fuzzy.js"
import { spellings, phrasesAt } from "./lexicon.js"
import { namesAt, nameSpellings } from "./names.js"
import { quantitiesAt } from "./quantities.js"

const CUES = new Set(["programa", "programas", "ministerio", "servicio"])
const BETWEEN = new Set([...LIGHT, "que"])

/** @returns {{spans: object[], unknown: boolean[]}} */
export function spansOf(tokens, { lexicon, catalogue, comparators }) {
  const fuzzy = tokens.map((token) => isUnknown(token, lexicon, catalogue))
  tokens.forEach((token, i) => (token.cue = (fuzzy[i] && nearest(token.w, CUES)[0]?.word) || token.w))
  const words = tokens.map((token, i) => wordSpellings(token, lexicon, fuzzy[i]))
  const spans = []
  for (let at = 0; at < tokens.length; at++) {
    for (const phrase of phrasesAt(lexicon, words, at)) spans.push(...lexical(phrase, at, lexicon))
    for (const quantity of quantitiesAt(tokens, at, comparators)) spans.push({ cost: 0, penalty: quantity.weak ? 1 : 0, ...quantity })
  }
  spans.push(...nameSpans(tokens, lexicon, catalogue, fuzzy))
  const heavy = tokens.map((token, i) => weighs(token, tokens[i - 1], tokens[i + 1], lexicon.data.con_peso))
  const light = spans.filter((span) => span.kind !== "vacia" || !heavy.slice(span.start, span.end).some(Boolean))
  return { spans: undivided(keepNearest(light)), fuzzy, optional: tokens.map((token, i) => !heavy[i] && (lexicon.optional.has(token.w) || token.w === "-")) }
}

/** A connecting word that says something where it stands: `para todos`, not `para todos los`. */
function weighs(token, previous, next, rules) {
  return Boolean(previous) && (Object.hasOwn(rules, previous.w) ? rules[previous.w] : []).includes(token.w) && !rules.salvo_ante.includes(next?.w)
}

function isUnknown(token, lexicon, catalogue) {
  if (token.num !== null) return false
  const indexes = [catalogue.indice, catalogue.indiceServicios, catalogue.indiceMinisterios]
  return spellings(lexicon, token.w, false).length === 0 && indexes.every((index) => !index.owners.has(token.s))
}

function wordSpellings(token, lexicon, fuzzy) {
  return token.num !== null ? [{ word: token.w, cost: 0 }] : spellings(lexicon, token.w, fuzzy)
}

function* lexical({ end, cost, entries, read }, start, lexicon) {
  const optional = read.every((word) => lexicon.optional.has(word)) || entries.some((entry) => entry.id === "cortesia")
  for (const { kind, id, extra } of entries) yield { kind, id, extra, start, end, cost, penalty: 0, optional: optional && kind !== "vacia", read }
}

function nameSpans(tokens, lexicon, catalogue, fuzzy) {
  const found = []
  for (const [kind, index] of [["programa", catalogue.indice], ["servicio", catalogue.indiceServicios], ["ministerio", catalogue.indiceMinisterios]]) {
    const spelt = tokens.map((token, i) => nameSpellings(index, token, fuzzy[i]))
    const skip = (i) => BETWEEN.has(tokens[i].w)
    for (let at = 0; at < tokens.length; at++)
      for (const name of namesAt(index, spelt, at, skip)) {
        const penalty = namePenalty(kind, name, tokens, at, lexicon)
        if (penalty !== null) found.push({ kind, id: name.members, full: name.full, wider: name.wider, start: at, end: name.end, cost: name.cost, penalty, size: name.size })
      }
  }
  return found
}

/** How doubtful it is that a stretch means this name; null where it is too doubtful to be read so. */
function namePenalty(kind, name, tokens, at, lexicon) {
  const cued = hasCue(kind, tokens, at)
  const content = tokens.slice(at, name.end).filter((token) => !lexicon.optional.has(token.w))
  const ordinary = content.every((token) => lexicon.vocabulary.has(token.w) || lexicon.optional.has(token.w))
  if (name.full && kind !== "programa" && name.size === 1 && !cued && oneProgramme(tokens, at)) return null
  if (name.full) return (content.length ? 0 : 20) + (ordinary && name.size === 1 && !cued ? writtenAsName(tokens, at) : 0)
  if (kind !== "programa" && name.size === 1 && !cued && oneProgramme(tokens, at)) return null
  if (kind !== "programa") return cued || name.size > 1 ? 2 + Math.min(name.members.length, 4) : null
  if (name.size === 1 && ordinary && !cued) return null
  return (ordinary && !cued ? 4 : 0) + (name.members.length === 1 ? 2 : name.members.length <= 4 ? 4 : 6)
}

/** «Programa mujer» asks for a programme called so; «qué programa de vivienda» for one of an institution. */
function oneProgramme(tokens, at) {
  let i = at - 1
  while (i >= 0 && BETWEEN.has(tokens[i].w) && tokens[i].cue !== "programa") i--
  return tokens[i]?.cue === "programa" && !/^(que|cual|algun|ningun|cada|un|otro|cuanto)$/.test(tokens[i - 1]?.w || "")
}

/** A word of every day is a name where it is written as one: `CRECE` in a question that is not all capitals, `Juntos` inside a sentence. */
function writtenAsName(tokens, at) {
  const { raw, cap } = tokens[at]
  const shouted = raw.length > 2 && raw === raw.toUpperCase() && tokens.some((token) => /[a-zñáéíóú]/.test(token.raw))
  return shouted ? -2 : cap && at > 0 && tokens.some((token) => !token.cap && token.num === null) ? 1 : 3
}

function hasCue(kind, tokens, at) {
  const cue = { programa: /^(programa|programas|llamado|fondo|beca|becas|subsidio|plan)$/, servicio: /^(servicio|institucion)$/, ministerio: /^(ministerio|cartera)$/ }[kind]
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (cue.test(tokens[i].cue)) return true
    if (!BETWEEN.has(tokens[i].w)) return false
  }
  return false
}

/** Some phrases are not to be taken apart: `personas mayores` are not more persons, `en que se gasta` asks no amount. */
function undivided(spans) {
  const whole = spans.filter((span) => span.cost === 0 && ((["negativa", "vacia"].includes(span.kind) && span.end - span.start > 1 && span.id !== "funcion") || (span.kind === "texto" && span.end - span.start > 2)))
  whole.push(...spans.filter((span) => span.kind === "programa" && span.cost === 0 && span.size > 1))
  const inside = (span, other) => other.start <= span.start && span.end <= other.end && span.end - span.start < other.end - other.start
  const yields = (span, other) => inside(span, other) && (other.kind !== "programa" || span.kind === "negativa")
  return spans.filter((span) => !(span.read || span.kind === "n") || !whole.some((other) => yields(span, other)))
}

/** Of a misspelt word only the nearest readings count, whatever they are. */
function keepNearest(spans) {
  const least = new Map()
  for (const span of spans)
    if (span.cost > 0 && span.end === span.start + 1) least.set(span.start, Math.min(least.get(span.start) ?? Infinity, span.cost))
  return spans.filter((span) => span.cost === 0 || span.end > span.start + 1 || span.cost <= least.get(span.start))
}
