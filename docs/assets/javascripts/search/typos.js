/** Mistyped words: the nearest word of the collection, by letters and by how Spanish sounds. Never for figures. */

import { fold, stem, withoutTilde } from "../spanish.js"
import { Reader } from "./pieces.js"
import { expand, piecesFor } from "./query.js"

const SOUND_ALIKE = ["szc", "bv", "gj", "iy", "kcq", "mn", "nñ", "lr"]
const SOUNDS = [["b", /^v/], ["s", /^(?:c[ei]|z|x)/], ["c", /^[kq]/], ["j", /^g[ei]/], ["i", /^(?:y|ll)/]]
const OFTEN = 0.06
const IN_NAMES = 0.25
const SILENT = 0.2
const FAR_COMMONER = 10

/** How many wrong letters a word of some length is forgiven. */
export function forgiven(length) {
  return length < 4 ? 0 : length < 8 ? 1 : 2
}

export class Typos {
  /** `load(sound)` resolves to the words that begin with a sound, `sounds` are all there are; `names` the words of names. */
  constructor(load, sounds, names) {
    this.load = load
    this.sounds = sounds
    this.names = names
    this.loading = new Map()
    this.words = new Map()
  }

  /** Makes sure that the words are here that a mistyped word is most likely one of. */
  expect(typed) {
    return this.ensure(this.sounds.length === 1 ? this.sounds : [sound(typed)])
  }

  async ensure(sounds) {
    await Promise.all(sounds.filter((each) => this.sounds.includes(each)).map((each) => {
      if (!this.loading.has(each)) {
        const wanted = this.load(each).then((bytes) => this.words.set(each, unpacked(bytes)))
        wanted.catch(() => this.loading.delete(each))
        this.loading.set(each, wanted)
      }
      return this.loading.get(each)
    }))
  }

  /** Corrects the slots that nothing answers, proposes for the rest: `{correcciones, sugerencias}` of `{de, a}`. */
  async correct(slots, found) {
    const told = { correcciones: [], sugerencias: [] }
    for (const slot of slots) {
      const { palabra, raiz } = slot.grupo
      const itself = found.documents(raiz) > 0
      const holding = found.holding(slot.ways, slot.grupo)
      const nearest = await this.guess(palabra, holding, itself)
      if (!nearest) continue
      told[itself ? "sugerencias" : "correcciones"].push({ de: palabra, a: nearest.palabra })
      if (!itself) await take(slot, nearest, found.engine.pieces)
    }
    return told
  }

  /** The nearest word; one that begins with another sound only for what stands nowhere. */
  async guess(typed, holding, itself) {
    await this.expect(typed)
    const near = this.nearest(typed, holding, itself)
    if (near || holding || !forgiven(typed.length)) return near
    await this.ensure(this.sounds)
    return this.nearest(typed, holding, itself)
  }

  /**
   * `{palabra, folded, stem}`, or null. A word that `holding` fichas have, or have relatives of, gives way only to a
   * far commoner one; one that stands there `itself` only to the nearest.
   */
  nearest(typed, holding = 0, itself = false) {
    const most = itself ? Math.min(1, forgiven(typed.length)) : forgiven(typed.length)
    if (!most) return null
    const bare = stem(typed)
    const least = holding ? Math.log2(FAR_COMMONER * holding) : 0
    let found = null
    let cheapest = Infinity
    for (const entry of this.candidates()) {
      if (entry.log < least - (this.names.has(entry.stem) ? 2 : 0) || Math.abs(entry.stem.length - bare.length) > most + 1) continue
      const wrong = Math.min(distance(typed, entry.folded, most), distance(bare, entry.stem, most))
      const cost = wrong - OFTEN * entry.log - (this.names.has(entry.stem) ? IN_NAMES : 0)
      if (wrong <= most + SILENT && cost < cheapest) [found, cheapest] = [entry, cost]
    }
    return found && found.stem !== bare ? found : null
  }

  *candidates() {
    for (const words of this.words.values()) yield* words
  }
}

/** The sound a word begins with: the twin of `sound` in `vocabulary.py`. */
export function sound(word) {
  const folded = withoutTilde(fold(word)).replace(/^h/, "")
  return SOUNDS.find(([, begins]) => begins.test(folded))?.[0] || folded[0] || "h"
}

function unpacked(bytes) {
  const reader = new Reader(bytes)
  let word = ""
  return Array.from({ length: reader.number() }, () => {
    word = reader.word(word)
    const folded = fold(word)
    return { palabra: word, folded, stem: stem(folded), log: reader.number() }
  })
}

async function take(slot, { folded, stem: raiz }, pieces) {
  slot.grupo = { ...slot.grupo, palabra: folded, raiz }
  await pieces.ensure(piecesFor(pieces, slot.grupo, false))
  slot.ways = expand(pieces, slot.grupo, false)
}

/** Letters to change, add, drop or swap; half a letter where both sound alike, less for a silent h. More than `most` is any number above it. */
export function distance(one, other, most) {
  let before = []
  let last = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(
        last[j] + (one[i - 1] === "h" ? SILENT : 1),
        row[j - 1] + (other[j - 1] === "h" ? SILENT : 1),
        last[j - 1] + change(one[i - 1], other[j - 1]),
      )
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > most + SILENT) return most + 1
    before = last
    last = row
  }
  return last[other.length]
}

function change(a, b) {
  if (a === b) return 0
  return SOUND_ALIKE.some((letters) => letters.includes(a) && letters.includes(b)) ? 0.5 : 1
}
