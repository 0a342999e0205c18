/** One box for searching and asking: what reads like a question is also put to the answers. */

import { fold } from "../spanish.js"
import { card } from "../ask/view.js"

const QUESTION = /^[¿\s]*(que|cual|cuales|cuanto|cuanta|cuantos|cuantas|como|donde|quien|quienes|cuando|por que)\b|[¿?]/
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
    if (wanted()) place.replaceChildren(card(given, { pregunta: text }))
  } catch {
    place.replaceChildren()
  }
}
