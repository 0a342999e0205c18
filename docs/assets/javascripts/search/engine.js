/** A query from its text to its results. Lives in the worker; everything it needs beyond the catalogue it loads on demand. */

import { NameTerms } from "./name_terms.js"
import { Names } from "./names.js"
import { Pieces, fetchBytes, fetchJson } from "./pieces.js"
import { parse } from "./query.js"
import { Results } from "./results.js"
import { Slots } from "./slots.js"
import { Synonyms } from "./synonyms.js"

const FOLDER = "datos/busqueda/"
/** Bytes up to which the whole index is fetched once the first query is answered, so many pieces at a time. */
const SMALL = 300_000
const AT_A_TIME = 8

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
    import("./typos.js").catch(() => {})
    this.opened ||= fetchJson(this.url("inicio.bin")).then((start) => this.use(start))
    this.opened.catch(() => (this.opened = null))
    return this.opened
  }

  use(start) {
    this.start = start
    this.names = new Names(start)
    this.synonyms = new Synonyms(start.sinonimos)
    this.pieces = new Pieces(start, (number) => fetchBytes(this.url(`${start.version}/${number}.bin`)))
    this.slots = new Slots(this)
    this.results = new Results(this)
    if (start.piezas.length === 1) this.pieces.ensure([0]).catch(() => {})
    setTimeout(() => this.nameTerms())
    this.passages().then((passages) => passages.open()).catch(() => {})
    return true
  }

  /** The words of all names, read when first needed. */
  nameTerms() {
    return (this.namedBy ||= new NameTerms(this.start, this.names))
  }

  /** Programmes whose name answers what is typed so far, without loading anything. */
  async nombres(text, most = 5) {
    await this.open()
    return this.names.completions(text, most).map((doc) => this.results.titled(doc))
  }

  /**
   * Fichas that answer a query, best first.
   * `escribiendo`: the last word may be unfinished; `facetas`: count the values that results can be narrowed by;
   * `literal`: correct nothing; `agrupar`: one result for all editions of a programme; `extractos`: with passages, those
   * that come within `espera` milliseconds; `ampliar`: where few fichas answer, load other ways of saying it.
   */
  async buscar(text, options = {}) {
    const { limite = 10, filtros = {}, facetas = false, extractos = true, agrupar = false, espera = Infinity } = options
    const { escribiendo = false, literal = false, ampliar = extractos } = options
    await this.open()
    const query = parse(text)
    const narrowing = facetas || Object.keys(filtros).length ? await this.narrowing() : null
    const allowed = narrowing ? narrowing.allows(filtros) : () => true
    let found = await this.slots.answer(query, allowed, { escribiendo, limite, literal, ampliar })
    if (!String(text).trim()) found = this.everything(found, allowed)
    if (query.frases.length) found = await this.withPhrases(found, query, limite)
    this.fetchRest().catch(() => {})
    const shown = this.results.shown(found, text, { limite, agrupar })
    const rows = shown.map((each) => this.results.row(each, found))
    return {
      resultados: extractos ? await (await this.passages()).fill(rows, shown, found, query, espera) : rows,
      mostradas: shown.reduce((sum, { otras = [] }) => sum + 1 + otras.length, 0),
      total: found.full.length || found.docs.length,
      completo: found.full.length > 0,
      vacia: !query.grupos.length && !query.excluidas.length,
      desconocidas: found.slots.filter(({ ways }) => !ways.length).map(({ grupo }) => grupo.palabra),
      frase: query.frases.length > 0,
      ...found.corrected,
      revisadas: found.read,
      facetas: facetas ? narrowing.counts(found.full.length ? found.full : found.docs) : null,
    }
  }

  /** With few fichas every later query is answered from what is already here. */
  async fetchRest() {
    const { pieces, start } = this
    if (start.bytes > SMALL || navigator.connection?.saveData) return
    start.bytes = Infinity
    const numbers = start.piezas.map((_, number) => number)
    while (numbers.length) await pieces.ensure(numbers.splice(0, AT_A_TIME))
    if (start.palabras.length === 1) await (await this.vocabulary()).ensure(start.palabras)
  }

  /** Nothing typed: all the fichas that the chosen values leave. */
  everything(found, allowed) {
    const docs = Array.from({ length: this.start.n }, (_, doc) => doc).filter(allowed)
    return { ...found, full: docs, docs }
  }

  /** The words of the collection, loaded when one that was typed is not among those at hand. */
  vocabulary() {
    this.typos ||= import("./typos.js").then(
      ({ Typos }) => new Typos((sound) => fetchBytes(this.url(`palabras/${sound}.bin`)), this.start.palabras, this.nameTerms()),
    )
    this.typos.catch(() => (this.typos = null))
    return this.typos
  }

  async narrowing() {
    const { Facets } = await import("./facets.js")
    this.facets ||= new Facets(await fetchJson(this.url("facetas.bin")), this.names)
    return this.facets
  }

  async withPhrases(found, query, limite) {
    const { withPhrases } = await import("./phrases.js")
    return withPhrases(found, query, limite, await this.passages())
  }

  async passages() {
    const { Passages } = await import("./passages.js")
    this.texts ||= new Passages(this)
    return this.texts
  }
}
