/** The rows of an answer as a table, as a small chart and as CSV. */

import { el } from "../search/render.js"

const SHOWN = 12
const HEADINGS = {
  lugar: "Lugar", programa: "Programa", servicio: "Servicio", ministerio: "Ministerio", region: "Región", componente: "Componente", subtitulo: "Subtítulo", indicador: "Indicador",
  dato: "Dato", anio: "Año", valor: "Valor", texto: "Impreso", unidad: "Unidad", base: "Pesos de", edicion: "Ficha", pagina: "Página", variacion: "Variación", programas: "Programas", seccion: "Sección", quien: "Quién", nombre: "Nombre", termino: "Término", simple: "En simple", oficial: "En la ficha", formula: "Fórmula",
}
const ORDER = Object.keys(HEADINGS)
const HIDDEN = new Set(["ficha", "url", "estado", "orden", "ministerio", "edicion"])

/** A table of the rows, or null where there is nothing to compare. */
export function table(filas, unidad) {
  if (filas.length < 2) return null
  const columns = columnsOf(filas).filter((name) => !HIDDEN.has(name) && !(name === "texto" && filas.every((row) => typeof row.valor === "number")) && !(name === "valor" && filas.every((row) => row.texto !== undefined)))
  const body = el("tbody", {}, ...filas.map((row, i) => el("tr", i >= SHOWN ? { hidden: "" } : {}, ...columns.map((name) => cell(row, name)))))
  const shown = el("div", { class: "fichas-respuesta__tabla", tabindex: "0", role: "region", "aria-label": "Tabla de la respuesta" },
    el("table", {}, el("caption", {}, `${filas.length} filas${unidad ? `, en ${unidad}` : ""}`), el("thead", {}, el("tr", {}, ...columns.map((name) => el("th", { scope: "col" }, heading(name))))), body))
  return filas.length > SHOWN ? el("div", {}, shown, more(body, filas.length)) : shown
}

function more(body, total) {
  const button = el("button", { type: "button", class: "fichas-respuesta__mas" }, `Mostrar las ${total} filas`)
  button.addEventListener("click", () => {
    for (const row of body.rows) row.hidden = false
    button.remove()
  })
  return button
}

function cell(row, name) {
  const value = row[name]
  const number = typeof value === "number" && !["anio", "pagina", "base", "lugar"].includes(name)
  const text = value === null || value === undefined ? "" : number ? value.toLocaleString("es-CL", { maximumFractionDigits: 1 }) : String(value)
  return el("td", number || name === "texto" ? { class: "numero" } : {}, name === "programa" && row.url ? el("a", { href: address(row.url) }, text) : text || (name === "texto" ? "—" : ""))
}

function columnsOf(filas) {
  const names = [...new Set(filas.flatMap((row) => Object.keys(row)))]
  const place = (name) => (ORDER.indexOf(name) + 1 || 99)
  return names.sort((a, b) => place(a) - place(b))
}

function heading(name) {
  return HEADINGS[name] || name.replace("valor_", "")
}

/** Bars for a few comparable amounts; the table is their twin. A missing figure stays an empty bar with its reason. */
export function chart(filas) {
  const rows = filas.filter((row) => "valor" in row && !("dato" in row)).slice(0, SHOWN)
  const values = rows.map((row) => row.valor).filter((value) => typeof value === "number")
  if (rows.length < 2 || values.length < 2 || values.some((value) => value < 0) || new Set(rows.map((row) => row.base ?? null)).size > 1) return null
  const top = Math.max(...values) || 1
  return el("div", { class: "fichas-respuesta__grafico", "aria-hidden": "true" }, ...rows.map((row) => {
    const bar = el("span", { class: "fichas-respuesta__barra" })
    bar.style.inlineSize = `${row.valor === null ? 0 : Math.max(0.5, (row.valor / top) * 100)}%`
    const label = row.region || row.componente || row.subtitulo || (rows.some((other) => other.anio !== row.anio) ? row.anio : row.programa || row.ministerio || row.servicio) || ""
    return el("div", { class: "fichas-respuesta__fila" }, el("span", { class: "fichas-respuesta__rotulo" }, String(label)), el("span", { class: "fichas-respuesta__pista" }, bar), row.valor === null ? el("em", {}, row.texto || "sin dato") : null)
  }))
}

/** The rows as CSV, one line per row; formulas of spreadsheets are kept from running. */
export function csv(filas) {
  const columns = columnsOf(filas)
  const quoted = (value) => {
    const text = value === null || value === undefined ? "" : String(value)
    const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== "number" ? `'${text}` : text
    return /[",\n;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
  }
  return [columns.join(","), ...filas.map((row) => columns.map((name) => quoted(row[name])).join(","))].join("\r\n") + "\r\n"
}

/** An address of the site, from wherever the page is. */
export function address(path) {
  return new URL(path, window.fichas?.sitio || document.baseURI).href
}
