/** From the fichas that answer to the results: their order, the editions of a programme under one, what each shows. */

import { plain } from "./query.js"
import { best, lift, ranked } from "./ranking.js"

const EDITIONS = 6
/** What a ficha is worth whose edition is not the year that was asked for. */
const OTHER_EDITION = 0.4

export class Results {
  /** `engine` lends its pieces, names and lunr. */
  constructor(engine) {
    this.engine = engine
  }

  /** `[{doc, score, otras}]`, best first; with `agrupar` one for each programme. */
  shown(found, text, { limite, agrupar }) {
    const ordered = found.matching ? this.order(found, text, agrupar ? limite * EDITIONS : limite) : found.docs.map((doc) => ({ doc, score: 0 }))
    return (agrupar ? this.grouped(ordered) : ordered).slice(0, limite)
  }

  /** `[{doc, score}]`: lunr's order, raised by how much of the query a ficha answers, and where. */
  order({ slots, docs, matching }, text, limite) {
    const { lunr, names, pieces, start } = this.engine
    const { coverage, named, together } = matching
    const asked = plain(text)
    const editions = new Set(slots.map(({ grupo }) => Number(grupo.palabra)).filter((year) => names.editions.has(year)))
    const edition = (doc) => (!editions.size || editions.has(names.editionOf[doc]) ? 1 : OTHER_EDITION)
    const raised = (doc) => lift(coverage[doc], named[doc], together[doc]) * (1 + names.likeness(doc, asked)) * edition(doc)
    return ranked(lunr, weights(slots), best(docs, matching, limite), pieces, start)
      .map(({ ref, score }) => ({ doc: Number(ref), score: score * raised(Number(ref)) }))
      .sort((a, b) => b.score - a.score || names.editionOf[b.doc] - names.editionOf[a.doc] || a.doc - b.doc)
  }

  /** The best ficha of each programme, with its other editions among the results. */
  grouped(ordered) {
    const programmes = new Map()
    for (const each of ordered) {
      const programme = this.engine.names.programmeOf[each.doc]
      const first = programmes.get(programme)
      if (first) first.otras.push(each.doc)
      else programmes.set(programme, { ...each, otras: [] })
    }
    return [...programmes.values()]
  }

  /** A result as it is handed out, its passage still missing; `faltan` are the words that it does not answer. */
  row({ doc, score, otras = [] }, { slots, matching }) {
    const others = otras.map((other) => this.titled(other)).map(({ edicion, url }) => ({ edicion, url }))
    const faltan = matching && matching.coverage[doc] < 1 || slots.some(({ ways }) => !ways.length) ? this.missing(doc, slots) : []
    const row = { ...this.titled(doc), puntaje: score, otras: others, faltan, extracto: "", marcas: [], seccion: "", cifra: null }
    return { ...row, enlace: row.url }
  }

  missing(doc, slots) {
    const stands = ({ term }) => this.engine.pieces.postings(term)?.some(({ docs }) => docs.includes(doc))
    return slots.filter(({ ways, suave }) => !suave && !ways.some(stands)).map(({ grupo }) => grupo.palabra)
  }

  /** What a ficha is called, and where. */
  titled(doc) {
    const { names, site } = this.engine
    const { ruta, ...ficha } = names.ficha(doc)
    return { ...ficha, titulo: `${ficha.programa} ${ficha.edicion}`, url: new URL(ruta, site).href }
  }
}

function weights(slots) {
  const heaviest = new Map()
  for (const { ways } of slots)
    for (const { term, weight } of ways) heaviest.set(term, Math.max(weight, heaviest.get(term) || 0))
  return heaviest
}
