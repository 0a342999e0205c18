/** The page of results: list, facets, address. */

import { read, write } from "./address.js"
import { answer } from "./answer.js"
import { corrections, el, figureLine, highlighted, missing, nothing, summary } from "./render.js"

const PAUSE = 120
const MORE = 20
const TITLES = { edicion: "Edición", ministerio: "Ministerio", servicio: "Servicio", region: "Región", ods: "ODS", hallazgo: "Hallazgos" }
const FEW = 6

const page = document.querySelector("[data-fichas-resultados]")
const input = page.querySelector("input[name=q]")
const parts = {
  status: el("p", { class: "fichas-estado", role: "status", "aria-live": "polite" }),
  answer: el("div", { class: "fichas-contestacion" }),
  notes: el("div", { class: "fichas-avisos", "aria-live": "polite" }),
  facets: el("form", { class: "fichas-facetas", "aria-label": "Filtros" }),
  list: el("ol", { class: "fichas-resultados" }),
  more: el("p", {}),
}
let state = read(window.location.search)
let turn = 0

async function show() {
  const mine = ++turn
  const { texto, filtros, limite, literal } = state
  if (!texto.trim() && !Object.keys(filtros).length) return clear()
  page.setAttribute("aria-busy", "true")
  try {
    const options = { limite, filtros, literal, facetas: true, agrupar: true, ampliar: true }
    const found = await window.fichas.llamar("buscar", texto, { ...options, extractos: false })
    if (mine === turn) fill(found, texto)
    const whole = await window.fichas.llamar("buscar", texto, options)
    if (mine === turn) complete(found, whole, texto)
  } catch {
    if (mine === turn) parts.status.textContent = "No se pudo cargar la búsqueda. Revise su conexión y vuelva a intentarlo."
  } finally {
    if (mine === turn) page.removeAttribute("aria-busy")
  }
  if (mine === turn) await answer(texto, parts.answer, () => mine === turn)
}

function clear() {
  parts.status.textContent = ""
  for (const part of [parts.answer, parts.notes, parts.facets, parts.list, parts.more]) part.replaceChildren()
}

function fill(found, texto) {
  parts.status.textContent = summary(found)
  parts.notes.replaceChildren(...corrections(found, (de, a) => write({ ...state, texto: replaced(texto, de, a) })))
  parts.list.replaceChildren(...found.resultados.map(result))
  if (!found.resultados.length) parts.notes.append(nothing({ ...found, filtrada: filtered() }, attempts(texto)))
  filters.hidden = !found.resultados.length && !filtered()
  parts.facets.replaceChildren(...Object.entries(found.facetas || {}).map(([facet, values]) => facetOf(facet, values)).filter(Boolean))
  const left = found.total - found.mostradas
  const label = found.revisadas ? "Revisar más fichas" : `Mostrar ${Math.min(MORE, left)} más`
  parts.more.replaceChildren(...(found.revisadas || (left > 0 && found.completo) ? [moreButton(label)] : []))
}

/** The passages, once they are here, go into the results that are there already: what has the focus keeps it. */
function complete(before, { resultados, ...found }, texto) {
  const same = resultados.length === before.resultados.length && resultados.every(({ id }, i) => id === before.resultados[i].id)
  if (!same) return fill({ ...found, resultados }, texto)
  resultados.forEach((each, i) => {
    const shown = parts.list.children[i]
    shown.querySelector("h2 a").href = each.enlace
    shown.querySelector(".fichas-resultado__cuerpo").replaceWith(body(each))
  })
}

function filtered() {
  return Object.keys(state.filtros).length > 0
}

/** The same search asking for less: without filters, quotes or excluded words. */
function attempts(texto) {
  const unquoted = texto.replace(/["“”«»]/g, " ").replace(/\s+/g, " ").trim()
  const everything = texto.replace(/(^|\s)[-–][^\s]+/g, " ").replace(/\s+/g, " ").trim()
  return [
    filtered() ? ["Buscar sin los filtros", write({ ...state, filtros: {} })] : null,
    unquoted !== texto.trim() ? [`Buscar sin comillas: ${unquoted}`, write({ ...state, texto: unquoted })] : null,
    everything && everything !== texto.trim() ? [`Buscar sin excluir palabras: ${everything}`, write({ ...state, texto: everything })] : null,
  ].filter(Boolean)
}

/** The query with one word changed, however it was accented or capitalised. */
function replaced(texto, de, a) {
  const bare = (word) => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
  return texto.split(/(\s+)/).map((word) => (bare(word).includes(de) ? a : word)).join("")
}

function result(found) {
  const meta = `${found.servicio} · ${found.ministerio} · edición ${found.edicion}`
  return el("li", { class: "fichas-resultado" },
    el("h2", { class: "fichas-resultado__titulo" }, el("a", { href: found.enlace }, found.titulo)),
    el("p", { class: "fichas-resultado__servicio" }, meta),
    body(found))
}

/** What follows a result's names: passage, figure, other editions, what it lacks. */
function body(found) {
  const passage = found.extracto
    ? el("p", { class: "fichas-resultado__extracto" },
        el("a", { href: found.enlace, class: "fichas-resultado__seccion" }, found.seccion || "Ir a la ficha"), ": ",
        highlighted(found.extracto, found.marcas))
    : null
  const lacks = missing(found)
  return el("div", { class: "fichas-resultado__cuerpo" },
    passage,
    found.cifra ? el("p", {}, figureLine(found.cifra)) : null,
    others(found.otras),
    lacks ? el("p", {}, lacks) : null)
}

/** The other editions of a programme that the query finds. */
function others(otras) {
  if (!otras.length) return null
  const newest = [...otras].sort((a, b) => b.edicion - a.edicion)
  const links = newest.flatMap(({ edicion, url }, i) => [i ? ", " : "", el("a", { href: url }, String(edicion))])
  return el("p", { class: "fichas-resultado__servicio" }, otras.length === 1 ? "Otra edición: " : "Otras ediciones: ", ...links)
}

function facetOf(facet, values) {
  const chosen = new Set(state.filtros[facet] || [])
  const absent = [...chosen].filter((value) => !values.some(([known]) => known === value)).map((value) => [value, 0])
  const boxes = [...values, ...absent].map(([value, count]) => choice(facet, value, count, chosen.has(value)))
  const rest = boxes.length > FEW + 2 ? boxes.splice(FEW) : []
  const folded = rest.length ? [el("details", {}, el("summary", {}, `${rest.length} más`), ...rest)] : []
  if (!boxes.length) return null
  return el("details", { class: "fichas-faceta", open: chosen.size || isWide() ? "" : null },
    el("summary", {}, TITLES[facet]), el("fieldset", {}, el("legend", {}, TITLES[facet]), ...boxes, ...folded))
}

function isWide() {
  return window.matchMedia("(min-width: 60em)").matches
}

function choice(facet, value, count, checked) {
  const box = el("input", { type: "checkbox", name: facet, value, checked: checked ? "" : null })
  return el("label", {}, box, " ", value, " ", el("span", { class: "fichas-faceta__cuenta" }, `(${count.toLocaleString("es-CL")})`))
}

function moreButton(label) {
  const button = el("button", { type: "button", class: "md-button" }, label)
  button.addEventListener("click", () => go({ limite: state.limite + MORE }, "replaceState"))
  return button
}

/** Moves to another search: into the address, onto the page. */
function go(change, how = "pushState") {
  state = { ...state, ...change }
  window.history[how](null, "", write(state))
  show()
}

function listen() {
  let timer = 0
  input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(() => go({ texto: input.value, limite: 10, literal: false }, "replaceState"), PAUSE)
  })
  input.addEventListener("keydown", (event) => event.stopPropagation())
  input.form.addEventListener("submit", (event) => {
    event.preventDefault()
    clearTimeout(timer)
    go({ texto: input.value, limite: 10, literal: false })
  })
  parts.facets.addEventListener("change", () => {
    const filtros = {}
    for (const [facet, value] of new FormData(parts.facets)) (filtros[facet] ||= []).push(value)
    go({ filtros, limite: 10 })
  })
  window.addEventListener("popstate", () => {
    state = read(window.location.search)
    input.value = state.texto
    show()
  })
}

const filters = el("details", { class: "fichas-filtros", open: isWide() ? "" : null }, el("summary", {}, "Filtrar"), parts.facets)
page.append(parts.status, parts.answer, el("div", { class: "fichas-columnas" }, filters,
  el("div", {}, parts.notes, parts.list, parts.more)))
input.value = state.texto
listen()
show()
