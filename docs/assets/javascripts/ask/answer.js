/** The shape of every answer, and what is common to them: chips, questions to offer, refusals. */

import { capital } from "./say.js"

/** An answer with all its fields; see the contract for the first eight. */
export function answer(clase, texto, fields = {}) {
  return {
    clase, texto, valor: null, unidad: null, filas: [], fuentes: [], sugerencias: [], contexto: null,
    entendido: [], correcciones: [], excluidos: {}, operandos: [], notas: [], estado: null, motivo: null, ...fields,
  }
}

/** A no, with its class (`motivo`) and the nearest questions that have an answer. */
export function refusal(motivo, texto, fields = {}) {
  return answer("sin_respuesta", texto, { motivo, ...fields })
}

/** A question back: `sugerencias` are the readings, each a whole question. */
export function ask(texto, sugerencias, fields = {}) {
  return answer("aclaracion", texto, { sugerencias: [...new Set(sugerencias)].slice(0, 6), ...fields })
}

/** «¿Cuánto gastó Juntos en 2021?»: the question that asks for one figure, in words that the engine understands. */
export function questionFor(metrica, programa, anio) {
  const template = (metrica?.preguntas && metrica.preguntas[0]) || "{programa} {anio}"
  const dated = anio && metrica.clave.includes("{anio}") && !template.includes("{anio}") ? template.replace(/\??$/, (end) => ` en {anio}${end}`) : template
  return capital(dated.replace("{programa}", programa).replace(/ (en|el) \{anio\}/, anio ? ` $1 ${anio}` : "").replace(/ ?\{anio\}/, anio ? ` ${anio}` : ""))
}
