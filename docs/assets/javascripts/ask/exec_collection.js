/** Answers about many programmes: lists, counts, rankings, totals, shares. */

import { answer, ask, refusal } from "./answer.js"
import { aggregateOf, collectionRows, scopeText } from "./collection.js"
import { idleElsewhere } from "./idle.js"
import { formatNumber } from "./numbers.js"
import { editionFor, regionMatcher, sources } from "./places.js"
import { amount, capital, computed, counted, enumerate, excludedText, extent, ofName, percentChange, unitOf, withArticle } from "./say.js"
import { selectPlaces } from "./select.js"

/** What is counted where groups are ranked by how many programmes they have. */
const PROGRAMMES = { id: "programas", nombre: "número de programas", unidad: "programas" }

/** The edition and year that a question about many is answered from, or a refusal. */
function when(consulta, ctx) {
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

function conditions(selected) {
  return selected.criterios.length ? ` (${selected.criterios.join("; ")})` : ""
}

function doubtful(selected) {
  return selected.dudosos ? ` Excluidos: ${selected.dudosos} sin dato para decidirlo.` : ""
}

function noted(selected) {
  return selected.notas.length ? ` ${[...new Set(selected.notas)].join(" ")}` : ""
}

function entry(place, cell, metrica, pagina = null) {
  const own = cell ? { valor: cell.valor, texto: cell.texto, estado: cell.estado, unidad: unitOf(metrica) } : {}
  return { programa: place.programa.nombre, servicio: place.programa.servicio, ministerio: place.programa.ministerio, ficha: place.id, edicion: place.edicion, url: place.ruta, pagina: cell?.pagina ?? pagina, ...own }
}

/** «¿Qué programas…?» and «¿Cuántos programas…?» */
export async function list(consulta, ctx) {
  const { edition, anio, no } = when(consulta, ctx)
  if (no) return no
  const selected = await selectPlaces(consulta, edition, anio, ctx)
  const elsewhere = consulta.hallazgos.includes("sin_ejecucion") && !consulta.negado ? await idleElsewhere(consulta, edition, anio, ctx) : null
  if (!consulta.anios.lista.length && selected.dudosos >= edition.fichas.length && edition !== ctx.catalogue.ediciones[0]) return list({ ...consulta, edicion: before(edition, ctx) }, ctx)
  const metrica = selected.cells && ctx.metric(consulta.metrica)
  const rows = selected.places.map((place) => entry(place, selected.cells?.get(place), metrica, selected.paginas(place)))
  for (const row of elsewhere?.rows || []) rows.push(entry(row.place, row, ctx.metric("ejecutado")))
  if (selected.cells) rows.sort((a, b) => (b.valor ?? -Infinity) - (a.valor ?? -Infinity) || a.programa.localeCompare(b.programa, "es"))
  const total = edition.fichas.length + (elsewhere?.mirados || 0)
  const where = elsewhere?.mirados ? `${formatNumber(total)} con ficha en ${edition.edicion} o con ${anio} en otra ficha` : `${formatNumber(total)} con ficha en ${edition.edicion}`
  const shared = { filas: rows, excluidos: selected.dudosos ? { sin_dato: selected.dudosos } : {}, universo: total, criterios: selected.criterios, notas: selected.notas, anio, edicion: edition.edicion }
  const apart = elsewhere?.mirados ? ` De ${counted(elsewhere.mirados, "programas")} sin ficha ${edition.edicion} miré lo que otras fichas imprimen para ${anio}${elsewhere.rows.length ? `: ${elsewhere.rows.length} no se ${elsewhere.rows.length === 1 ? "ejecutó" : "ejecutaron"}` : ""}.` : ""
  const tail = `${conditions(selected)}.${doubtful(selected)}${noted(selected)}${scopeText(edition, anio)}${apart}`
  const fuentes = sources([...(rows.length ? selected.places : edition.fichas.slice(0, 50)).map((place) => ({ place, pagina: selected.cells?.get(place)?.pagina ?? selected.paginas(place) })), ...(elsewhere?.rows || [])])
  if (consulta.tema && !rows.length) return refusal("sin_pasaje", `No encontré «${consulta.tema.texto}» en la descripción, el propósito ni la población de ${where.replace("con ficha", "fichas").replace(/^(\d[\d.]*) fichas/, "las $1 fichas")}${conditions(selected)}. Puede estar dicho de otra manera.`, { sugerencias: [`Fichas que mencionan «${consulta.tema.texto}»`] })
  if (consulta.op === "conteo" || !rows.length) return answer("dato", `${capital(rows.length ? counted(rows.length, "programas") : "ningún programa")} de ${where}${tail}`, { ...shared, valor: rows.length, unidad: "programas", fuentes, sugerencias: rows.length ? ["¿Cuáles son?"] : [] })
  const names = rows.slice(0, 5).map((row) => row.programa + (row.valor === undefined ? "" : ` (${row.valor === null ? row.texto || "casilla vacía" : amount(metrica, row, null, { words: false })})`))
  return answer("tabla", `${capital(counted(rows.length, "programas"))} de ${where}${tail} ${enumerate(rows.length > 5 ? [...names, `${rows.length - 5} más`] : names)}.`, { ...shared, cuenta: rows.length, fuentes })
}

/** The edition before: where no ficha of an edition speaks of something, an older one may. */
function before(edition, ctx) {
  return ctx.catalogue.ediciones[ctx.catalogue.ediciones.indexOf(edition) - 1].edicion
}

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

async function chosenRows(consulta, metrica, edition, anio, ctx) {
  const selected = await selectPlaces(consulta, edition, anio, ctx)
  const regiones = metrica.id === "gasto_regional" ? [...consulta.regiones, ...(consulta.zona || [])] : null
  const all = await collectionRows(metrica, edition, anio, { places: selected.places, regiones }, ctx)
  const rows = regiones ? all.filter((row) => row.estado !== "no_impreso") : all
  if (regiones?.length) selected.criterios.push(`gasto registrado en ${enumerate(regiones)}`)
  return { rows, selected }
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

function derived(rows, metrica) {
  if (!rows.some((row) => row.calculado)) return ""
  return ` La edición no imprime los ${metrica.nombre}: se deducen del gasto y del gasto por beneficiario.`
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
