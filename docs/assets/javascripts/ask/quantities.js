/** Numbers in a question, by what they are: a year, a span of years, how many to list, a limit, an ODS, a subtítulo. */

import { nearest, sound } from "./fuzzy.js"
import { saidNumber } from "./numbers.js"
import { phraseWords } from "./tokens.js"

const YEARS = new Set(["anos", "ano", "periodos", "ejercicios", "ediciones", "fichas"])
const COUNTED = new Set("programas programa ministerios ministerio servicios servicio instituciones regiones region componentes componente primeros primeras mas menos mayores menores peores mejores que iniciativas ultimos con fichas subtitulos".split(" "))
const BEFORE_LIMIT = new Set(["el", "un", "los", "las", "la", "de", "a", "m$", "$", "mm$", "al", "unos", "entre"])
const BEFORE_COUNT = new Set(["top", "los", "las", "primeros", "primeras", "dame", "ranking", "muestrame", "solo", "dime", "cuales"])
const UNITS = [
  [["mil", "millones"], 1e9], [["millones"], 1e6], [["millon"], 1e6], [["palos"], 1e6], [["palo"], 1e6], [["mm$"], 1e6], [["m$"], 1e3],
  [["mil"], 1e3], [["lucas"], 1e3], [["luca"], 1e3], [["gambas"], 100], [["miles"], 1e3], [["pesos"], 1],
]
/** Words before a percentage that is meant exactly: `con 0 %`, `ejecutaron el 100 %`. */
const SHARED = new Set(["con", "el", "un", "al", "del", "tienen", "tuvieron"])
const FRACTIONS = new Map([["mitad", 50], ["tercio", 100 / 3]])
const ONE_OF = new Set(["millon", "palo", "luca"])
const UNIT_WORDS = new Set(["millones", "millon"])
const MULTIPLES = new Set(["mil", "millones", "millon", "miles"])
const NOTHING = new Set(["cero", "nulo", "nula", "nulos", "nulas"])
const PEOPLE = new Set(["personas", "beneficiarios", "beneficiarias", "usuarios", "gente"])

/** Every reading of the numbers that start at token `at`: `[{kind, id, end, ...}]`. */
export function quantitiesAt(tokens, at, comparators) {
  const words = tokens.map((token, i) => (i > 0 && token.num === null && token.w.length > 5 ? unitWord(token.w) : token.w))
  return [...limits(tokens, words, at, comparators), ...range(tokens, words, at), ...lastYears(words, tokens, at), ...bare(tokens, words, at)]
}

/** `milloens` after a number is `millones`: unread, it would make another limit of it. */
function unitWord(word) {
  if (UNIT_WORDS.has(word)) return word
  const [near] = nearest(word, UNIT_WORDS)
  return near && near.cost <= 1 && near.word[0] === word[0] ? near.word : word
}

/** The number at a token, written or said: `{value, end, pct, written}` or null. */
function numberAt(tokens, words, at) {
  const token = tokens[at]
  if (!token) return null
  if (token.num !== null && isYear({ value: token.num })) return { value: token.num, end: at + 1, pct: 0, written: true }
  if (token.num === null) {
    const said = saidNumber(words, at)
    return said && { value: said.value, end: at + said.length, pct: percentEnd(words, at + said.length), written: false }
  }
  return { value: token.num, end: at + 1, pct: percentEnd(words, at + 1), written: true }
}

function percentEnd(words, at) {
  if (words[at] === "%") return at + 1
  return words[at] === "por" && words[at + 1] === "ciento" ? at + 2 : 0
}

/** A number with its unit: `500 millones` is 5e8 pesos, `M$ 500` is 5e5. */
function amountAt(tokens, words, at) {
  let from = at
  let sign = 0
  while (BEFORE_LIMIT.has(words[from])) {
    if (words[from] === "m$") sign = 1e3
    if (words[from] === "mm$") sign = 1e6
    if (words[from] === "$") sign = 1
    from++
  }
  if (FRACTIONS.has(words[from])) return { value: FRACTIONS.get(words[from]), unit: "%", end: from + 1 }
  const number = numberAt(tokens, words, from) || (ONE_OF.has(words[from]) && { value: 1, end: from, pct: 0 })
  if (!number) return null
  if (number.pct) return { value: number.value, unit: "%", end: number.pct }
  return { from, ...withUnit(words, number, sign) }
}

function withUnit(words, number, sign) {
  let [end, factor, money] = [number.end, sign, sign > 0]
  for (const [unit, worth] of UNITS) {
    if (!unit.every((word, k) => words[end + k] === word)) continue
    factor = worth
    money ||= !MULTIPLES.has(unit[0])
    end += unit.length
    break
  }
  const of = words[end] === "de" ? 1 : 0
  const pesos = words[end + of] === "pesos" || (!of && words[end] === "m$")
  if (pesos) end += of + 1
  const value = number.value * (factor || 1)
  if (money || pesos) return { value, unit: "pesos", end }
  if (PEOPLE.has(words[end + of])) return { value, unit: "personas", end: end + of }
  return { value, unit: factor ? "magnitud" : "", end, year: !factor && isYear(number) }
}

function* limits(tokens, words, at, comparators) {
  for (const { sign, phrase } of comparators) {
    if (!phrase.every((word, k) => words[at + k] === word)) continue
    const amount = amountAt(tokens, words, at + phrase.length)
    if (!amount || (amount.unit === "" && amount.year && /^(sobre|desde|hasta)/.test(phrase[0]))) continue
    yield { kind: "limite", id: sign, start: at, end: amount.end, value: amount.value, unit: amount.unit }
  }
}

/** `entre 50% y 80%`, `entre 100 y 200 millones`; two bare years are years, not limits. */
function* range(tokens, words, at) {
  if (words[at] !== "entre") return
  const low = amountAt(tokens, words, at + 1)
  if (!low || words[low.end] !== "y") return
  const high = amountAt(tokens, words, low.end + 1)
  if (!high || (low.year && high.year && !high.unit)) return
  const value = low.unit === "" && ["pesos", "magnitud"].includes(high.unit) ? low.value * (high.value / numberAt(tokens, words, high.from).value) : low.value
  yield { kind: "limite", id: "entre", start: at, end: high.end, value, top: high.value, unit: high.unit || low.unit }
}

/** `últimos 3 años`, `los tres últimos años`, `tres años`. */
function* lastYears(words, tokens, at) {
  let i = at
  const first = words[i] === "ultimos" || words[i] === "ultimas"
  if (first) i++
  const number = numberAt(tokens, words, i)
  if (!number || number.value > 15 || number.value < 2) return
  i = number.end
  const after = words[i] === "ultimos"
  if (after) i++
  if (YEARS.has(words[i])) {
    const tail = words[i + 1] === "seguidos" || words[i + 1] === "consecutivos" ? 1 : 0
    yield { kind: "ultimos", id: number.value, start: at, end: i + 1 + tail }
  } else if (first) yield { kind: "ultimos", id: number.value, start: at, end: i }
}

function* bare(tokens, words, at) {
  if (NOTHING.has(words[at]) || (tokens[at].num === 0 && words[at + 1] !== "%")) yield { kind: "limite", id: "igual", start: at, end: at + 1, value: 0, unit: "" }
  const number = numberAt(tokens, words, at)
  if (number?.pct && SHARED.has(words[at - 1])) yield { kind: "limite", id: "igual", start: at, end: number.pct, value: number.value, unit: "%", weak: true }
  if (!number || number.pct) return
  const [previous, next] = [words[at - 1], words[number.end]]
  if (isYear(number) && /^pesos?$/.test(words[at - 1] === "de" ? words[at - 2] : "")) yield { kind: "moneda_de", id: number.value, start: at, end: number.end }
  else if (isYear(number) && ofEdition(words, at)) yield { kind: "edicion", id: number.value, start: at, end: number.end }
  else if (isYear(number)) yield { kind: "anio", id: number.value, start: at, end: number.end }
  else if (shortYear(tokens, at, number, previous, next)) yield { kind: "anio", id: 2000 + number.value, start: at, end: number.end, weak: true }
  if (Number.isInteger(number.value) && number.value >= 1 && number.value <= 200 && (COUNTED.has(next) || BEFORE_COUNT.has(previous)))
    yield { kind: "n", id: number.value, start: at, end: number.end }
  if ((previous === "ods" || previous === "sostenible") && number.value <= 17) yield { kind: "ods", id: number.value, start: at, end: number.end }
  const line = previous && sound(previous) === "subtitulo"
  if (line || (previous === "subtitulos" && number.value < 40)) yield { kind: "subtitulo", id: String(number.value), start: at, end: number.end }
}

/** `según la ficha 2021`, `ficha de 2021`, `edición 2021`. */
function ofEdition(words, at) {
  let i = at - 1
  while (["de", "del", "la", "el", "ano"].includes(words[i])) i--
  return ["ficha", "edicion"].includes(words[i])
}

function isYear(number) {
  return Number.isInteger(number.value) && number.value >= 1980 && number.value <= 2100
}

function shortYear(tokens, at, number, previous, next) {
  if (!number.written || !/^\d\d$/.test(tokens[at].w) || number.value < 12 || number.value > 30) return false
  if (tokens.some((token) => token.num >= 1990 && token.num <= 2100)) return false
  return !["top", "ods", "subtitulo", "ley", "ultimos", "de los", "covid"].includes(previous) && !COUNTED.has(next) && !YEARS.has(next)
}

/** The comparators of the lexicon as word lists, longest first. */
export function compileComparators(data) {
  return Object.entries(data)
    .flatMap(([sign, phrases]) => phrases.map((phrase) => ({ sign, phrase: phraseWords(phrase) })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
}
