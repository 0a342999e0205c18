/** Amounts of tables and charts in full pesos instead of M$ (thousands of pesos), where the reader wants them so. */

import { el } from "../search/render.js"
import { inPesos, isMoney, worded } from "./miles.js"

const KEPT = "montos"
const HELD = "div.tabla, figure.grafico"
const page = document.querySelector("main .md-content")
const printed = new Map()

/** Every text of the page that is an amount or says in what the amounts are. */
function* texts(root) {
  const holders = [...root.querySelectorAll(HELD)].concat(root.closest?.(HELD) ?? [])
  for (const holder of holders) {
    if (!/(^|[^M])M\$/.test(holder.textContent) && !holder.dataset.miles) continue
    holder.dataset.miles = "sí"
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) if (walker.currentNode.data.trim()) yield [walker.currentNode, holder]
  }
}

function amount(node, holder) {
  if (holder.matches("figure")) return node.parentElement.matches("text.valor")
  const cell = node.parentElement.closest("td")
  const clave = cell?.id || node.parentElement.closest("a")?.hash.slice(1)
  return Boolean(cell && clave) && isMoney(decodeURIComponent(clave))
}

function write(full, root = page) {
  for (const [node, holder] of texts(root)) {
    if (full && !printed.has(node)) {
      const text = amount(node, holder) ? inPesos(node.data) : worded(node.data)
      if (text !== node.data) printed.set(node, node.data)
      node.data = text
    }
  }
  if (full) return
  for (const [node, text] of printed) node.data = text
  printed.clear()
}

function kept() {
  try {
    return window.localStorage.getItem(KEPT) === "pesos"
  } catch {
    return false
  }
}

function keep(full) {
  try {
    if (full) window.localStorage.setItem(KEPT, "pesos")
    else window.localStorage.removeItem(KEPT)
  } catch {
    // A browser that keeps nothing forgets the choice on the next page.
  }
}

function offer() {
  const first = page && [...texts(page)][0]?.[1]
  if (!first) return
  let full = kept()
  const button = el("button", { type: "button", "aria-pressed": String(full) }, "Montos en pesos completos")
  ;(first.closest(".graficos") ?? first).before(el("p", { class: "pesos" }, button))
  button.addEventListener("click", () => {
    full = !full
    button.setAttribute("aria-pressed", String(full))
    keep(full)
    write(full)
  })
  if (full) write(true)
  new MutationObserver((changes) => {
    if (full) for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === 1) write(true, node)
  }).observe(page, { childList: true, subtree: true })
}

offer()
