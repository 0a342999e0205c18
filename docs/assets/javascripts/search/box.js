/** The search box of every page: a combobox whose list shows programmes and passages while one types. */

import { attachList } from "./listbox.js"
import { el, figureLine, highlighted, missing, summary } from "./render.js"

const SHOWN = 6
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

/** Calls back with what is typed: at once, then with the latest whenever the one before is answered. */
function typing(input, callback) {
  let busy = false
  let missed = false
  const now = async () => {
    if (busy) return (missed = true)
    busy = true
    do {
      missed = false
      await callback(input.value)
    } while (missed)
    return (busy = false)
  }
  input.addEventListener("input", now)
  return now
}

/** Resolves when the results are there; their passages follow. */
async function suggest(text, { choices, status, box, input }) {
  const current = () => input.value === text
  if (!text.trim()) return choices.close()
  box.setAttribute("data-buscando", "")
  try {
    let answered = false
    const first = showFound(text, false, current, choices, status).finally(() => (answered = true))
    showNames(text, () => current() && !answered, choices).catch(() => {})
    await first
    showFound(text, true, current, choices, status).catch(() => {}).finally(() => current() && box.removeAttribute("data-buscando"))
  } catch {
    if (!current()) return
    box.removeAttribute("data-buscando")
    choices.set([everything(text, "Buscar")])
    status.textContent = "No se pudo cargar la búsqueda. Revise su conexión y vuelva a intentarlo."
  }
}

/** Programmes by their names, while what else answers is still being loaded. */
async function showNames(text, current, choices) {
  const names = await window.fichas.llamar("nombres", text, 3)
  if (current() && names.length) choices.set([...names.map(programme), everything(text, "Buscar")])
}

/** Fichas, with their passages or still without. */
async function showFound(text, extractos, current, choices, status) {
  if (!current()) return
  const options = { limite: SHOWN, escribiendo: true, agrupar: true, extractos }
  const found = await window.fichas.llamar("buscar", text, options)
  if (!current()) return
  choices.set([...found.resultados.map(result), everything(text, last(found))])
  if (extractos || found.correcciones?.length) status.replaceChildren(...told(found))
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
  const content = [title(found.titulo), meta(found.servicio), missing(found), passage, figureLine(found.cifra)]
  return { url: found.enlace, content, ficha: found.id }
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
