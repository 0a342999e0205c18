/** Fichas side by side. Which ones is in the address (`?f=juntos-2021,juntos-2022`), to be shared. */

import { el } from "../search/render.js"
import { chooser } from "./elegir.js"
import { HEADS, rowsFor, warnings } from "./cotejo.js"

const MOST = 4
const place = document.querySelector("[data-comparar]")
const site = new URL(window.fichas?.sitio ?? new URL("../../../", import.meta.url).href)
const parts = {
  status: el("p", { role: "status", "aria-live": "polite" }),
  chosen: el("ul", { class: "comparar__elegidas" }),
  warnings: el("div", {}),
  table: el("div", {}),
}

function asked() {
  const ids = (new URLSearchParams(window.location.search).get("f") || "").split(",").map((id) => id.trim())
  return [...new Set(ids.filter((id) => /^[a-z0-9-]+-\d{4}$/.test(id)))]
}

/** Where a ficha's page is, from its id: name and edition. */
function pageOf(id) {
  const at = id.lastIndexOf("-")
  return new URL(`fichas/${id.slice(at + 1)}/${id.slice(0, at)}/`, site)
}

async function load(id) {
  const answer = await fetch(new URL("ficha.json", pageOf(id)))
  if (!answer.ok) throw new Error(id)
  return { id, pagina: pageOf(id).href, ficha: await answer.json() }
}

async function show() {
  const ids = asked()
  const taken = ids.slice(0, MOST)
  const found = await Promise.allSettled(taken.map(load))
  const fichas = found.filter(({ status }) => status === "fulfilled").map(({ value }) => value)
  const missing = taken.filter((_, at) => found[at].status === "rejected")
  parts.chosen.replaceChildren(...fichas.map(chip))
  parts.status.textContent = said(fichas, missing, ids.length)
  const notes = fichas.length > 1 ? warnings(fichas) : []
  parts.warnings.replaceChildren(...(notes.length
    ? [el("h2", { id: "avisos" }, "Lo que no se puede comparar"), el("ul", { class: "comparar__avisos" }, ...notes.map((note) => el("li", {}, note)))]
    : []))
  parts.table.replaceChildren(...(fichas.length ? [tableOf(fichas)] : []))
  add.hidden = fichas.length >= MOST
}

function said(fichas, missing, asked) {
  const lost = missing.length ? `No se encontró: ${missing.join(", ")}. ` : ""
  const more = asked > MOST ? `Se muestran las ${MOST} primeras de ${asked}. ` : ""
  const few = ["Elige dos fichas o más para compararlas.", "Elige al menos una más."][fichas.length] ?? ""
  return `${lost}${more}${few}`
}

function chip({ id, ficha }) {
  const name = `${ficha.programa}, edición ${ficha.edicion}`
  const button = el("button", { type: "button", "aria-label": `Quitar ${name}` }, "Quitar")
  button.addEventListener("click", () => go(asked().filter((one) => one !== id)))
  return el("li", {}, name, " ", button)
}

function go(ids) {
  window.history.pushState(null, "", ids.length ? `?f=${ids.join(",")}` : window.location.pathname)
  show()
}

function tableOf(fichas) {
  const head = el("tr", {}, el("th", { scope: "col" }, "Dato"), ...fichas.map(({ ficha, pagina }) =>
    el("th", { scope: "col" }, el("a", { href: pagina }, ficha.programa), el("small", {}, HEADS(ficha)))))
  const rows = rowsFor(fichas).map(({ rotulo, celdas }) =>
    el("tr", {}, el("th", { scope: "row" }, rotulo), ...celdas.map(cell)))
  return el("div", { class: "tabla comparar__tabla", role: "region", tabindex: "0", "aria-label": "Comparación" },
    el("table", { class: "cifras" }, el("caption", {}, "Cada cifra, como la imprime su ficha; lleva a su lugar en ella."),
      el("thead", {}, head), el("tbody", {}, ...rows)))
}

function cell({ texto, enlace, clase }) {
  return el("td", { class: clase }, enlace ? el("a", { href: enlace }, texto) : texto)
}

const add = chooser((id) => go([...new Set([...asked(), id])].slice(0, MOST)))
place.append(parts.chosen, add, parts.status, parts.warnings, parts.table)
window.addEventListener("popstate", show)
show()
