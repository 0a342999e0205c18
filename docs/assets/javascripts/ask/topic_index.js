/** Which fichas hold the words of a subject: the word files of the site, loaded by the beginnings of the words. */

import { nearest } from "./fuzzy.js"
import { phraseWords } from "./tokens.js"
import { stem } from "../spanish.js"

/** The words of a subject that tell something. */
export function topicWords(text, lexicon) {
  return phraseWords(text).filter((word) => word.length > 2 && !lexicon.optional.has(word))
}

/**
 * @returns {Promise<{holds: (place: object) => boolean, words: string[]}>} `words` are those looked for, where one was misspelt its correction
 */
export async function placesHolding(text, everywhere, ctx) {
  const index = await ctx.facts.get("datos/hechos/palabras/indice.json")
  const found = await Promise.all(topicWords(text, ctx.lexicon).map((word) => holders(word, index, everywhere, ctx)))
  const numbers = new Map()
  let number = 0
  for (const entry of ctx.catalogue.programas) for (const place of entry.ediciones) numbers.set(place, number++)
  return { holds: (place) => found.length > 0 && found.every(({ set }) => set.has(numbers.get(place))), words: found.map(({ word }) => word) }
}

async function holders(word, index, everywhere, ctx) {
  const prefix = Array.from({ length: word.length }, (_, cut) => word.slice(0, word.length - cut)).find((each) => index.inicios.includes(each))
  if (!prefix) return { word, set: new Set() }
  const file = await ctx.facts.get(`datos/hechos/palabras/${prefix}.json`)
  const own = gathered(file, word, everywhere)
  if (own.size) return { word, set: own }
  // A slip in a word that no ficha holds: the one near word, if there is but one.
  const near = nearest(word, Object.keys(file)).filter((each) => each.cost <= 1)
  const stems = new Set(near.map((each) => stem(each.word)))
  return stems.size === 1 ? { word: near[0].word, set: gathered(file, near[0].word, everywhere) } : { word, set: own }
}

function gathered(file, word, everywhere) {
  const found = new Set()
  const wanted = stem(word)
  for (const [each, [purpose, elsewhere]] of Object.entries(file)) {
    if (each !== word && stem(each) !== wanted) continue
    for (const list of everywhere ? [purpose, elsewhere] : [purpose]) {
      let at = 0
      for (const step of list) found.add((at += step))
    }
  }
  return found
}
