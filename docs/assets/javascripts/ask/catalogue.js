/** Who is in the collection: editions, ministries, services, programmes, and where the ficha of each edition lies. */

import { formsOfName, indexNames } from "./names.js"
import { phraseWords, plainWord } from "./tokens.js"
import { stem } from "../spanish.js"

/** Words of names that do not tell one from another. */
export const LIGHT = new Set("el la los las lo un una de del al a en con por para y e o u que se su sus programa programas".split(" "))
const LIGHT_INSTITUTION = new Set([...LIGHT, "chile"])

/** @param {object} data the file `datos/hechos/catalogo.json`; @param {object} lexico the lexicon's data */
export function openCatalogue(data, lexico) {
  const editions = data.ediciones.map((each) => ({ ...each, base: each.moneda[1], fichas: [] }))
  const programmes = data.programas.map((row, index) => programme(row, index, data, editions))
  const groups = groupByName(programmes)
  return {
    ediciones: editions,
    ministerios: data.ministerios,
    servicios: data.servicios.map(([nombre, ministerio]) => ({ nombre, ministerio: data.ministerios[ministerio] })),
    programas: programmes,
    grupos: groups,
    formasServicio: new Map(data.servicios.map(([name]) => [name, serviceForms(name, lexico.servicios)])),
    formasMinisterio: new Map(data.ministerios.map((name) => [name, ministryForms(name, lexico.ministerios)])),
    indice: indexNames(groups.map((group) => formsOfName(group[group.length - 1].nombre)), LIGHT, { exclusive: 0 }),
    indiceMinisterios: indexNames(data.ministerios.map((name) => ministryForms(name, lexico.ministerios)), LIGHT_INSTITUTION),
    indiceServicios: indexNames(data.servicios.map(([name]) => serviceForms(name, lexico.servicios)), LIGHT_INSTITUTION),
  }
}

/** The edition's address of a programme, or undefined: `{edicion, ordinal, slug, id, ruta}`. */
function inEdition(programmeEntry, edicion) {
  return programmeEntry.ediciones.find((each) => each.edicion === edicion)
}

function programme([nombre, servicio, places], indice, data, editions) {
  const [nombreServicio, ministerio] = data.servicios[servicio]
  const entry = { indice, nombre, servicio: nombreServicio, ministerio: data.ministerios[ministerio], ediciones: [] }
  for (const place of places) {
    const [position, slug, id] = Array.isArray(place) ? place : [place]
    entry.ediciones.push(address(entry, editions[position], slug || slugOf(nombre), id))
  }
  return entry
}

function address(entry, edition, slug, id) {
  const found = { programa: entry, edicion: edition.edicion, ordinal: edition.fichas.length, slug, id: id || `${slug}-${edition.edicion}`, ruta: `fichas/${edition.edicion}/${slug}/` }
  edition.fichas.push(found)
  return found
}

/** As the build makes addresses of names; where it made another one, the catalogue says so. */
function slugOf(name) {
  return name.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
}

/** Entries of one name are one programme where their editions do not overlap: it moved to another service. */
function groupByName(programmes) {
  const groups = []
  const open = new Map()
  for (const each of programmes) {
    const key = phraseWords(each.nombre).join(" ")
    const candidates = open.get(key) || []
    const home = candidates.find((group) => !group.some((other) => other.ediciones.some((place) => inEdition(each, place.edicion))))
    if (home) home.push(each)
    else {
      const group = [each]
      groups.push(group)
      open.set(key, [...candidates, group])
    }
  }
  return groups
}

function ministryForms(name, known) {
  const bare = name.replace(/^ministerio\s+(de\s+la\s+|de\s+las\s+|del\s+|de\s+)?/i, "")
  const called = nicknames(name, known)
  return [name, bare, ...called, ...called.map((each) => `ministerio de ${each}`)]
}

function serviceForms(name, known) {
  return [name, ...nicknames(name, known)]
}

function nicknames(name, known) {
  const stems = new Set(phraseWords(name).map(stem))
  return known
    .filter((each) => each.contiene.split(" ").every((word) => stems.has(stem(plainWord(word)))))
    .flatMap((each) => [...(each.siglas || []), ...(each.populares || [])])
}
