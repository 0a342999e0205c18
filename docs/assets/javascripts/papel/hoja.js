/** One page of a PDF as a picture, with one place of it marked. */

import { el } from "../search/render.js"

/** CSS pixels for a point of paper: small print stays legible, wider screens show the whole page. */
const LEAST = 1.15
const MOST = 1.6
/** Points around the figure, so that the mark frames it. */
const MARGIN = 3

let library = null

function pdfjs() {
  library ??= import("../vendor/pdf.min.js").then((module) => {
    module.GlobalWorkerOptions.workerSrc = new URL("../vendor/pdf.worker.min.js", import.meta.url).href
    return module
  })
  return library
}

/**
 * Paints page `number` (from 1) of the PDF at `url` into `frame`, and scrolls it to the box `[x0, y0, x1, y1]`, in points
 * from the page's top left; null marks nothing. Rejects where the PDF cannot be shown.
 */
export async function show(frame, url, number, box) {
  const { getDocument } = await pdfjs()
  const task = getDocument({ url, isEvalSupported: false, enableXfa: false, disableAutoFetch: true, useWasm: false })
  try {
    const page = await (await task.promise).getPage(number)
    const paper = page.getViewport({ scale: 1 })
    const zoom = Math.min(MOST, Math.max(LEAST, frame.clientWidth / paper.width))
    const sheet = await paint(page, zoom)
    sheet.append(...(box ? [marked(box, paper, page.userUnit || 1)] : []))
    frame.replaceChildren(sheet)
    if (box) centre(frame, sheet.lastChild)
  } finally {
    task.destroy()
  }
}

async function paint(page, zoom) {
  const viewport = page.getViewport({ scale: zoom * Math.min(2, window.devicePixelRatio || 1) })
  const canvas = el("canvas", { width: Math.floor(viewport.width), height: Math.floor(viewport.height) })
  await page.render({ canvas, viewport }).promise
  const sheet = el("div", { class: "papel__pagina" }, canvas)
  sheet.style.width = `${page.getViewport({ scale: zoom }).width}px`
  return sheet
}

function marked([x0, y0, x1, y1], { width, height }, unit) {
  const mark = el("div", { class: "papel__marca" })
  const share = (points, whole) => `${(points * unit * 100) / whole}%`
  mark.style.left = share(x0 - MARGIN, width)
  mark.style.top = share(y0 - MARGIN, height)
  mark.style.width = share(x1 - x0 + 2 * MARGIN, width)
  mark.style.height = share(y1 - y0 + 2 * MARGIN, height)
  return mark
}

function centre(frame, mark) {
  frame.scrollLeft = mark.offsetLeft + mark.offsetWidth / 2 - frame.clientWidth / 2
  frame.scrollTop = mark.offsetTop + mark.offsetHeight / 2 - frame.clientHeight / 2
}
