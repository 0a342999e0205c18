/** One box for searching and asking: what reads like a question is also put to the answers. */

import { fold } from "../spanish.js"
import { el } from "./render.js"

const QUESTION = /^[¿\s]*(que|cual|cuales|cuanto|cuanta|cuantos|cuantas|como|donde|quien|quienes|cuando|por que)\b|[¿?]/
const TOLD = new Set(["dato", "tabla", "texto", "definicion", "aclaracion"])

/** Whether a text asks something. */
export function isQuestion(text) {
  return QUESTION.test(fold(text).trim())
}

/** Shows the answer to a question above the results, while it is still wanted. */
export async function answer(text, place, wanted) {
  place.replaceChildren()
  if (!isQuestion(text)) return
  try {
    const given = await window.fichas.preguntar(text)
    if (wanted() && TOLD.has(given.clase)) place.replaceChildren(shown(given))
  } catch {
    place.replaceChildren()
  }
}

function shown({ texto, fuentes = [], sugerencias = [] }) {
  const sources = fuentes.map(({ ficha, pagina, url }) => el("li", {}, el("a", { href: url }, `Ficha ${ficha}, p. ${pagina}`)))
  const readings = sugerencias.map((said) => el("li", {}, String(said)))
  return el("section", { "aria-label": "Respuesta" }, el("p", {}, texto),
    sources.length ? el("ul", {}, ...sources) : null,
    readings.length ? el("ul", {}, ...readings) : null)
}
