/** Saying no: by class, with the reason and the nearest question that has an answer. */

import { questionFor, refusal } from "./answer.js"
import { nearest } from "./fuzzy.js"
import { placesOf } from "./places.js"
import { formatNumber } from "./numbers.js"
import { enumerate, ofName } from "./say.js"

/** What the fichas do not hold. */
export function refused(consulta, contexto, ctx) {
  if (consulta.clase === "programa") return unknownProgramme(consulta.dicho, consulta.palabras, ctx)
  const entry = ctx.data.negativas.find((each) => each.id === consulta.clase)
  const named = [...consulta.programas, ...(contexto?.consulta.programas || [])].find((each) => each.grupos.length === 1)
  const whole = consulta.programas.some((each) => each.entero || each.palabras > 1)
  const doubt = entry.nombre_posible && !whole ? " Y si es parte del nombre de un programa, no encuentro uno que se llame así." : ""
  return refusal(entry.id, entry.texto + doubt, { sugerencias: named ? suggestions(ctx.catalogue.grupos[named.grupos[0]], entry.sugiere, ctx) : general(ctx, consulta) })
}

/** A name that, with the service or ministry said besides, fits no programme. */
export function noSuch(named, consulta, ctx) {
  const owners = named.grupos.slice(0, 4).map((position) => ctx.catalogue.grupos[position][0])
  const where = enumerate([...new Set(owners.map((each) => `${each.nombre} es de ${each.servicio} (${each.ministerio})`))])
  return refusal("programa", `«${named.dicho}» no es de la institución que dices: ${where}.`, { sugerencias: owners.map((each) => questionFor(ctx.metric(consulta.metrica || "ejecutado"), each.nombre, placesOf([each])[0].edicion)) })
}

/** No reading explains every word. What was not understood is said; nothing is guessed. */
export function noReading(reading, contexto, ctx) {
  const frame = reading.best
  const unread = frame ? frame.unread.map((i) => frame.tokens[i].raw) : []
  const named = [...(frame?.programa || []), ...(frame?.opens && contexto ? contexto.consulta.programas.map((each) => ({ id: each.grupos })) : [])].find((each) => each.id.length === 1)
  const group = named && ctx.catalogue.grupos[named.id[0]]
  if (unread.length && group) return refusal("no_entendido", `No sé qué quiere decir «${unread.join(" ")}» en las fichas: puede que no traigan ese dato.`, { sugerencias: suggestions(group, "ejecutado", ctx), sin_leer: unread })
  if (unread.length) return unknownWords(frame, unread, ctx)
  if (group) return refusal("no_entendido", `No entendí qué quieres saber de ${group[0].nombre}.`, { sugerencias: suggestions(group, "ejecutado", ctx) })
  return refusal("no_entendido", "No entendí la pregunta completa, y prefiero no adivinar.", { sugerencias: general(ctx) })
}

function unknownWords(frame, unread, ctx) {
  const institution = [...ctx.data.ministerios, ...ctx.data.servicios].find((each) => [...(each.siglas || []), ...(each.populares || [])].some((word) => frame.unread.some((i) => frame.tokens[i].w === word)))
  if (institution) return refusal("institucion", `En esta colección no hay fichas de «${unread.join(" ")}».`, { sugerencias: general(ctx), sin_leer: unread })
  // A figure of something unknown is asked of a programme that is not here.
  if (frame.sust.has("programas") || frame.firmes.size || similarNames(wordsOf(frame), ctx).length) return { ...unknownProgramme(unread.join(" "), wordsOf(frame), ctx, frame.programa.flatMap((span) => span.id)), sin_leer: unread }
  return refusal("fuera_de_campo", `No sé qué quiere decir «${unread.join(" ")}» en las fichas. Aquí se contesta sobre gasto, cobertura, componentes y resultados de programas públicos.`, { sugerencias: general(ctx), sin_leer: unread })
}

function wordsOf(frame) {
  return frame.unread.map((i) => frame.tokens[i].w)
}

function unknownProgramme(said, words, ctx, near = []) {
  const similar = [...new Set([...similarNames(words, ctx), ...near.slice(0, 4).map((position) => figureOf(ctx.catalogue.grupos[position], ctx))])].slice(0, 4)
  const years = ctx.catalogue.ediciones.map((each) => each.edicion)
  const span = years.length > 1 ? `${years[0]}–${years[years.length - 1]}` : `${years[0]}`
  return refusal("programa", `No encuentro un programa con «${said}» en el nombre: aquí hay ${formatNumber(ctx.catalogue.grupos.length)} programas, de fichas ${span}.${similar.length ? " Los más parecidos están abajo." : ""}`, { sugerencias: similar.length ? similar : general(ctx) })
}

/** Programmes whose name shares a word with what was not understood. */
function similarNames(said, ctx) {
  const { indice, grupos } = ctx.catalogue
  const words = said.filter((word) => word.length > 4)
  const keys = words.flatMap((word) => nearest(word, indice.vocabulary.keys()).map((each) => indice.vocabulary.get(each.word)))
  const found = [...new Set(keys.flatMap((key) => [...indice.owners.get(key).keys()]))].slice(0, 4)
  return found.map((position) => figureOf(grupos[position], ctx))
}

function figureOf(group, ctx) {
  return questionFor(ctx.metric("ejecutado"), group[0].nombre, placesOf(group)[0].edicion)
}

function suggestions(group, id, ctx) {
  const [place] = placesOf(group)
  const nombre = place.programa.nombre
  const asked = { servicio: `¿Qué servicio ejecuta ${nombre}?`, proposito: `¿Cuál es el propósito de ${nombre}?`, gasto_regional: `Gasto por región de ${nombre}`, gasto_subtitulo: `Gasto por subtítulo de ${nombre}` }[id]
  const first = asked || questionFor(ctx.metric(ctx.metric(id) ? id : "ejecutado"), nombre, place.edicion)
  return [...new Set([first, questionFor(ctx.metric("ejecutado"), nombre, place.edicion), `¿Qué hace ${nombre}?`])].slice(0, 3)
}

function general(ctx, consulta = null) {
  const newest = ctx.catalogue.ediciones[ctx.catalogue.ediciones.length - 1]
  const [ministry] = (consulta?.ministerios || []).flat().map((id) => ctx.catalogue.ministerios[id])
  if (ministry) return [`Programas ${ofName(ministry)}`, `Gasto total ${ofName(ministry)}`]
  const place = newest.fichas[0]
  return [questionFor(ctx.metric("ejecutado"), place.programa.nombre, newest.edicion), `¿Cuántos programas hay en ${newest.edicion}?`, "¿Qué es la cobertura?"]
}
