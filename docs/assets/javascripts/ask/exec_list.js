/** Which programmes, and how many. */

import { answer, refusal } from "./answer.js"
import { scopeText } from "./collection.js"
import { idleElsewhere } from "./idle.js"
import { formatNumber } from "./numbers.js"
import { sources } from "./places.js"
import { amount, capital, counted, enumerate } from "./say.js"
import { conditions, doubtful, entry, noted, when } from "./scope.js"
import { selectPlaces } from "./select.js"

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
