/** The list under a combobox: arrows move, Enter goes there, Escape closes, Tab leaves. After the ARIA pattern. */

import { el } from "./render.js"

/** `set(options)` shows options `{url, content}`, `close()` hides them. The input keeps the focus throughout. */
export function attachList({ box, input, list, panel }) {
  let active = -1
  let dismissed = false

  const open = (shown) => {
    panel.hidden = !shown
    input.setAttribute("aria-expanded", String(shown))
    if (!shown) activate(-1)
  }

  /** Results that come later do not bring the list back; the next key does. */
  const dismiss = () => {
    dismissed = true
    open(false)
  }

  const activate = (place) => {
    const options = list.children
    options[active]?.setAttribute("aria-selected", "false")
    active = place
    const option = options[active]
    if (!option) return input.removeAttribute("aria-activedescendant")
    option.setAttribute("aria-selected", "true")
    option.scrollIntoView({ block: "nearest" })
    return input.setAttribute("aria-activedescendant", option.id)
  }

  const move = (step) => {
    const count = list.children.length
    if (!count) return
    if (panel.hidden) open(true)
    activate(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count)
  }

  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(1)
    else if (event.key === "ArrowUp") move(-1)
    else if (event.key === "Escape" && !panel.hidden) dismiss()
    else if (event.key === "Enter" && active >= 0) follow(list.children[active], event)
    else return
    event.preventDefault()
  })
  // A theme's shortcuts (`s`, `/`, arrows) must not fire for what is typed here.
  input.addEventListener("keydown", (event) => event.stopPropagation())
  list.addEventListener("mousedown", (event) => event.preventDefault())
  for (const click of ["click", "auxclick"])
    list.addEventListener(click, (event) => event.button < 2 && follow(event.target.closest("[role=option]"), event))
  box.addEventListener("focusout", ({ relatedTarget }) => box.contains(relatedTarget) || open(false))
  input.addEventListener("input", () => (dismissed = false))
  input.addEventListener("focus", () => list.children.length && input.value.trim() && open(true))

  return {
    set(options) {
      const kept = active >= 0 ? known(list.children[active]?.dataset || {}) : null
      list.replaceChildren(...options.map((option, place) => row(option, `${list.id}-${place}`)))
      active = -1
      activate(options.findIndex((option) => known(option) === kept))
      open(options.length > 0 && !dismissed && document.activeElement === input)
    },
    close: () => open(false),
  }
}

/** What makes two options the same: a ficha stays the one that was chosen when its passage, and with it its link, comes. */
function known({ ficha, url }) {
  return ficha || url
}

/** Options are no links (nothing inside an option may be), but behave as such. */
function follow(option, { ctrlKey, metaKey, button }) {
  if (!option) return
  if (ctrlKey || metaKey || button === 1) window.open(option.dataset.url, "_blank", "noopener")
  else window.location.assign(option.dataset.url)
}

function row({ url, content, ficha = null }, id) {
  return el("li", { id, role: "option", "aria-selected": "false", "data-url": url, "data-ficha": ficha }, ...content)
}
