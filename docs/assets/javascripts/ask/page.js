/** The question engine on a page of the site: its data files come from the site itself. */

import { crearMotor } from "./index.js"

const site = new URL("../../../", import.meta.url)

export async function cargar(path) {
  const response = await fetch(new URL(path, site))
  if (!response.ok) throw new Error(`no se pudo cargar ${path} (${response.status})`)
  return response.json()
}

const motor = crearMotor(cargar)

/** The answer to a question: see `index.js`. `contexto` is that of the answer before; `cambio` changes one of its chips. */
export function preguntar(pregunta, { contexto = null, cambio = null } = {}) {
  return motor(pregunta, { contexto, cambio })
}

/** Questions with an answer for what is typed so far. */
export function sugerir(texto) {
  return motor.sugerir(texto)
}

