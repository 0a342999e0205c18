/** Which fichas answer a query, and in what order: candidates from the postings, scores from lunr. */

const NEARLY = 0.5
const TO_LUNR = 120

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
 * Gives `{scores, coverage, full}`: for every ficha a rough score and the share of the query that it answers.
 */
export function match(slots, pieces, start) {
  const scores = new Float64Array(start.n)
  const coverage = new Float64Array(start.n)
  const weigh = weigher(start)
  let total = 0
  for (const slot of slots) {
    const own = new Float64Array(start.n)
    let answered = 0
    for (const way of slot.ways) addWay(own, way, pieces, start, weigh)
    for (let doc = 0; doc < start.n; doc++) if (own[doc]) answered++
    const rarity = Math.log(1 + start.n / (answered + 1)) + 0.1
    total += rarity
    for (let doc = 0; doc < start.n; doc++) if (own[doc]) (scores[doc] += own[doc]), (coverage[doc] += rarity)
  }
  for (let doc = 0; doc < start.n; doc++) coverage[doc] = coverage[doc] > total - 1e-9 ? 1 : coverage[doc] / total
  return { scores, coverage }
}

function addWay(own, { terms, weight }, pieces, start, weigh) {
  const met = new Uint8Array(start.n)
  const sums = new Float64Array(start.n)
  for (const [place, term] of terms.entries()) {
    const postings = pieces.postings(term)
    if (!postings) return
    const rarity = idf(postings, start.n)
    for (const { field, docs, times } of postings)
      docs.forEach((doc, i) => {
        if (met[doc] === place) met[doc]++
        if (met[doc] === place + 1) sums[doc] += weight * weigh(rarity, times.get(i) || 1, start.campos[field][1])
      })
  }
  for (let doc = 0; doc < own.length; doc++) if (met[doc] === terms.length) own[doc] += sums[doc] || 1e-6
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
