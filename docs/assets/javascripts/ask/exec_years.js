/** One programme over several years: comparison of two, trend, total, and the overview of its main figures. */

import { answer, refusal } from "./answer.js"
import { partsOverYears } from "./exec_parts.js"
import { cellOf } from "./cells.js"
import { remarks, undated, wantedYear } from "./exec_figure.js"
import { formatNumber } from "./numbers.js"
import { placeFor, placesOf, sources, yearsIn } from "./places.js"
import { anchorOf, differing, printFor, printsOf, seriesOf } from "./prints.js"
import { absence, amount, capital, computed, countAbsences, counted, enumerate, excludedText, ofThe, percentChange, unitOf, withArticle } from "./say.js"

const OVERVIEW = ["ejecutado", "ejecucion_inicial", "ejecucion_final", "objetivo", "cobertura", "gasto_por_beneficiario", "porcentaje_administrativo"]

/** Two years against each other, from one ficha so that the pesos are the same. */
export async function twoYears(consulta, group, ctx) {
  const metrica = ctx.metric(consulta.metrica)
  if (!metrica.clave.includes("{anio}")) return refusal("no_impreso", `${capital(withArticle(metrica))} no viene año por año: no se puede comparar.`)
  const years = pairOf(consulta, group, ctx)
  if (metrica.por) return partsOverYears(metrica, years, group, ctx)
  const prints = await Promise.all(years.map((anio) => printsOf(metrica, group, anio, ctx)))
  if (prints.some((each) => !each.length)) return undated(metrica, group, years[prints.findIndex((each) => !each.length)], ctx, consulta)
  return compared(metrica, consulta, together(prints), prints, group, ctx)
}

/** Both years from the newest ficha that gives a number for each; where none does, each year from its own. */
function together(prints) {
  const both = prints[0].map((print) => [print, prints[1].find((other) => other.place === print.place)]).find((pair) => pair[1] && pair.every((print) => print.valor !== null))
  return both || prints.map(printFor)
}

function pairOf(consulta, group, ctx) {
  const { lista, modo } = consulta.anios
  if (lista.length >= 2) return [Math.min(...lista), Math.max(...lista)]
  const newest = placesOf(group)[0].edicion
  if (lista.length === 1) return modo === "desde" ? [lista[0], newest] : lista[0] === newest || consulta.anios.anterior || !consulta.respecto ? [lista[0] - 1, lista[0]] : [lista[0], newest]
  return [newest - 1, newest]
}

function compared(metrica, consulta, cells, prints, group, ctx) {
  const [before, after] = cells
  const nombre = group[0].nombre
  const shared = { fuentes: sources(cells), filas: cells.map((cell) => asRow(cell, metrica)), unidad: unitOf(metrica), base: after.base, notas: cells.flatMap((cell, i) => [...remarks(metrica, cell, ctx), ...differing(cell, prints[i])]) }
  const apart = before.place !== after.place
  const each = cells.map((cell) => (cell.valor === null ? `en ${cell.anio} la ficha ${cell.place.edicion} ${absence(cell)}` : `${amount(metrica, cell, cell.base)} en ${cell.anio}${apart ? ` (ficha ${cell.place.edicion})` : ""}`))
  if (cells.some((cell) => cell.valor === null)) return refusal("sin_dato", `${capital(withArticle(metrica))} de ${nombre} no se ${metrica.plural ? "pueden" : "puede"} comparar: ${each.join("; ")}.`, { ...shared, estado: cells.find((cell) => cell.valor === null).estado })
  if (metrica.unidad === "moneda" && before.base !== after.base)
    return answer("tabla", `${capital(metrica.nombre)} de ${nombre}: ${each.join("; ")}. No hay una ficha que traiga los dos años con cifra: los montos están en pesos de años distintos y no se pueden restar.`, shared)
  const difference = after.valor - before.valor
  const percent = before.valor ? percentChange(before.valor, after.valor) : null
  const texto = `${verdict(consulta, metrica, nombre, before, after, difference, percent)} ${capital(enumerate(each))}${change(metrica, difference, percent)}.`
  return answer("tabla", texto + shared.notas.map((note) => " " + note).join(""), { ...shared, ...(consulta.enPorcentaje && percent !== null ? { valor: Math.round(percent * 10) / 10, unidad: "%" } : { valor: Math.round(difference * 1e6) / 1e6 }), variacion: percent === null ? null : Math.round(percent * 10) / 10, operandos: shared.filas })
}

function change(metrica, difference, percent) {
  const size = metrica.unidad === "%" ? `${points(difference)}` : computed(metrica, Math.abs(difference), null, { words: false })
  const sign = difference > 0 ? "más" : "menos"
  if (!difference) return ": sin diferencia"
  return `: ${size} ${sign}${percent !== null && metrica.unidad !== "%" ? ` (${percent > 0 ? "+" : ""}${formatNumber(percent, 1)} %)` : ""}`
}

function points(difference) {
  return counted(Math.abs(difference), "puntos", "punto", Number.isInteger(difference) ? 0 : 1)
}

function verdict(consulta, metrica, nombre, before, after, difference, percent) {
  const what = `${withArticle(metrica)} de ${nombre}`
  const times = { duplicar: 2, triplicar: 3, cuadruplicar: 4, mitad: 0.5 }[consulta.signo]
  if (times) return `${before.valor && Math.abs(after.valor / before.valor - times) < 0.005 * times ? "Sí, justo" : times > 1 ? (after.valor >= before.valor * times ? "Sí" : "No") : after.valor <= before.valor * times ? "Sí" : "No"}: ${what} se multiplicó por ${before.valor ? formatNumber(after.valor / before.valor, 2) : "—"}.`
  const moved = difference > 0 ? "subió" : difference < 0 ? "bajó" : "no cambió"
  return `${capital(what)} ${moved} de ${before.anio} a ${after.anio}${metrica.unidad === "moneda" && before.base ? `, en pesos de ${before.base}` : ""}.`
}

function asRow(cell, metrica) {
  return { anio: cell.anio, valor: cell.valor, texto: cell.texto, estado: cell.estado, unidad: unitOf(metrica), base: metrica.unidad === "moneda" ? cell.base : null, edicion: cell.place.edicion, ficha: cell.place.id, pagina: cell.pagina ?? null, programa: cell.place.programa.nombre }
}

/** Year by year, with the gaps in sight. Money stays within one ficha; older years come apart, each in its own pesos. */
export async function trend(consulta, group, ctx) {
  const metrica = ctx.metric(consulta.metrica)
  if (!metrica.clave.includes("{anio}")) return refusal("no_impreso", `${capital(withArticle(metrica))} no viene año por año.`)
  const wanted = spanOf(consulta, group, ctx)
  if (metrica.por) return partsOverYears(metrica, wanted, group, ctx)
  const prints = await Promise.all(wanted.map((anio) => printsOf(metrica, group, anio, ctx)))
  const cells = seriesOf(prints)
  if (!cells.length) return undated(metrica, group, wanted[0] ?? null, ctx, consulta)
  const asides = cells.flatMap((cell) => differing(cell, prints[wanted.indexOf(cell.anio)]))
  return series(metrica, cells, wanted, group, asides)
}

function spanOf({ anios }, group, ctx) {
  const all = [...new Set(placesOf(group).flatMap((place) => yearsIn(place, ctx.catalogue)))].sort()
  const { lista, modo, n } = anios
  if (modo === "desde") return span(lista[0], Math.max(all[all.length - 1], lista[0]))
  if (modo === "hasta") return all.filter((year) => year <= lista[0])
  if (modo === "ultimos") return all.slice(-n)
  if (lista.length >= 2 && modo !== "lista") return span(Math.min(...lista), Math.max(...lista))
  return lista.length >= 2 ? [...lista].sort() : all
}

function span(from, to) {
  return Array.from({ length: Math.min(to - from + 1, 40) }, (_, i) => from + i)
}

function series(metrica, cells, wanted, group, asides) {
  const nombre = group[0].nombre
  const bases = [...new Set(cells.filter((cell) => cell.valor !== null).map((cell) => cell.base))]
  const money = metrica.unidad === "moneda"
  const mixed = money && bases.length > 1
  const list = cells.map((cell) => `${cell.anio}: ${cell.valor === null ? cell.texto || (cell.estado === "no_impreso" ? "no lo imprime" : "casilla vacía") : amount(metrica, cell, null, { words: false }) + (mixed ? ` de ${cell.base}` : "")}`)
  const unit = money && !mixed && bases.length ? ` (M$ de ${bases[0]})` : ""
  const warning = mixed ? " Ojo: los años vienen de fichas con pesos de años distintos, y los de base distinta no se comparan entre sí." : ""
  const absent = wanted.filter((anio) => !cells.some((cell) => cell.anio === anio))
  const common = mostCommon(cells.filter((cell) => cell.valor !== null).map((cell) => cell.base))
  const known = cells.filter((cell) => cell.valor !== null && (!money || cell.base === common))
  const phrase = known.length > 1 ? movement(metrica, known[0], known[known.length - 1]) : ""
  const excluded = countAbsences(cells.filter((cell) => cell.valor === null))
  const texto = `${capital(metrica.nombre)} de ${nombre}${unit}: ${list.join("; ")}.${warning}${phrase}${asides.map((note) => " " + note).join("")}${absent.length ? ` Sin ficha que informe ${enumerate(absent.map(String))}.` : ""}`
  const fields = { filas: cells.map((cell) => asRow(cell, metrica)), fuentes: sources(cells), unidad: unitOf(metrica), base: bases.length === 1 ? bases[0] : null, excluidos: excluded }
  return cells.some((cell) => cell.valor !== null) ? answer("tabla", texto, fields) : refusal("sin_dato", texto, { ...fields, estado: cells[0].estado })
}

function mostCommon(values) {
  const count = (value) => values.filter((each) => each === value).length
  return [...values].sort((a, b) => count(b) - count(a) || b - a)[0]
}

function movement(metrica, first, last) {
  const difference = last.valor - first.valor
  if (!difference) return ` Entre ${first.anio} y ${last.anio} no cambió.`
  const size = metrica.unidad === "%" ? `${points(difference)}` : first.valor ? `${formatNumber(Math.abs(percentChange(first.valor, last.valor)), 1)} %` : computed(metrica, Math.abs(difference), null, { words: false })
  return ` Entre ${first.anio} y ${last.anio}${metrica.unidad === "moneda" ? `, en pesos de ${last.base},` : ""} ${difference > 0 ? "subió" : "bajó"} ${size}.`
}

/** Sum, mean or median over years, within one ficha. */
export async function yearsTogether(consulta, group, ctx) {
  const metrica = ctx.metric(consulta.metrica)
  const wanted = spanOf(consulta, group, ctx).filter((year) => consulta.anios.lista.length || consulta.anios.modo === "ultimos" || yearsIn(placesOf(group)[0], ctx.catalogue).includes(year))
  const prints = await Promise.all(wanted.map((anio) => printsOf(metrica, group, anio, ctx)))
  const place = anchorOf(prints.map((each) => each.filter((print) => wanted.every((anio) => yearsIn(print.place, ctx.catalogue).includes(anio)))))
  if (!place || !metrica.clave.includes("{anio}")) return refusal("anio", `Ninguna ficha de ${group[0].nombre} trae juntos los años ${enumerate(wanted.map(String))}: sumar montos en pesos de años distintos no sería correcto.`, { sugerencias: [`Evolución ${ofThe(metrica)} de ${group[0].nombre}`] })
  const cells = await Promise.all(wanted.map(async (anio) => ({ place, anio, ...(await cellOf(metrica, place, anio, ctx)) })))
  const known = cells.filter((cell) => cell.valor !== null)
  const excluded = countAbsences(cells.filter((cell) => cell.valor === null))
  const fields = { filas: cells.map((cell) => asRow(cell, metrica)), fuentes: sources(cells), excluidos: excluded, base: cells[0].base, unidad: unitOf(metrica) }
  if (!known.length) return refusal("sin_dato", `La ficha ${place.edicion} de ${group[0].nombre} no informa ${withArticle(metrica)} de ninguno de esos años.`, { ...fields, estado: cells[0].estado })
  const valor = aggregated(known.map((cell) => cell.valor), consulta.agregado)
  const sum = consulta.agregado === "suma"
  const head = sum ? `En ${enumerate(known.map((cell) => String(cell.anio)))}, ${withArticle(metrica)} de ${group[0].nombre} suma` : `${capital(consulta.agregado === "mediana" ? "la mediana" : "el promedio")} ${ofThe(metrica)} de ${group[0].nombre} en ${enumerate(known.map((cell) => String(cell.anio)))} es`
  const formula = known.map((cell) => cell.texto).join(sum ? " + " : "; ")
  return answer("dato", `${head} ${computed(metrica, valor, cells[0].base)} (${formula}).${excludedText(excluded)}`, { ...fields, valor, operandos: fields.filas.filter((row) => row.valor !== null) })
}

/** Sum, mean or median of numbers. */
export function aggregated(values, how) {
  const sorted = [...values].sort((a, b) => a - b)
  const total = sorted.reduce((sum, each) => sum + each, 0)
  if (how === "suma") return Math.round(total * 1e6) / 1e6
  if (how === "promedio") return Math.round((total / sorted.length) * 1e6) / 1e6
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The programme's main figures in a year, or over the years of its newest ficha. */
export async function overview(consulta, group, ctx) {
  if (consulta.serie && !consulta.anios.lista.length) return trend({ ...consulta, metrica: "ejecutado" }, group, ctx)
  if (consulta.anios.lista.length === 2) return twoYears({ ...consulta, metrica: "ejecutado" }, group, ctx)
  const wanted = wantedYear(consulta, group)
  const { place, anio, falta } = placeFor(group, wanted, ctx.catalogue, { edicion: consulta.edicion })
  if (falta) return undated(ctx.metric("ejecutado"), group, wanted, ctx, consulta)
  const own = place.edicion === anio
  const cells = await Promise.all((consulta.metricas || OVERVIEW).filter((id) => own || ctx.metric(id).clave.includes("{anio}")).map(async (id) => ({ metrica: ctx.metric(id), place, anio, ...(await cellOf(ctx.metric(id), place, anio, ctx)) })))
  const list = cells.filter((cell) => cell.estado !== "no_impreso").map((cell) => `${cell.metrica.nombre}: ${cell.valor === null ? cell.texto || "casilla vacía" : amount(cell.metrica, cell, null, { words: false, unidad: "(población)" }).replace(" (población)", "")}`)
  const texto = `${group[0].nombre}, ${place.programa.servicio} (${place.programa.ministerio}). En ${anio}${cells[0].base ? `, en M$ de ${cells[0].base}` : ""}: ${list.join("; ")}.`
  return answer("tabla", texto, { filas: cells.map((cell) => ({ dato: cell.metrica.nombre, ...asRow(cell, cell.metrica) })), fuentes: sources(cells), base: cells[0].base, sugerencias: [`¿Qué hace ${group[0].nombre}?`, `¿Cómo ha evolucionado el gasto de ${group[0].nombre}?`] })
}
