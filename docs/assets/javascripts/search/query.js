/**
 * What a person typed: read into words, "exact phrases" and -excluded words, and each word into the terms of the index
 * that answer it, with how much they count. Nothing typed can make it fail.
 */

import { fold, isNumber, isTerm, stem, withoutTilde, words } from "../spanish.js"
import { key } from "./pieces.js"

const WEIGHT = { tilde: 0.9, family: 0.35, prefix: 0.45, number: 0.2 }
/** Where the word itself stands nowhere, its relatives count for more. */
const ALONE = 2
/** How much a name with a relative, or with a longer word, is a name with the word. */
const NAMES = { family: 0.9, prefix: 0.5 }
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

/** Each word once; said twice in a row it may be half a name (`Bío Bío`). */
function unique(grupos) {
  const seen = new Set()
  return grupos.filter(({ raiz }, i) => (!seen.has(raiz) && seen.add(raiz)) || grupos[i - 1]?.raiz === raiz)
}

/** Which pieces a word may need; one that is `known` is no beginning of words that are filed under less than it. */
export function piecesFor(pieces, grupo, completing, known = false) {
  const own = [pieces.number(key(grupo.raiz))]
  return completing ? [...own, ...pieces.numbersWithPrefix(prefix(grupo), !known)] : own
}

/** `[{term, weight}]`: the word itself, its tilde, its family and, while it is being typed, its completions. */
export function expand(pieces, grupo, completing) {
  const found = related(pieces, grupo, completing)
  const itself = standsFor(grupo.raiz, found)
  if (itself) humble(found.set(itself, 1), pieces, itself)
  else for (const [term, weight] of found) found.set(term, weight * ALONE)
  return [...found].map(([term, weight]) => ({ term, weight, nombra: naming(term, grupo) }))
}

/** The word as the index has it: typed without its tilde it is the one with it. */
function standsFor(raiz, found) {
  if (found.has(raiz)) return raiz
  return raiz.includes("ñ") ? undefined : [...found.keys()].find((term) => withoutTilde(term) === raiz)
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

/** How much a name with this term is a name with the word. */
function naming(term, { raiz }) {
  if (withoutTilde(term) === withoutTilde(raiz)) return 1
  return key(term) === key(raiz) ? NAMES.family : NAMES.prefix
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
