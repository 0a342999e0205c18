/** The catalogue, opened: which ficha stands behind a number of the index, and whose names begin with what is typed. */

import { fold, withoutTilde } from "../spanish.js"
import { plain } from "./query.js"

export class Names {
  constructor(start) {
    this.start = start
    this.programmeOf = new Int32Array(start.n)
    this.editionOf = new Int32Array(start.n)
    this.firstOf = []
    let doc = 0
    start.ediciones.forEach((steps, programme) => {
      let year = 0
      this.firstOf.push(doc)
      for (const step of steps) {
        this.programmeOf[doc] = programme
        this.editionOf[doc++] = year += step
      }
    })
    this.editions = new Set(this.editionOf)
    this.folded = start.programas.map(plain)
  }

  /** `{id, programa, servicio, ministerio, edicion, ruta, slug}` of a ficha. */
  ficha(doc) {
    const { start } = this
    const programme = this.programmeOf[doc]
    const programa = start.programas[programme]
    const edicion = this.editionOf[doc]
    const [servicio, ministry] = start.servicios[start.servicio[programme]]
    const slug = start.slugs[doc] || slugOf(programa)
    const id = start.ids[doc] || `${slug}-${edicion}`
    return { id, programa, servicio, ministerio: start.ministerios[ministry], edicion, slug, ruta: `fichas/${edicion}/${slug}/` }
  }

  /** The numbers of a programme's fichas, in order. */
  fichasOf(programme) {
    return this.start.ediciones[programme].map((_, edition) => this.firstOf[programme] + edition)
  }

  /** How much a query is this ficha's name: 1 the whole name, less for its beginning, 0 otherwise. */
  likeness(doc, query) {
    const name = this.folded[this.programmeOf[doc]]
    if (!query) return 0
    const withYear = `${name} ${this.editionOf[doc]}`
    if (query === name || query === withYear) return 1
    return name.startsWith(query) || query.startsWith(`${name} `) ? 0.3 : 0
  }

  /** Programmes with a word that begins with what is typed, as their newest fichas. */
  completions(text, most = 5) {
    const typed = plain(text)
    if (!typed) return []
    const places = this.folded.map((name, programme) => [nameRank(name, typed), programme])
    return places
      .filter(([rank]) => rank)
      .sort(([a, p], [b, q]) => b - a || this.folded[p].length - this.folded[q].length)
      .slice(0, most)
      .map(([, programme]) => this.firstOf[programme] + this.start.ediciones[programme].length - 1)
  }
}

function nameRank(name, typed) {
  if (name.startsWith(typed)) return 2
  return ` ${name}`.includes(` ${typed}`) ? 1 : 0
}

function slugOf(programa) {
  return withoutTilde(fold(programa)).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
}
