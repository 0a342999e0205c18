/** A question as tokens: folded words, numbers and signs, each with its place in what was typed. */

import { fold, stem, withoutTilde } from "../spanish.js"
import { parseNumber } from "./numbers.js"

const TOKEN = /[nsNS]\s?\/\s?[aiAI](?![\p{L}])|[sn]\.[ia]\.|[mM]{1,2}\$|\$|\d+(?:[.,]\d+)*|%|[\p{L}\p{M}\d]+(?:['’´`+&][\p{L}\p{M}\d]+)*|["“”«»„]|[-–—](?=\s*\d)/gu
const QUOTE = /["“”«»„]/

/** Lower case, without accents, ñ as n: the only form in which words are compared. */
export function plainWord(text) {
  return withoutTilde(fold(text)).replace(/['’´`]/g, "")
}

/** `[{w, s, raw, num, pct, quoted, cap}]`: `w` the plain word, `s` its stem, `num` its value if it is a number. */
export function tokenize(text, aliases) {
  const tokens = []
  let quote = 0
  for (const match of text.normalize("NFC").slice(0, 600).matchAll(TOKEN)) {
    const raw = match[0]
    if (QUOTE.test(raw)) {
      quote = quote > 0 ? -quote : -quote + 1
      continue
    }
    for (const word of expanded(raw, aliases)) tokens.push(token(word, raw, match.index, quote > 0 ? quote : 0))
  }
  return tokens
}

/** The plain words of a name or phrase of the data. */
export function phraseWords(text) {
  return [...text.normalize("NFC").matchAll(TOKEN)].map((match) => match[0]).filter((raw) => !QUOTE.test(raw)).map(normal)
}

function expanded(raw, aliases) {
  const alias = Object.hasOwn(aliases, normal(raw)) && aliases[normal(raw)]
  return alias ? alias.split(" ") : [raw]
}

function token(word, raw, at, quoted) {
  const w = normal(word)
  const num = /^\d/.test(w) && !/[a-z]/.test(w) ? parseNumber(w) : null
  return { w, s: num === null ? stem(w) : w, raw, at, num, quoted, cap: /^\p{Lu}/u.test(raw) }
}

function normal(raw) {
  const w = plainWord(raw).replace(/\s/g, "")
  return w === "–" || w === "—" ? "-" : w
}
