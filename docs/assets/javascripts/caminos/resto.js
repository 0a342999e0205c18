/** All rows of a table of which the page holds only the beginning, from the CSV beside it. */

import { el } from "../search/render.js"
import { parse } from "./csv.js"

const ABSENT = { no_aplica: "N/A", sin_informacion: "S/I", vacio: "vacía", no_impresa: "no la imprime" }
const FIGURES = new Set(["cifra", "porcentaje", "mezcla"])
const CLAVES = {
  ejecutado: "presupuesto.ejecutado",
  ejecucion_final: "presupuesto.ejecucion_final",
  gasto_por_beneficiario: "poblacion.gasto_por_beneficiario",
  cobertura: "poblacion.cobertura",
}

/** The rows; they become elements when they are shown. */
export async function restOf(box, table, columns) {
  const answer = await fetch(new URL(box.dataset.csv, window.location.href.split("?")[0]))
  if (!answer.ok) throw new Error(`${box.dataset.csv}: ${answer.status}`)
  const site = new URL(box.dataset.sitio, window.location.href.split("?")[0])
  const rights = [...table.tHead.rows[0].cells].map((cell) => cell.getAttribute("align"))
  return parse(await answer.text()).map((record) => row(record, columns, rights, site))
}

function row(record, columns, rights, site) {
  const texts = columns.map(([name, type]) => text(record, name, type))
  let made = null
  const element = () => (made ??= build(record, columns, texts, rights, new URL(record.ruta, site)))
  return { texts, element }
}

function text(record, name, type) {
  if (name === "programa") return `${record.programa} ${record.servicio}`
  if (!FIGURES.has(type)) return record[name]
  const state = record[`${name}_estado`]
  if (state !== "informado") return ABSENT[state] ?? "no se pudo leer"
  const printed = chilean(record[name]) + (type === "porcentaje" ? "%" : "")
  return type === "mezcla" ? `${record.unidad}${record.pesos_de && ` de ${record.pesos_de}`} ${printed}` : printed
}

/** `1520806.5` is `1.520.806,5`. */
function chilean(number) {
  const [whole, decimals] = number.split(".")
  return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (decimals ? `,${decimals}` : "")
}

function build(record, columns, texts, rights, page) {
  const cells = columns.map(([name, type], place) => {
    const attributes = { align: rights[place], scope: place ? null : "row" }
    const state = record[`${name}_estado`]
    if (place === 0) return el("th", attributes, el("a", { href: page.href }, record.programa), " ", el("small", {}, record.servicio))
    if (!FIGURES.has(type)) return el("td", attributes, texts[place])
    const printed = state !== "no_impresa" && CLAVES[name]
    const content = printed ? el("a", { href: `${page.href}#${CLAVES[name]}.${record.edicion}` }, texts[place]) : texts[place]
    return el("td", { ...attributes, class: state === "informado" ? null : state === "sin_informacion" ? "si" : "na" }, content)
  })
  return el("tr", {}, ...cells)
}
