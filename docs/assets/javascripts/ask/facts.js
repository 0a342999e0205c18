/** Getting figures: from a ficha's own JSON, or from the columns of its edition. Everything is fetched once. */

import { formatNumber } from "./numbers.js"

const STATES = { N: "no_aplica", S: "sin_informacion", V: "vacio", I: "informado", "-": "no_impreso" }
const USUAL = { N: "N/A", S: "S/I", V: "", "-": "" }

/** @param {(path: string) => Promise<object>} load fetches a data file of the site */
export function openFacts(load) {
  const cache = new Map()
  const get = (path) => {
    if (!cache.has(path)) {
      const asked = load(path)
      asked.catch(() => cache.delete(path))
      cache.set(path, asked)
    }
    return cache.get(path)
  }
  return {
    get,
    ficha: (place) => get(place.ruta + "ficha.json"),
    column: (edicion, name) => get(`datos/hechos/${edicion}/${name}.json`),
  }
}

/** The figure at a clave of a ficha's JSON, or null where the ficha prints none there. */
export function figureAt(ficha, clave) {
  let node = ficha
  for (const step of clave.split(".")) {
    node = node?.[step]
    if (node === undefined || node === null) return null
  }
  return node
}

/** The cell of a column for one ficha and year: `{texto, valor, estado, pagina}`. Columns of one value have the year null. */
export function columnCell(column, ordinal, anio, suffix) {
  const at = column.anios.indexOf(column.anios.includes(anio) ? anio : null)
  const pagina = (Array.isArray(column.paginas) ? column.paginas[ordinal] : column.paginas) || null
  const base = Array.isArray(column.bases) ? column.bases[ordinal] : column.bases
  return { ...readCell(at < 0 ? "-" : column.valores[at][ordinal], suffix), pagina, base }
}

/** A cell in the short form of the data files. */
export function readCell(cell, suffix = "") {
  if (typeof cell === "number") return { texto: formatNumber(cell) + suffix, valor: cell, estado: "informado" }
  if (Array.isArray(cell)) return { texto: cell[0], valor: cell[1], estado: STATES[cell[2]] }
  return { texto: USUAL[cell] ?? "", valor: null, estado: STATES[cell] }
}

/** A source of an answer: the place of the figure or text on the ficha's page of the site, and the page of its PDF. */
export function source(place, pagina = null, extra = {}) {
  return { ficha: place.id, edicion: place.edicion, programa: place.programa.nombre, pagina: pagina || null, url: place.ruta + anchor(extra.clave), pdf: `${place.ruta}ficha.pdf${pagina ? `#page=${pagina}` : ""}`, ...extra }
}

/** Texts that the ficha's page shows under a heading rather than under their own clave. */
const HEADINGS = [
  [/^antecedentes\.descripcion/, "descripcion"], [/^antecedentes\.proposito/, "proposito"], [/^antecedentes\.(evaluaciones|otras)/, "historial"], [/^antecedentes|^(ministerio|servicio)$/, "ficha"],
  [/^(analisis\.\d+)\.observaciones/, "$1"], [/^gasto_regional\.filas\.\{i\}/, "regiones"], [/^gasto_subtitulos\.filas\.\{i\}/, "subtitulos"],
]

/** The fragment that leads to a clave on its ficha's page; empty without one. Mirrors `build_site/model/claves.py`. */
function anchor(clave) {
  if (!clave) return ""
  const heading = HEADINGS.find(([pattern]) => pattern.test(clave))
  const id = heading ? clave.match(heading[0])[0].replace(heading[0], heading[1]) : clave.replace(/\.(texto|nombre|unidad|formula)$/, "")
  return "#" + id.replace(/[^\p{L}\p{N}_.-]+/gu, "-")
}
