/** A field that finds fichas by name and offers them as buttons. */

import { el } from "../search/render.js"

const PAUSE = 200

/** The field; `choose` gets the id of the ficha that was picked. */
export function chooser(choose) {
  const input = el("input", { type: "search", autocomplete: "off", spellcheck: "false" })
  const found = el("ul", { class: "comparar__hallazgos" })
  const status = el("p", { role: "status", "aria-live": "polite" })
  const form = el("form", { class: "listado__control", role: "search", "aria-label": "Elegir fichas" },
    el("label", {}, "Agregar una ficha", input), status, found)
  let timer = 0
  let turn = 0

  async function search() {
    const mine = ++turn
    const query = input.value.trim()
    const results = query ? await window.fichas.buscar(query, { limite: 8 }).catch(() => null) : []
    if (mine !== turn) return
    status.textContent = results === null ? "No se pudo buscar." : query && !results.length ? "Ninguna ficha se llama así." : ""
    found.replaceChildren(...(results ?? []).map(offer))
  }

  function offer({ id, titulo, edicion }) {
    const button = el("button", { type: "button" }, edicion ? `${titulo}, edición ${edicion}` : titulo)
    button.addEventListener("click", () => {
      input.value = ""
      found.replaceChildren()
      choose(id)
      input.focus()
    })
    return el("li", {}, button)
  }

  input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(search, PAUSE)
  })
  input.addEventListener("keydown", (event) => event.stopPropagation())
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    search()
  })
  return form
}
