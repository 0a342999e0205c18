/** Figures of many programmes: rankings, totals, means, shares. */

import { answer, ask, refusal } from "./answer.js"
import { aggregateOf, scopeText } from "./collection.js"
import { formatNumber } from "./numbers.js"
import { sources } from "./places.js"
import { amount, computed, counted, excludedText, extent, unitOf, withArticle } from "./say.js"
import { chosenRows, conditions, derived, entry, noted, when } from "./scope.js"

/** «los 5 programas con más presupuesto» */
export async function ranking(consulta, ctx) {
  const { edition, anio, no } = when(consulta, ctx)
  if (no) return no
  const metrica = ctx.metric(consulta.metrica)
  const { rows, selected } = await chosenRows(consulta, metrica, edition, anio, ctx)
  const sign = consulta.orden === "asc" ? 1 : -1
  const { usadas, excluidos } = aggregateOf(rows, metrica, "suma")
  if (!usadas.length) return refusal("sin_dato", `Ninguna ficha ${edition.edicion} informa ${withArticle(metrica)} de ${anio}${conditions(selected)}.`, { excluidos })
  const sorted = usadas.sort((a, b) => sign * (a.valor - b.valor) || a.place.programa.nombre.localeCompare(b.place.programa.nombre, "es"))
  const n = consulta.n ?? sorted.length
  const shown = sorted.filter((row, i) => i < n || row.valor === sorted[n - 1].valor)
  return ranked(consulta, metrica, { shown, usadas, excluidos, selected, edition, anio, ties: shown.length - Math.min(n, sorted.length) }, ctx)
}

function ranked(consulta, metrica, { shown, usadas, excluidos, selected, edition, anio, ties }, ctx) {
  const rows = shown.map((row, i) => ({ lugar: shown.findIndex((other) => other.valor === row.valor) + 1, ...entry(row.place, row, metrica), orden: i + 1 }))
  const words = extent(metrica, consulta.orden)
  const list = shown.slice(0, 10).map((row) => `${row.place.programa.nombre}, ${amount(metrica, row, edition.base, { words: shown.length === 1 })}`)
  const unit = metrica.unidad === "moneda" && shown.length > 1 ? ` (M$ de ${edition.base})` : ""
  const head = shown.length === 1 ? `El programa con ${words} ${metrica.nombre} en ${anio}` : `Los ${shown.length} programas con ${words} ${metrica.nombre} en ${anio}`
  const texto = `${head}${unit}${conditions(selected)}: ${list.join("; ")}${shown.length > 10 ? ` y ${shown.length - 10} más` : ""}. Entre ${formatNumber(usadas.length)} con dato.${ties > 0 ? " Hay empate en el último lugar." : ""}${excludedText(excluidos)}${derived(usadas, metrica)}${noted(selected)}${scopeText(edition, anio)}`
  return answer("tabla", texto, { filas: rows, fuentes: sources(shown), excluidos, universo: edition.fichas.length, criterios: selected.criterios, unidad: unitOf(metrica), valor: shown.length === 1 ? shown[0].valor : null, base: metrica.unidad === "moneda" ? edition.base : null, anio, edicion: edition.edicion })
}

/** «¿Cuánto gastó en total el Ministerio de Salud?», «promedio de…», «mediana de…» */
export async function aggregate(consulta, ctx) {
  const { edition, anio, no } = when(consulta, ctx)
  if (no) return no
  const metrica = ctx.metric(consulta.metrica)
  const { rows, selected } = await chosenRows(consulta, metrica, edition, anio, ctx)
  const { valor, usadas, excluidos } = aggregateOf(rows, metrica, consulta.agregado)
  const shared = { excluidos, criterios: selected.criterios, universo: edition.fichas.length, anio, edicion: edition.edicion, base: metrica.unidad === "moneda" ? edition.base : null, unidad: unitOf(metrica) }
  if (valor === null) return refusal("sin_dato", `Ninguna ficha ${edition.edicion} informa ${withArticle(metrica)} de ${anio}${conditions(selected)}.`, shared)
  const name = { suma: "Suma", promedio: "Promedio", mediana: "Mediana" }[consulta.agregado]
  const regional = metrica.id === "gasto_regional" ? " Es gasto de componentes registrado en la región, sin el administrativo: no es lo que recibe quien vive ahí." : ""
  const people = metrica.unidad === "personas" && consulta.agregado === "suma" ? " Ojo: una misma persona puede estar en varios programas, y algunos cuentan empresas u organizaciones." : ""
  const texto = `${name} ${metrica.femenino ? "de la" : metrica.plural ? "de los" : "del"} ${metrica.nombre} en ${anio}${conditions(selected)}: ${computed(metrica, valor, edition.base)}, de ${counted(usadas.length, "programas")} con dato.${excludedText(excluidos)}${derived(usadas, metrica)}${regional}${people}${scopeText(edition, anio)}`
  return answer("dato", texto, { ...shared, valor, filas: usadas.map((row) => entry(row.place, row, metrica)), fuentes: sources(usadas), operandos: usadas.map((row) => ({ nombre: row.place.programa.nombre, valor: row.valor, texto: row.texto, pagina: row.pagina })) })
}

/** «¿Qué porcentaje del gasto de SERCOTEC se lleva Juntos?» */
export async function share(consulta, group, ctx) {
  const { edition, anio, no } = when(consulta, ctx)
  if (no) return no
  const metrica = ctx.metric(consulta.metrica)
  const { rows, selected } = await chosenRows(consulta, metrica, edition, anio, ctx)
  const whole = aggregateOf(rows, metrica, "suma")
  const part = rows.find((row) => group.some((member) => member === row.place.programa))
  const name = group[0].nombre
  if (!part) return refusal("anio", `${name} no está entre los programas con ficha ${edition.edicion}${conditions(selected)}.`)
  if (part.valor === null || !whole.valor) return refusal("sin_dato", `La ficha de ${name} no informa ${withArticle(metrica)} de ${anio}: no se puede calcular su parte.`, { fuentes: sources([part]), estado: part.estado })
  const valor = Math.round((part.valor / whole.valor) * 1000) / 10
  const texto = `${name} es el ${formatNumber((part.valor / whole.valor) * 100, 1)} % ${metrica.plural ? "de los" : "del"} ${metrica.nombre} de ${anio}${conditions(selected)}: M$ ${part.texto} de ${amount(metrica, { valor: whole.valor }, edition.base, { words: false })} que suman ${counted(whole.usadas.length, "programas")}, en pesos de ${edition.base}.${excludedText(whole.excluidos)}${scopeText(edition, anio)}`
  return answer("dato", texto, { valor, unidad: "%", fuentes: sources([part, ...whole.usadas]), excluidos: whole.excluidos, operandos: [{ nombre: name, valor: part.valor, texto: part.texto, pagina: part.pagina }, { nombre: "suma", valor: whole.valor }], base: edition.base, anio, edicion: edition.edicion })
}

/** Readings of a question about many that has several. */
export function whichRanking(consulta, ctx) {
  return ask("¿Según qué dato?", consulta.ambigua.map((id) => ctx.metric(id)).map((metrica) => `¿Qué programa tiene ${extent(metrica, consulta.orden)} ${metrica.nombre}?`))
}
