/** One figure of one programme. */

import { answer, questionFor, refusal } from "./answer.js"
import { cellOf } from "./cells.js"
import { figureAt, source } from "./facts.js"
import { formatNumber } from "./numbers.js"
import { placeFor, placesOf, yearsIn } from "./places.js"
import { differing, printFor, printsOf } from "./prints.js"
import { absence, amount, capital, unitOf, withArticle } from "./say.js"

/** «¿Cuánto gastó Juntos en 2021?» */
export async function figure(consulta, group, ctx) {
  const metrica = ctx.metric(consulta.metrica)
  const wanted = wantedYear(consulta, group)
  const edicion = consulta.edicion ?? (metrica.unidad === "moneda" ? inPesosOf(consulta, group, wanted, ctx) : null)
  const found = placeFor(group, wanted, ctx.catalogue, { edicion, soloPropio: !metrica.clave.includes("{anio}") && metrica.unidad === "personas" })
  if (found.falta) return undated(metrica, group, wanted, ctx, consulta)
  const prints = metrica.clave.includes("{anio}") && !consulta.edicion ? await printsOf(metrica, group, found.anio, ctx) : []
  // Without a ficha of its own year, the newest that gives a number; its own ficha is believed even where it gives none.
  const used = found.prestado ? printFor(prints) : null
  const cell = used || (await cellOf(metrica, found.place, found.anio, ctx))
  return said(metrica, consulta, { ...found, place: used?.place || found.place, cell, group, prints }, ctx)
}

/** The edition that prints a year in the pesos asked for; null where none does or none were asked for. */
function inPesosOf({ moneda }, group, anio, { catalogue }) {
  const bases = new Map(catalogue.ediciones.map((each) => [each.edicion, each.base]))
  return (moneda && placesOf(group).find((place) => bases.get(place.edicion) === moneda && (anio === null || yearsIn(place, catalogue).includes(anio)))?.edicion) || null
}

/** The year that a question about one year means; null for the newest. */
export function wantedYear(consulta, group) {
  const { lista, modo } = consulta.anios
  if (lista.length) return lista[lista.length - 1]
  return modo === "anterior" ? placesOf(group)[0].edicion - 1 : null
}

function said(metrica, consulta, { place, anio, cell, group, prestado, supuesto, prints }, ctx) {
  const fuentes = [source(place, cell.pagina, { clave: cell.clave, impreso: cell.texto })]
  const shared = { fuentes, estado: cell.estado, anio, edicion: place.edicion, notas: remarks(metrica, cell, ctx) }
  if (cell.valor === null && !(metrica.unidad === "año" && cell.texto)) return missing(metrica, cell, place, anio, { ...shared, elsewhere: elsewhere(metrica, place, prints) }, ctx)
  const unidad = cell.unidad && cell.unidad.length < 80 ? lowered(cell.unidad) : undefined
  const valor = amount(metrica, cell, cell.base, { unidad })
  const sentence = capital(metrica.frase.replace("{programa}", place.programa.nombre).replace("{valor}", valor).replace("{anio}", anio).replace("{edicion}", place.edicion))
  const yes = consulta.siNo && metrica.si_no ? (cell.valor > 0 ? "Sí. " : "No. ") : ""
  shared.notas.push(...differing({ ...cell, place }, prints))
  const texto = yes + sentence + computedText(cell) + provenance(metrica, place, anio, { prestado, supuesto }, consulta) + shared.notas.map((note) => " " + note).join("")
  const others = placesOf(group).filter((each) => each !== place && yearsIn(each, ctx.catalogue).includes(anio) && metrica.clave.includes("{anio}"))
  return answer("dato", texto, {
    ...shared, valor: cell.valor, unidad: cell.unidad && metrica.unidad === "personas" ? "personas" : unitOf(metrica), base: metrica.unidad === "moneda" ? cell.base : null, operandos: cell.operandos || [],
    filas: (cell.nombres || []).map((nombre) => ({ nombre })),
    otras_ediciones: others.map((each) => ({ edicion: each.edicion, ficha: each.id, url: each.ruta })),
    sugerencias: next(metrica, place, anio, ctx, others),
  })
}

function lowered(unidad) {
  const bare = unidad.replace(/\.$/, "")
  return /^[\p{Lu}][\p{Ll}]/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}

function computedText(cell) {
  if (!cell.calculado) return ""
  const [spent, each] = cell.operandos
  const sure = cell.exacto ? "" : ` Por el redondeo pueden ser entre ${formatNumber(cell.entre[0])} y ${formatNumber(cell.entre[1])}.`
  return ` La ficha no los imprime: se deducen de ${spent.texto} ÷ ${each.texto}.${sure}`
}

function provenance(metrica, place, anio, { prestado, supuesto }, consulta) {
  const parts = []
  if (prestado) parts.push(` No hay ficha ${anio} de este programa: es lo que imprime la ficha ${place.edicion}.`)
  if (supuesto && !consulta.edicion && metrica.clave.includes("{anio}")) parts.push(` Es el último año con ficha (${place.edicion}).`)
  if (supuesto && !metrica.clave.includes("{anio}") && !metrica.frase.includes("{edicion}")) parts.push(` (Ficha ${place.edicion}.)`)
  if (consulta.devengado) parts.push(" Ojo: la ficha informa lo ejecutado, que no es igual a lo devengado.")
  return parts.join("")
}

/** What must be said beside a figure: contradictions, a rounded zero, a zero that may stand for nothing. */
export function remarks(metrica, cell, ctx) {
  const notes = (cell.ficha?.notas_calculadas || []).filter((note) => (note.entradas || []).some((entry) => entry.clave === cell.clave))
  const found = notes.filter((note) => note.estado === "difiere").map((note) => `Ojo, la ficha no cuadra: ${note.texto}`)
  if (metrica.id === "cobertura" && cell.valor === 0) {
    const note = (cell.ficha?.notas_calculadas || []).find((each) => each.id === "cobertura" && each.anio === cell.anio && each.estado === "coincide")
    if (note) found.push(`La ficha lo imprime redondeado: ${note.texto}`)
  }
  if (cell.valor === 0 && cell.clave?.startsWith("componentes.")) found.push("En esa tabla la ficha escribe cero también cuando no correspondía informar o no había información.")
  return [...new Set(found)]
}

/** What another ficha prints for the year that the year's own leaves without a number. */
function elsewhere(metrica, place, prints) {
  const other = prints.find((print) => print.place !== place && print.valor !== null)
  return other ? ` Otra ficha sí trae un número para ${other.anio}: la de ${other.place.edicion} imprime ${amount(metrica, other, other.base)}.` : ""
}

function missing(metrica, cell, place, anio, { elsewhere, ...shared }, ctx) {
  const which = metrica.clave.includes("{anio}") || metrica.no_impresa ? ` de ${anio}` : ""
  const texto = metrica.no_impresa
    ? `${metrica.frase} ${cell.nota || ""}`.trim()
    : `Sobre ${withArticle(metrica)} de ${place.programa.nombre}${which}, la ficha ${place.edicion} ${absence(cell)}.${elsewhere}`
  return refusal(cell.estado === "no_impreso" ? "no_impreso" : "sin_dato", texto, { ...shared, sugerencias: otherYears(metrica, cell, place, anio, ctx) })
}

function otherYears(metrica, cell, place, anio, ctx) {
  const row = metrica.clave.includes("{anio}") ? figureAt(cell.ficha, metrica.clave.replace(".{anio}", "")) : null
  const years = Object.entries(row || {}).filter(([, each]) => each.valor !== null).map(([year]) => year)
  if (years.length) return [questionFor(metrica, place.programa.nombre, years[years.length - 1])]
  return [questionFor(ctx.metric(metrica.id === "ejecutado" ? "objetivo" : "ejecutado"), place.programa.nombre, metrica.id === "ejecutado" ? null : place.edicion)]
}

/** A year that no ficha of the programme prints. */
export function undated(metrica, group, anio, ctx, consulta) {
  const places = placesOf(group)
  const years = [...new Set(places.flatMap((place) => yearsIn(place, ctx.catalogue)))].sort()
  const own = !metrica.clave.includes("{anio}")
  const texto = consulta.edicion
    ? `No hay ficha ${consulta.edicion} de ${group[0].nombre} que diga eso. Hay de ${places.map((each) => each.edicion).sort().join(", ")}.`
    : own
      ? `${capital(withArticle(metrica))} aparece solo para el año de cada ficha, y no hay ficha ${anio} de ${group[0].nombre} (hay de ${places.map((each) => each.edicion).sort().join(", ")}).`
      : `Ninguna ficha de ${group[0].nombre} informa el año ${anio}: cubren ${years[0]}–${years[years.length - 1]}.`
  return refusal("anio", texto, { sugerencias: [questionFor(metrica, group[0].nombre, places[0].edicion)] })
}

function next(metrica, place, anio, ctx, others) {
  const nombre = place.programa.nombre
  const related = { ejecutado: "gasto_por_beneficiario", gasto_por_beneficiario: "cobertura", cobertura: "beneficiarios", beneficiarios: "objetivo", ejecucion_inicial: "ejecucion_final" }[metrica.id] || "ejecutado"
  const found = [questionFor(ctx.metric(related), nombre, ctx.metric(related).clave.includes("{anio}") ? anio : null)]
  if (metrica.clave.includes("{anio}")) found.push(`Evolución ${metrica.femenino ? "de la" : metrica.plural ? "de los" : "del"} ${metrica.nombre} de ${nombre}`)
  if (others.length) found.push(`${capital(metrica.nombre)} de ${nombre} en ${anio} según la ficha ${others[0].edicion}`)
  return found
}
