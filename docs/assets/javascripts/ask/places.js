/** Which ficha answers for a programme and a year, and which region, component or line a name means. */

import { source } from "./facts.js"
import { phraseWords, plainWord } from "./tokens.js"
import { stem } from "../spanish.js"

/** Every edition of a programme, newest first. A group holds its entries under each service it belonged to. */
export function placesOf(group) {
  return group.flatMap((entry) => entry.ediciones).sort((a, b) => b.edicion - a.edicion)
}

/**
 * The ficha that answers for a year: that of the year itself, else the newest that prints it. Without year, the newest.
 * @returns {{place, anio, motivo}} or `{falta: "anio"|"edicion"}`
 */
export function placeFor(group, anio, catalogue, { edicion = null, soloPropio = false } = {}) {
  const places = placesOf(group)
  if (edicion !== null) {
    const place = places.find((each) => each.edicion === edicion)
    return place && (anio === null || yearsIn(place, catalogue).includes(anio)) ? { place, anio: anio ?? edicion } : { falta: "edicion" }
  }
  if (anio === null) return { place: places[0], anio: places[0].edicion, supuesto: true }
  const own = places.find((each) => each.edicion === anio)
  if (own) return { place: own, anio }
  const later = places.find((each) => !soloPropio && yearsIn(each, catalogue).includes(anio))
  return later ? { place: later, anio, prestado: true } : { falta: "anio" }
}

/** The newest ficha that prints all of these years, or undefined. */
export function placeForAll(group, anios, catalogue) {
  return placesOf(group).find((each) => anios.every((anio) => yearsIn(each, catalogue).includes(anio)))
}

/** The years of a ficha's tables; exact once the ficha is read, those of its edition before. */
export function yearsIn(place, catalogue) {
  return catalogue.ediciones.find((each) => each.edicion === place.edicion).anios.filter((anio) => anio <= place.edicion && anio > place.edicion - 6)
}

/** The edition that answers for all programmes in a year: the year's own, else the newest that prints it, else null. */
export function editionFor(anio, catalogue) {
  const newest = [...catalogue.ediciones].reverse()
  if (anio === null) return newest[0] || null
  return newest.find((each) => each.edicion === anio) || newest.find((each) => each.anios.includes(anio)) || null
}

/** Whether a printed region is the one meant, whatever its spelling. */
export function regionMatcher(data) {
  const known = new Map()
  for (const region of data.regiones) for (const phrase of [region.nombre, ...region.palabras]) known.set(key(phrase), region.nombre)
  return (printed) => known.get(key(printed.replace(/^regi[oó]n\s+(de(l)?\s+(la\s+)?)?/i, ""))) || known.get(key(printed)) || printed
}

/** The rows whose name holds all the words of `said`. */
export function rowsNamed(rows, said, nameOf) {
  const wanted = phraseWords(said).map(stem)
  return rows.filter((row) => {
    const have = new Set(phraseWords(nameOf(row)).map(stem))
    return wanted.every((word) => have.has(word))
  })
}

/** Sources without repetition, in order. */
export function sources(items) {
  const seen = new Map()
  for (const { place, pagina, clave } of items) {
    const key = `${place.id}#${pagina || ""}`
    if (!seen.has(key)) seen.set(key, source(place, pagina, { clave }))
  }
  return [...seen.values()]
}

function key(name) {
  return phraseWords(name).map(plainWord).filter((word) => !["la", "los", "de", "del", "y", "region"].includes(word)).join(" ")
}
