/** The index as it is loaded: pieces of neighbouring terms, each fetched once, when a query first needs it. */

import { root, withoutTilde } from "../spanish.js"

/** Bytes of a file of the site, unpacked; throws when it cannot be had. */
export async function fetchBytes(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  if (typeof DecompressionStream === "undefined") return (await import("./inflate.js")).gunzip(bytes)
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}

/** The same for a file that holds JSON. */
export async function fetchJson(url) {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(url)))
}

/** Reads the numbers and words that `packing.py` writes. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  number() {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++]
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }

  ascending(count) {
    const numbers = new Array(count)
    for (let i = 0, last = 0; i < count; i++) numbers[i] = last += this.number()
    return numbers
  }

  /** A word told by what it shares with the one before. */
  word(before) {
    const shared = this.number()
    const length = this.number()
    const own = UTF8.decode(this.bytes.subarray(this.at, this.at + length))
    this.at += length
    return before.slice(0, shared) + own
  }
}

const UTF8 = new TextDecoder()

/** What a term is filed under: its family, ñ as n. */
export function key(term) {
  return withoutTilde(root(term))
}

export class Pieces {
  /** `start` is the catalogue; `load(number)` resolves to the bytes of a piece. */
  constructor(start, load) {
    this.firsts = start.piezas
    this.fichas = start.n
    this.load = load
    this.loading = new Map()
    this.places = new Map()
    this.families = new Map()
    this.decoded = new Map()
  }

  /** The piece that holds a key, if any does. */
  number(searched) {
    let low = 0
    let high = this.firsts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.firsts[middle] <= searched) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  /** Numbers of the pieces with the terms that begin with a prefix, at most `most`; `shorter`: or whose family does. */
  numbersWithPrefix(prefix, shorter = true, most = 3) {
    const bare = withoutTilde(prefix)
    const found = new Set()
    const least = shorter ? Math.min(bare.length, Math.max(3, bare.length - 8)) : bare.length
    for (let length = least; length < bare.length; length++)
      found.add(this.number(bare.slice(0, length)))
    const last = this.number(bare + "\uffff")
    for (let number = this.number(bare); number <= last && found.size < most; number++) found.add(number)
    return [...found].slice(-most)
  }

  /** Makes sure that some pieces are here. */
  async ensure(numbers) {
    await Promise.all([...new Set(numbers)].map((number) => this.piece(number)))
  }

  piece(number) {
    if (number >= this.firsts.length) return Promise.resolve()
    if (!this.loading.has(number)) {
      const wanted = this.load(number).then((bytes) => this.file(bytes))
      wanted.catch(() => this.loading.delete(number))
      this.loading.set(number, wanted)
    }
    return this.loading.get(number)
  }

  file(bytes) {
    const reader = new Reader(bytes)
    const count = reader.number()
    const lengths = []
    let term = ""
    for (let i = 0; i < count; i++) lengths.push([(term = reader.word(term)), reader.number()])
    let at = reader.at
    for (const [own, length] of lengths) {
      this.places.set(own, { bytes, at })
      const family = key(own)
      if (this.families.has(family)) this.families.get(family).push(own)
      else this.families.set(family, [own])
      at += length
    }
  }

  /** The terms of a family that are here. */
  family(term) {
    return this.families.get(key(term)) || []
  }

  /** The terms that begin with a prefix (`n` for `ñ`), among the pieces that are here. */
  withPrefix(prefix) {
    const bare = withoutTilde(prefix)
    return [...this.places.keys()].filter((term) => withoutTilde(term).startsWith(bare))
  }

  /** Files postings under a name that is no term of the index; tells whether there are any. */
  add(name, postings) {
    this.decoded.set(name, postings)
    return postings.length > 0
  }

  /** Several terms as one that stands where all of them stand in the same field; null when they never do. */
  together(terms) {
    const name = terms.join(" ")
    if (terms.length > 1 && !this.decoded.has(name)) {
      const each = terms.map((term) => this.postings(term))
      this.decoded.set(name, each.every(Boolean) ? each.reduce(common) : [])
    }
    return this.postings(name)?.length ? name : null
  }

  /** `[{field, docs, times}]` of a term; null when no ficha has it. */
  postings(term) {
    if (!this.places.has(term)) return this.decoded.get(term) || null
    if (!this.decoded.has(term)) this.decoded.set(term, decode(this.places.get(term)))
    return this.decoded.get(term)
  }
}

/** The places that two terms share: same ficha, same field. */
function common(one, other) {
  return one.flatMap(({ field, docs, times }) => {
    const theirs = other.find((posting) => posting.field === field)
    if (!theirs) return []
    const place = new Map(theirs.docs.map((doc, i) => [doc, theirs.times.get(i) || 1]))
    const shared = docs.map((doc, i) => [doc, Math.min(times.get(i) || 1, place.get(doc) || 0)]).filter(([, n]) => n)
    if (!shared.length) return []
    return [{ field, docs: shared.map(([doc]) => doc), times: new Map(shared.map(([, n], i) => [i, n])) }]
  })
}

function decode({ bytes, at }) {
  const reader = new Reader(bytes, at)
  return Array.from({ length: reader.number() }, () => {
    const field = reader.number()
    const docs = reader.ascending(reader.number())
    const repeated = reader.ascending(reader.number())
    const times = new Map(repeated.map((place) => [place, reader.number()]))
    return { field, docs, times }
  })
}
