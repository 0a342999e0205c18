/** A query from its text to its results. Lives in the worker; everything it needs beyond the catalogue it loads on demand. */

import { stem } from "../spanish.js"
import { Names } from "./names.js"
import { Pieces, fetchBytes, fetchJson, key } from "./pieces.js"
import { expand, parse, piecesFor, plain } from "./query.js"
import { best, candidates, lift, match, ranked } from "./ranking.js"
import { Synonyms } from "./synonyms.js"

const FOLDER = "datos/busqueda/"
const ENOUGH = 10
const EDITIONS = 6
/** Bytes up to which the whole index is fetched, piece by piece, once the first query is answered. */
const SMALL = 300_000

export class Engine {
  /** `lunr` is lunr.js; `site` the URL of the site's root. */
  constructor(lunr, site) {
    this.lunr = lunr
    this.site = site
    this.opened = null
  }

  url(path) {
    return new URL(FOLDER + path, this.site).href
  }

  /** Loads the catalogue; to be called early, as every query waits for it. */
  open() {
    import("./passages.js").catch(() => {})
    this.opened ||= fetchJson(this.url("inicio.bin")).then((start) => this.use(start))
    this.opened.catch(() => (this.opened = null))
    return this.opened
  }

  use(start) {
    this.start = start
    this.names = new Names(start)
    this.synonyms = new Synonyms(start.sinonimos)
    this.soft = new Set(start.sinonimos.envoltorio.map(stem))
    this.pieces = new Pieces(start, (number) => fetchBytes(this.url(`${start.version}/${number}.bin`)))
    if (start.piezas.length === 1) this.pieces.ensure([0]).catch(() => {})
    return true
  }

  /** Programmes whose name answers what is typed so far, without loading anything. */
  async nombres(text, most = 5) {
    await this.open()
    return this.names.completions(text, most).map((doc) => this.titled(doc))
  }

  /**
   * Fichas that answer a query, best first.
   * `escribiendo`: the last word may be unfinished; `facetas`: count the values that results can be narrowed by;
   * `literal`: correct nothing; `extractos`: with passages; `agrupar`: one result for all editions of a programme.
   */
  async buscar(text, { limite = 10, filtros = {}, escribiendo = false, facetas = false, literal = false, extractos = true, agrupar = false } = {}) {
    await this.open()
    const query = parse(text)
    const narrowing = facetas || Object.keys(filtros).length ? await this.narrowing() : null
    const allowed = narrowing ? narrowing.allows(filtros) : () => true
    let found = await this.match(query, allowed, { escribiendo, limite, literal, sinonimos: extractos })
    if (!String(text).trim()) found = this.everything(found, allowed)
    if (query.frases.length) found = await (await this.passages()).withPhrases(found, query, limite)
    this.fetchRest().catch(() => {})
    const most = agrupar ? limite * EDITIONS : limite
    const ordered = found.slots.length ? this.order(found, text, most) : found.docs.map((doc) => ({ doc, score: 0 }))
    const shown = (agrupar ? this.grouped(ordered) : ordered).slice(0, limite)
    const rows = shown.map((each) => this.row(each))
    return {
      resultados: extractos ? await (await this.passages()).fill(rows, shown, found, query) : rows,
      mostradas: shown.reduce((sum, { otras = [] }) => sum + 1 + otras.length, 0),
      total: found.full.length || found.docs.length,
      completo: found.full.length > 0,
      vacia: !query.grupos.length,
      ...found.corrected,
      revisadas: found.read,
      facetas: facetas ? narrowing.counts(found.docs) : null,
    }
  }

  async match(query, allowed, { escribiendo, limite, literal, sinonimos }) {
    const slots = await this.slots(query.grupos, escribiendo)
    const corrected = literal ? { correcciones: [] } : await this.corrected(slots)
    const excluded = await this.holders(query.excluidas)
    const passes = (doc) => allowed(doc) && !excluded.has(doc)
    let found = this.matched(slots, passes, limite)
    if (sinonimos && this.wanting(found) && (await this.synonyms.widen(slots, this.pieces))) found = this.matched(slots, passes, limite)
    return { ...found, corrected }
  }

  /** With few fichas every later query is answered from what is already here. */
  async fetchRest() {
    const { pieces, start } = this
    if (start.bytes > SMALL || navigator.connection?.saveData) return
    start.bytes = Infinity
    for (let number = 0; number < start.piezas.length; number += 2) await pieces.ensure([number, number + 1])
  }

  /** Whether other ways of saying are worth loading: the names of few fichas answer. */
  wanting({ full, matching }) {
    if (full.length < ENOUGH) return true
    let named = 0
    for (const doc of full) if (matching.named[doc] > 0.999) named++
    return named < ENOUGH
  }

  /** Nothing typed: all the fichas that the chosen values leave. */
  everything(found, allowed) {
    const docs = Array.from({ length: this.start.n }, (_, doc) => doc).filter(allowed)
    return { ...found, full: docs, docs }
  }

  matched(slots, passes, limite) {
    const answered = slots.filter(({ ways }) => ways.length)
    if (!answered.length) return { slots: answered, full: [], docs: [] }
    const matching = match(answered, this.pieces, this.start)
    const complete = answered.length === slots.length
    const { full, nearly } = candidates(matching, passes, Math.max(ENOUGH, limite))
    return { slots: answered, matching, full: complete ? full : [], docs: [...full, ...nearly] }
  }

  /** One slot for every word, with the terms that answer it. */
  async slots(grupos, escribiendo) {
    const { pieces } = this
    const last = grupos.length - 1
    const completing = grupos.map((grupo, i) => escribiendo && i === last && !grupo.exacta)
    await pieces.ensure(grupos.flatMap((grupo, i) => piecesFor(pieces, grupo, completing[i])))
    const slots = grupos.map((grupo, i) => ({ grupo, ways: expand(pieces, grupo, completing[i]), suave: this.soft.has(grupo.raiz) }))
    const empty = slots.filter(({ ways }) => !ways.length)
    if (empty.some(({ grupo }) => !grupo.numero)) this.vocabulary().catch(() => {})
    await pieces.ensure(empty.flatMap(({ grupo }) => piecesFor(pieces, grupo, true)))
    for (const each of empty) each.ways = expand(pieces, each.grupo, !each.grupo.exacta)
    return slots
  }

  /** Words that nothing answers are taken for the nearest ones that something does; what was done is told. */
  async corrected(slots) {
    const doubtful = slots.filter(({ grupo, ways }) => !grupo.numero && this.holding(ways, grupo) <= Math.max(1, this.start.n / 500))
    if (!doubtful.length) return { correcciones: [] }
    return (await this.vocabulary()).correct(doubtful, this)
  }

  /** The words of the collection, loaded when one that was typed is not among those at hand. */
  vocabulary() {
    this.typos ||= Promise.all([import("./typos.js"), fetchBytes(this.url("palabras.bin"))]).then(
      ([{ Typos }, bytes]) => new Typos(bytes, [...this.start.programas, ...this.start.servicios.map(([name]) => name), ...this.start.ministerios]),
    )
    this.typos.catch(() => (this.typos = null))
    return this.typos
  }

  /** How many fichas, at most, hold the word itself or, where none does, its relatives. */
  holding(ways, { raiz }) {
    const exact = ways.filter(({ term }) => term === raiz)
    return (exact.length ? exact : ways).reduce((sum, { term }) => sum + this.documents(term), 0)
  }

  documents(term) {
    const docs = new Set()
    for (const posting of this.pieces.postings(term) || []) for (const doc of posting.docs) docs.add(doc)
    return docs.size
  }

  async holders(stems) {
    await this.pieces.ensure(stems.map((term) => this.pieces.number(key(term))))
    const docs = new Set()
    for (const term of stems)
      for (const { docs: own } of this.pieces.postings(term) || []) for (const doc of own) docs.add(doc)
    return docs
  }

  /** `[{doc, score}]`: lunr's order, raised by how much of the query a ficha answers, and where. */
  order(found, text, limite) {
    const { coverage, named, together } = found.matching
    const chosen = best(found.docs, found.matching, limite)
    const asked = plain(text)
    const raised = (doc) => lift(coverage[doc], named[doc], together[doc]) * (1 + this.names.likeness(doc, asked))
    return ranked(this.lunr, this.weights(found.slots), chosen, this.pieces, this.start)
      .map(({ ref, score }) => ({ doc: Number(ref), score: score * raised(Number(ref)) }))
      .sort((a, b) => b.score - a.score || this.names.editionOf[b.doc] - this.names.editionOf[a.doc] || a.doc - b.doc)
  }

  /** The best ficha of each programme, with its other editions among the results. */
  grouped(ordered) {
    const programmes = new Map()
    for (const each of ordered) {
      const programme = this.names.programmeOf[each.doc]
      const first = programmes.get(programme)
      if (first) first.otras.push(each.doc)
      else programmes.set(programme, { ...each, otras: [] })
    }
    return [...programmes.values()]
  }

  weights(slots) {
    const weights = new Map()
    for (const { ways } of slots)
      for (const { term, weight } of ways) weights.set(term, Math.max(weight, weights.get(term) || 0))
    return weights
  }

  /** A result as it is handed out, its passage still missing. */
  row({ doc, score, otras = [] }) {
    const others = otras.map((other) => this.titled(other)).map(({ edicion, url }) => ({ edicion, url }))
    const row = { ...this.titled(doc), puntaje: score, otras: others, extracto: "", marcas: [], seccion: "", cifra: null }
    return { ...row, enlace: row.url }
  }

  titled(doc) {
    const { ruta, ...ficha } = this.names.ficha(doc)
    return { ...ficha, titulo: `${ficha.programa} ${ficha.edicion}`, url: new URL(ruta, this.site).href }
  }

  async narrowing() {
    const { Facets } = await import("./facets.js")
    this.facets ||= new Facets(await fetchJson(this.url("facetas.bin")), this.names)
    return this.facets
  }

  async passages() {
    const { Passages } = await import("./passages.js")
    this.texts ||= new Passages(this)
    return this.texts
  }
}
