/** The page «Preguntar»: questions and answers below one another, kept in the reader's browser only. */

import { el } from "../search/render.js"
import { guide } from "./guided.js"
import { preguntar } from "./page.js"
import { offerWhileTyping } from "./typing.js"
import { card, permalink } from "./view.js"

const KEY = "fichas.preguntas"
const KEPT = 20

const place = document.querySelector("[data-fichas-preguntas]")
const form = place.querySelector("form")
const input = form.querySelector("input")
const thread = el("ol", { class: "fichas-hilo", "aria-live": "polite", "aria-label": "Preguntas y respuestas" })
const erase = el("button", { type: "button", class: "fichas-hilo__borrar", hidden: "" }, "Borrar la conversación")
let last = null

function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) || "[]")
    return Array.isArray(list) ? list.filter((each) => typeof each?.pregunta === "string").slice(-KEPT) : []
  } catch {
    return []
  }
}

function keep(list) {
  try {
    if (list.length) localStorage.setItem(KEY, JSON.stringify(list.slice(-KEPT)))
    else localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing still answers.
  }
}

/** One question of the thread: shown at once, answered when the answer is there. */
async function pose(pregunta, { contexto = last, cambio = null, remember = true } = {}) {
  const answerPlace = el("div", { class: "fichas-hilo__respuesta" }, el("p", {}, "Buscando la respuesta…"))
  const item = el("li", {}, el("h2", { class: "fichas-hilo__pregunta" }, el("a", { href: permalink(pregunta) }, pregunta)), answerPlace)
  thread.append(item)
  erase.hidden = false
  try {
    const respuesta = await preguntar(pregunta, { contexto, cambio })
    last = respuesta.contexto
    answerPlace.replaceChildren(card(respuesta, { pregunta, preguntar: (said) => pose(said), cambiar: (change) => pose(`${pregunta} (cambiado)`, { contexto: respuesta.contexto, cambio: change, remember: false }) }))
    if (remember && !cambio) keep([...kept(), { pregunta, contexto }])
  } catch {
    answerPlace.replaceChildren(el("p", {}, "No se pudieron cargar los datos. Revisa la conexión y prueba de nuevo."))
  }
  if (remember) item.scrollIntoView({ block: "nearest" })
}

function asked() {
  closeOffers()
  const pregunta = input.value.trim()
  if (!pregunta) return
  input.value = ""
  history.replaceState(null, "", permalink(pregunta))
  pose(pregunta)
}

async function restore() {
  for (const { pregunta, contexto } of kept()) await pose(pregunta, { contexto: contexto || null, remember: false })
  const given = new URLSearchParams(location.search).get("p")
  if (given) await pose(given.slice(0, 400), { contexto: null })
}

const closeOffers = offerWhileTyping(input, (question) => {
  history.replaceState(null, "", permalink(question))
  pose(question)
})
form.addEventListener("submit", (event) => {
  event.preventDefault()
  asked()
})
erase.addEventListener("click", () => {
  keep([])
  last = null
  thread.replaceChildren()
  erase.hidden = true
  history.replaceState(null, "", location.pathname)
  input.focus()
})
place.append(thread, erase)
for (const item of document.querySelectorAll("[data-fichas-preguntas-ejemplos] li")) {
  const said = item.textContent
  const button = el("button", { type: "button" }, said)
  button.addEventListener("click", () => pose(said))
  item.replaceChildren(button)
}
const guided = document.querySelector("[data-fichas-guia]")
if (guided) guide(guided, (question) => pose(question, { contexto: null }))
restore()
