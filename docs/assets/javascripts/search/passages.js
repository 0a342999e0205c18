/** What of a ficha answers the query: its best section, the passage with the words marked, the figure that was named. */

import { terms, words } from "../spanish.js"
import { fetchBytes, fetchJson } from "./pieces.js"

const NAMES_ONLY = 2
const BY_NUMBER = 2
const PASSAGE = 230
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.,'’´`\u00a0\u2009\u202f][\p{L}\p{M}\p{N}]+)*(?:\s?%)?/gu
const YEAR_OF_EDITION = /\{(-?\d)\}/g

export class Passages {
  constructor(engine) {
    this.engine = engine
    this.read = new Map()
  }

  /** Sections of a ficha: `[{field, textos, filas}]`; none when they cannot be had. */
  of(doc) {
    if (!this.read.has(doc)) this.read.set(doc, this.fetch(doc).catch(() => (this.read.delete(doc), [])))
    return this.read.get(doc)
  }

  /** Loads what the passages of many fichas share. */
  open() {
    this.common ||= fetchJson(this.engine.url("comunes.bin"))
    this.common.catch(() => (this.common = null))
    return this.common
  }

  async fetch(doc) {
    const { engine } = this
    const { edicion, slug } = engine.names.ficha(doc)
    const shared = this.open()
    const own = fetchBytes(engine.url(`pasajes/${edicion}/${slug}.bin`))
    const common = await shared
    const said = (text) =>
      (typeof text === "number" ? common[text].replace(YEAR_OF_EDITION, (_, n) => edicion + Number(n)) : text)
    return JSON.parse(new TextDecoder().decode(await own)).map(([field, textos, filas]) => ({
      field,
      textos: textos.map(said),
      filas: filas.map(([rotulo, unidad, cifras]) => ({ rotulo: said(rotulo), unidad: said(unidad), cifras })),
    }))
  }

  /** The results with their passages, figures and links to sections; as they are where that takes longer than `most` ms. */
  fill(rows, shown, found, query, most = Infinity) {
    const slotOf = new Map()
    found.slots.forEach(({ ways }, i) => ways.forEach(({ term, parts = [term] }) => parts.forEach((part) => slotOf.set(part, i))))
    const filled = rows.map((row, i) => this.filled(row, shown[i].doc, slotOf, found, query))
    if (most === Infinity) return Promise.all(filled)
    const late = new Promise((resolve) => setTimeout(resolve, most))
    return Promise.all(filled.map((each, i) => Promise.race([each, late.then(() => rows[i])])))
  }

  async filled(row, doc, slotOf, found, query) {
    const sections = await this.of(doc)
    const cifra = this.figure(sections, query)
    const field = cifra?.rank >= BY_NUMBER ? cifra.field : this.bestField(doc, slotOf, found)
    const section = sections.find((each) => each.field === field) || sections[0]
    if (!section) return row
    const [name, , titulo] = this.engine.start.campos[section.field]
    const shown = passage([...section.textos, ...section.filas.map(line)], slotOf)
    return { ...row, ...shown, seccion: titulo, enlace: `${row.url}#${name}`, cifra }
  }

  /** The section that answers most words of the query, the weightiest among equals; names are no section. */
  bestField(doc, slotOf, { slots }) {
    const { pieces, start } = this.engine
    const answered = start.campos.map(() => new Set())
    const weight = start.campos.map(() => 0)
    for (const [i, { ways }] of slots.entries())
      for (const way of ways)
        for (const { field, docs } of pieces.postings(way.term) || [])
          if (has(docs, doc)) {
            answered[field].add(i)
            weight[field] += way.weight * start.campos[field][1]
          }
    const ahead = (one, other) => answered[one].size - answered[other].size || weight[one] - weight[other]
    let best = -1
    for (let field = NAMES_ONLY; field < answered.length; field++)
      if (answered[field].size && (best < 0 || ahead(field, best) > 0)) best = field
    return best
  }

  /** The figure that the query names, by its number or by its label: `{rotulo, columna, texto, unidad, field}`. */
  figure(sections, query) {
    const numbers = new Set(query.grupos.filter(({ numero }) => numero).map(({ palabra }) => palabra))
    const asked = new Set(query.grupos.map(({ raiz }) => raiz))
    let best = null
    for (const { field, filas } of sections)
      for (const fila of filas) {
        const named = namedBy(fila, asked, numbers)
        if (named && (!best || named.rank > best.rank))
          best = { ...named, rotulo: fila.rotulo, unidad: fila.unidad, field }
      }
    return best
  }

  /** Every text of a ficha in which a phrase can stand. */
  async texts(doc) {
    const { programa, servicio, ministerio } = this.engine.names.ficha(doc)
    const sections = await this.of(doc)
    return [programa, servicio, ministerio, ...sections.flatMap(({ textos, filas }) => [...textos, ...filas.map(line)])]
  }
}

/** A row of figures as a line of text. */
function line({ rotulo, unidad, cifras }) {
  const printed = Object.entries(cifras).map(([column, text]) => `${column} ${text || "(en blanco)"}`.trim())
  return `${rotulo}${unidad ? ` (${unidad})` : ""}: ${printed.join(" · ")}`
}

function namedBy({ rotulo, cifras }, asked, numbers) {
  for (const [columna, texto] of Object.entries(cifras))
    if (texto && words(texto).some((word) => numbers.has(word) && word.length > 3)) return { rank: BY_NUMBER, columna, texto }
  const label = terms(rotulo)
  const met = label.filter((term) => asked.has(term)).length
  if (!met || met / label.length < 0.6) return null
  const columns = Object.keys(cifras)
  const columna = columns.find((column) => numbers.has(column)) ?? columns[columns.length - 1]
  return { rank: met / label.length + met / 100, columna, texto: cifras[columna] }
}

/** `{extracto, marcas}`: the stretch of the text with most of the words, and where they stand in it. */
export function passage(texts, slotOf) {
  let best = { size: -1 }
  for (const text of texts) {
    const marks = marked(text, slotOf)
    const from = densest(marks)
    const size = new Set(marks.filter(([start]) => start >= from && start < from + PASSAGE).map(([, , slot]) => slot)).size
    if (size > best.size) best = { text, marks, from, size }
  }
  return best.text === undefined ? { extracto: "", marcas: [] } : cut(best)
}

function marked(text, slotOf) {
  const marks = []
  for (const match of text.matchAll(TOKEN)) {
    const hit = terms(match[0]).find((term) => slotOf.has(term))
    if (hit !== undefined) marks.push([match.index, match.index + match[0].length, slotOf.get(hit)])
  }
  return marks
}

/** Where the stretch with most different words begins. */
function densest(marks) {
  let best = 0
  let most = 0
  for (const [start] of marks) {
    const size = new Set(marks.filter(([s]) => s >= start && s < start + PASSAGE * 0.8).map(([, , slot]) => slot)).size
    if (size > most) [best, most] = [start, size]
  }
  return best
}

function cut({ text, marks, from }) {
  let start = Math.max(0, from - 50)
  if (start > 0) start = text.indexOf(" ", start) + 1
  let end = Math.min(text.length, start + PASSAGE)
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1)
  const before = start > 0 ? "… " : ""
  const shift = before.length - start
  const inside = marks.filter(([a, b]) => a >= start && b <= end)
  return {
    extracto: before + text.slice(start, end) + (end < text.length ? " …" : ""),
    marcas: inside.map(([a, b]) => [a + shift, b + shift]),
  }
}

function has(ascending, doc) {
  let low = 0
  let high = ascending.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (ascending[middle] === doc) return true
    if (ascending[middle] < doc) low = middle + 1
    else high = middle - 1
  }
  return false
}
