/** An answer on the page: the sentence, how the question was understood, figures, sources, and what to do with it. */

import { el } from "../search/render.js"
import { address, chart, csv, table } from "./table.js"

const CLASSES = { dato: "Respuesta", tabla: "Respuesta", texto: "Lo que dice la ficha", definicion: "Qué significa", aclaracion: "Antes de contestar", sin_respuesta: "Sin respuesta" }
const SOURCES_SHOWN = 5

/**
 * @param {object} respuesta from the engine
 * @param {{pregunta: string, preguntar?: (pregunta: string) => void, cambiar?: (cambio: object) => void}} options
 *   without `preguntar` suggestions are links to the page «Preguntar»; without `cambiar` chips are plain text
 */
export function card(respuesta, { pregunta, preguntar = null, cambiar = null }) {
  const { clase, texto, filas, unidad } = respuesta
  return el("section", { class: `fichas-respuesta fichas-respuesta--${clase}`, "aria-label": CLASSES[clase] },
    el("p", { class: "fichas-respuesta__titulo" }, CLASSES[clase]),
    el("p", { class: "fichas-respuesta__texto" }, texto),
    corrections(respuesta),
    chips(respuesta, cambiar),
    clase === "tabla" ? chart(filas) : null,
    clase === "tabla" || filas.length > 1 ? table(filas, unidad) : null,
    sources(respuesta),
    actions(respuesta, pregunta),
    suggestions(respuesta, preguntar))
}

function corrections({ correcciones }) {
  if (!correcciones.length) return null
  return el("p", { class: "fichas-respuesta__correccion" }, "Leí ", ...correcciones.flatMap(({ dicho, leido }, i) => [i ? "; " : "", "«", el("s", {}, dicho), "» como «", el("strong", {}, leido), "»"]), ".")
}

function chips({ entendido }, cambiar) {
  if (!entendido.length) return null
  return el("div", { class: "fichas-respuesta__entendido" }, el("span", {}, "Entendí: "),
    el("ul", {}, ...entendido.map((chip) => el("li", { class: "fichas-respuesta__ficha" }, ...chipParts(chip, cambiar)))))
}

function chipParts(chip, cambiar) {
  if (cambiar && chip.opciones?.length > 1) return [yearPicker(chip, cambiar)]
  if (!cambiar || !chip.quitable) return [chip.texto]
  const button = el("button", { type: "button", "aria-label": `Quitar «${chip.texto}»` }, "×")
  button.addEventListener("click", () => cambiar({ tipo: chip.tipo }))
  return [chip.texto, " ", button]
}

function yearPicker(chip, cambiar) {
  const select = el("select", { "aria-label": "Cambiar el año" }, ...chip.opciones.map((year) => el("option", String(year) === chip.texto ? { value: year, selected: "" } : { value: year }, String(year))))
  select.addEventListener("change", () => cambiar({ tipo: "anio", valor: select.value }))
  return select
}

function sources({ fuentes }) {
  if (!fuentes.length) return null
  const items = fuentes.slice(0, SOURCES_SHOWN).map((source) => el("li", {},
    el("a", { href: address(source.url) }, `${source.programa}, ficha ${source.edicion}`),
    source.pagina ? [", ", el("a", { href: address(source.pdf) }, `página ${source.pagina} del PDF`)] : null,
    source.impreso ? [": dice ", el("q", {}, source.impreso)] : null))
  const rest = fuentes.length > SOURCES_SHOWN ? el("li", {}, `y ${fuentes.length - SOURCES_SHOWN} fichas más`) : null
  return el("div", { class: "fichas-respuesta__fuentes" }, el("span", {}, fuentes.length === 1 ? "Fuente" : "Fuentes"), el("ul", {}, ...items, rest))
}

function actions(respuesta, pregunta) {
  if (["aclaracion", "sin_respuesta"].includes(respuesta.clase)) return null
  const link = permalink(pregunta)
  return el("div", { class: "fichas-respuesta__acciones" },
    copier("Copiar", () => `${respuesta.texto}\n${cited(respuesta)}${link}`),
    copier("Copiar enlace", () => link),
    copier("Citar", () => citation(respuesta, pregunta, link)),
    respuesta.filas.length ? download(respuesta) : null)
}

/** The address of a question: whoever opens it gets the answer. */
export function permalink(pregunta) {
  const url = new URL(address("preguntar/"))
  url.searchParams.set("p", pregunta)
  return url.href
}

function cited({ fuentes }) {
  return fuentes.slice(0, SOURCES_SHOWN).map((source) => `Fuente: ficha ${source.edicion} de ${source.programa}${source.pagina ? `, p. ${source.pagina}` : ""}. ${address(source.url)}\n`).join("")
}

function citation({ fuentes, texto }, pregunta, link) {
  const [source] = fuentes
  const origin = source ? ` En: Monitoreo y Seguimiento Oferta Pública ${source.edicion}, ficha «${source.programa}»${source.pagina ? `, p. ${source.pagina}` : ""}.` : ""
  return `«${pregunta}»: ${texto}${origin} ${link}`
}

function copier(label, text) {
  const button = el("button", { type: "button" }, label)
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text())
      button.textContent = "Copiado"
    } catch {
      button.textContent = "No se pudo copiar"
    }
    setTimeout(() => (button.textContent = label), 2000)
  })
  return button
}

function download({ filas }) {
  const button = el("button", { type: "button" }, "Descargar CSV")
  button.addEventListener("click", () => {
    const url = URL.createObjectURL(new Blob(["\ufeff", csv(filas)], { type: "text/csv;charset=utf-8" }))
    const link = el("a", { href: url, download: "respuesta.csv" })
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  })
  return button
}

function suggestions({ sugerencias, clase }, preguntar) {
  if (!sugerencias.length) return null
  const items = sugerencias.map((said) => el("li", {}, suggestion(said, preguntar)))
  return el("div", { class: "fichas-respuesta__sugerencias" }, el("span", {}, clase === "aclaracion" ? "Elige una:" : "También puedes preguntar:"), el("ul", {}, ...items))
}

function suggestion(said, preguntar) {
  if (!preguntar) return el("a", { href: permalink(said) }, said)
  const button = el("button", { type: "button" }, said)
  button.addEventListener("click", () => preguntar(said))
  return button
}
