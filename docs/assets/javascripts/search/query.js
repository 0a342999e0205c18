/**
 * What a person typed: read into words, "exact phrases" and -excluded words, and each word into the terms of the index
 * that answer it, with how much they count. Nothing typed can make it fail.
 */

import { fold, isNumber, isTerm, stem, terms, withoutTilde, words } from "../spanish.js"
import { key } from "./pieces.js"

const WEIGHT = { tilde: 0.9, family: 0.35, prefix: 0.45, number: 0.2, synonym: 0.4 }
const MOST_COMPLETIONS = 40
const MOST_CHARACTERS = 400
const MOST_WORDS = 16
const PHRASE = /["“”«»]([^"“”«»]+)["“”«»]/g
const EXCLUDED = /(^|\s)[-–]([^\s-–][^\s]*)/g

/** `{grupos: [{palabra, raiz, numero, exacta}], frases: [[word…]…], excluidas: [stem…]}` */
export function parse(text) {
  const typed = String(text).slice(0, MOST_CHARACTERS)
  const frases = []
  const excluidas = []
  const rest = typed
    .replace(PHRASE, (_, phrase) => (frases.push(words(phrase)), " "))
    .replace(EXCLUDED, (_, space, word) => (excluidas.push(...words(word).filter(isTerm).map(stem)), " "))
  const grupos = [...groups(words(rest), false), ...frases.flatMap((phrase) => groups(phrase, true))]
  return { grupos: unique(grupos).slice(0, MOST_WORDS), frases: frases.filter((f) => f.length > 1), excluidas }
}

/** The text as it is compared with names: folded, single spaces. */
export function plain(text) {
  return words(fold(String(text))).join(" ")
}

function groups(list, exacta) {
  return list.filter(isTerm).map((palabra) => ({ palabra, raiz: stem(palabra), numero: isNumber(palabra), exacta }))
}

function unique(grupos) {
  const seen = new Set()
  return grupos.filter(({ raiz }) => !seen.has(raiz) && seen.add(raiz))
}

/** Which pieces a word may need. */
export function piecesFor(pieces, grupo, completing) {
  const own = [pieces.number(key(grupo.raiz))]
  return completing ? [...own, ...pieces.numbersWithPrefix(prefix(grupo))] : own
}

/** `[{terms: [term], weight}]`: the word itself, its tilde, its family and, while it is being typed, its completions. */
export function expand(pieces, grupo, completing) {
  const found = related(pieces, grupo, completing)
  if (found.has(grupo.raiz)) humble(found, pieces, grupo.raiz)
  return [...found].map(([term, weight]) => ({ terms: [term], weight }))
}

function related(pieces, grupo, completing) {
  const found = new Map()
  for (const term of pieces.family(grupo.raiz)) {
    const weight = kinship(term, grupo)
    if (weight) found.set(term, weight)
  }
  if (completing && prefix(grupo).length > 2)
    for (const term of completions(pieces, grupo)) if (!found.has(term)) found.set(term, nearness(term, grupo))
  return found
}

/** A relative of the word never counts for more than the word: not for being rarer, nor for being many. */
function humble(found, pieces, itself) {
  const frequency = (term) => pieces.postings(term).reduce((sum, { docs }) => sum + docs.length, 0)
  const own = frequency(itself)
  for (const [term, weight] of found)
    if (weight < WEIGHT.tilde) found.set(term, (weight * Math.min(1, frequency(term) / own + 0.2)) / Math.sqrt(found.size - 1))
}

function kinship(term, { raiz, numero, exacta }) {
  if (term === raiz) return 1
  if (withoutTilde(term) === withoutTilde(raiz)) return raiz.includes("ñ") ? WEIGHT.family : WEIGHT.tilde
  return numero || exacta ? 0 : WEIGHT.family
}

function completions(pieces, grupo) {
  const size = (term) => pieces.postings(term).reduce((sum, { docs }) => sum + docs.length, 0)
  const found = pieces.withPrefix(prefix(grupo))
  if (found.length <= MOST_COMPLETIONS) return found
  return found.map((term) => [size(term), term]).sort(([a], [b]) => b - a).slice(0, MOST_COMPLETIONS).map(([, t]) => t)
}

function nearness(term, grupo) {
  return grupo.numero ? WEIGHT.number : (WEIGHT.prefix * prefix(grupo).length) / Math.max(term.length, prefix(grupo).length)
}

/** `1.52` on the way to `1.520.806` was read as a decimal. */
function prefix({ palabra, numero }) {
  return numero ? palabra.replace(",", "") : palabra
}

/** The groups of synonyms with every way of saying as a list of stems. */
export class Synonyms {
  constructor(groups) {
    this.groups = groups.map((group) => group.map((said) => terms(said)))
  }

  /** Other ways of saying what stands in the query at `place`: `{length, ways: [[stem…]…]}`, the longest match. */
  at(stems, place) {
    let best = { length: 0, ways: [] }
    for (const group of this.groups)
      for (const said of group)
        if (said.length > best.length && said.every((term, i) => stems[place + i] === term))
          best = { length: said.length, ways: group.filter((other) => other !== said) }
    return best
  }

  /** Gives the words of a query the other ways of saying what they say; tells whether there were any. */
  async widen(slots, pieces) {
    const stems = slots.map(({ grupo }) => grupo.raiz)
    const said = stems.map((_, place) => ({ place, ...this.at(stems, place) })).filter(({ ways }) => ways.length)
    await pieces.ensure(said.flatMap(({ ways }) => ways.flat()).map((term) => pieces.number(key(term))))
    for (const { place, length, ways } of said) {
      const known = ways.filter((way) => way.every((term) => pieces.postings(term)))
      const added = known.map((terms) => ({ terms, weight: WEIGHT.synonym / terms.length }))
      for (const slot of slots.slice(place, place + length)) slot.ways.push(...added)
    }
    return said.length > 0
  }
}
