/** The words of the names of programmes, services and ministries: what can be looked up without loading anything. */

import { terms } from "../spanish.js"

const TITLE = 0
const INSTITUTION = 1

export class NameTerms {
  /** `start` is the catalogue, `names` the same opened. */
  constructor(start, names) {
    this.start = start
    this.names = names
    const services = start.servicios.map(([service, ministry]) => `${service} ${start.ministerios[ministry]}`)
    this.fields = [filed(start.programas), filed(services)]
  }

  has(term) {
    return this.fields.some((field) => field.has(term))
  }

  /** `[{field, docs, times}]` of the fichas with all the terms in the programme's name, or in those who run it. */
  postings(parts) {
    const [titles, services] = this.fields.map((field) => holding(field, parts))
    const run = new Set(services)
    const running = services.length ? this.start.servicio.flatMap((service, programme) => (run.has(service) ? [programme] : [])) : []
    return [this.posting(TITLE, titles), this.posting(INSTITUTION, running)].filter(({ docs }) => docs.length)
  }

  posting(field, programmes) {
    return { field, docs: programmes.flatMap((programme) => this.names.fichasOf(programme)), times: new Map() }
  }
}

function filed(names) {
  const places = new Map()
  for (const [place, name] of names.entries())
    for (const term of new Set(terms(name)))
      if (places.has(term)) places.get(term).push(place)
      else places.set(term, [place])
  return places
}

function holding(field, parts) {
  const [first, ...rest] = parts.map((term) => field.get(term) || [])
  return rest.reduce((kept, places) => kept.filter((place) => places.includes(place)), first)
}
