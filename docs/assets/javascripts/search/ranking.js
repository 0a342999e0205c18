/** Which fichas answer a query, and in what order: candidates from the postings, scores from lunr. */

const NEARLY = 0.5
const TO_LUNR = 120
const TITLE = 0
const INSTITUTION = 1
/** What a word that only wraps a request counts for, beside the others. */
const SOFT = 0.2
/** How much more a ficha is worth whose name answers the whole query, and one that answers it in a single section. */
const BY_NAME = 10
const IN_ONE_PLACE = 2
/** A service's name answers less than a programme's. */
const BY_INSTITUTION = 0.5
/** From this share of the query on, a name is worth showing though the rest of the query stands nowhere. */
const MUCH_NAMED = 0.4

/** Weight of a term that stands `times` times in a field, as lunr's builder gives it with b = 0. */
export function weigher(start) {
  return (idf, times, boost) => Math.round(((idf * ((start.k1 + 1) * times)) / (start.k1 + times)) * boost * 1000) / 1000
}

/** lunr's inverse document frequency: it counts fields, not documents. */
export function idf(postings, documents) {
  const found = postings.reduce((sum, { docs }) => sum + docs.length, 0)
  return Math.log(1 + Math.abs((documents - found + 0.5) / (found + 0.5)))
}

/**
 * `slots` are `{ways: [{term, weight, nombra}], suave}`: a ficha answers a slot when the term of one way stands in it,
 * and the query when it answers all slots that are not soft. Gives for every ficha a rough score, the share of the
 * query that it answers, and the share that its name answers. Rare words are a larger share than common ones.
 */
export function match(slots, pieces, start) {
  const fields = start.campos.length
  const scores = new Float64Array(start.n)
  const coverage = new Float64Array(start.n)
  const named = new Float64Array(start.n)
  const together = new Float64Array(start.n)
  const standing = new Uint16Array(start.n * fields)
  const asked = slots.some(({ suave }) => !suave) ? ({ suave }) => !suave : () => true
  const rarities = []
  let hard = 0
  for (const [place, slot] of slots.entries()) {
    const sums = new Float64Array(start.n)
    const titled = new Float64Array(start.n)
    for (const way of slot.ways) addWay({ sums, titled, standing, bit: 1 << place }, way, pieces, start)
    const found = sums.reduce((count, sum) => count + (sum > 0), 0)
    const rarity = (0.1 + Math.log(1 + start.n / (1 + found))) * (asked(slot) ? 1 : SOFT)
    rarities.push(rarity)
    if (asked(slot)) hard += rarity
    for (let doc = 0; doc < start.n; doc++) {
      if (!sums[doc]) continue
      scores[doc] += sums[doc]
      if (asked(slot)) coverage[doc] += rarity
      named[doc] += titled[doc] * rarity
    }
  }
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0)
  for (let doc = 0; doc < start.n; doc++) {
    if (!scores[doc]) continue
    coverage[doc] = coverage[doc] > hard - 1e-9 ? 1 : coverage[doc] / hard
    named[doc] /= all
    together[doc] = densest(standing.subarray(doc * fields, (doc + 1) * fields), rarities) / all
    scores[doc] *= lift(coverage[doc], named[doc], together[doc])
  }
  return { scores, coverage, named, together }
}

/** The largest share of the query that stands in one field; `masks` tell for each field which slots do. */
function densest(masks, rarities) {
  let most = 0
  for (const mask of masks) {
    let share = 0
    for (let rest = mask, place = 0; rest; rest >>= 1, place++) if (rest & 1) share += rarities[place]
    if (share > most) most = share
  }
  return most
}

/** What answering the whole query, doing so by name, and in one place, is worth. */
export function lift(coverage, named, together) {
  return coverage ** 2 * (1 + BY_NAME * named ** 2) * (1 + IN_ONE_PLACE * together ** 2)
}

function addWay(own, { term, weight, nombra = 1 }, pieces, start) {
  const weigh = weigher(start)
  const fields = start.campos.length
  const postings = pieces.postings(term)
  if (!postings) return
  const rarity = idf(postings, start.n)
  for (const { field, docs, times } of postings)
    docs.forEach((doc, i) => {
      own.sums[doc] += weight * weigh(rarity, times.get(i) || 1, start.campos[field][1]) || 1e-6
      const named = field === TITLE ? nombra : field === INSTITUTION ? nombra * BY_INSTITUTION : 0
      if (own.titled[doc] < named) own.titled[doc] = named
      own.standing[doc * fields + field] |= own.bit
    })
}

/**
 * The fichas that answer the whole query; besides, those whose name answers much of it and, where all these are few,
 * those that answer most of it or, failing that, anything.
 */
export function candidates({ coverage, named }, allowed, wanted) {
  const full = []
  const partial = []
  for (let doc = 0; doc < coverage.length; doc++) {
    if (!coverage[doc] || !allowed(doc)) continue
    if (coverage[doc] === 1) full.push(doc)
    else partial.push(doc)
  }
  const nearly = partial.filter((doc) => named[doc] >= MUCH_NAMED)
  if (full.length + nearly.length >= wanted) return { full, nearly }
  const most = partial.filter((doc) => coverage[doc] >= NEARLY || named[doc] > 0)
  return { full, nearly: full.length + most.length ? most : partial }
}

/** The best of some fichas, at least `wanted`, before lunr puts them in order. */
export function best(docs, { scores }, wanted) {
  const most = Math.max(TO_LUNR, 2 * wanted)
  return docs.length <= most ? docs : [...docs].sort((a, b) => scores[b] - scores[a] || b - a).slice(0, most)
}

/** A lunr index, as lunr writes it, of some terms and some fichas only. */
export function slice(terms, docs, pieces, start) {
  const chosen = new Set(docs)
  const weigh = weigher(start)
  const vectors = new Map()
  const invertedIndex = [...terms].sort().map((term, index) => {
    const entry = { _index: index, ...Object.fromEntries(start.campos.map(([name]) => [name, {}])) }
    const postings = pieces.postings(term)
    const rarity = idf(postings, start.n)
    for (const { field, docs: own, times } of postings)
      own.forEach((doc, i) => {
        if (!chosen.has(doc)) return
        const [name, boost] = start.campos[field]
        entry[name][doc] = {}
        const ref = `${name}/${doc}`
        if (!vectors.has(ref)) vectors.set(ref, [])
        vectors.get(ref).push(index, weigh(rarity, times.get(i) || 1, boost))
      })
    return [term, entry]
  })
  return { version: "2.3.9", fields: start.campos.map(([name]) => name), fieldVectors: [...vectors], invertedIndex, pipeline: [] }
}

/** lunr's order of some fichas for weighted terms: `[{ref, score, matchData}]`. */
export function ranked(lunr, weights, docs, pieces, start) {
  if (!docs.length || !weights.size) return []
  const index = lunr.Index.load(slice(weights.keys(), docs, pieces, start))
  return index.query((query) => {
    for (const [term, boost] of weights) query.term(term, { boost, usePipeline: false })
  })
}
