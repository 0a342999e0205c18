/** How far two folded words are apart, and which misspellings are forgiven. Numbers never are. */

/** Letters that Chilean spelling mixes up, one way of writing each: `semiya` and `semilla` sound the same. */
export function sound(word) {
  return word
    .replace(/ll/g, "y")
    .replace(/^hue|^we|^gue(?!r)/, "ue")
    .replace(/^bue/, "ue")
    .replace(/h/g, "")
    .replace(/[vw]/g, "b")
    .replace(/qu|k/g, "c")
    .replace(/c(?=[ei])|z|x(?=c)/g, "s")
    .replace(/g(?=[ei])/g, "j")
    .replace(/(.)\1+/g, "$1")
}

/** Edits that a word of this length may hold. */
export function allowed(length) {
  if (length <= 3) return 0
  return length <= 7 ? 1 : 2
}

/** Damerau-Levenshtein distance, or Infinity as soon as it exceeds `limit`. */
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let previous2 = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], previous2[j - 2] + 1)
    }
    if (Math.min(...row) > limit) return Infinity
    previous2 = previous
    previous = row
  }
  return previous[b.length] <= limit ? previous[b.length] : Infinity
}

/** The vocabulary words nearest to `word`: `[{word, cost}]`, all of the least cost; cost 0.5 is a word that sounds the same. */
export function nearest(word, vocabulary) {
  if (/\d/.test(word) || word.length < 4) return []
  const limit = allowed(word.length)
  const heard = sound(word)
  let best = limit + 0.01
  let found = []
  for (const candidate of vocabulary) {
    if (candidate.length < 4 || /\d/.test(candidate)) continue
    const cost = costOf(word, heard, candidate, Math.min(limit, best))
    if (cost < best) [best, found] = [cost, []]
    if (cost === best) found.push({ word: candidate, cost })
  }
  return found.slice(0, 6)
}

function costOf(word, heard, candidate, limit) {
  if (Math.abs(word.length - candidate.length) <= 2 && sound(candidate) === heard) return 0.5
  // A word of four letters is near too many others: it must at least sound the same.
  if (candidate.length < 5) return Infinity
  const edits = distance(word, candidate, Math.floor(limit))
  if (edits === Infinity || edits > allowed(Math.min(word.length, candidate.length) + (edits === 1 ? 1 : 0))) return Infinity
  return word[0] === candidate[0] || sound(word)[0] === sound(candidate)[0] ? edits : edits + 0.4
}
