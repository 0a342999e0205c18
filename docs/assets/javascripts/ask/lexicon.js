/** The lexicon compiled: every phrase of the data in a tree of words, and the spellings that lead to it. */

import { stem } from "../spanish.js"
import { nearest, sound } from "./fuzzy.js"
import { futureForms, verbForms } from "./morph.js"
import { phraseWords } from "./tokens.js"

/** @param {object} data the file `datos/hechos/lexico.json` */
export function compileLexicon(data) {
  const lexicon = { root: newNode(), vocabulary: new Set(), forgiving: new Set(), heard: new Map(), stems: new Map(), data, optional: new Set(), courteous: new Set(data.cortesia.map(phraseWords).filter((words) => words.length === 1).flat()) }
  for (const [kind, id, phrase, extra] of phrases(data)) addPhrase(lexicon, kind, id, phrase, extra)
  for (const word of lexicon.forgiving) push(lexicon.stems, stem(word), word)
  return lexicon
}

/** The words of the lexicon that a token may stand for: `[{word, cost}]`; exact, else same stem, else (if `fuzzy`) a near spelling. */
export function spellings(lexicon, word, fuzzy) {
  if (lexicon.vocabulary.has(word)) return [{ word, cost: 0 }]
  const kin = lexicon.stems.get(stem(word))
  if (kin) return kin.map((each) => ({ word: each, cost: 0 }))
  if (!fuzzy) return []
  const found = nearest(word, lexicon.forgiving)
  const polite = word.length > 3 ? lexicon.heard.get(sound(word)) || [] : []
  return polite.length && !(found[0]?.cost < 0.5) ? [...found.filter((each) => each.cost <= 0.5), ...polite.map((each) => ({ word: each, cost: 0.5 }))] : found
}

/** Every phrase of the lexicon that starts at token `at`: `[{end, cost, entries}]`. `words[i]` holds the spellings of token i. */
export function phrasesAt(lexicon, words, at) {
  const found = []
  let states = [{ node: lexicon.root, cost: 0, read: [] }]
  for (let end = at; end < words.length && states.length; end++) {
    states = states.flatMap(({ node, cost, read }) =>
      words[end].flatMap((each) => {
        const next = node.next.get(each.word)
        return next ? [{ node: next, cost: cost + each.cost, read: [...read, each.word] }] : []
      }),
    )
    for (const { node, cost, read } of states) if (node.entries.length) found.push({ end: end + 1, cost, entries: node.entries, read })
  }
  return found
}

function* phrases(data) {
  for (const [kind, groups] of [["rasgo", data.rasgos], ["op", data.operadores], ["sust", data.sustantivos]])
    for (const [id, list] of Object.entries(groups)) for (const phrase of list) yield [kind, id, phrase]
  for (const kind of ["negativa", "texto", "hallazgo", "definicion"])
    for (const entry of data[`${kind}s`] || data[`${kind}es`]) for (const phrase of entry.palabras) yield [kind, entry.id, phrase, entry]
  for (const region of data.regiones) for (const phrase of region.palabras) yield ["region", region.nombre, phrase]
  for (const line of data.subtitulos) for (const phrase of line.palabras) yield ["subtitulo", line.codigo, phrase]
  for (const zone of data.zonas) for (const phrase of zone.palabras) yield ["zona", zone.palabras[0], phrase, zone]
  for (const phrase of data.funcion) yield ["vacia", "funcion", phrase]
  for (const phrase of data.cortesia) yield ["vacia", "cortesia", phrase]
}

function addPhrase(lexicon, kind, id, phrase, extra) {
  if (!phrase.startsWith("~")) return insert(lexicon, kind, id, phraseWords(phrase), extra)
  for (const form of verbForms(phrase.slice(1))) insert(lexicon, kind, id, [form], extra)
  const future = lexicon.data.negativas.find((each) => each.id === "futuro")
  for (const form of futureForms(phrase.slice(1))) insert(lexicon, "negativa", "futuro", [form], future)
}

function insert(lexicon, kind, id, words, extra) {
  let node = lexicon.root
  for (const word of words) {
    lexicon.vocabulary.add(word)
    // A misspelt word is never taken for one that refuses: not understood, it is refused anyway. Nor does a word
    // become one that says nothing because it looks like it: `casa` is no `caso`. Only how it sounds may lead there.
    if (kind === "vacia") push(lexicon.heard, sound(word), word)
    else if (kind !== "negativa") lexicon.forgiving.add(word)
    if (!node.next.has(word)) node.next.set(word, newNode())
    node = node.next.get(word)
  }
  if (!node.entries.some((entry) => entry.kind === kind && entry.id === id)) node.entries.push({ kind, id, extra })
  if (kind === "vacia") for (const word of words) if (id === "funcion") lexicon.optional.add(word)
}

function newNode() {
  return { next: new Map(), entries: [] }
}

function push(map, key, value) {
  if (!map.has(key)) map.set(key, [])
  map.get(key).push(value)
}
