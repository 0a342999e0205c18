/** A list of questions under the field while somebody types: by mouse, by keyboard, by screen reader. */

import { el } from "../search/render.js"
import { sugerir } from "./page.js"

const WAIT = 150

/** Offers questions under `input`; `choose` gets the one taken. */
export function offerWhileTyping(input, choose) {
  const list = el("ul", { class: "fichas-sugerencias", id: "fichas-sugerencias", role: "listbox", "aria-label": "Preguntas que tienen respuesta", hidden: "" })
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) input.setAttribute(name, value)
  input.closest("form").append(list)
  let timer = 0
  let active = -1

  const mark = (next) => {
    active = next
    ;[...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)))
    if (active < 0) input.removeAttribute("aria-activedescendant")
    else input.setAttribute("aria-activedescendant", list.children[active].id)
  }
  const close = () => {
    clearTimeout(timer)
    list.hidden = true
    input.setAttribute("aria-expanded", "false")
    mark(-1)
  }
  const take = (question) => {
    close()
    input.value = ""
    choose(question)
  }
  const show = async () => {
    const typed = input.value
    const questions = await sugerir(typed).catch(() => [])
    if (typed !== input.value || document.activeElement !== input) return
    list.replaceChildren(...questions.map((question, i) => option(question, i, take)))
    list.hidden = !questions.length
    input.setAttribute("aria-expanded", String(questions.length > 0))
    mark(-1)
  }

  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(show, WAIT)
  }

  input.addEventListener("input", soon)
  input.addEventListener("blur", close)
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    if (steps[event.key]) {
      event.preventDefault()
      mark((active + steps[event.key] + list.children.length + (active < 0 && event.key === "ArrowUp" ? 1 : 0)) % list.children.length)
    } else if (event.key === "Escape") close()
    else if (event.key === "Enter" && active >= 0) {
      event.preventDefault()
      take(list.children[active].textContent)
    }
  })
  // Who began to type before this module was there is offered questions too.
  if (input.value && document.activeElement === input) soon()
  return close
}

function option(question, i, take) {
  const item = el("li", { id: `fichas-sugerencia-${i}`, role: "option", "aria-selected": "false" }, question)
  // Before the field loses the focus, and with it its list.
  item.addEventListener("pointerdown", (event) => {
    event.preventDefault()
    take(question)
  })
  return item
}
