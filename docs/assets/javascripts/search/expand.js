/** From a word that was typed to the terms of the index that answer it, each with how much it counts. */

import { terms, withoutTilde } from "../spanish.js"
import { key } from "./pieces.js"

const WEIGHT = { tilde: 0.9, family: 0.35, prefix: 0.45, number: 0.2, synonym: 0.4 }
const MOST_COMPLETIONS = 40

/** Which pieces a word may need. */
export function piecesFor(pieces, grupo, completing) {
  const own = [pieces.number(key(grupo.raiz))]
  return completing ? [...own, ...pieces.numbersWithPrefix(prefix(grupo))] : own
}

/** `Map(term → weight)`: the word itself, its tilde, its family and, while it is being typed, its completions. */
export function expand(pieces, grupo, completing) {
  const found = new Map()
  for (const term of pieces.family(grupo.raiz)) {
    const weight = kinship(term, grupo)
    if (weight) found.set(term, weight)
  }
  if (completing && prefix(grupo).length > 2)
    for (const term of completions(pieces, grupo)) if (!found.has(term)) found.set(term, nearness(term, grupo))
  return found
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
}
