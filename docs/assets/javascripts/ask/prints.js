/** What the fichas of a programme print for a year, and whose print is used: one rule for figures, comparisons and series. */

import { cellOf } from "./cells.js"
import { placesOf, yearsIn } from "./places.js"
import { absence } from "./say.js"

/** Every print of a figure for a year, newest ficha first: `[{place, anio, ...cell}]`. */
export async function printsOf(metrica, group, anio, ctx) {
  const places = placesOf(group).filter((place) => yearsIn(place, ctx.catalogue).includes(anio))
  return Promise.all(places.map(async (place) => ({ place, anio, ...(await cellOf(metrica, place, anio, ctx)) })))
}

/** The print that is used: the year's own ficha, else the newest, and of those that give a number before those that give none. */
export function printFor(prints) {
  const own = prints.filter((print) => print.place.edicion === print.anio)
  const inOrder = [...own, ...prints]
  return inOrder.find((print) => print.valor !== null) || inOrder.find((print) => print.estado !== "no_impreso") || inOrder[0] || null
}

/** The ficha that gives numbers for most of these years, and of several the newest: one ficha's pesos are of one year. */
export function anchorOf(printsByYear) {
  const counts = numbersBy(printsByYear)
  return [...counts].sort(([a, m], [b, n]) => n - m || b.edicion - a.edicion)[0]?.[0] ?? null
}

/** All years from one ficha where one gives a number for each; else each from the newest ficha that gives one. Years nobody prints are left out. */
export function seriesOf(printsByYear) {
  const whole = [...numbersBy(printsByYear)].filter(([, count]) => count === printsByYear.length).map(([place]) => place).sort((a, b) => b.edicion - a.edicion)[0]
  return printsByYear.map((prints) => prints.find((print) => print.place === whole) || prints.find((print) => print.valor !== null) || printFor(prints)).filter(Boolean)
}

function numbersBy(printsByYear) {
  const counts = new Map()
  for (const print of printsByYear.flat()) counts.set(print.place, (counts.get(print.place) || 0) + (print.valor === null ? 0 : 1))
  return counts
}

/** Said where a newer ficha gives no number for a year that an older one prints. */
export function differing(used, prints) {
  const silent = prints.filter((print) => used.valor !== null && print.place.edicion > used.place.edicion && print.valor === null && print.estado !== "no_impreso")
  return silent.map((print) => `Para ${print.anio}, la ficha ${print.place.edicion} ${absence(print).split(":")[0]}; la ficha ${used.place.edicion} sí trae el dato.`)
}
