/** Finding names in a question: programmes, services and ministries by their words, whole or in part, misspelt or by acronym. */

import { stem } from "../spanish.js"
import { nearest } from "./fuzzy.js"
import { phraseWords } from "./tokens.js"

const PARENTHESES = /\(([^()]*)\)/g

/**
 * An index over `names`: the forms of each become words → positions of the names that hold them. Forms up to `exclusive` are
 * a name's own; by the later ones others that hold the same words may be meant too.
 */
export function indexNames(names, light, { exclusive = 2 } = {}) {
  const index = { forms: [], owners: new Map(), vocabulary: new Map(), light, exclusive }
  names.forEach((forms, position) => {
    index.forms.push(forms.map((form) => contentStems(form, light)).filter((stems) => stems.length))
    for (const form of forms) for (const [key, words] of byKey(contentWords(form, light))) add(index, key, words, position)
  })
  return index
}

/** The forms by which a programme is called: its printed name, without what stands in parentheses, former names, acronyms. */
export function formsOfName(name) {
  const bare = name.replace(PARENTHESES, " ").trim()
  const forms = [name, bare || name]
  for (const [, inside] of name.matchAll(PARENTHESES)) {
    const former = inside.match(/^ex\.?\s+(.+)/i)
    if (former) forms.push(former[1])
    else if (isAcronym(inside)) forms.push(inside)
  }
  return forms
}

/** Whether all of a short text is an acronym (`PAD`, `PRO-N`, `Ruta 5` is not). */
function isAcronym(text) {
  return /^[\p{Lu}\d][\p{Lu}\d+&.\- ]{1,14}$/u.test(text.trim())
}

/** The spellings by which a token may belong to a name: stems with their cost. */
export function nameSpellings(index, token, fuzzy) {
  if (index.owners.has(token.s)) return [{ stem: token.s, cost: 0 }]
  if (!fuzzy) return []
  return nearest(token.w, index.vocabulary.keys()).map(({ word, cost }) => ({ stem: index.vocabulary.get(word), cost, word }))
}

/**
 * The names that begin at token `at`: `[{end, members, full, size, cost}]`. `spelt[i]` are the name spellings of token i,
 * `skip(i)` says whether token i may stand inside a name without belonging to it.
 */
export function namesAt(index, spelt, at, skip) {
  const found = []
  let states = [{ stems: [], read: [], members: null, cost: 0 }]
  for (let i = at; i < spelt.length && states.length; i++) {
    if (!spelt[i].length) {
      if (i > at && skip(i)) continue
      break
    }
    const next = states.flatMap((state) => spelt[i].map((each) => extended(index, state, each))).filter((state) => state.members.length)
    if (!next.length) {
      if (i > at && skip(i)) continue
      break
    }
    states = next
    for (const state of states) found.push(result(index, state, i + 1))
  }
  return found
}

function extended(index, state, { stem: word, cost }) {
  const owners = index.owners.get(word)
  const times = state.read.filter((each) => each === word).length + 1
  const members = (state.members || [...owners.keys()]).filter((member) => owners.get(member) >= times)
  return { stems: times > 1 ? state.stems : [...state.stems, word], read: [...state.read, word], members, cost: state.cost + cost }
}

function result(index, state, end) {
  const said = state.stems.length
  const ranks = state.members.map((member) => index.forms[member].findIndex((stems) => stems.length === said && stems.every((word) => state.stems.includes(word))))
  // The printed name counts before the name without parentheses, and that before former names and acronyms.
  const order = (rank) => Math.min(rank, 2)
  const least = Math.min(...ranks.filter((rank) => rank >= 0).map(order))
  const whole = state.members.filter((_, i) => ranks[i] >= 0 && order(ranks[i]) === least)
  return { end, members: whole.length && least <= index.exclusive ? whole : state.members, full: whole.length > 0, size: said, cost: state.cost, wider: state.members, stems: state.stems }
}

function contentWords(text, light) {
  const words = phraseWords(text)
  const content = words.filter((word) => !light.has(word))
  return content.length ? content : words
}

function contentStems(text, light) {
  return [...new Set(contentWords(text, light).map(keyOf))]
}

function keyOf(word) {
  return /\d/.test(word) ? word : stem(word)
}

function byKey(words) {
  const groups = new Map()
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) || []), word])
  return groups
}

/** `owners` holds, for each word, the names with it and how often it stands there. */
function add(index, key, words, position) {
  for (const word of words) index.vocabulary.set(word, key)
  if (!index.owners.has(key)) index.owners.set(key, new Map())
  const owners = index.owners.get(key)
  owners.set(position, Math.max(owners.get(position) || 0, words.length))
}
