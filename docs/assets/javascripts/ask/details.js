/** Words of the programme itself: its components, their units and who it serves are known only once its ficha is read. */

import { indexNames, namesAt, nameSpellings } from "./names.js"
import { placesOf } from "./places.js"
import { phraseWords } from "./tokens.js"
import { stem } from "../spanish.js"

const LIGHT = new Set("el la los las de del en y e a con por para componente componentes".split(" "))

/** Spans for the components and the population of the programme that a reading names; none where it names none. */
export async function detailSpans(tokens, reading, ctx) {
  const span = namedProgramme(reading)
  if (!span) return []
  const places = placesOf(ctx.catalogue.grupos[span.id[0]])
  const ficha = await ctx.facts.ficha(places.find((place) => tokens.some((token) => token.num === place.edicion)) || places[0])
  const own = (i) => i >= span.start && i < span.end
  return [...componentSpans(ficha, tokens, own, ctx), ...populationSpans(ficha, tokens, own)]
}

function namedProgramme({ frames = [] }) {
  const named = frames.flatMap((frame) => frame.programa).filter((each) => each.id.length === 1)
  return named.sort((a, b) => a.cost - b.cost || b.full - a.full || b.size - a.size)[0]
}

function componentSpans(ficha, tokens, own, ctx) {
  const rows = ficha.componentes.filas
  const index = indexNames(rows.map((row) => [row.nombre, ...(row.unidad ? [row.unidad] : [])]), LIGHT)
  const spelt = tokens.map((token, i) => (own(i) ? [] : nameSpellings(index, token, token.num === null && !ctx.lexicon.vocabulary.has(token.w))))
  return tokens.flatMap((_, at) => namesAt(index, spelt, at, (i) => LIGHT.has(tokens[i].w) || ctx.lexicon.optional.has(tokens[i].w)).filter((name) => /^cuant[oa]s$/.test(tokens[at - 1]?.w) || tells(name, tokens.slice(at, name.end), ctx)).map((name) => ({
    kind: "componente", id: name.stems.map((key) => wordOf(index, key)).join(" "), start: at, end: name.end, cost: name.cost, penalty: name.full ? 0 : 1, detail: true,
    unidad: rows.some((row) => within(name.stems, row.unidad)) && !rows.some((row) => within(name.stems, row.nombre)),
    each: tokens.slice(Math.max(0, at - 2), at).some((token) => token.w === "cada"),
  })))
}

function within(stems, text) {
  const have = new Set(phraseWords(text || "").map(stem))
  return stems.every((each) => have.has(each))
}

function wordOf(index, key) {
  return [...index.vocabulary].find(([, each]) => each === key)[0]
}

/** One word of every day names no component, unless it is what is counted; two of its name do. */
function tells(name, tokens, ctx) {
  const words = tokens.filter((token) => !LIGHT.has(token.w))
  return name.size > 1 || words.some((token) => !ctx.lexicon.vocabulary.has(token.w))
}

/** «¿Cuántas mujeres atendió…?» asks for its beneficiaries where women are whom it counts. */
function populationSpans(ficha, tokens, own) {
  const units = [...Object.values(ficha.poblacion.beneficiada || {}), ficha.poblacion.objetivo].map((cell) => cell?.unidad).filter(Boolean)
  const heads = units.map((unit) => phraseWords(unit).filter((word) => !LIGHT.has(word)).map(stem))
  return tokens.flatMap((token, at) => {
    if (own(at) || !heads.some(([first]) => first === token.s)) return []
    const unit = heads.find(([first]) => first === token.s)
    let end = at + 1
    for (let i = end; i < tokens.length && !own(i) && (LIGHT.has(tokens[i].w) || unit.includes(tokens[i].s)); i++) if (unit.includes(tokens[i].s)) end = i + 1
    return [{ kind: "rasgo", id: "beneficiarios", start: at, end, cost: 0, penalty: 0, detail: true, read: [] }]
  })
}
