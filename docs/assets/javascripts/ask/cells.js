/** One figure of one ficha, as printed or as it follows from what is printed. */

import { figureAt } from "./facts.js"
import { formatNumber, roundHalfUp } from "./numbers.js"

/** A figure from the ficha itself, with the unit and the base year of its money: `{texto, valor, estado, pagina, base, clave}`. */
export async function cellOf(metrica, place, anio, ctx) {
  const ficha = await ctx.facts.ficha(place)
  const clave = metrica.clave.replace("{anio}", anio)
  const common = { clave, base: ficha.moneda.anio, anio, ficha }
  if (metrica.cuenta) return counted(figureAt(ficha, clave), ficha, common)
  if (metrica.no_impresa) return { ...common, texto: "", valor: null, estado: "no_impreso", pagina: null, ...impliedBudget(ficha, anio, metrica) }
  const node = figureAt(ficha, clave)
  if (metrica.unidad === "año") return yearCell(node, ficha, common)
  if (node === null) return metrica.id === "beneficiarios" ? implied(ficha, anio, common) : { ...common, texto: "", valor: null, estado: "no_impreso", pagina: null }
  return { ...common, ...node, pagina: node.pagina ?? neighbourPage(ficha, clave) }
}

function counted(list, ficha, common) {
  const rows = list || []
  return { ...common, texto: String(rows.length), valor: rows.length, estado: "informado", pagina: firstPage(rows) || ficha.paginas_de_texto?.["antecedentes.descripcion"] || null, nombres: rows.map((row) => row.nombre || row) }
}

function firstPage(rows) {
  for (const row of rows) for (const cell of Object.values(row.gasto || row.efectivo || {})) if (cell.pagina) return cell.pagina
  return null
}

/** An empty cell has no place of its own: its row stands on the page of its neighbours. */
function neighbourPage(ficha, clave) {
  const row = figureAt(ficha, clave.replace(/\.[^.]+$/, ""))
  return Object.values(row || {}).find((cell) => cell?.pagina)?.pagina || null
}

function yearCell(node, ficha, common) {
  const pagina = ficha.paginas_de_texto?.[common.clave] || ficha.paginas_de_texto?.["antecedentes.descripcion"] || 1
  if (node === null) return { ...common, texto: "", valor: null, estado: "no_impreso", pagina }
  return { ...common, texto: String(node), valor: typeof node === "number" ? node : null, estado: "informado", pagina }
}

/** Beneficiaries that the ficha does not print follow from spending and spending per beneficiary, where rounding allows one number. */
function implied(ficha, anio, common) {
  const spent = ficha.presupuesto.ejecutado?.[anio]
  const each = ficha.poblacion.gasto_por_beneficiario?.[anio]
  if (!spent || !each || spent.valor === null || !each.valor) return { ...common, ...(each && each.valor === null ? each : { texto: "", valor: null, estado: "no_impreso", pagina: null }), noImpreso: true }
  const decimals = (each.texto.split(",")[1] || "").replace(/\D/g, "").length
  const half = 0.5 / 10 ** decimals
  const [low, high] = [(spent.valor - 0.5) / (each.valor + half), (spent.valor + 0.5) / (each.valor - half)]
  const valor = roundHalfUp(spent.valor / each.valor, 0)
  const exact = Math.floor(high) === Math.ceil(low) && valor >= low && valor <= high
  return {
    ...common, texto: formatNumber(valor), valor, estado: "informado", pagina: each.pagina, calculado: true, exacto: exact, entre: [Math.ceil(low), Math.floor(high)],
    operandos: [{ nombre: "presupuesto ejecutado", texto: `M$ ${spent.texto}`, valor: spent.valor, pagina: spent.pagina }, { nombre: "gasto por beneficiario", texto: `M$ ${each.texto}`, valor: each.valor, pagina: each.pagina }],
  }
}

function impliedBudget(ficha, anio, metrica) {
  const note = (ficha.notas_calculadas || []).find((each) => each.id === "presupuesto-inicial-implicito" && each.anio === anio)
  return metrica.id === "presupuesto_inicial" && note?.estado === "informativa" ? { nota: note.texto, pagina: note.entradas[0]?.pagina ?? null } : {}
}
