/** A figure's place on paper: its page of the PDF, with the figure marked. Without this, the link opens the PDF there. */

import { parse } from "../caminos/csv.js"
import { el } from "../search/render.js"
import { absence, cite, counted, what } from "./cita.js"
import { show } from "./hoja.js"

const FIGURE = 'td[id] a[href*="ficha.pdf#page="]'
const BOX = ["caja_x0", "caja_y0", "caja_x1", "caja_y1"]

const parts = {
  title: el("h2", { id: "papel-titulo" }),
  text: el("p", { class: "papel__texto" }),
  status: el("p", { class: "papel__estado", role: "status" }),
  frame: el("div", { class: "papel__hoja", tabindex: "0", role: "region" }),
  links: el("p", { class: "papel__enlaces" }),
  cite: el("div", {}),
}
const close = el("button", { type: "button", class: "papel__cerrar", "aria-label": "Cerrar" }, "×")
const dialog = el(
  "dialog",
  { class: "papel md-typeset", "aria-labelledby": "papel-titulo" },
  el("header", {}, parts.title, close),
  parts.text,
  parts.status,
  parts.frame,
  parts.links,
  parts.cite,
)
document.body.append(dialog)
close.addEventListener("click", () => dialog.close())
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close())

let figures = null

/** The row of `cifras.csv` for the figure with this anchor. */
async function rowOf(anchor) {
  figures ??= fetch("cifras.csv").then((answer) => (answer.ok ? answer.text() : "")).then(parse)
  const suffix = `#${anchor}`
  return (await figures).find(({ enlace }) => enlace.endsWith(suffix))
}

async function open(link, anchor) {
  const row = await rowOf(anchor)
  if (!row) return window.location.assign(link.href)
  const url = new URL(`#${anchor}`, window.location).href
  describe(row)
  parts.frame.replaceChildren()
  parts.links.replaceChildren(el("a", { href: link.href }, `Abrir el PDF en la página ${row.pagina}`), " · ", copier("Copiar el enlace a esta cifra", url))
  parts.cite.replaceChildren(citation(row, url))
  window.history.replaceState(window.history.state, "", url)
  dialog.showModal()
  await paint(link.href.split("#")[0], row)
}

function describe(row) {
  const meaning = absence(row) || counted(row)
  parts.title.textContent = what(row)
  parts.text.replaceChildren("Dice ", el("strong", {}, `«${row.texto}»`), `${meaning && ` (${meaning})`}, en la página ${row.pagina} de la ficha:`)
  parts.frame.setAttribute("aria-label", `Página ${row.pagina} del PDF, con la cifra «${row.texto}» marcada`)
}

async function paint(pdf, row) {
  parts.status.textContent = "Trayendo la página…"
  try {
    await show(parts.frame, pdf, Number(row.pagina), BOX.every((side) => row[side] !== "") ? BOX.map((side) => Number(row[side])) : null)
    parts.status.textContent = ""
  } catch {
    parts.status.textContent = "La página no se pudo mostrar aquí; el enlace de abajo abre el PDF."
  }
}

function copier(label, text) {
  const button = el("button", { type: "button" }, label)
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text)
    button.textContent = "Copiado"
    setTimeout(() => (button.textContent = label), 2000)
  })
  return button
}

function citation(row, url) {
  const { texto, bibtex } = cite(row, page(), url)
  return el(
    "details",
    {},
    el("summary", {}, "Citar esta cifra"),
    el("p", {}, texto, " ", copier("Copiar", texto)),
    el("pre", { tabindex: "0" }, bibtex),
    copier("Copiar BibTeX", bibtex),
  )
}

/** The page's own citation, as it prints it. */
function page() {
  return { texto: document.querySelector("p.cita").textContent, bibtex: document.querySelector("pre.cita").textContent.trim() }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(FIGURE)
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  open(link, link.closest("td[id]").id)
})
