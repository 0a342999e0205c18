/** Tables that sort and filter; how they are sorted and filtered is kept in the address. */

import { el } from "../search/render.js"
import { filtered, fold, rowsOf, sorted } from "./filas.js"
import { restOf } from "./resto.js"

const SHOWN = 100
const FEW = 5

document.querySelectorAll("div.listado").forEach((box, place) => enliven(box, place ? `${place + 1}` : ""))

function enliven(box, suffix) {
  const table = box.querySelector("table")
  const columns = box.dataset.columnas.split(" ").map((named) => named.split(":"))
  const state = read(suffix)
  let rows = rowsOf(table, columns)
  let complete = !box.dataset.csv
  if (complete && rows.length < FEW) return
  let limit = complete ? Infinity : rows.length
  const status = el("p", { role: "status", "aria-live": "polite" })
  const input = el("input", { type: "search", value: state.q, autocomplete: "off", spellcheck: "false" })
  const more = el("button", { type: "button", class: "listado__mas", hidden: "" }, `Mostrar ${SHOWN} más`)
  box.before(el("form", { class: "listado__control", role: "search", "aria-label": "Filtrar la tabla" },
    el("label", {}, "Filtrar esta tabla", input), status))
  box.after(more)

  async function show() {
    if (!complete && (state.q || state.orden)) {
      status.textContent = "Cargando la tabla completa…"
      rows = await restOf(box, table, columns)
      complete = true
      limit = SHOWN
    }
    const kept = sorted(filtered(rows, state.q), columns, state.orden)
    const total = complete ? rows.length : Number(box.dataset.filas)
    table.tBodies[0].replaceChildren(...kept.slice(0, limit).map((row) => row.element()))
    more.hidden = kept.length <= limit
    status.textContent = said(Math.min(kept.length, limit), state.q ? kept.length : total, total)
    mark(table, columns, state.orden)
  }

  function change(part) {
    Object.assign(state, part)
    write(state, suffix)
    show()
  }

  heads(table, columns, (name, type) => change({ orden: next(state.orden, name, type) }))
  input.addEventListener("input", () => change({ q: input.value }))
  input.addEventListener("keydown", (event) => event.stopPropagation())
  input.form.addEventListener("submit", (event) => event.preventDefault())
  more.addEventListener("click", () => {
    limit += SHOWN
    show()
  })
  window.addEventListener("popstate", () => {
    Object.assign(state, read(suffix))
    input.value = state.q
    show()
  })
  show()
}

/** A button in the head of each column that has an order. */
function heads(table, columns, press) {
  columns.forEach(([name, type], place) => {
    const cell = table.tHead.rows[0].cells[place]
    if (type === "mezcla" || cell.querySelector("button")) return
    const button = el("button", { type: "button" }, ...cell.childNodes)
    button.addEventListener("click", () => press(name, type))
    cell.append(button)
  })
}

/** Texts go up first, figures down; a second press turns them, a third gives the page's own order back. */
function next(orden, name, type) {
  const first = type === "texto" ? name : `-${name}`
  const second = type === "texto" ? `-${name}` : name
  return { [first]: second, [second]: "" }[orden] ?? first
}

function mark(table, columns, orden) {
  columns.forEach(([name], place) => {
    const cell = table.tHead.rows[0].cells[place]
    const way = { [name]: "ascending", [`-${name}`]: "descending" }[orden]
    if (way) cell.setAttribute("aria-sort", way)
    else cell.removeAttribute("aria-sort")
  })
}

function said(shown, kept, total) {
  const number = (count) => count.toLocaleString("es-CL")
  if (!kept) return "Ninguna fila tiene esas palabras"
  const of = kept < total ? `${number(kept)} de ${number(total)} filas` : total === 1 ? "1 fila" : `${number(total)} filas`
  return shown < kept ? `${of}; se muestran ${number(shown)}` : of
}

function read(suffix) {
  const given = new URLSearchParams(window.location.search)
  return { q: given.get(`q${suffix}`) || "", orden: fold(given.get(`orden${suffix}`) || "") }
}

function write({ q, orden }, suffix) {
  const address = new URL(window.location.href)
  for (const [key, value] of [[`q${suffix}`, q], [`orden${suffix}`, orden]]) {
    if (value) address.searchParams.set(key, value)
    else address.searchParams.delete(key)
  }
  window.history.replaceState(null, "", address)
}
