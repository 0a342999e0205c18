/** Which fichas answer a query, and in what order: candidates from the postings, scores from lunr. */

const NEARLY = 0.5
const TO_LUNR = 120
const TITLE = 0

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
 * `slots` are `{ways: [{terms: [term…], weight}]}`: a ficha answers a slot when all terms of one way stand in it.
 * Gives for every ficha a rough score, the share of the query that it answers, and the share its name answers.
 */
export function match(slots, pieces, start) {
  const scores = new Float64Array(start.n)
  const coverage = new Float64Array(start.n)
  const named = new Float64Array(start.n)
  let total = 0
  for (const slot of slots) {
    const own = { sums: new Float64Array(start.n), titled: new Uint8Array(start.n) }
    for (const way of slot.ways) addWay(own, way, pieces, start)
    const rarity = 0.1 + Math.log(1 + start.n / (1 + own.sums.reduce((count, sum) => count + (sum > 0), 0)))
    total += rarity
    for (let doc = 0; doc < start.n; doc++) {
      if (!own.sums[doc]) continue
      scores[doc] += own.sums[doc]
      coverage[doc] += rarity
      if (own.titled[doc]) named[doc] += rarity
    }
  }
  for (let doc = 0; doc < start.n; doc++) {
    coverage[doc] = coverage[doc] > total - 1e-9 ? 1 : coverage[doc] / total
    named[doc] /= total
    scores[doc] *= lift(coverage[doc], named[doc])
  }
  return { scores, coverage, named }
}

/** What lunr cannot know: an answer to the whole query counts more, and most of all in the programme's name. */
export function lift(coverage, named) {
  return coverage ** 2 * (1 + 2 * named ** 2)
}

function addWay(own, { terms, weight }, pieces, start) {
  const weigh = weigher(start)
  const met = new Uint8Array(start.n)
  const sums = new Float64Array(start.n)
  const titled = new Uint8Array(start.n)
  for (const [place, term] of terms.entries()) {
    const postings = pieces.postings(term)
    if (!postings) return
    const rarity = idf(postings, start.n)
    for (const { field, docs, times } of postings)
      docs.forEach((doc, i) => {
        if (met[doc] === place) met[doc]++
        if (met[doc] === place + 1) sums[doc] += weight * weigh(rarity, times.get(i) || 1, start.campos[field][1])
        if (field === TITLE && titled[doc] === place) titled[doc]++
      })
  }
  for (let doc = 0; doc < start.n; doc++) {
    if (met[doc] === terms.length) own.sums[doc] += sums[doc] || 1e-6
    if (titled[doc] === terms.length) own.titled[doc] = 1
  }
}

/** The fichas that answer the whole query; where they are few, also those that answer most of it. */
export function candidates({ scores, coverage }, allowed, wanted) {
  const full = []
  const nearly = []
  for (let doc = 0; doc < scores.length; doc++) {
    if (!coverage[doc] || !allowed(doc)) continue
    if (coverage[doc] === 1) full.push(doc)
    else if (coverage[doc] >= NEARLY) nearly.push(doc)
  }
  return { full, nearly: full.length < wanted ? nearly : [] }
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
