/** What a person typed, read: words, "exact phrases", -excluded words. Nothing typed can make it fail. */

import { fold, isNumber, isTerm, stem, words } from "../spanish.js"

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
