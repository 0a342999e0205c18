/** What a term means, beside it: on the pointer, on the keyboard's focus, on a first tap. Without this, it is a link. */

import { el } from "../search/render.js"

const PAUSE = 150
const GLOSSARY = new URL("../../../glosario/", import.meta.url)

const bubble = el("div", { class: "globo", role: "tooltip", id: "globo", hidden: "" })
const page = document.querySelector("main .md-content") ?? document.body
page.append(bubble)
let words = null
let shown = null
let timer = 0

async function meaning(anchor) {
  words ??= fetch(new URL("terminos.json", GLOSSARY)).then((answer) => (answer.ok ? answer.json() : {})).catch(() => ({}))
  return (await words)[decodeURIComponent(anchor.hash.slice(1))]
}

async function show(anchor) {
  clearTimeout(timer)
  if (shown === anchor) return
  const found = await meaning(anchor)
  if (!found) return
  hide()
  shown = anchor
  bubble.replaceChildren(el("strong", {}, found.nombre), el("p", {}, found.palabras), el("a", { href: anchor.href }, "Ver en el glosario"))
  bubble.hidden = false
  anchor.setAttribute("aria-describedby", "globo")
  place(anchor)
}

/** Under the term, or over it where there is no room; never out of the window. */
function place(anchor) {
  const { left, top, bottom } = anchor.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = bubble
  const room = document.documentElement.clientWidth
  const base = bubble.offsetParent.getBoundingClientRect()
  const above = bottom + offsetHeight > window.innerHeight && top > offsetHeight
  bubble.style.left = `${Math.max(8, Math.min(left, room - offsetWidth - 8)) - base.left}px`
  bubble.style.top = `${(above ? top - offsetHeight : bottom) - base.top}px`
}

function hide() {
  clearTimeout(timer)
  shown?.removeAttribute("aria-describedby")
  shown = null
  bubble.hidden = true
}

function later(action, ...given) {
  clearTimeout(timer)
  timer = setTimeout(action, PAUSE, ...given)
}

for (const anchor of document.querySelectorAll("a.termino")) {
  anchor.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && later(show, anchor))
  anchor.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && later(hide))
  anchor.addEventListener("focus", () => anchor.matches(":focus-visible") && show(anchor))
  anchor.addEventListener("blur", ({ relatedTarget }) => bubble.contains(relatedTarget) || later(hide))
  anchor.addEventListener("click", (event) => {
    if (event.pointerType !== "touch" || shown === anchor) return
    event.preventDefault()
    show(anchor)
  })
}
bubble.addEventListener("pointerenter", () => clearTimeout(timer))
bubble.addEventListener("pointerleave", () => later(hide))
document.addEventListener("keydown", ({ key }) => key === "Escape" && hide())
document.addEventListener("pointerdown", ({ target }) => shown && !bubble.contains(target) && !shown.contains(target) && hide())
