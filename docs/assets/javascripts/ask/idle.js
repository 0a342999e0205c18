/** Programmes that did not run in a year seldom have a ficha of that year: those of other years say so. */

import { collectionRows } from "./collection.js"
import { selectPlaces } from "./select.js"

/** Rows of programmes without a ficha of the year whose other fichas print N/A or 0 for it, and how many were looked at. */
export async function idleElsewhere(consulta, edition, anio, ctx) {
  const owners = new Set(edition.fichas.map((place) => place.programa.nombre))
  const others = ctx.catalogue.ediciones.filter((each) => each !== edition && each.anios.includes(anio)).reverse()
  const prints = new Map()
  for (const other of others) {
    const { places } = await selectPlaces({ ...consulta, hallazgos: consulta.hallazgos.filter((id) => id !== "sin_ejecucion") }, other, anio, ctx)
    for (const row of await collectionRows(ctx.metric("ejecutado"), other, anio, { places }, ctx))
      if (!owners.has(row.place.programa.nombre) && row.estado !== "no_impreso") prints.set(row.place.programa.nombre, [...(prints.get(row.place.programa.nombre) || []), row])
  }
  // A number of any ficha counts before the blank of another.
  const used = [...prints.values()].map((rows) => rows.find((row) => row.valor !== null) || rows[0])
  return { rows: used.filter((row) => row.valor === 0 || row.estado === "no_aplica"), mirados: used.length }
}
