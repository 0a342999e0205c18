/** Every chart can be taken along: as SVG, as PNG, or as HTML without script. Its source goes with it. */

import { el } from "../search/render.js"
import { standalone } from "./dibujo.js"

const SCALE = 3
const SITE = document.querySelector('meta[property="og:site_name"]')?.content ?? ""

/** On white, whatever the page's mode: what is taken along is mostly printed or pasted. */
const PAPER = { paper: "#ffffff", ink: "#1b2a32", soft: "#4b5b64" }

function picture(figure) {
  const root = document.body
  const scheme = root.getAttribute("data-md-color-scheme")
  root.setAttribute("data-md-color-scheme", "default")
  try {
    return standalone(figure.querySelector("svg"), {
      title: figure.querySelector("figcaption strong")?.textContent ?? "",
      unit: figure.querySelector("figcaption small")?.textContent ?? "",
      source: [document.title.replace(/ · [^·]*$/, ""), `${SITE}, ${address()}`],
      ...PAPER,
    })
  } finally {
    if (scheme) root.setAttribute("data-md-color-scheme", scheme)
  }
}

const address = () => window.location.href.replace(/#.*/, "")
const markup = (figure) => new XMLSerializer().serializeToString(picture(figure))
const blob = (figure) => new Blob([markup(figure)], { type: "image/svg+xml" })

function name(figure) {
  const place = window.location.pathname.split("/").filter(Boolean).slice(-2).join("-") || "inicio"
  const kind = [...figure.classList].find((one) => one !== "grafico") ?? "grafico"
  return `${place}-${kind}`
}

function save(content, file) {
  const url = URL.createObjectURL(content)
  el("a", { href: url, download: file }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10000)
}

async function png(figure) {
  const url = URL.createObjectURL(blob(figure))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = el("canvas", { width: image.width * SCALE, height: image.height * SCALE })
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** A figure for another site: the drawing itself and a link here; nothing is fetched when it is shown. */
function snippet(figure) {
  const link = el("a", { href: address() }, `${document.title.replace(/ · [^·]*$/, "")}. ${SITE}`)
  return el("figure", {}, picture(figure), el("figcaption", {}, link)).outerHTML
}

function offer(figure) {
  const status = el("span", { role: "status" })
  const button = (label, work) => {
    const made = el("button", { type: "button" }, label)
    made.addEventListener("click", () => work().catch(() => (status.textContent = "No se pudo.")))
    return made
  }
  figure.append(
    el(
      "details",
      { class: "llevar" },
      el("summary", {}, "Llevar este gráfico"),
      button("SVG", async () => save(blob(figure), `${name(figure)}.svg`)),
      button("PNG", async () => save(await png(figure), `${name(figure)}.png`)),
      button("Copiar HTML", async () => {
        await navigator.clipboard.writeText(snippet(figure))
        status.textContent = "Copiado: pégalo en tu página."
      }),
      status,
    ),
  )
}

document.querySelectorAll("figure.grafico").forEach(offer)
