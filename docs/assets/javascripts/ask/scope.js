/** What a question about many programmes is asked of: which edition and year, which fichas, and how an answer says so. */

import { refusal } from "./answer.js"
import { collectionRows } from "./collection.js"
import { editionFor } from "./places.js"
import { enumerate, ofName, unitOf } from "./say.js"
import { selectPlaces } from "./select.js"

/** The edition and year that a question about many is answered from, or a refusal. */
export function when(consulta, ctx) {
  const anio = consulta.edicion ?? consulta.anios.lista[consulta.anios.lista.length - 1] ?? null
  const newest = newestWith(consulta, ctx)
  const wanted = anio ?? (consulta.anios.modo === "anterior" ? newest.edicion - 1 : null)
  // The year of «programas que partieron en 2015» is theirs: any edition can tell.
  const edition = wanted === null ? newest : editionFor(wanted, ctx.catalogue) || (consulta.hallazgos.includes("nuevo") ? newest : null)
  const nobody = edition && withoutFichas(consulta, edition, ctx)
  if (nobody) return { no: nobody }
  if (edition) return { edition, anio: wanted ?? edition.edicion }
  const years = ctx.catalogue.ediciones.map((each) => each.edicion)
  return { no: refusal("anio", `Ninguna ficha de esta colección informa ${wanted}. Hay fichas de ${enumerate(years.map(String))}.`, { sugerencias: [`¿Cuántos programas hay en ${newest.edicion}?`] }) }
}

/** The newest edition with fichas of the institutions or the programme that the question names. */
function newestWith(consulta, ctx) {
  const editions = [...ctx.catalogue.ediciones].reverse()
  const ministries = new Set(consulta.ministerios.flat().map((id) => ctx.catalogue.ministerios[id]))
  const services = new Set(consulta.servicios.flat().map((id) => ctx.catalogue.servicios[id].nombre))
  const named = new Set(consulta.programas.flatMap((each) => each.grupos.flatMap((position) => ctx.catalogue.grupos[position])))
  const fits = ({ programa }) => (!ministries.size || ministries.has(programa.ministerio)) && (!services.size || services.has(programa.servicio)) && (!named.size || named.has(programa))
  return editions.find((edition) => edition.fichas.some(fits)) || editions[0]
}

/** No ficha of an institution in the year asked for is another thing than fichas without the figure. */
function withoutFichas(consulta, edition, ctx) {
  const named = [...consulta.ministerios.map((ids) => ctx.catalogue.ministerios[ids[0]]), ...consulta.servicios.map((ids) => ctx.catalogue.servicios[ids[0]].nombre)]
  const own = (place) => named.includes(place.programa.ministerio) || named.includes(place.programa.servicio)
  if (!named.length || edition.fichas.some(own)) return null
  const years = ctx.catalogue.ediciones.filter((each) => each.fichas.some(own)).map((each) => each.edicion)
  const texto = `No hay fichas ${edition.edicion} ${enumerate(named.map(ofName))} en esta colección${years.length ? `: hay de ${enumerate(years.map(String))}` : ""}.`
  return refusal("anio", texto, { sugerencias: years.slice(-2).map((year) => `Programas ${ofName(named[0])} en ${year}`) })
}

export function conditions(selected) {
  return selected.criterios.length ? ` (${selected.criterios.join("; ")})` : ""
}

export function doubtful(selected) {
  return selected.dudosos ? ` Excluidos: ${selected.dudosos} sin dato para decidirlo.` : ""
}

export function noted(selected) {
  return selected.notas.length ? ` ${[...new Set(selected.notas)].join(" ")}` : ""
}

export function entry(place, cell, metrica, pagina = null) {
  const own = cell ? { valor: cell.valor, texto: cell.texto, estado: cell.estado, unidad: unitOf(metrica) } : {}
  return { programa: place.programa.nombre, servicio: place.programa.servicio, ministerio: place.programa.ministerio, ficha: place.id, edicion: place.edicion, url: place.ruta, pagina: cell?.pagina ?? pagina, ...own }
}

export async function chosenRows(consulta, metrica, edition, anio, ctx) {
  const selected = await selectPlaces(consulta, edition, anio, ctx)
  const regiones = metrica.id === "gasto_regional" ? [...consulta.regiones, ...(consulta.zona || [])] : null
  const all = await collectionRows(metrica, edition, anio, { places: selected.places, regiones }, ctx)
  const rows = regiones ? all.filter((row) => row.estado !== "no_impreso") : all
  if (regiones?.length) selected.criterios.push(`gasto registrado en ${enumerate(regiones)}`)
  return { rows, selected }
}

export function derived(rows, metrica) {
  if (!rows.some((row) => row.calculado)) return ""
  return ` La edición no imprime los ${metrica.nombre}: se deducen del gasto y del gasto por beneficiario.`
}
