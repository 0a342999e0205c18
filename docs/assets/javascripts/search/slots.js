/** What each word of a query is answered with: the word, its relatives, other ways of saying it, its correction. */

import { stem } from "../spanish.js"
import { key } from "./pieces.js"
import { expand, piecesFor } from "./query.js"
import { candidates, match } from "./ranking.js"
import { asOne, join } from "./synonyms.js"

const ENOUGH = 10
/** One ficha in so many: a word in no more than these may be a mistyped one. */
const RARE = 500

export class Slots {
  /** `engine` lends its pieces, names, synonyms and vocabulary. */
  constructor(engine) {
    this.engine = engine
    this.soft = new Set(engine.start.sinonimos.envoltorio.map(stem))
  }

  /** `{slots, matching, full, docs, corrected}` of a query; `allowed` tells which fichas may answer. */
  async answer({ grupos, excluidas }, allowed, { escribiendo, limite, literal, ampliar }) {
    const { engine } = this
    const [slots, excluded] = await Promise.all([this.of(grupos, { escribiendo, literal }), this.holders(excluidas)])
    const widened = engine.synonyms.widenByName(slots, engine.pieces, engine.nameTerms())
    const corrected = literal ? { correcciones: [] } : await this.corrected(slots.filter((slot) => !widened.has(slot)), ampliar)
    if (corrected.correcciones.length) engine.synonyms.widenByName(slots, engine.pieces, engine.nameTerms())
    const passes = (doc) => allowed(doc) && !excluded.has(doc)
    let found = this.matched(slots, passes, limite)
    const wanting = ampliar && found.full.length < ENOUGH
    if (wanting && (await engine.synonyms.widen(slots, engine.pieces))) found = this.matched(slots, passes, limite)
    return { ...found, corrected }
  }

  matched(slots, passes, limite) {
    const { pieces, start } = this.engine
    const answered = slots.filter(({ ways }) => ways.length)
    if (!answered.length) return { slots, matching: null, full: [], docs: [] }
    const matching = match(answered, pieces, start)
    const { full, nearly } = candidates(matching, passes, Math.max(ENOUGH, limite))
    if (answered.length < slots.length) return { slots, matching, full: [], docs: [...full, ...nearly] }
    return { slots, matching, full, docs: [...full, ...nearly] }
  }

  /** One slot for every word, with the terms of the index that answer it. */
  async of(grupos, { escribiendo, literal }) {
    const { pieces } = this.engine
    const last = grupos.length - 1
    const completing = grupos.map((grupo, i) => escribiendo && i === last && !grupo.exacta)
    if (!literal) this.expect(grupos).catch(() => {})
    const names = this.engine.nameTerms()
    await pieces.ensure(grupos.flatMap((grupo, i) => piecesFor(pieces, grupo, completing[i], names.has(grupo.raiz))))
    const slots = grupos.map((grupo, i) => ({
      grupo,
      ways: expand(pieces, grupo, completing[i]),
      suave: this.soft.has(grupo.raiz),
    }))
    const empty = slots.filter(({ ways }) => !ways.length)
    if (!empty.length) return slots
    const joined = asOne(slots).filter((pair) => pair.slots.some(({ ways }) => !ways.length))
    const begun = empty.flatMap(({ grupo }) => piecesFor(pieces, grupo, true))
    const guessed = literal ? null : this.guess(empty)
    guessed?.catch(() => {})
    await pieces.ensure([...begun, ...joined.map(({ term }) => pieces.number(key(term)))])
    for (const each of empty) each.ways = expand(pieces, each.grupo, !each.grupo.exacta)
    for (const pair of joined) join(pair, pieces)
    if (empty.some(({ ways }) => !ways.length)) await guessed
    return slots
  }

  /** Loads ahead what words would be corrected with that are in no name. */
  async expect(grupos) {
    const unknown = grupos.filter(({ numero, raiz }) => !numero && !this.engine.nameTerms().has(raiz))
    if (!unknown.length) return
    const typos = await this.engine.vocabulary()
    await Promise.all(unknown.map(({ palabra }) => typos.expect(palabra)))
  }

  /** Loads what the unanswered words would be taken for, so as to wait only once. */
  async guess(empty) {
    const typos = await this.engine.vocabulary()
    const words = empty.filter(({ grupo }) => !grupo.numero).map(({ grupo }) => grupo.palabra)
    await Promise.all(words.map((word) => typos.expect(word)))
    const { pieces } = this.engine
    await pieces.ensure(words.map((word) => typos.nearest(word)).filter(Boolean).map((nearest) => pieces.number(key(nearest.stem))))
  }

  /**
   * Words that nothing answers are taken for the nearest ones that something does; what was done is told. Where there
   * is time (`ampliar`) rare words are looked at as well.
   */
  async corrected(slots, ampliar) {
    const most = ampliar ? Math.max(1, this.engine.start.n / RARE) : 0
    const doubtful = slots.filter(({ grupo, ways }) => !grupo.numero && this.holding(ways, grupo) <= most)
    if (!doubtful.length) return { correcciones: [] }
    return (await this.engine.vocabulary()).correct(doubtful, this)
  }

  /** How many fichas, at most, hold the word itself or, where none does, its relatives. */
  holding(ways, { raiz }) {
    const exact = ways.filter(({ term }) => term === raiz)
    return (exact.length ? exact : ways).reduce((sum, { term }) => sum + this.documents(term), 0)
  }

  documents(term) {
    const docs = new Set()
    for (const posting of this.engine.pieces.postings(term) || []) for (const doc of posting.docs) docs.add(doc)
    return docs.size
  }

  async holders(stems) {
    const { pieces } = this.engine
    await pieces.ensure(stems.map((term) => pieces.number(key(term))))
    const docs = new Set()
    for (const term of stems) for (const { docs: own } of pieces.postings(term) || []) for (const doc of own) docs.add(doc)
    return docs
  }
}
