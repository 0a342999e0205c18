/** The search box of every page: a combobox whose list shows programmes and passages while one types. */

import { attachList } from "./listbox.js"
import { el, figureLine, highlighted, summary } from "./render.js"

const SHOWN = 6
const PAUSE = 60
let boxes = 0

/** Brings a box to life. `box` holds a form with an input named `q`. */
export function attach(box) {
  const input = box.querySelector("input[name=q]")
  const id = `fichas-lista-${++boxes}`
  const list = el("ul", { id, class: "fichas-lista", role: "listbox", "aria-label": "Sugerencias" })
  const status = el("p", { class: "fichas-estado", role: "status", "aria-live": "polite" })
  const panel = el("div", { class: "fichas-panel", hidden: "" }, status, list)
  input.form.append(panel)
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" }))
    input.setAttribute(name, value)
  const choices = attachList({ box, input, list, panel })
  const typed = typing(input, (text) => suggest(text, { choices, status, box, input }))
  if (document.activeElement === input && input.value.trim()) typed()
}

/** Calls back with what is typed, a moment after the last key; gives the function that does it at once. */
function typing(input, callback) {
  let timer = 0
  const now = () => callback(input.value)
  input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(now, PAUSE)
  })
  return now
}

async function suggest(text, { choices, status, box, input }) {
  const current = () => input.value === text
  if (!text.trim()) return choices.close()
  box.setAttribute("data-buscando", "")
  try {
    await show(text, current, choices, status)
  } catch {
    if (current()) {
      choices.set([everything(text, "Buscar")])
      status.textContent = "No se pudo cargar la búsqueda. Revise su conexión y vuelva a intentarlo."
    }
  } finally {
    if (current()) box.removeAttribute("data-buscando")
  }
}

/** Names at once, then fichas, then their passages: each as soon as it is there. */
async function show(text, current, choices, status) {
  const names = await window.fichas.llamar("nombres", text, 3)
  if (!current()) return
  if (names.length) choices.set([...names.map(programme), everything(text, "Buscar")])
  for (const extractos of [false, true]) {
    const found = await window.fichas.llamar("buscar", text, { limite: SHOWN, escribiendo: true, agrupar: true, extractos })
    if (!current()) return
    choices.set([...found.resultados.map(result), everything(text, last(found))])
    if (extractos) status.replaceChildren(...told(found))
  }
}

function told(found) {
  const corrected = (found.correcciones || []).map(({ a }) => ["Mostrando resultados de ", el("em", {}, a), ". "])
  const meant = (found.sugerencias || []).map(({ a }) => ` ¿Quisiste decir «${a}»?`)
  return [...corrected.flat(), `${summary(found)}.`, ...meant]
}

function last({ total, resultados }) {
  return resultados.length ? `Ver ${total === 1 ? "el resultado" : `los ${total.toLocaleString("es-CL")} resultados`}` : "Buscar"
}

function programme({ titulo, servicio, url }) {
  return { url, content: [title(titulo), meta(servicio)] }
}

function result(found) {
  const section = found.seccion ? el("span", { class: "fichas-resultado__seccion" }, found.seccion, ": ") : null
  const passage = found.extracto
    ? el("span", { class: "fichas-resultado__extracto" }, section, highlighted(found.extracto, found.marcas))
    : null
  const content = [title(found.titulo), meta(found.servicio), passage, figureLine(found.cifra)]
  return { url: found.enlace, content }
}

function title(text) {
  return el("span", { class: "fichas-resultado__titulo" }, text)
}

function meta(text) {
  return el("span", { class: "fichas-resultado__servicio" }, text)
}

function everything(text, label) {
  const url = new URL("buscar/", window.fichas.sitio)
  url.searchParams.set("q", text)
  return { url: url.href, content: [el("span", { class: "fichas-lista__todo" }, `${label}: «${text.slice(0, 80)}»`)] }
}
