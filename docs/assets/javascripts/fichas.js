/**
 * `window.fichas`, on every page: searching and asking. Nothing else is loaded until somebody asks.
 */

const site = new URL("../../", import.meta.url)
const local = (path) => new URL(path, import.meta.url).href
/** What the first query will want, asked for at once rather than one after another. */
const AHEAD = ["engine", "name_terms", "names", "pieces", "query", "ranking", "results", "slots", "synonyms"].map((name) => `search/${name}.js`)
AHEAD.push("spanish.js", "vendor/lunr.min.js")
const CATALOGUE = new URL("datos/busqueda/inicio.bin", site).href

/** Milliseconds that results wait for their passages. */
const PATIENCE = 700

const waiting = new Map()
let worker = null
let calls = 0

/** Starts the search, so that the first query waits for nothing but its own words. */
function preparar() {
  if (worker) return
  worker = new Worker(local("search/worker.js"))
  worker.onmessage = ({ data: { id, resultado, error } }) => settle(id, resultado, error)
  fetch(CATALOGUE).catch(() => {})
  for (const path of AHEAD) fetch(local(path)).catch(() => {})
  worker.onerror = () => {
    for (const id of waiting.keys()) settle(id, null, "la búsqueda no pudo cargarse")
    worker = null
  }
}

function settle(id, resultado, error) {
  const { resolve, reject } = waiting.get(id) || {}
  waiting.delete(id)
  if (error) reject?.(new Error(error))
  else resolve?.(resultado)
}

function llamar(metodo, ...argumentos) {
  preparar()
  return new Promise((resolve, reject) => {
    waiting.set(++calls, { resolve, reject })
    worker.postMessage({ id: calls, metodo, argumentos })
  })
}

/** The best fichas for a query: `[{id, titulo, url, puntaje, extracto, …}]`. On a slow network a passage may be missing. */
async function buscar(consulta, { limite = 10, filtros = {} } = {}) {
  return (await llamar("buscar", String(consulta), { limite, filtros, espera: PATIENCE })).resultados
}

/** The answer to a question, as the module for asking gives it. */
async function preguntar(pregunta, opciones = {}) {
  const { preguntar: answer } = await import("./ask/page.js")
  return answer(pregunta, opciones)
}

window.fichas = { buscar, preguntar, preparar, llamar, sitio: site.href }

/** A box that the page only marks the place of gets the form of the header. */
function furnish(box) {
  const form = document.querySelector(".fichas-buscador__forma")
  if (box.querySelector("form") || !form) return
  box.classList.add("fichas-buscador")
  const own = form.cloneNode(true)
  own.querySelector("input").placeholder = "Un programa, un tema, una cifra o una pregunta"
  box.prepend(own)
}

/** Examples that the page gives as text become searches. */
function link(item) {
  const url = new URL("buscar/", site)
  url.searchParams.set("q", item.textContent)
  const anchor = document.createElement("a")
  anchor.href = url.href
  anchor.append(...item.childNodes)
  item.append(anchor)
}

async function enliven(box) {
  preparar()
  const [{ attach }] = await Promise.all(["box", "listbox", "render"].map((name) => import(`./search/${name}.js`)))
  attach(box)
}

for (const box of document.querySelectorAll("[data-fichas-buscador]")) {
  furnish(box)
  box.addEventListener("pointerenter", preparar, { once: true })
  box.addEventListener("focusin", () => enliven(box), { once: true })
}
document.querySelectorAll("[data-fichas-ejemplos] li").forEach(link)
if (document.querySelector("[data-fichas-resultados]")) import("./search/page.js")
if (document.querySelector("[data-fichas-preguntas]")) import("./ask/thread.js")
