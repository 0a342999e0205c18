/** Answers in the ficha's own words: quotes with their page, reasons, definitions. Nothing is composed. */

import { answer, questionFor, refusal } from "./answer.js"
import { cellOf } from "./cells.js"
import { figureAt } from "./facts.js"
import { placeFor, placesOf, sources } from "./places.js"
import { amount, enumerate, withArticle } from "./say.js"
import { holds, passagesOf, score, stemsOf } from "./passages.js"

const PLAIN = new Set(["ministerio", "servicio", "regiones"])

/** «¿Qué hace Juntos?», «¿de qué ministerio depende?» */
export async function text(consulta, group, ctx) {
  const anio = consulta.anios.lista[consulta.anios.lista.length - 1] ?? null
  const { place, falta } = placeFor(group, anio, ctx.catalogue, { edicion: consulta.edicion })
  if (falta) return refusal("anio", `No hay ficha de ${group[0].nombre} para ${consulta.edicion ?? anio}. Hay de ${placesOf(group).map((each) => each.edicion).sort().join(", ")}.`)
  const ficha = await ctx.facts.ficha(place)
  const entries = narrowest(consulta.textos.map((id) => ctx.data.textos.find((each) => each.id === id)))
  const quotes = entries.flatMap((entry) => quotesOf(entry, ficha).map((quote) => ({ ...quote, tema: entry.nombre })))
  const chosen = narrowed(quotes, consulta, ctx)
  const fuentes = sources((chosen.length ? chosen : [{ pagina: null }]).map((quote) => ({ place, pagina: quote.pagina, clave: quote.clave })))
  if (!chosen.length) return refusal("no_impreso", `La ficha ${place.edicion} de ${place.programa.nombre} no trae nada sobre ${enumerate(entries.map((entry) => entry.nombre))}.`, { fuentes, sugerencias: [`¿Qué hace ${place.programa.nombre}?`] })
  return answer("texto", sentence(entries, chosen, place), { fuentes, filas: chosen.map((quote) => ({ seccion: quote.titulo || quote.tema, texto: quote.texto, ficha: place.id, pagina: quote.pagina })), edicion: place.edicion, sugerencias: [questionFor(ctx.metric("ejecutado"), place.programa.nombre, place.edicion)] })
}

/** «Lo que dice el evaluador de la focalización» asks for that dimension, not for all he says. */
function narrowest(entries) {
  const within = entries.filter((entry) => entries.some((other) => other !== entry && entry.claves.every((clave) => other.claves.some((wider) => clave.startsWith(`${wider}:`)))))
  return within.length ? within : entries
}

function sentence(entries, quotes, place) {
  const [entry] = entries
  if (entries.length === 1 && PLAIN.has(entry.id)) return plainSentence(entry.id, quotes, place)
  const shown = quotes.slice(0, 5).map((quote) => (quote.titulo ? `${quote.titulo}: ` : "") + `«${quote.texto}»`)
  return `${place.programa.nombre}, ${enumerate(entries.map((each) => each.nombre))} (ficha ${place.edicion}): ${shown.join(" · ")}${quotes.length > 5 ? ` · y ${quotes.length - 5} más` : ""}`
}

function plainSentence(id, quotes, place) {
  const nombre = place.programa.nombre
  if (id === "ministerio") return `${nombre} depende del ${quotes[0].texto} (${place.programa.servicio}), según la ficha ${place.edicion}.`
  if (id === "servicio") return `El servicio que ejecuta ${nombre} es: ${quotes[0].texto} (${place.programa.ministerio}), según la ficha ${place.edicion}.`
  return `Según la ficha ${place.edicion}, ${nombre} tiene beneficiarios en: ${enumerate(quotes.map((quote) => quote.texto))}.`
}

/** The passages that a kind of text stands for: `[{texto, titulo, pagina, clave}]`. */
function quotesOf(entry, ficha) {
  return entry.claves.flatMap((clave) => passagesOf(clave, ficha)).filter((quote) => quote.texto)
}

/** Of remarks, those about the figure that the question names, if any are. */
function narrowed(quotes, consulta, ctx) {
  if (!consulta.rasgos?.length || !consulta.textos.some((id) => ["evaluador", "observaciones"].includes(id))) return quotes
  const about = quotes.map((quote) => ({ quote, puntaje: score(quote, consulta.rasgos, ctx.data) })).filter((each) => each.puntaje > 0)
  return about.sort((a, b) => b.puntaje - a.puntaje).map((each) => each.quote)
}

/** «¿Por qué…?» */
export async function explain(consulta, group, ctx) {
  const anio = consulta.anios.lista[consulta.anios.lista.length - 1] ?? null
  const own = placesOf(group).find((place) => place.edicion === anio)
  const { place, falta } = own ? { place: own } : placeFor(group, anio, ctx.catalogue)
  if (falta) return refusal("anio", `Ninguna ficha de ${group[0].nombre} cubre ${anio}.`)
  const ficha = await ctx.facts.ficha(place)
  const words = consulta.rasgos || []
  const passages = distinct([...passagesOf("analisis:observaciones", ficha), ...passagesOf("observaciones_institucion", ficha)]).filter((each) => !consulta.quien || each.quien === consulta.quien)
  const topic = stemsOf([...(consulta.palabras || []), ...consulta.regiones].join(" "))
  const speaks = (quote) => (topic.length ? holds(quote, topic) : true)
  const ranked = passages.map((quote) => ({ ...quote, puntaje: score(quote, words, ctx.data, anio) + (topic.length && holds(quote, topic) ? 1 : 0) })).filter((quote) => quote.puntaje >= 1 && speaks(quote)).sort((a, b) => b.puntaje - a.puntaje)
  const best = ranked.filter((quote) => quote.puntaje >= ranked[0].puntaje * 0.6).slice(0, 3)
  if (!best.length) return refusal("sin_explicacion", `La ficha ${place.edicion} de ${place.programa.nombre} no explica eso: ${consulta.quien ? `${consulta.quien.toLowerCase()} no lo comenta` : "ni el evaluador ni la institución lo comentan"}.`, { fuentes: sources([{ place }]), sugerencias: [`¿Qué observaciones hizo la institución en ${place.programa.nombre}?`] })
  const shown = best.map((quote) => `${quote.quien}${quote.titulo ? ` (${quote.titulo})` : ""}: «${quote.texto}»`)
  return answer("texto", `Lo que dice la ficha ${place.edicion} de ${place.programa.nombre}, textual. ${shown.join(" · ")}`, {
    fuentes: sources(best.map((quote) => ({ place, pagina: quote.pagina, clave: quote.clave }))), filas: best.map((quote) => ({ quien: quote.quien, seccion: quote.titulo, texto: quote.texto, ficha: place.id, pagina: quote.pagina })), edicion: place.edicion,
  })
}

function distinct(passages) {
  return [...new Map(passages.map((each) => [each.texto, each])).values()]
}

/** «¿Qué es la subejecución?»: official words, plain words, formula, and the numbers of one ficha. */
export async function define(consulta, ctx) {
  const terms = consulta.terminos.map((id) => ctx.data.definiciones.find((each) => each.id === id))
  const [example, place] = await exampleOf(terms, consulta, ctx)
  const parts = terms.map((term) => `${term.nombre}: ${term.simple}${term.formula ? ` Se calcula así: ${term.formula}.` : ""} En la ficha: «${term.oficial}»`)
  return answer("definicion", parts.join(" ") + (example ? ` Ejemplo: ${example}` : ""), {
    filas: terms.map((term) => ({ termino: term.nombre, simple: term.simple, oficial: term.oficial, formula: term.formula || null })),
    fuentes: place ? sources([place]) : [],
    sugerencias: place && terms[0].metrica ? [questionFor(ctx.metric(terms[0].metrica), place.place.programa.nombre, place.anio)] : [],
  })
}

async function exampleOf(terms, consulta, ctx) {
  const id = terms.find((term) => term.ejemplo)?.ejemplo
  if (!id) return [null, null]
  const metrica = ctx.metric(id)
  for (const place of examplePlaces(consulta, ctx).slice(0, 4)) {
    const cell = await cellOf(metrica, place, place.edicion, ctx).catch(() => null)
    if (!cell || cell.valor === null) continue
    const when = metrica.clave.includes("{anio}") ? ` en ${place.edicion}` : ""
    return [`${withArticle(metrica)} de ${place.programa.nombre}${when} fue ${amount(metrica, cell, cell.base)}${workings(metrica, cell, place)}.`, { place, pagina: cell.pagina, anio: place.edicion }]
  }
  return [null, null]
}

/** The ficha talked about, else the newest of the collection in order. */
function examplePlaces(consulta, ctx) {
  const named = consulta.ejemplo ? placesOf(ctx.catalogue.grupos[consulta.ejemplo]) : []
  return [...named, ...ctx.catalogue.ediciones[ctx.catalogue.ediciones.length - 1].fichas]
}

function workings(metrica, cell, place) {
  const at = (clave) => figureAt(cell.ficha, clave.replace("{anio}", place.edicion))
  const spent = at("presupuesto.ejecutado.{anio}")
  if (metrica.id === "gasto_por_beneficiario" && spent?.valor) return `: M$ ${spent.texto} repartidos entre los beneficiarios`
  const [share, whole] = [at("componentes.gasto_administrativo.{anio}"), at("componentes.total.{anio}")]
  return metrica.id === "porcentaje_administrativo" && share?.valor && whole?.valor ? `: M$ ${share.texto} de M$ ${whole.texto}` : ""
}

/** «¿Está Juntos fuera de rango?» */
export async function finding(consulta, group, ctx) {
  const entry = ctx.data.hallazgos.find((each) => each.id === consulta.hallazgos[0])
  const anio = consulta.anios.lista[0] ?? null
  const { place, falta, anio: year } = placeFor(group, anio, ctx.catalogue)
  if (falta) return refusal("anio", `Ninguna ficha de ${group[0].nombre} informa ${anio}.`)
  if (entry.metrica && !entry.igual_anio) return againstLimit(entry, place, year, ctx)
  const ficha = await ctx.facts.ficha(place)
  const quotes = passagesOf(`hallazgo:${entry.id}`, ficha)
  if (!quotes.length) return refusal("no_impreso", `La ficha ${place.edicion} de ${place.programa.nombre} no dice nada de eso.`, { fuentes: sources([{ place }]) })
  return answer("texto", `La ficha ${place.edicion} de ${place.programa.nombre} dice: ${quotes.map((quote) => `«${quote.texto}»`).join(" · ")}`, { fuentes: sources(quotes.map((quote) => ({ place, pagina: quote.pagina, clave: quote.clave }))), filas: quotes.map((quote) => ({ seccion: quote.titulo, texto: quote.texto, ficha: place.id, pagina: quote.pagina })), edicion: place.edicion })
}

async function againstLimit(entry, place, anio, ctx) {
  const metrica = ctx.metric(entry.metrica)
  const cell = await cellOf(metrica, place, anio, ctx)
  const fuentes = sources([{ place, ...cell }])
  if (cell.valor === null) return refusal("sin_dato", `La ficha ${place.edicion} de ${place.programa.nombre} no informa ${withArticle(metrica)} de ${anio}: no se puede decir.`, { fuentes, estado: cell.estado })
  const yes = entry.menor_que !== undefined ? cell.valor < entry.menor_que : cell.valor > entry.mayor_que
  return answer("dato", `${yes ? "Sí" : "No"}: ${place.programa.nombre} ejecutó el ${amount(metrica, cell)} de su presupuesto inicial en ${anio}. ${entry.nota}`, { valor: cell.valor, unidad: "%", fuentes, estado: cell.estado, anio, edicion: place.edicion })
}
