/** Programmes, services or ministries side by side. */

import { answer, ask, questionFor, refusal } from "./answer.js"
import { aggregateOf, collectionRows, scopeText } from "./collection.js"
import { cellOf } from "./cells.js"
import { placeFor, placesOf, sources, yearsIn, editionFor } from "./places.js"
import { printFor, printsOf } from "./prints.js"
import { absence, amount, capital, computed, countAbsences, enumerate, excludedText, extent, unitOf, withArticle } from "./say.js"

const USUAL = ["ejecutado", "ejecucion_inicial", "cobertura", "gasto_por_beneficiario", "porcentaje_administrativo"]

export async function programmes(consulta, groups, ctx) {
  if (consulta.ambigua) return which(consulta, groups.map((group) => group[0].nombre), ctx)
  const anio = consulta.anios.lista.length ? consulta.anios.lista[consulta.anios.lista.length - 1] : commonYear(groups, ctx)
  if (!consulta.metrica) return sideBySide(groups, anio, ctx)
  const metrica = ctx.metric(consulta.metrica)
  const cells = (await fromOneEdition(metrica, groups, anio, ctx)) || (await Promise.all(groups.map((group) => cellFor(metrica, group, anio, ctx))))
  const absent = cells.find((cell) => !cell.place)
  if (absent) return refusal("anio", `Ninguna ficha de ${absent.nombre} informa ${anio ?? "ese año"}: no se puede comparar.`, { sugerencias: groups.map((group) => questionFor(metrica, group[0].nombre, placesOf(group)[0].edicion)) })
  return verdict(metrica, consulta, cells)
}

/** The newest year that all of the programmes have a ficha of, else the newest that all print, else null: each its own. */
function commonYear(groups, ctx) {
  const editions = groups.map((group) => placesOf(group).map((place) => place.edicion))
  const shared = editions[0].find((year) => editions.every((each) => each.includes(year)))
  if (shared) return shared
  const printed = groups.map((group) => new Set(placesOf(group).flatMap((place) => yearsIn(place, ctx.catalogue))))
  return [...printed[0]].sort().reverse().find((year) => printed.every((each) => each.has(year))) ?? null
}

/** Money of all the programmes from the fichas of one edition, the year's own first: then the pesos are the same. Null where no edition has all. */
async function fromOneEdition(metrica, groups, anio, ctx) {
  if (metrica.unidad !== "moneda" || anio === null || !metrica.clave.includes("{anio}") || metrica.no_impresa) return null
  const prints = await Promise.all(groups.map((group) => printsOf(metrica, group, anio, ctx)))
  const editions = [anio, ...ctx.catalogue.ediciones.map((each) => each.edicion).reverse()]
  const complete = editions.find((edicion) => prints.every((each) => each.some((print) => print.place.edicion === edicion && print.valor !== null)))
  return complete ? prints.map((each, i) => ({ nombre: groups[i][0].nombre, ...each.find((print) => print.place.edicion === complete) })) : null
}

async function cellFor(metrica, group, anio, ctx) {
  const found = placeFor(group, anio, ctx.catalogue, { soloPropio: !metrica.clave.includes("{anio}") && metrica.unidad === "personas" })
  if (found.falta) return { nombre: group[0].nombre }
  const print = metrica.clave.includes("{anio}") ? printFor(await printsOf(metrica, group, found.anio, ctx)) : null
  return { nombre: group[0].nombre, ...(print || { place: found.place, anio: found.anio, ...(await cellOf(metrica, found.place, found.anio, ctx)) }) }
}

function verdict(metrica, consulta, cells) {
  const filas = cells.map((cell) => ({ programa: cell.nombre, anio: cell.anio, valor: cell.valor, texto: cell.texto, estado: cell.estado, unidad: unitOf(metrica), base: cell.base, ficha: cell.place.id, pagina: cell.pagina ?? null }))
  const shared = { fuentes: sources(cells), unidad: unitOf(metrica), base: cells[0].base }
  const list = cells.map((cell) => `${cell.nombre}: ${cell.valor === null ? `la ficha ${cell.place.edicion} ${absence(cell)}` : amount(metrica, cell, cell.base)}`)
  const years = [...new Set(cells.map((cell) => cell.anio))]
  const title = `${capital(metrica.nombre)} en ${enumerate(years.map(String))}`
  const known = cells.filter((cell) => cell.valor !== null)
  const mixed = metrica.unidad === "moneda" && new Set(known.map((cell) => cell.base)).size > 1
  if (known.length < cells.length) return answer("tabla", `${title}. ${list.join("; ")}. Falta un dato: no se puede decir cuál es mayor.`, { ...shared, filas, excluidos: countAbsences(cells.filter((cell) => cell.valor === null)) })
  if (mixed || years.length > 1) return answer("tabla", `${title}. ${list.join("; ")}. Ojo: son ${mixed ? "pesos de años distintos" : "años distintos"} y no se comparan.`, { ...shared, filas })
  const sorted = [...known].sort((a, b) => (consulta.orden === "asc" ? a.valor - b.valor : b.valor - a.valor))
  const tie = sorted[0].valor === sorted[1].valor
  const head = tie ? `Empatan en ${metrica.nombre}` : `${sorted[0].nombre} tiene ${extent(metrica, consulta.orden)} ${metrica.nombre}`
  const populations = metrica.id === "gasto_por_beneficiario" || metrica.unidad === "personas" || metrica.id === "cobertura" ? " Ojo: cada programa cuenta su propia población y pueden no ser comparables." : ""
  const ordered = sorted.map((cell) => filas[cells.indexOf(cell)])
  return answer("tabla", `${head}: ${title.charAt(0).toLowerCase() + title.slice(1)}, ${list.join("; ")}.${populations}`, { ...shared, filas: ordered, valor: Math.abs(sorted[0].valor - sorted[sorted.length - 1].valor), ganador: tie ? null : sorted[0].nombre, operandos: ordered })
}

async function sideBySide(groups, anio, ctx) {
  const columns = await Promise.all(groups.map((group) => Promise.all(USUAL.map((id) => cellFor(ctx.metric(id), group, anio, ctx)))))
  if (columns.some((cells) => cells.some((cell) => !cell.place))) return refusal("anio", `No hay fichas de todos para ${anio}.`)
  const filas = USUAL.flatMap((id, i) => columns.map((cells) => ({ dato: ctx.metric(id).nombre, programa: cells[i].nombre, anio: cells[i].anio, valor: cells[i].valor, texto: cells[i].texto, estado: cells[i].estado, unidad: unitOf(ctx.metric(id)), base: cells[i].base, ficha: cells[i].place.id, pagina: cells[i].pagina ?? null })))
  const list = USUAL.map((id, i) => `${ctx.metric(id).nombre}: ${columns.map((cells) => `${cells[i].nombre} ${cells[i].valor === null ? cells[i].texto || "sin dato" : amount(ctx.metric(id), cells[i], null, { words: false })}`).join(", ")}`)
  const owners = groups.map((group) => `${group[0].nombre} es de ${group[0].servicio}`)
  return answer("tabla", `${enumerate(owners)}. ${list.join("; ")}.`, { filas, fuentes: sources(columns.flat()), sugerencias: groups.map((group) => `¿Qué hace ${group[0].nombre}?`) })
}

function which(consulta, nombres, ctx) {
  return ask(`¿Según qué dato quieres comparar ${enumerate(nombres)}?`, consulta.ambigua.map((id) => `Compara ${withArticle(ctx.metric(id))} de ${nombres.join(" y ")}`))
}

/** Services or ministries: each one's programmes added up. */
export async function groups(consulta, ctx) {
  const kind = consulta.grupo
  const names = kind === "servicio" ? consulta.servicios.map((ids) => ids.map((id) => ctx.catalogue.servicios[id].nombre)[0]) : consulta.ministerios.map((ids) => ctx.catalogue.ministerios[ids[0]])
  if (consulta.ambigua) return which(consulta, names, ctx)
  const metrica = ctx.metric(consulta.metrica || "ejecutado")
  const anio = consulta.anios.lista[consulta.anios.lista.length - 1] ?? null
  const edition = editionFor(anio, ctx.catalogue)
  if (!edition) return refusal("anio", `Ninguna ficha de esta colección informa ${anio}.`)
  if (metrica.por || metrica.no_impresa || metrica.cuenta) return refusal("no_impreso", `${capital(withArticle(metrica))} no se puede comparar entre instituciones.`)
  const year = anio ?? edition.edicion
  const totals = []
  for (const name of names) {
    const rows = await collectionRows(metrica, edition, year, { [kind === "servicio" ? "servicioNombre" : "ministerioNombre"]: name }, ctx)
    totals.push({ nombre: name, ...aggregateOf(rows, metrica, metrica.suma ? "suma" : "mediana", edition) })
  }
  const how = metrica.suma ? "suma de sus programas" : "mediana de sus programas"
  const list = totals.map((each) => (each.valor === null ? `${each.nombre}: sin dato` : `${each.nombre}: ${computed(metrica, each.valor, metrica.unidad === "moneda" ? edition.base : null)} (${each.usadas.length} programas)`))
  const known = totals.filter((each) => each.valor !== null).sort((a, b) => (consulta.orden === "asc" ? a.valor - b.valor : b.valor - a.valor))
  const head = known.length > 1 && known[0].valor !== known[1].valor ? `${known[0].nombre} tiene ${extent(metrica, consulta.orden)} ${metrica.nombre}. ` : ""
  const excluded = totals.reduce((sum, each) => { for (const [state, count] of Object.entries(each.excluidos)) sum[state] = (sum[state] || 0) + count; return sum }, {})
  const filas = totals.map((each) => ({ [kind]: each.nombre, anio: year, valor: each.valor, unidad: unitOf(metrica), programas: each.usadas.length }))
  if (!known.length) return refusal("sin_dato", `No hay dato de ${withArticle(metrica)} en ${year} para ${enumerate(names)}.`, { excluidos: excluded })
  return answer("tabla", `${head}${capital(metrica.nombre)} en ${year}, ${how}: ${list.join("; ")}.${excludedText(excluded)}${scopeText(edition, year)}`, { filas, fuentes: sources(totals.flatMap((each) => each.usadas)), excluidos: excluded, unidad: unitOf(metrica), base: edition.base, ganador: head ? known[0].nombre : null, valor: null })
}
