/** Questions in plain Spanish over the fichas, answered from data alone: the entry of the engine. */

import { answer, ask, questionFor, refusal } from "./answer.js"
import { openCatalogue } from "./catalogue.js"
import { changedBy, chipsOf, correctionsOf } from "./chips.js"
import { programmes as comparePrograms, groups as compareGroups } from "./exec_compare.js"
import { aggregate, ranking, share, whichRanking } from "./exec_collection.js"
import { figure } from "./exec_figure.js"
import { countGroups, groupRanking } from "./exec_groups.js"
import { list } from "./exec_list.js"
import { movers } from "./exec_movers.js"
import { parts } from "./exec_parts.js"
import { mentions } from "./exec_mentions.js"
import { define, explain, finding, text } from "./exec_text.js"
import { overview, trend, twoYears, yearsTogether } from "./exec_years.js"
import { checked } from "./context.js"
import { openFacts } from "./facts.js"
import { compileLexicon } from "./lexicon.js"
import { metricById } from "./metrics.js"
import { placesOf, yearsIn } from "./places.js"
import { compileComparators } from "./quantities.js"
import { read } from "./reading.js"
import { noReading, noSuch, refused } from "./refusals.js"
import { suggestionsFor } from "./suggest.js"
import { capital, enumerate, ofThe, withArticle } from "./say.js"

const ONE = { dato: figure, partes: parts, comparar_anios: twoYears, tendencia: trend, suma_anios: yearsTogether, resumen: overview, texto: text, explicar: explain, hallazgo: finding, proporcion: share }
const MANY = { lista: list, conteo: list, conteo_grupos: countGroups, ranking, ranking_grupos: groupRanking, ranking_variacion: movers, agregado: aggregate, comparar_grupos: compareGroups, aclarar_ranking: whichRanking, definir: define }

/**
 * @param {string} pregunta
 * @param {{contexto?: object|null, cargar: (path: string) => Promise<object>}} options `cargar` fetches a data file of the site
 * @returns {Promise<object>} `{clase, texto, valor, unidad, filas, fuentes, sugerencias, contexto, …}`
 */
export function preguntar(pregunta, { contexto = null, cargar }) {
  return crearMotor(cargar)(pregunta, { contexto })
}

/** An engine that keeps what it has loaded: `motor(pregunta, {contexto})`, and `motor.sugerir(texto)` while somebody types. */
export function crearMotor(cargar) {
  const facts = openFacts(cargar)
  let opening = null
  const ready = async () => {
    opening = opening || open(facts)
    opening.catch(() => (opening = null))
    return { ...(await opening), facts }
  }
  const motor = async (pregunta, { contexto = null, cambio = null } = {}) => {
    const ctx = await ready()
    return cambio ? changed(cambio, contexto, ctx) : solve(String(pregunta ?? ""), contexto, ctx)
  }
  motor.sugerir = async (texto) => suggestionsFor(String(texto ?? ""), await ready())
  return motor
}

async function open(facts) {
  const [data, catalogue] = await Promise.all([facts.get("datos/hechos/lexico.json"), facts.get("datos/hechos/catalogo.json")])
  return { data, lexicon: compileLexicon(data), catalogue: openCatalogue(catalogue, data), comparators: compileComparators(data.comparadores), metric: (id) => metricById(data, id) }
}

async function solve(pregunta, given, ctx) {
  const contexto = checked(given, ctx)
  if (!/[\p{L}\d]/u.test(pregunta)) return ask("¿Qué quieres saber?", examples(ctx))
  if (!ctx.catalogue.programas.length) return refusal("sin_datos", "Todavía no hay fichas publicadas.")
  const reading = await read(pregunta, contexto, ctx)
  if (contexto && reading.frames.some((frame) => frame.ops.has("fuente") && !frame.programa.length)) return repeated(contexto)
  if (contexto && reading.frames[0]?.ops.has("pesos_de_hoy") && !reading.frames[0].programa.length) return todaysPesos(contexto)
  if (!reading.consulta) return { ...noReading(reading, contexto, ctx), contexto: contexto || null }
  if (reading.consulta.op === "negar") return { ...refused(reading.consulta, contexto, ctx), contexto: contexto || null }
  const result = await execute(pregunta, reading, ctx)
  return finished(result, reading, ctx)
}

/** The question before with one chip taken away or given another value: `{tipo, valor}`. */
async function changed(cambio, given, ctx) {
  const contexto = checked(given, ctx)
  if (!contexto) return ask("¿Qué quieres saber?", examples(ctx))
  const reading = { consulta: changedBy(contexto.consulta, cambio), tokens: [], frame: null }
  return finished(await execute("", reading, ctx), reading, ctx)
}

async function execute(pregunta, reading, ctx) {
  const { consulta } = reading
  if (consulta.op === "pedir_programa") return askProgramme(consulta, ctx)
  if (consulta.op === "aclarar_agregado") return ask(`${capital(withArticle(ctx.metric(consulta.metrica)))} no se puede sumar. ¿Qué quieres saber?`, ["Promedio", "Mediana"].map((word) => `${word} ${ofThe(ctx.metric(consulta.metrica))}`))
  if (MANY[consulta.op]) return MANY[consulta.op](consulta, ctx)
  const groups = []
  for (const [lugar, named] of consulta.programas.entries()) {
    const possible = candidates(named, consulta, ctx)
    if (possible.length !== 1) return possible.length ? which(pregunta, reading, lugar, possible, ctx) : noSuch(named, consulta, ctx)
    if (!consulta.heredada && isDistant(named)) return which(pregunta, reading, lugar, possible, ctx)
    named.grupos = [ctx.catalogue.grupos.indexOf(possible[0])]
    groups.push(possible[0])
  }
  if (consulta.op === "mencion") return mentions(consulta, groups[0], ctx)
  if (!groups.length) return institutionReasons(consulta)
  if (consulta.op === "comparar") return comparePrograms(consulta, groups, ctx)
  if (consulta.ambigua) return meanings(consulta, groups[0], ctx)
  return ONE[consulta.op](consulta, groups[0], ctx)
}

/** The programmes that a name may mean, narrowed by the service or ministry said besides. */
function candidates(named, consulta, ctx) {
  const all = named.grupos.map((position) => ctx.catalogue.grupos[position])
  if (consulta.op === "comparar" || all.length === 1 && consulta.op === "proporcion") return all
  const groups = all.length > 1 ? informing(all, consulta, ctx) : all
  const services = new Set(consulta.servicios.flat().map((id) => ctx.catalogue.servicios[id].nombre))
  const ministries = new Set(consulta.ministerios.flat().map((id) => ctx.catalogue.ministerios[id]))
  if (consulta.heredada && groups.length === 1) return groups
  const fitting = groups.filter((group) => group.some((entry) => (!services.size || services.has(entry.servicio)) && (!ministries.size || ministries.has(entry.ministerio))))
  return !fitting.length && consulta.op === "proporcion" ? groups : fitting
}

/** Of several programmes those with a ficha that prints the year asked for, if any has one. */
function informing(groups, { anios }, { catalogue }) {
  const [anio] = anios.lista
  const found = anio ? groups.filter((group) => placesOf(group).some((place) => yearsIn(place, catalogue).includes(anio))) : []
  return found.length ? found : groups
}

/** A name so misspelt that it may be another: it is asked back. */
function isDistant({ costo, palabras, dudoso }) {
  return dudoso || (costo >= 1.5 && costo > palabras * 0.6)
}

/** Several programmes bear the name: one question for each. */
function which(pregunta, reading, lugar, possible, ctx) {
  const named = reading.consulta.programas[lugar]
  const name = (group) => group[0].nombre + (possible.some((other) => other !== group && other[0].nombre === group[0].nombre) ? `, de ${group[0].servicio}` : "")
  const span = reading.frame?.programa.find((each) => each.start === named.desde)
  const tokens = reading.tokens
  const rewrite = (group) => (span && !reading.consulta.heredada ? pregunta.slice(0, tokens[span.start].at) + name(group) + pregunta.slice(tokens[span.end - 1].at + tokens[span.end - 1].raw.length) : name(group))
  const rest = possible.length > 6 ? ` Hay ${possible.length} que lo llevan en el nombre; estos son algunos.` : ""
  return ask(`¿Qué programa quieres decir con «${named.dicho}»?${rest}`, possible.slice(0, 6).map(rewrite), { motivo: "programa_ambiguo", pendiente: { tipo: "programa", lugar, grupos: possible.slice(0, 40).map((group) => ctx.catalogue.grupos.indexOf(group)) } })
}

function meanings(consulta, group, ctx) {
  const anio = consulta.anios.lista[consulta.anios.lista.length - 1] ?? placesOf(group)[0].edicion
  const names = consulta.ambigua.map((id) => ctx.metric(id))
  return ask(`¿Qué quieres saber de ${group[0].nombre}: ${enumerate(names.map(withArticle)).replace(/ ([ye]) (?=[^,]*$)/, " o ")}?`, names.map((metrica) => questionFor(metrica, group[0].nombre, metrica.clave.includes("{anio}") ? anio : null)), { motivo: "dato_ambiguo", pendiente: { tipo: "dato", metricas: consulta.ambigua } })
}

function askProgramme(consulta, ctx) {
  const metrica = ctx.metric(consulta.metrica)
  const newest = ctx.catalogue.ediciones[ctx.catalogue.ediciones.length - 1]
  const some = newest.fichas.slice(0, 2).map((place) => questionFor(metrica, place.programa.nombre, metrica.clave.includes("{anio}") ? newest.edicion : null))
  const all = metrica.suma && !metrica.por ? [`Suma ${ofThe(metrica)} de todos los programas en ${newest.edicion}`] : []
  return ask(`¿De qué programa quieres saber ${withArticle(metrica)}?`, [...some, ...all, `¿Qué es ${withArticle(metrica)}?`], { motivo: "falta_programa" })
}

function institutionReasons(consulta) {
  return refusal("sin_explicacion", consulta.op === "explicar" ? "Las explicaciones están en la ficha de cada programa: di de cuál." : "Di de qué programa.")
}

/** «¿De dónde sacaste eso?» */
function repeated(contexto) {
  const fuentes = contexto.fuentes || []
  if (!fuentes.length) return refusal("sin_datos", "La respuesta anterior no se apoya en ninguna ficha.", { contexto })
  const pages = fuentes.slice(0, 5).map((each) => `ficha ${each.edicion} de ${each.programa}${each.pagina ? `, página ${each.pagina}` : ""}`)
  return answer("texto", `Lo saqué de: ${pages.join("; ")}${fuentes.length > 5 ? ` y ${fuentes.length - 5} más` : ""}.`, { fuentes, filas: fuentes.map((each) => ({ ficha: each.ficha, pagina: each.pagina, url: each.url })), contexto })
}

function todaysPesos(contexto) {
  return refusal("pesos_de_hoy", `Las fichas no traen pesos de hoy${contexto.base ? `: ese monto está en pesos de ${contexto.base}` : ""}, y aquí no se actualizan montos.`, { contexto })
}

function finished(given, reading, ctx) {
  const result = inPesosAsked(given, reading.consulta)
  const entendido = chipsOf(reading.consulta, result, ctx)
  const correcciones = correctionsOf(reading, ctx)
  const contexto = { consulta: { ...reading.consulta, heredada: undefined, resuelto: result.anio ?? reading.consulta.resuelto ?? null }, fuentes: result.fuentes.slice(0, 20), base: result.base ?? null, pendiente: result.pendiente }
  const supuestos = (reading.consulta.supuesto || []).map((id) => ctx.metric(id).nombre)
  const notice = reading.consulta.supuesto && result.clase !== "sin_respuesta" ? ` (Entendí: ${ctx.metric(reading.consulta.metrica).nombre}.)` : ""
  return { ...result, texto: result.texto + notice, entendido, correcciones, supuestos, contexto }
}

/** Amounts are in the pesos that the ficha prints: asked for in others, the answer is no, and says which they are. */
function inPesosAsked(result, { moneda, hoy }) {
  if (!result.base || result.clase === "sin_respuesta" || !(hoy || (moneda && moneda !== result.base))) return result
  const why = hoy ? "Las fichas no traen pesos de hoy, y aquí no se actualizan montos" : `Ninguna ficha trae ese monto en pesos de ${moneda}, y aquí no se convierten montos`
  return refusal(hoy ? "pesos_de_hoy" : "otra_moneda", `${why}. En pesos de ${result.base}: ${result.texto}`, { fuentes: result.fuentes, base: result.base, anio: result.anio, edicion: result.edicion })
}

function examples(ctx) {
  const place = ctx.catalogue.ediciones[ctx.catalogue.ediciones.length - 1]?.fichas[0]
  return place ? [questionFor(ctx.metric("ejecutado"), place.programa.nombre, place.edicion), `¿Cuántos programas hay en ${place.edicion}?`] : []
}
