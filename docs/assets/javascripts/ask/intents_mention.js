/** Questions about where the fichas speak of something. */

import { leftOver } from "./frame.js"
import { entities, query } from "./query.js"

/** Who speaks in the texts, by the word of the lexicon. */
export const SPEAKERS = { evaluador: "El evaluador", observaciones: "La institución" }
const USED = ["tema", "programa", "ministerio", "servicio", "anio", "edicion", "sust", "op:mencionar", "op:listar", "op:nacional", "op:ultimo", "op:anafora", "rasgo:contar", "rasgo:existir", "rasgo:recibir", "rasgo:llegar", "texto:evaluador", "texto:observaciones"]

/** «¿Qué fichas mencionan…?», «¿dónde se nombra…?», «¿qué dice el evaluador sobre…?» */
export function mention(frame) {
  if (frame.tema.length !== 1 || !frame.tema[0].id.todo || frame.programa.length > 1) return []
  if (frame.limite.length || frame.hallazgo.length || frame.ods !== null || frame.negado || leftOver(frame, USED).length) return []
  const speaker = frame.texto.find((span) => SPEAKERS[span.id])
  const contar = frame.tokens.some((token) => /^cuant[oa]s$/.test(token.w))
  const deProgramas = frame.tokens.some((token) => /^(programas?|iniciativas?)$/.test(token.w))
  return [{ consulta: query("mencion", { ...entities(frame), contar, deProgramas, quien: speaker ? SPEAKERS[speaker.id] : null }), score: 2 }]
}
