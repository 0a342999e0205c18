/** Unpacks gzip where the browser cannot (no `DecompressionStream`: Safari before 16.4). RFC 1951 and 1952. */

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577]
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const HEADER = 10
const TRAILER = 8

/** The content of a gzip file of one member without optional fields, as `packing.py` writes it. */
export function gunzip(bytes) {
  if (bytes[3]) throw new Error("gzip: optional fields")
  const end = bytes.length - TRAILER
  const size = new DataView(bytes.buffer, bytes.byteOffset + end + 4, 4).getUint32(0, true)
  return inflate(new Bits(bytes.subarray(HEADER, end)), new Uint8Array(size))
}

class Bits {
  constructor(bytes) {
    this.bytes = bytes
    this.at = 0
    this.bit = 0
  }

  one() {
    const value = (this.bytes[this.at] >> this.bit) & 1
    if (++this.bit === 8) [this.bit, this.at] = [0, this.at + 1]
    return value
  }

  take(count) {
    let value = 0
    for (let i = 0; i < count; i++) value |= this.one() << i
    return value
  }

  /** The next symbol of a canonical Huffman code `{counts, symbols}`. */
  symbol({ counts, symbols }) {
    let code = 0
    let first = 0
    let place = 0
    for (let length = 1; length < counts.length; length++) {
      code |= this.one()
      const count = counts[length]
      if (code - first < count) return symbols[place + code - first]
      place += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new Error("gzip: no such code")
  }
}

function inflate(bits, out) {
  let at = 0
  for (let last = 0; !last; ) {
    last = bits.one()
    const kind = bits.take(2)
    if (kind === 0) at = stored(bits, out, at)
    else if (kind === 3) throw new Error("gzip: no such block")
    else at = coded(bits, out, at, kind === 1 ? fixed() : dynamic(bits))
  }
  return out
}

function stored(bits, out, at) {
  if (bits.bit) [bits.bit, bits.at] = [0, bits.at + 1]
  const length = bits.take(16)
  bits.take(16)
  out.set(bits.bytes.subarray(bits.at, bits.at + length), at)
  bits.at += length
  return at + length
}

function coded(bits, out, at, [literals, distances]) {
  for (let symbol = bits.symbol(literals); symbol !== 256; symbol = bits.symbol(literals)) {
    if (symbol < 256) {
      out[at++] = symbol
      continue
    }
    const length = LENGTHS[symbol - 257] + bits.take(LENGTH_BITS[symbol - 257])
    const place = bits.symbol(distances)
    const back = DISTANCES[place] + bits.take(place < 2 ? 0 : (place >> 1) - 1)
    for (let i = 0; i < length; i++, at++) out[at] = out[at - back]
  }
  return at
}

function code(lengths) {
  const counts = new Array(16).fill(0)
  for (const length of lengths) counts[length]++
  counts[0] = 0
  const symbols = lengths.map((length, symbol) => [length, symbol]).filter(([length]) => length)
  return { counts, symbols: symbols.sort(([a, x], [b, y]) => a - b || x - y).map(([, symbol]) => symbol) }
}

function fixed() {
  const length = (symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)
  return [code(Array.from({ length: 288 }, (_, symbol) => length(symbol))), code(new Array(30).fill(5))]
}

function dynamic(bits) {
  const literals = bits.take(5) + 257
  const distances = bits.take(5) + 1
  const known = new Array(19).fill(0)
  for (let i = bits.take(4) + 4, place = 0; place < i; place++) known[CODE_ORDER[place]] = bits.take(3)
  const lengths = []
  for (const own = code(known); lengths.length < literals + distances; ) repeat(lengths, bits, bits.symbol(own))
  return [code(lengths.slice(0, literals)), code(lengths.slice(literals))]
}

function repeat(lengths, bits, symbol) {
  if (symbol < 16) return lengths.push(symbol)
  const value = symbol === 16 ? lengths[lengths.length - 1] : 0
  const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)
  for (let i = 0; i < times; i++) lengths.push(value)
  return lengths.length
}
