/** Where the fichas speak of something: the passages themselves, with ficha and page, over all editions unless a year is said. */

import { answer, refusal } from "./answer.js"
import { everything, excerpt, holds, stemsOf } from "./passages.js"
import { sources } from "./places.js"
import { capital, counted } from "./say.js"
import { placesHolding, topicWords } from "./topic_index.js"
import { phraseWords } from "./tokens.js"

/** Fichas that are read for their passages: more would cost more than the answer is worth. */
const READ = 24
const SHOWN = 4

/** «¿Qué fichas mencionan…?», «¿qué dice la ficha de Juntos sobre…?» */
export async function mentions(consulta, group, ctx) {
  const { texto, literal } = consulta.tema
  const universe = universeOf(consulta, group, ctx)
  if (!universe.length) return refusal("anio", `No hay fichas ${consulta.anios.lista.join(" ni ")}${group ? ` de ${group[0].nombre}` : ""} en esta colección.`)
  if (!topicWords(texto, ctx.lexicon).length) return refusal("sin_pasaje", `«${texto}» no tiene una palabra que se pueda buscar.`)
  const { holds: mayHold, words } = await placesHolding(texto, true, ctx)
  const possible = universe.filter(mayHold).sort((a, b) => b.edicion - a.edicion)
  const read = (await Promise.all(possible.slice(0, READ).map((place) => passageIn(place, words, literal && phraseWords(texto), consulta.quien, ctx)))).filter(Boolean)
  // A single word that a ficha holds is there; several may stand far apart, and only reading tells.
  const rest = words.length === 1 && !consulta.quien ? possible.slice(READ) : []
  const scope = scopeOf(universe, group)
  const sought = words.join(" ") === topicWords(texto, ctx.lexicon).join(" ") ? texto : words.join(" ")
  if (!read.length && !rest.length) return refusal("sin_pasaje", `No encontré «${sought}» en ${scope}: busqué un pasaje con esas palabras, en cualquiera de sus formas${consulta.quien ? `, entre lo que dice ${consulta.quien.toLowerCase()}` : ""}. Puede estar dicho de otra manera.`)
  return said({ read, rest, unread: words.length > 1 ? Math.max(0, possible.length - READ) : 0, sought, scope }, consulta, group)
}

function universeOf(consulta, group, ctx) {
  const { lista } = consulta.anios
  const ministries = new Set(consulta.ministerios.flat().map((id) => ctx.catalogue.ministerios[id]))
  const services = new Set(consulta.servicios.flat().map((id) => ctx.catalogue.servicios[id].nombre))
  const all = group ? group.flatMap((entry) => entry.ediciones) : ctx.catalogue.ediciones.flatMap((each) => each.fichas)
  return all.filter((place) => (!lista.length || lista.includes(place.edicion)) && (!consulta.edicion || place.edicion === consulta.edicion) && (!ministries.size || ministries.has(place.programa.ministerio)) && (!services.size || services.has(place.programa.servicio)))
}

async function passageIn(place, words, phrase, quien, ctx) {
  const ficha = await ctx.facts.ficha(place)
  const stems = stemsOf(words.join(" "))
  const fitting = everything(ficha).filter((each) => (!quien || each.quien === quien) && holds(each, stems) && (!phrase || inOrder(each.texto, phrase)))
  if (!fitting.length) return null
  const best = fitting.find((each) => inOrder(each.texto, words)) || fitting[0]
  return { place, pagina: best.pagina, clave: best.clave, seccion: best.titulo || best.seccion || null, texto: excerpt(best.texto, stems), veces: fitting.length }
}

function inOrder(text, phrase) {
  return ` ${phraseWords(text).join(" ")} `.includes(` ${phrase.join(" ")} `)
}

function scopeOf(universe, group) {
  const years = [...new Set(universe.map((place) => place.edicion))].sort()
  const span = years.length > 1 ? `${years[0]}–${years[years.length - 1]}` : String(years[0])
  return group ? `${universe.length === 1 ? "la ficha" : "las fichas"} ${span} de ${group[0].nombre}` : `los textos de ${counted(universe.length, "fichas")} (${span})`
}

function said({ read, rest, unread, sought, scope }, consulta, group) {
  const places = [...read.map((each) => each.place), ...rest]
  const programmes = new Set(places.map((place) => place.programa))
  const count = consulta.deProgramas ? programmes.size : places.length
  const quotes = read.slice(0, SHOWN).map((each) => `${group ? `ficha ${each.place.edicion}` : `${each.place.programa.nombre}, ficha ${each.place.edicion}`}${each.seccion ? `, ${each.seccion}` : ""}${each.pagina ? ` (p. ${each.pagina})` : ""}: «${each.texto}»`)
  const head = group ? `Sobre «${sought}», ${group[0].nombre} dice` : `«${sought}» aparece en ${counted(places.length, "fichas")} de ${counted(programmes.size, "programas")}. Busqué en ${scope}`
  const more = places.length > quotes.length ? ` · y ${counted(places.length - quotes.length, "fichas")} más` : ""
  const apart = unread ? ` Hay ${unread} fichas más con todas esas palabras, que no revisé una por una.` : ""
  const fields = {
    filas: [...read.map(row), ...rest.map((place) => row({ place, pagina: null, seccion: null, texto: null }))],
    fuentes: sources(read), sugerencias: [], cuenta: count, criterios: [`cuyo texto dice «${sought}»`],
  }
  const texto = `${capital(head)}: ${quotes.join(" · ")}${more}.${apart}`
  if (group) return answer("texto", texto, fields)
  if (consulta.contar && !unread) return answer("dato", texto, { ...fields, valor: count, unidad: consulta.deProgramas ? "programas" : "fichas" })
  return answer("tabla", texto, fields)
}

function row({ place, pagina, seccion, texto }) {
  return { programa: place.programa.nombre, servicio: place.programa.servicio, edicion: place.edicion, seccion, texto, ficha: place.id, url: place.ruta, pagina }
}
