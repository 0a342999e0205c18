/** Other ways of saying what a query says, from the data file of the field. */

import { stem, terms, withoutTilde } from "../spanish.js"
import { key } from "./pieces.js"

const SAME = 0.6
const ALSO = 0.4
/** How much a name that says it otherwise is a name with the words of the query. */
const NAMES = 0.7
/** Marks postings that hold names only. */
const BY_NAME = "@"
const SHORT = 3
const LONGEST = 14

export class Synonyms {
  /** `iguales`: groups that stand for each other; `tambien`: first what is said, then what is meant as well. */
  constructor({ iguales, tambien }) {
    this.ways = new Map()
    for (const group of iguales.map(read)) for (const said of group) this.add(said, group, SAME)
    for (const [said, ...meant] of tambien.map(read)) this.add(said, meant, ALSO)
  }

  add(said, others, weight) {
    const known = this.ways.get(named(said)) || { length: said.length, ways: new Map() }
    for (const other of others) {
      const name = other.join(" ")
      if (name !== said.join(" ") && !known.ways.has(name)) known.ways.set(name, { parts: other, weight })
    }
    this.ways.set(named(said), known)
  }

  /** What else is said for what stands in the query at `place`: `{length, ways: [{parts, weight}]}`, the longest match. */
  at(stems, place) {
    for (let length = Math.min(6, stems.length - place); length; length--) {
      const found = this.ways.get(named(stems.slice(place, place + length)))
      if (found) return { length, ways: [...found.ways.values()] }
    }
    return { length: 0, ways: [] }
  }

  /**
   * Other ways of saying what the words of a query say, as far as names say it: nothing has to be loaded. Gives the
   * words that are known to the data file: they are no typing errors, even where no name says them.
   */
  widenByName(slots, pieces, names) {
    const said = this.said(slots)
    for (const { saying, ways } of said)
      for (const way of ways) {
        const term = `${BY_NAME}${way.parts.join(" ")}`
        if (pieces.postings(term)?.length || pieces.add(term, names.postings(way.parts))) give(saying, term, way, pieces)
      }
    return new Set(said.flatMap(({ saying }) => saying))
  }

  /** The same wherever it is said; tells whether there was anything to add. */
  async widen(slots, pieces) {
    const said = this.said(slots)
    const joined = asOne(slots)
    const wanted = [...said.flatMap(({ ways }) => ways.flatMap(({ parts }) => parts)), ...joined.map(({ term }) => term)]
    await pieces.ensure(wanted.map((term) => pieces.number(key(term))))
    for (const slot of slots) slot.ways = slot.ways.filter(({ term }) => !term.startsWith(BY_NAME))
    for (const { saying, ways } of said)
      for (const way of ways) {
        const term = pieces.together(way.parts)
        if (term !== null) give(saying, term, way, pieces)
      }
    for (const each of joined) join(each, pieces)
    return wanted.length > 0
  }

  /** `[{saying: [slot…], ways}]`: the stretches of a query that can be said otherwise. */
  said(slots) {
    const stems = slots.map(({ grupo }) => (grupo.exacta ? "" : grupo.raiz))
    const found = []
    for (let place = 0; place < stems.length; place++) {
      const { length, ways } = this.at(stems, place)
      if (length) found.push({ saying: slots.slice(place, place + length), ways })
      place += Math.max(0, length - 1)
    }
    return found
  }
}

/** Gives words another way of saying them. Rarer than the words themselves, it counts for less: lunr pays for rarity. */
function give(slots, term, { parts, weight }, pieces) {
  const commonest = Math.max(...slots.map(({ grupo }) => frequency(pieces, grupo.raiz)))
  const humbled = (weight * Math.min(1, rarity(pieces, commonest) / rarity(pieces, frequency(pieces, term)))) / slots.length
  for (const { ways } of slots) if (!ways.some((way) => way.term === term)) ways.push({ term, parts, weight: humbled, nombra: NAMES })
}

function frequency(pieces, term) {
  return (pieces.postings(term) || []).reduce((most, { docs }) => Math.max(most, docs.length), 0)
}

function rarity(pieces, fichas) {
  return fichas ? Math.log(1 + pieces.fichas / fichas) : Infinity
}

/** What two words are written as one: `Bio Bío`, `start up`, `DS 49`. */
export function asOne(slots) {
  const pairs = slots.slice(1).map((second, i) => [slots[i], second])
  return pairs
    .filter(([{ grupo: one }, { grupo: other }]) => !one.numero && one.palabra.length + other.palabra.length <= LONGEST && other.palabra.length < 7)
    .map(([one, other]) => ({ slots: [one, other], term: stem(one.grupo.palabra + other.grupo.palabra) }))
}

/** The one word answers both; a word that only the beginnings of others answered is answered by nothing else. */
export function join({ slots, term }, pieces) {
  if (!pieces.postings(term)) return
  for (const slot of slots) {
    const known = pieces.postings(slot.grupo.raiz)
    slot.ways = [...(known ? slot.ways : []), { term, weight: 1 }]
  }
}

function read(group) {
  return group.map((said) => terms(said))
}

/** Inflections of a word are one: it is known by its family, unless that says too little. */
function named(stems) {
  return stems.map((stem) => (key(stem).length > SHORT ? key(stem) : withoutTilde(stem))).join(" ")
}
