/** A chart that stands alone: its title above, its source below, its looks inside. */

const SVG = "http://www.w3.org/2000/svg"
const LOOKS = [
  "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "text-anchor", "font-size",
  "font-style", "font-weight",
]
const HEAD = 46
const FOOT = 34
const MARGIN = 12
/** What a letter takes of its size, on the average, in the fonts that every machine has. */
const LETTER = 0.56

/** A copy of the chart's `<svg>` with `title`, `unit` and `source` lines; it needs no style sheet. */
export function standalone(svg, { title, unit, source, paper, ink, soft }) {
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number)
  const feet = source.flatMap((line) => wrapped(line, (width + 2 * MARGIN) / (9 * LETTER)))
  const heads = wrapped(title, (width + MARGIN) / (15 * LETTER))
  const top = HEAD + (heads.length - 1) * 18
  const whole = { width: width + 2 * MARGIN, height: height + top + FOOT + feet.length * 12 }
  const made = make("svg", { xmlns: SVG, viewBox: `0 0 ${whole.width} ${whole.height}`, ...whole, "font-family": "sans-serif", role: "img" })
  made.append(make("title", {}, [title, unit].filter(Boolean).join(", ")))
  const data = svg.querySelector("desc")
  if (data) made.append(make("desc", {}, data.textContent))
  made.append(make("rect", { width: whole.width, height: whole.height, fill: paper }))
  made.append(...heads.map((line, row) => make("text", { x: MARGIN, y: 22 + row * 18, fill: ink, "font-size": 15, "font-weight": "bold" }, line)))
  made.append(make("text", { x: MARGIN, y: top - 8, fill: soft, "font-size": 11 }, unit))
  const body = make("g", { transform: `translate(${MARGIN} ${top})` })
  body.append(...drawn(svg))
  made.append(body)
  const first = top + height + FOOT - 8
  made.append(...feet.map((line, row) => make("text", { x: MARGIN, y: first + row * 12, fill: soft, "font-size": 9 }, line)))
  return made
}

/** The chart's shapes, each with the looks that the page's style sheet gives it. */
function drawn(svg) {
  const copy = svg.cloneNode(true)
  const seen = [...svg.querySelectorAll("*")]
  for (const [place, shape] of [...copy.querySelectorAll("*")].entries()) {
    const looks = window.getComputedStyle(seen[place])
    for (const name of LOOKS) shape.setAttribute(name, looks.getPropertyValue(name))
    for (const name of ["class", "id"]) shape.removeAttribute(name)
  }
  return [...copy.children].filter((child) => !["title", "desc"].includes(child.tagName))
}

function make(name, attributes, text = "") {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") element.setAttribute(key, value)
  element.textContent = text
  return element
}

/** Lines of at most `most` letters; a longer word stays whole. */
export function wrapped(text, most) {
  const lines = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
