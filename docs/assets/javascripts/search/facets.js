/** The values that results can be narrowed by, and how many results each would leave. */

export const FACETS = ["edicion", "ministerio", "servicio", "region", "ods", "hallazgo"]
const COLUMN = { region: "regiones", ods: "ods", hallazgo: "hallazgos" }

export class Facets {
  constructor(columns, names) {
    this.columns = columns
    this.names = names
  }

  /** What a ficha has under a facet. */
  values(doc, facet) {
    if (facet in COLUMN) {
      const { nombres, fichas } = this.columns[COLUMN[facet]]
      return fichas[doc].map((place) => nombres[place])
    }
    return [String(this.names.ficha(doc)[facet])]
  }

  /** A test for fichas: each chosen facet must have one of its chosen values. */
  allows(filtros) {
    const chosen = FACETS.filter((facet) => filtros[facet] !== undefined && filtros[facet] !== null && filtros[facet] !== "")
    const wanted = chosen.map((facet) => [facet, new Set([filtros[facet]].flat().map(String))])
    return (doc) => wanted.every(([facet, set]) => this.values(doc, facet).some((value) => set.has(value)))
  }

  /** `{facet: [[value, fichas]…]}`, most frequent first; editions newest first. */
  counts(docs) {
    return Object.fromEntries(FACETS.map((facet) => [facet, this.count(docs, facet)]))
  }

  count(docs, facet) {
    const counted = new Map()
    for (const doc of docs) for (const value of this.values(doc, facet)) counted.set(value, (counted.get(value) || 0) + 1)
    const order = facet === "edicion" ? ([a], [b]) => b - a : ([a, n], [b, m]) => m - n || a.localeCompare(b, "es")
    return [...counted].sort(order)
  }
}
