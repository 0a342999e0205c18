/** Figures of a programme's parts: regions, components, subtítulos, indicators. */

import { answer, refusal } from "./answer.js"
import { remarks, undated, wantedYear } from "./exec_figure.js"
import { placeFor, placeForAll, regionMatcher, rowsNamed, sources } from "./places.js"
import { absence, amount, capital, counted, countAbsences, enumerate, excludedText, unitOf, withArticle } from "./say.js"

const TABLES = {
  region: { path: "gasto_regional", title: (row) => row.region, cell: (row) => row.total, plural: "regiones" },
  subtitulo: { path: "gasto_subtitulos", title: (row) => `${row.codigo} (${row.nombre})`, cell: (row) => row.total, plural: "subtítulos" },
  componente: { path: "componentes", title: (row) => row.nombre, plural: "componentes" },
  indicador: { path: "indicadores", title: (row) => row.nombre, plural: "indicadores" },
}
const FIELDS = { componente_gasto: "gasto", componente_produccion: "produccion", componente_unitario: "gasto_unitario", indicador: "efectivo", indicador_complementario: "efectivo" }

export async function parts(consulta, group, ctx) {
  const metrica = ctx.metric(consulta.metrica)
  const yearly = metrica.clave.includes("{anio}")
  const wanted = wantedYear(consulta, group)
  const found = placeFor(group, wanted, ctx.catalogue, { edicion: consulta.edicion, soloPropio: !yearly })
  if (found.falta) return undated(metrica, group, wanted, ctx, consulta)
  const ficha = await ctx.facts.ficha(found.place)
  const all = rowsOf(ficha, metrica, found.anio)
  if (!all.length) return refusal("no_impreso", `La ficha ${found.place.edicion} de ${found.place.programa.nombre} no trae ${TABLES[metrica.por].plural}.`, { fuentes: sources([{ place: found.place }]) })
  const rows = chosenRows(all, consulta, metrica, ctx)
  if (!rows.length) return notThere(all, consulta, metrica, found, ctx)
  if (consulta.extremo) return extreme(rows, consulta, metrica, found, ficha)
  return rows.length === 1 ? one(rows[0], consulta, metrica, found, ficha, ctx) : table(rows, metrica, found, ficha)
}

/** Every part in several years, from one ficha so that they are comparable. */
export async function partsOverYears(metrica, years, group, ctx) {
  const place = placeForAll(group, years, ctx.catalogue)
  if (!place) return refusal("anio", `Ninguna ficha de ${group[0].nombre} trae juntos los años ${enumerate(years.map(String))}.`)
  const ficha = await ctx.facts.ficha(place)
  const rows = years.flatMap((anio) => rowsOf(ficha, metrica, anio))
  const known = rows.filter((row) => row.valor !== null)
  const names = [...new Set(rows.map((row) => row.nombre))]
  const list = names.slice(0, 4).map((nombre) => `${nombre}: ${rows.filter((row) => row.nombre === nombre).map((row) => `${row.anio}, ${row.valor === null ? row.texto || "casilla vacía" : amount(metrica, row, null, { words: false })}`).join("; ")}`)
  const fields = { filas: rows.map((row) => asRow(row, metrica, place)), fuentes: sources((rows.length ? rows : [{ pagina: null }]).map((row) => ({ place, pagina: row.pagina, clave: row.clave }))), excluidos: countAbsences(rows.filter((row) => row.valor === null)), unidad: unitOf(metrica), base: ficha.moneda.anio }
  if (!known.length) return refusal("sin_dato", `Sobre ${withArticle(metrica)} de ${place.programa.nombre}, la ficha ${place.edicion} no informa valores en ${enumerate(years.map(String))}. ${list.join(". ")}`, { ...fields, estado: rows[0]?.estado ?? "no_impreso" })
  return answer("tabla", `${capital(metrica.nombre)} de ${place.programa.nombre}${metrica.unidad === "moneda" ? ` (M$ de ${ficha.moneda.anio})` : ""}. ${list.join(". ")}${names.length > 4 ? ` y ${names.length - 4} más` : ""}.${excludedText(fields.excluidos)}`, fields)
}

/** `[{nombre, ...cell, clave}]` of the table that holds a metric. */
function rowsOf(ficha, metrica, anio) {
  const { path, title, cell } = TABLES[metrica.por]
  const list = metrica.por === "indicador" ? ficha.indicadores[metrica.id === "indicador" ? "proposito" : "complementarios"] : ficha[path].filas
  return list.map((row, i) => {
    const found = (cell ? cell(row) : row[FIELDS[metrica.id]]?.[anio]) || { texto: "", valor: null, estado: "no_impreso", pagina: null }
    return { nombre: title(row), unidad: row.unidad, codigo: row.codigo, ...found, pagina: found.pagina ?? pageBeside(row), clave: metrica.clave.replace("{i}", i).replace("{anio}", anio), anio, base: ficha.moneda.anio, ficha }
  })
}

function pageBeside(row) {
  for (const group of [row.gasto, row.produccion, row.efectivo]) for (const cell of Object.values(group || {})) if (cell.pagina) return cell.pagina
  return null
}

function chosenRows(rows, consulta, metrica, ctx) {
  if (metrica.por === "region" && (consulta.regiones.length || consulta.zona)) {
    const canonical = regionMatcher(ctx.data)
    const wanted = new Set([...consulta.regiones, ...(consulta.zona || [])])
    return rows.filter((row) => wanted.has(canonical(row.nombre)))
  }
  if (metrica.por === "subtitulo" && consulta.subtitulo) return rows.filter((row) => row.codigo === consulta.subtitulo)
  if (consulta.componente) return rowsNamed(rows, consulta.componente, (row) => `${row.nombre} ${row.unidad || ""}`)
  return rows
}

function notThere(all, consulta, metrica, { place, anio }, ctx) {
  const what = metrica.por === "region" ? enumerate(consulta.regiones.length ? consulta.regiones : consulta.zona) : metrica.por === "subtitulo" ? `el subtítulo ${consulta.subtitulo}` : `«${consulta.componente}»`
  const texto = `La ficha ${place.edicion} de ${place.programa.nombre} no imprime gasto en ${what}. ${capital(TABLES[metrica.por].plural)} que sí trae: ${enumerate(all.map((row) => row.nombre))}.`
  const note = metrica.por === "region" ? " Que no aparezca no significa que sea cero: el gasto puede estar registrado a nivel central." : ""
  return refusal("no_impreso", texto + note, { fuentes: sources([{ place, pagina: all[0].pagina }]), sugerencias: [`Gasto por ${metrica.por} de ${place.programa.nombre} en ${anio}`.replace("region", "región").replace("subtitulo", "subtítulo")] })
}

function one(row, consulta, metrica, { place, anio, prestado, supuesto }, ficha, ctx) {
  const fuentes = sources([{ place, ...row }])
  const notas = remarks(metrica, row, ctx)
  const label = { region: "{region}", componente: "{componente}", subtitulo: "{subtitulo}", indicador: "{indicador}" }[metrica.por]
  if (row.valor === null) return refusal("sin_dato", `Sobre ${withArticle(metrica)} «${row.nombre}» de ${place.programa.nombre} en ${anio}, la ficha ${place.edicion} ${absence(row)}.`, { fuentes, estado: row.estado, notas })
  const unidad = metrica.unidad === "unidades" && row.unidad && row.unidad.length < 60 ? `(${row.unidad})` : undefined
  const sentence = metrica.frase.replace(label, row.nombre).replace("{programa}", place.programa.nombre).replace("{anio}", anio).replace("{valor}", amount(metrica, row, ficha.moneda.anio, { unidad }))
  const limits = metrica.por === "region" ? " Es el gasto registrado en esa región, no necesariamente dónde están los beneficiarios." : ""
  const when = supuesto ? ` Es el último año con ficha (${place.edicion}).` : prestado ? ` No hay ficha ${anio} de este programa: es lo que imprime la ficha ${place.edicion}.` : ""
  const unit = metrica.id === "indicador" || metrica.id === "indicador_complementario" ? (row.texto.includes("%") ? "%" : "otra") : unitOf(metrica)
  return answer("dato", capital(sentence) + limits + when + notas.map((note) => " " + note).join(""), { valor: row.valor, unidad: unit, fuentes, estado: row.estado, anio, edicion: place.edicion, base: ficha.moneda.anio, notas })
}

function table(rows, metrica, { place, anio, supuesto }, ficha) {
  const known = rows.filter((row) => row.valor !== null)
  const excluded = countAbsences(rows.filter((row) => row.valor === null))
  const list = rows.slice(0, 6).map((row) => `${row.nombre}: ${row.valor === null ? row.texto || "casilla vacía" : amount(metrica, row, null, { words: false })}`)
  const unit = metrica.unidad === "moneda" && ficha.moneda.anio ? ` (M$ de ${ficha.moneda.anio})` : ""
  const fuentes = sources(rows.map((row) => ({ place, pagina: row.pagina, clave: row.clave })))
  if (!known.length) return refusal("sin_dato", `Sobre ${withArticle(metrica)} de ${place.programa.nombre} en ${anio}, la ficha ${place.edicion} no informa ningún valor: ${list.join("; ")}.`, { fuentes, filas: rows.map((row) => asRow(row, metrica, place)), excluidos: excluded, estado: rows[0].estado })
  const texto = `${capital(metrica.nombre)} de ${place.programa.nombre} en ${anio}${unit}: ${list.join("; ")}${rows.length > 6 ? ` y ${rows.length - 6} más` : ""}.${excludedText(excluded)}${supuesto ? ` Es el último año con ficha (${place.edicion}).` : ""}`
  return answer("tabla", texto, { filas: rows.map((row) => asRow(row, metrica, place)), fuentes, excluidos: excluded, unidad: unitOf(metrica), base: ficha.moneda.anio, anio, edicion: place.edicion })
}

function asRow(row, metrica, place) {
  return { [metrica.por]: row.nombre, anio: row.anio, valor: row.valor, texto: row.texto, estado: row.estado, unidad: unitOf(metrica), ficha: place.id, pagina: row.pagina }
}

function extreme(rows, consulta, metrica, { place, anio, supuesto }, ficha) {
  const sign = consulta.orden === "asc" ? 1 : -1
  const central = metrica.por === "region" ? rows.filter((row) => /nivel central/i.test(row.nombre)) : []
  const known = rows.filter((row) => row.valor !== null && !central.includes(row)).sort((a, b) => sign * (a.valor - b.valor))
  const excluded = countAbsences(rows.filter((row) => row.valor === null))
  const fuentes = sources(rows.map((row) => ({ place, pagina: row.pagina, clave: row.clave })))
  if (!known.length) return refusal("sin_dato", `La ficha ${place.edicion} de ${place.programa.nombre} no informa ${withArticle(metrica)} de ninguna de sus partes en ${anio}.`, { fuentes, excluidos: excluded })
  const count = consulta.n ?? 1
  const first = known.filter((row, i) => i < count || row.valor === known[count - 1]?.valor)
  const list = first.map((row) => `${row.nombre}, con ${amount(metrica, row, ficha.moneda.anio, { words: first.length === 1 })}`)
  const aside = central.length && central[0].valor !== null ? ` Aparte, a nivel central se registró ${amount(metrica, central[0], null, { words: false })}.` : ""
  const head = `${consulta.orden === "asc" ? "Menor" : "Mayor"} ${metrica.nombre.replace(" registrado en la región", " registrado por región")} de ${place.programa.nombre} en ${anio}`
  const texto = `${head}: ${list.join("; ")}. Entre ${counted(known.length, TABLES[metrica.por].plural)} con dato.${aside}${excludedText(excluded)}${supuesto ? ` Es el último año con ficha (${place.edicion}).` : ""}`
  const single = first.length === 1
  return answer(single ? "dato" : "tabla", texto, { valor: single ? first[0].valor : null, unidad: unitOf(metrica), filas: first.map((row) => asRow(row, metrica, place)), fuentes, excluidos: excluded, base: ficha.moneda.anio, anio, edicion: place.edicion })
}
