/** Which programmes a question is about: every condition, said in words, with how many fichas could not be judged. */

import { collectionRows } from "./collection.js"
import { formatNumber, pesosInWords } from "./numbers.js"
import { regionMatcher } from "./places.js"
import { enumerate } from "./say.js"
import { plainWord } from "./tokens.js"
import { placesHolding, topicWords } from "./topic_index.js"

/** The first page names the programme, its service and its ministry. */
const FRONT = 1

/** @returns {{places, criterios: string[], dudosos: number, cells: Map|null, paginas: (place) => number}} `paginas`: where the ficha shows what it is listed for */
export async function selectPlaces(consulta, edition, anio, ctx) {
  const state = { places: edition.fichas, criterios: [], dudosos: 0, cells: null, notas: [], paginas: (place) => FRONT }
  byInstitution(state, consulta, ctx)
  await byRegion(state, consulta, edition, ctx)
  for (const id of consulta.hallazgos) await byFinding(state, ctx.data.hallazgos.find((each) => each.id === id), consulta, edition, anio, ctx)
  if (consulta.ods !== null) await byOds(state, consulta, edition, ctx)
  if (consulta.tema) await byTopic(state, consulta, ctx)
  for (const limit of consulta.limites) await byLimit(state, limit, consulta, edition, anio, ctx)
  if (consulta.sinDato) await byAbsence(state, consulta, edition, anio, ctx)
  return state
}

function byInstitution(state, consulta, ctx) {
  const ministries = new Set(consulta.ministerios.flat().map((id) => ctx.catalogue.ministerios[id]))
  const services = new Set(consulta.servicios.flat().map((id) => ctx.catalogue.servicios[id].nombre))
  if (ministries.size) keep(state, (place) => ministries.has(place.programa.ministerio), [...ministries].join(" o "))
  if (services.size) keep(state, (place) => services.has(place.programa.servicio), [...services].join(" o "))
  for (const { ministerioId, servicioId } of consulta.excluidos) {
    const name = ministerioId === undefined ? ctx.catalogue.servicios[servicioId].nombre : ctx.catalogue.ministerios[ministerioId]
    keep(state, (place) => place.programa.ministerio !== name && place.programa.servicio !== name, `sin ${name}`)
  }
}

/** Programmes with beneficiaries in a region, as the ficha lists them. A question about money reads the regional table instead. */
async function byRegion(state, consulta, edition, ctx) {
  const wanted = new Set([...consulta.regiones, ...(consulta.zona || [])])
  if (!wanted.size || consulta.metrica === "gasto_regional") return
  const lists = await ctx.facts.column(edition.edicion, "regiones")
  const canonical = regionMatcher(ctx.data)
  const positions = new Set(lists.nombres.map((name, i) => (wanted.has(canonical(name)) ? i : -1)))
  state.paginas = pagesOf(lists.paginas)
  keep(state, (place) => lists.valores[place.ordinal].some((position) => positions.has(position)), `con beneficiarios en ${enumerate([...wanted])}`)
}

async function byFinding(state, finding, consulta, edition, anio, ctx) {
  const { judge, paginas } = await judgeOf(finding, edition, anio, ctx)
  state.paginas = paginas
  const wanted = !consulta.negado || /^(no |sin )/.test(finding.palabras.find((phrase) => phrase === consulta.dicho) || "")
  let unknown = 0
  const yes = (place) => {
    const found = judge(place)
    if (found === null) unknown++
    return found === wanted
  }
  keep(state, yes, `${wanted ? "" : "no "}${finding.nombre}${finding.igual_anio ? ` ${anio}` : ""}`)
  state.dudosos += unknown
  if (finding.nota) state.notas.push(finding.nota)
}

/** `judge`: from a ficha's place to yes, no or null (the ficha does not say); `paginas`: where it shows it. */
async function judgeOf(finding, edition, anio, ctx) {
  if (finding.marca) {
    const marks = await ctx.facts.column(edition.edicion, "hallazgos")
    const bit = 1 << marks.marcas.indexOf(finding.marca)
    return { judge: (place) => (marks.sabido[place.ordinal] & bit ? Boolean(marks.si[place.ordinal] & bit) : null), paginas: pagesOf(marks.paginas[finding.marca]) }
  }
  if (finding.evaluacion) {
    const column = await ctx.facts.column(edition.edicion, "evaluaciones")
    const group = finding.evaluacion === "ex_ante" ? 0 : 1
    return { judge: (place) => column.valores[place.ordinal][group].some(([, text]) => plainWord(text).includes(finding.contiene)), paginas: pagesOf(column.paginas) }
  }
  const rows = await collectionRows(ctx.metric(finding.metrica), edition, anio, {}, ctx)
  const cells = new Map(rows.map((row) => [row.place, row]))
  return { judge: (place) => judged(finding, cells.get(place).valor, anio), paginas: (place) => cells.get(place).pagina }
}

function judged(finding, valor, anio) {
  if (valor === null) return null
  if (finding.entre) return (valor < finding.entre[0] || valor > finding.entre[1]) === finding.fuera
  return finding.igual_anio ? valor === anio : finding.menor_que !== undefined ? valor < finding.menor_que : valor > finding.mayor_que
}

/** Pages as the data files give them: one for all, or one for each ficha; 0 is unknown. */
function pagesOf(paginas) {
  return (place) => (Array.isArray(paginas) ? paginas[place.ordinal] : paginas) || null
}

async function byOds(state, consulta, edition, ctx) {
  const column = await ctx.facts.column(edition.edicion, "ods")
  state.paginas = pagesOf(column.paginas)
  keep(state, (place) => column.valores[place.ordinal].includes(consulta.ods), `que declaran contribuir al ODS ${consulta.ods}`)
}

/** Programmes whose texts hold all the words of a topic. */
async function byTopic(state, consulta, ctx) {
  const { holds, words } = await placesHolding(consulta.tema.texto, consulta.tema.todo, ctx)
  const sought = words.join(" ") === topicWords(consulta.tema.texto, ctx.lexicon).join(" ") ? consulta.tema.texto : words.join(" ")
  keep(state, holds, `${consulta.tema.todo ? "cuyo texto dice" : "cuya descripción, propósito o población dice"} «${sought}»`)
}

async function byLimit(state, limit, consulta, edition, anio, ctx) {
  const metrica = ctx.metric(limit.metrica || consulta.metrica)
  const rows = new Map((await collectionRows(metrica, edition, anio, { regiones: consulta.regiones }, ctx)).map((row) => [row.place, row]))
  const [low, high] = [inUnit(limit.valor, limit.unidad, metrica), inUnit(limit.tope, limit.unidad, metrica)]
  let unknown = 0
  const passes = (place) => {
    const { valor } = rows.get(place)
    if (valor === null) unknown++
    return valor !== null && compare(limit.signo, valor, low, high)
  }
  keep(state, passes, `${metrica.nombre} ${limitText(limit, metrica)}`)
  state.dudosos += unknown
  if (metrica.id === consulta.metrica) state.cells = rows
}

function inUnit(value, unit, metrica) {
  return value !== undefined && metrica.unidad === "moneda" && ["pesos", "magnitud"].includes(unit) ? value / 1000 : value
}

function compare(sign, valor, low, high) {
  return { mayor: valor > low, menor: valor < low, mayor_igual: valor >= low, menor_igual: valor <= low, igual: valor === low, entre: valor >= low && valor <= high }[sign]
}

function limitText({ signo, valor, tope, unidad }, metrica) {
  const people = metrica.id === "beneficiarios" ? "beneficiarios" : "personas"
  const plain = (number) => ({ "%": `${formatNumber(number)} %`, moneda: `M$ ${formatNumber(number)}`, personas: `${formatNumber(number)} ${people}` })[metrica.unidad] || formatNumber(number)
  const said = (number) => (metrica.unidad === "moneda" && ["pesos", "magnitud"].includes(unidad) ? pesosInWords(number) : plain(number))
  const words = { mayor: "sobre", menor: "bajo", mayor_igual: "de al menos", menor_igual: "de hasta", igual: "de", entre: "entre" }
  return `${words[signo]} ${said(valor)}${signo === "entre" ? ` y ${said(tope)}` : ""}`
}

async function byAbsence(state, consulta, edition, anio, ctx) {
  const metrica = ctx.metric(consulta.metrica)
  const rows = new Map((await collectionRows(metrica, edition, anio, {}, ctx)).map((row) => [row.place, row]))
  keep(state, (place) => rows.get(place).valor === null, `sin cifra de ${metrica.nombre} (N/A, S/I, casilla vacía o sin ese dato)`)
  state.cells = rows
}

function keep(state, test, criterio) {
  state.places = state.places.filter(test)
  state.criterios.push(criterio)
}
