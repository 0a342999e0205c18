/** All the fichas of an edition: their figures for a year, and totals of them. */

import { aggregated } from "./exec_years.js"
import { columnCell, readCell } from "./facts.js"
import { formatNumber, roundHalfUp } from "./numbers.js"
import { regionMatcher } from "./places.js"
import { countAbsences } from "./say.js"

/** One row per ficha: `{place, valor, texto, estado, pagina, base}`. `filters`: `{servicioNombre, ministerioNombre, places}`. */
export async function collectionRows(metrica, edition, anio, filters, ctx) {
  const places = (filters.places || edition.fichas).filter((place) => matches(place, filters))
  const cells = await cellReader(metrica, edition, anio, filters.regiones, ctx)
  const clave = metrica.clave.replace("{anio}", anio)
  return places.map((place) => withBase({ place, clave, ...cells(place) }, metrica, edition))
}

function matches(place, { servicioNombre, ministerioNombre }) {
  return (!servicioNombre || place.programa.servicio === servicioNombre) && (!ministerioNombre || place.programa.ministerio === ministerioNombre)
}

/** Amounts in another year's pesos are not added to the rest nor ranked among them. */
function withBase(row, metrica, edition) {
  return metrica.unidad === "moneda" && row.valor !== null && row.base !== undefined && row.base !== edition.base ? { ...row, valor: null, estado: "otra_moneda" } : row
}

async function cellReader(metrica, edition, anio, regiones, ctx) {
  if (metrica.id === "gasto_regional" || metrica.id === "gasto_subtitulo") return regionalReader(metrica, edition, anio, regiones, ctx)
  const column = await ctx.facts.column(edition.edicion, metrica.id)
  const suffix = metrica.unidad === "%" ? "%" : ""
  if (metrica.id !== "beneficiarios" || column.anios.length) return (place) => columnCell(column, place.ordinal, anio, suffix)
  const [spent, each] = await Promise.all(["ejecutado", "gasto_por_beneficiario"].map((id) => ctx.facts.column(edition.edicion, id)))
  return (place) => implied(columnCell(spent, place.ordinal, anio), columnCell(each, place.ordinal, anio))
}

/** Beneficiaries that the edition does not print: spending over spending per beneficiary. */
function implied(spent, each) {
  if (each.valor === null || spent.valor === null) return { ...(each.valor === null ? each : spent), valor: null }
  if (!each.valor) return { ...each, valor: null, estado: "no_impreso" }
  const valor = roundHalfUp(spent.valor / each.valor, 0)
  return { valor, texto: formatNumber(valor), estado: "informado", pagina: each.pagina, base: each.base, calculado: true }
}

async function regionalReader(metrica, edition, anio, regiones, ctx) {
  const lists = await ctx.facts.column(edition.edicion, metrica.id)
  const canonical = regionMatcher(ctx.data)
  const wanted = new Set(regiones || [])
  const positions = new Set(lists.nombres.map((name, i) => (!wanted.size || wanted.has(canonical(name)) ? i : -1)).filter((i) => i >= 0))
  return (place) => {
    if (anio !== edition.edicion) return { valor: null, texto: "", estado: "no_impreso", pagina: null }
    const rows = lists.valores[place.ordinal].filter(([name]) => positions.has(name)).map(([, cell, pagina]) => ({ ...readCell(cell), pagina }))
    const known = rows.filter((row) => row.valor !== null)
    if (!rows.length) return { valor: null, texto: "", estado: "no_impreso", pagina: null }
    if (!known.length) return rows[0]
    const valor = known.reduce((sum, row) => sum + row.valor, 0)
    return { valor, texto: known.length === 1 ? known[0].texto : formatNumber(valor), estado: "informado", pagina: known[0].pagina }
  }
}

/** Sum, mean or median of rows: `{valor, usadas, excluidos}`; `valor` null where no row has a figure. */
export function aggregateOf(rows, metrica, how) {
  const usadas = rows.filter((row) => row.valor !== null)
  const excluidos = countAbsences(rows.filter((row) => row.valor === null))
  return { valor: usadas.length ? aggregated(usadas.map((row) => row.valor), how) : null, usadas, excluidos }
}

/** Which fichas were read, said at the end of an answer about many. */
export function scopeText(edition, anio) {
  return anio === edition.edicion ? ` (Fichas ${edition.edicion}.)` : ` (Año ${anio}, según las fichas ${edition.edicion}.)`
}
