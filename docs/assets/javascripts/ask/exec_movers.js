/** Which programmes rose or fell most. */

import { answer, refusal } from "./answer.js"
import { collectionRows, scopeText } from "./collection.js"
import { formatNumber } from "./numbers.js"
import { sources } from "./places.js"
import { amount, capital, percentChange, unitOf, withArticle } from "./say.js"
import { conditions, entry, when } from "./scope.js"
import { selectPlaces } from "./select.js"

/** «¿Qué programa subió más su costo por beneficiario?» Both years from the same ficha. */
export async function movers(consulta, ctx) {
  const { edition, anio, no } = when(consulta, ctx)
  if (no) return no
  const metrica = ctx.metric(consulta.metrica)
  if (!metrica.clave.includes("{anio}")) return refusal("no_impreso", `${capital(withArticle(metrica))} no viene año por año.`)
  const selected = await selectPlaces(consulta, edition, anio, ctx)
  const from = consulta.anios.lista.length > 1 ? Math.min(...consulta.anios.lista) : anio - 1
  const years = consulta.seguidos ? Array.from({ length: Math.min(consulta.anios.n, 3) }, (_, i) => anio - i).reverse() : [from, anio]
  const columns = await Promise.all(years.map((year) => collectionRows(metrica, edition, year, { places: selected.places }, ctx)))
  return moved(consulta, metrica, columns, years, { selected, edition, anio }, ctx)
}

function moved(consulta, metrica, columns, years, { selected, edition, anio }) {
  const up = consulta.signo === "subir" ? 1 : -1
  const all = columns[0].map((_, i) => columns.map((rows) => rows[i]))
  const complete = all.filter((cells) => cells.every((cell) => cell.valor !== null) && (metrica.unidad === "%" || cells[0].valor !== 0))
  const change = (cells) => (metrica.unidad === "%" ? cells[cells.length - 1].valor - cells[0].valor : percentChange(cells[0].valor, cells[cells.length - 1].valor))
  const steady = (cells) => cells.every((cell, i) => i === 0 || up * (cell.valor - cells[i - 1].valor) > 0)
  const sorted = complete.filter((cells) => (consulta.seguidos ? steady(cells) : up * change(cells) > 0)).sort((a, b) => up * (change(b) - change(a)))
  const shown = sorted.slice(0, consulta.n ?? sorted.length)
  const excluidos = all.length - complete.length
  const rest = `${excluidos ? ` Excluidos: ${excluidos} sin dato en alguno de los años.` : ""}${scopeText(edition, anio)}`
  const fuentes = sources((shown.length ? shown : complete.slice(0, 50)).map((cells) => cells[cells.length - 1]))
  const verb = up > 0 ? "subió" : "bajó"
  if (!shown.length) return fuentes.length ? answer("dato", `En ningún programa ${verb} ${withArticle(metrica)} ${consulta.seguidos ? `cada año de ${years[0]} a ${anio}` : `entre ${years[0]} y ${anio}`}.${rest}`, { valor: 0, unidad: "programas", fuentes }) : refusal("sin_dato", `No hay programas con ${withArticle(metrica)} en los dos años.${rest}`)
  const unit = metrica.unidad === "%" ? "puntos" : "%"
  const list = shown.slice(0, 5).map((cells) => `${cells[0].place.programa.nombre} (${cells.map((cell) => amount(metrica, cell, null, { words: false })).join(" → ")}, ${change(cells) > 0 ? "+" : ""}${formatNumber(change(cells), 1)} ${unit})`)
  const texto = `${shown.length === 1 ? "El programa" : `Los ${shown.length} programas`} en que más ${verb} ${withArticle(metrica)}, de ${years[0]} a ${anio}${metrica.unidad === "moneda" ? `, en pesos de ${edition.base}` : ""}${conditions(selected)}: ${list.join("; ")}${shown.length > 5 ? ` y ${shown.length - 5} más` : ""}. Entre ${complete.length} con dato en todos esos años.${rest}`
  const filas = shown.map((cells) => ({ ...entry(cells[0].place, cells[cells.length - 1], metrica), ...Object.fromEntries(cells.map((cell, i) => [`valor_${years[i]}`, cell.valor])), variacion: Math.round(change(cells) * 10) / 10 }))
  return answer("tabla", texto, { filas, fuentes, excluidos: excluidos ? { sin_dato: excluidos } : {}, unidad: unitOf(metrica), valor: shown.length === 1 ? filas[0].variacion : null, anio, edicion: edition.edicion })
}
