/** "Exact phrases": the index knows which words a section has, only its text knows in which order. */

import { isTerm, stem, withoutTilde, words } from "../spanish.js"

const BATCH = 12
const MOST_READ = 60
const READ_FOR_EACH = 6

/**
 * Only fichas in which every phrase stands word for word. Those with a section that has all the words are read, the
 * likeliest first, until `wanted` are found or many are read; `read` says how many, null when all were.
 */
export async function withPhrases(found, { frases }, wanted, passages) {
  const { scores } = found.matching || {}
  const possible = found.full.filter(inOneSection(found.slots, frases, passages.engine))
  possible.sort((a, b) => scores[b] - scores[a])
  const most = Math.min(possible.length, Math.max(MOST_READ, READ_FOR_EACH * wanted))
  const kept = []
  let read = 0
  while (read < most && kept.length < wanted) {
    const batch = possible.slice(read, read + BATCH)
    const texts = await Promise.all(batch.map((doc) => passages.texts(doc)))
    kept.push(...batch.filter((_, i) => says(texts[i], frases)))
    read += batch.length
  }
  return { ...found, full: kept, docs: kept, read: read < possible.length ? read : null }
}

/** A test for fichas: each phrase has all its words in one section, wherever in it. */
function inOneSection(slots, phrases, { pieces, start }) {
  const places = phrases.map((phrase) => {
    const stems = new Set(phrase.filter(isTerm).map(stem))
    const own = slots.filter(({ grupo }) => stems.has(grupo.raiz)).map(({ ways }) => standing(ways, pieces, start.n))
    const [first = new Set(), ...rest] = own
    return new Set([...first].filter((place) => rest.every((set) => set.has(place))).map((place) => place % start.n))
  })
  return (doc) => places.every((docs) => docs.has(doc))
}

/** Fields and fichas in which a word stands, as one number each. */
function standing(ways, pieces, fichas) {
  const places = new Set()
  for (const { term } of ways)
    for (const { field, docs } of pieces.postings(term) || []) for (const doc of docs) places.add(field * fichas + doc)
  return places
}

/** Whether every phrase stands in some text; typed without ñ it is found with it too. */
function says(texts, phrases) {
  const joined = texts.map((text) => ` ${words(text).join(" ")} `)
  const bare = joined.map(withoutTilde)
  return phrases.every((phrase) => [...joined, ...bare].some((text) => text.includes(` ${phrase.join(" ")} `)))
}
