/** The question engine on a page of the site: one script and its data files, all from the site itself. */

const site = new URL("../../../", import.meta.url)
const early = new Map()

export async function cargar(path) {
  const asked = early.get(path)
  early.delete(path)
  return asked || fetched(path)
}

async function fetched(path) {
  const response = await fetch(new URL(path, site))
  if (!response.ok) throw new Error(`no se pudo cargar ${path} (${response.status})`)
  return response.json()
}

/** What every answer needs is on its way while the script still is: far away, every wait counts. */
for (const path of ["datos/hechos/lexico.json", "datos/hechos/catalogo.json"]) {
  const asked = fetched(path)
  asked.catch(() => early.delete(path))
  early.set(path, asked)
}

let motor = null

function ready() {
  motor = motor || import(new URL("datos/hechos/motor.js", site)).then(({ crearMotor }) => crearMotor(cargar))
  motor.catch(() => (motor = null))
  return motor
}

// Whoever loads this module is about to ask.
ready().catch(() => {})

/** The answer to a question: see `index.js`. `contexto` is that of the answer before; `cambio` changes one of its chips. */
export async function preguntar(pregunta, { contexto = null, cambio = null } = {}) {
  return (await ready())(pregunta, { contexto, cambio })
}

/** Questions with an answer for what is typed so far. */
export async function sugerir(texto) {
  return (await ready()).sugerir(texto)
}
