/** Ministries, services and regions: how many, and in what order. */

import { answer, refusal } from "./answer.js"
import { aggregateOf, collectionRows, scopeText } from "./collection.js"
import { regionMatcher, sources } from "./places.js"
import { capital, computed, counted, enumerate, excludedText, unitOf } from "./say.js"
import { conditions, when } from "./scope.js"
import { selectPlaces } from "./select.js"

/** What is counted where groups are ranked by how many programmes they have. */
const PROGRAMMES = { id: "programas", nombre: "número de programas", unidad: "programas" }

/** «¿cuántos ministerios hay?» */
export async function countGroups(consulta, ctx) {
  const { edition, anio, no } = when(consulta, ctx)
  if (no) return no
  const selected = await selectPlaces(consulta, edition, anio, ctx)
  const nameOf = { ministerio: (place) => [place.programa.ministerio], servicio: (place) => [place.programa.servicio] }[consulta.grupo] || (await regionsOf(edition, ctx))
  const names = [...new Set(selected.places.flatMap(nameOf))].sort((a, b) => a.localeCompare(b, "es"))
  const many = { ministerio: "ministerios", servicio: "servicios", region: "regiones" }[consulta.grupo]
  return answer("dato", `${capital(counted(names.length, many))} con fichas en ${edition.edicion}${conditions(selected)}: ${enumerate(names.length > 20 ? [...names.slice(0, 20), `${names.length - 20} más`] : names)}.`, { valor: names.length, unidad: many, filas: names.map((nombre) => ({ [consulta.grupo]: nombre })), fuentes: sources(selected.places.slice(0, 50).map((place) => ({ place, pagina: selected.paginas(place) }))), anio, edicion: edition.edicion })
}

async function regionsOf(edition, ctx) {
  const lists = await ctx.facts.column(edition.edicion, "regiones")
  const canonical = regionMatcher(ctx.data)
  return (place) => lists.valores[place.ordinal].map((position) => canonical(lists.nombres[position]))
}

/** «ranking de ministerios por gasto», «gasto por región» */
export async function groupRanking(consulta, ctx) {
  const { edition, anio, no } = when(consulta, ctx)
  if (no) return no
  const metrica = consulta.cuenta ? PROGRAMMES : ctx.metric(consulta.metrica)
  const selected = await selectPlaces(consulta, edition, anio, ctx)
  const groups = consulta.cuenta ? countedGroups(consulta.grupo, selected) : consulta.grupo === "region" ? await regionalGroups(selected, edition, anio, ctx) : await institutionGroups(consulta.grupo, metrica, selected, edition, anio, ctx)
  const sign = consulta.orden === "asc" ? 1 : -1
  const known = groups.filter((group) => group.valor !== null).sort((a, b) => sign * (a.valor - b.valor) || a.nombre.localeCompare(b.nombre, "es"))
  if (!known.length) return refusal("sin_dato", `Ninguna ficha ${edition.edicion} informa eso para ${anio}.`)
  const n = consulta.n ?? known.length
  const shown = known.filter((group, i) => i < n || group.valor === known[n - 1].valor)
  const excluidos = groups.reduce((sum, group) => { for (const [state, count] of Object.entries(group.excluidos)) sum[state] = (sum[state] || 0) + count; return sum }, {})
  const many = { ministerio: "Ministerios", servicio: "Servicios", region: "Regiones" }[consulta.grupo]
  const what = consulta.grupo === "region" ? "gasto de componentes registrado" : metrica.nombre
  const list = shown.slice(0, 10).map((group) => `${group.nombre}, ${computed(metrica, group.valor, null, { words: false })}`)
  const aside = consulta.grupo === "region" ? " Es el gasto registrado en cada región, no necesariamente dónde están los beneficiarios." : ""
  const texto = `${many} por ${what} en ${anio}, de ${consulta.orden === "asc" ? "menor a mayor" : "mayor a menor"}${metrica.unidad === "moneda" ? ` (M$ de ${edition.base})` : ""}${conditions(selected)}: ${list.join("; ")}${known.length > 10 && shown.length > 10 ? ` y ${shown.length - 10} más` : ""}. Entre ${known.length}.${excludedText(excluidos)}${aside}${scopeText(edition, anio)}`
  return answer("tabla", texto, { filas: shown.map((group, i) => ({ lugar: i + 1, [consulta.grupo]: group.nombre, valor: group.valor, unidad: unitOf(metrica), programas: group.usadas.length })), fuentes: sources(shown.flatMap((group) => group.usadas)), excluidos, valor: shown.length === 1 ? shown[0].valor : null, unidad: unitOf(metrica), base: metrica.unidad === "moneda" ? edition.base : null, anio, edicion: edition.edicion })
}

function countedGroups(grupo, { places }) {
  const names = [...new Set(places.map((place) => place.programa[grupo]))]
  return names.map((nombre) => {
    const own = places.filter((place) => place.programa[grupo] === nombre)
    return { nombre, valor: own.length, usadas: own.map((place) => ({ place, pagina: 1 })), excluidos: {} }
  })
}

async function institutionGroups(grupo, metrica, selected, edition, anio, ctx) {
  const rows = await collectionRows(metrica, edition, anio, { places: selected.places }, ctx)
  const byName = new Map()
  for (const row of rows) byName.set(row.place.programa[grupo], [...(byName.get(row.place.programa[grupo]) || []), row])
  return [...byName].map(([nombre, own]) => ({ nombre, ...aggregateOf(own, metrica, "suma") }))
}

async function regionalGroups(selected, edition, anio, ctx) {
  const metrica = ctx.metric("gasto_regional")
  const names = ctx.data.regiones.map((region) => region.nombre)
  return Promise.all(names.map(async (nombre) => {
    const rows = (await collectionRows(metrica, edition, anio, { places: selected.places, regiones: [nombre] }, ctx)).filter((row) => row.estado !== "no_impreso")
    return { nombre, ...aggregateOf(rows, metrica, "suma") }
  }))
}
