/** How figures, absences and lists are said. */

import { formatNumber, pesosInWords } from "./numbers.js"

const ABSENT = {
  no_aplica: (printed) => `imprime «${printed || "N/A"}» (no aplica): no es un cero`,
  sin_informacion: (printed) => `imprime «${printed || "S/I"}» (sin información): el servicio no lo informó`,
  vacio: (printed) => (printed ? `imprime «${printed}», sin cifra` : "deja esa casilla vacía"),
  no_impreso: () => "no imprime ese dato",
}
const EXCLUDED = { no_aplica: "N/A", sin_informacion: "S/I", vacio: "casilla vacía", no_impreso: "sin ese dato en la ficha", otra_moneda: "en pesos de otro año" }

/** What a ficha prints where it gives no number. */
export function absence(cell) {
  return ABSENT[cell.estado](cell.texto)
}

/** The unit of a figure as the answer's `unidad` gives it. */
export function unitOf(metrica) {
  return { moneda: "M$", "%": "%", personas: "personas", unidades: "unidades", año: "año" }[metrica.unidad] || metrica.unidad
}

/** A figure with its unit: `M$ 266.350 (266 millones 350 mil pesos de 2022)`, `100 %`, `8 beneficiarios`. */
export function amount(metrica, cell, base, { words = true, unidad } = {}) {
  const printed = cell.texto ? cell.texto.replace(/[*\s]+$/, "") : formatNumber(cell.valor)
  if (metrica.unidad === "moneda") return `M$ ${printed}${words ? ` (${pesosInWords(cell.valor * 1000)}${base ? ` de ${base}` : ""})` : ""}`
  if (metrica.unidad === "%") return printed.replace(/\s*%$/, "") + " %"
  if (metrica.unidad === "personas") return `${printed} ${unidad || (metrica.id === "beneficiarios" ? "beneficiarios" : "personas")}`
  if (metrica.unidad === "unidades") return `${printed} ${unidad || "unidades"}`
  if (metrica.unidad === "otra" || metrica.unidad === "año") return printed
  return `${printed} ${cell.valor === 1 ? singular(metrica.unidad) : metrica.unidad}`
}

/** A computed amount, rounded no finer than it deserves. */
export function computed(metrica, valor, base, options) {
  const decimals = metrica.unidad === "%" ? 1 : Number.isInteger(valor) ? 0 : 1
  return amount(metrica, { texto: formatNumber(valor, decimals), valor }, base, options)
}

/** `un 12,5 % más`, from one value to another. */
export function percentChange(from, to) {
  return ((to - from) / Math.abs(from)) * 100
}

/** «excluidos: 12 sin dato (8 N/A, 4 S/I)», or nothing. */
export function excludedText(counts) {
  const total = Object.values(counts).reduce((sum, each) => sum + each, 0)
  if (!total) return ""
  const parts = Object.entries(counts).filter(([, count]) => count).map(([state, count]) => `${count} ${EXCLUDED[state]}`)
  return ` Excluidos: ${total} sin dato comparable (${parts.join(", ")}).`
}

/** Counts of absences by kind. */
export function countAbsences(rows) {
  const counts = {}
  for (const row of rows) counts[row.estado] = (counts[row.estado] || 0) + 1
  return counts
}

/** `a, b y c`. */
export function enumerate(items) {
  if (items.length < 2) return items.join("")
  const last = items[items.length - 1]
  return `${items.slice(0, -1).join(", ")} ${/^h?i(?!e)/i.test(last) ? "e" : "y"} ${last}`
}

/** `1 programa`, `3 programas`. */
export function counted(count, many, one = singular(many), decimals = undefined) {
  return `${formatNumber(count, decimals)} ${count === 1 ? one : many}`
}

/** A sentence begins with a capital. */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `el gasto ejecutado`, `la cobertura`. */
export function withArticle(metrica) {
  const article = metrica.plural ? (metrica.femenino ? "las" : "los") : metrica.femenino ? "la" : "el"
  return `${article} ${metrica.nombre}`
}

/** `del gasto ejecutado`, `de la cobertura`. */
export function ofThe(metrica) {
  return `de ${withArticle(metrica)}`.replace(/^de el /, "del ")
}

const HE = /^(ministerio|servicio|instituto|fondo|consejo|gobierno|centro|parque|museo|comité|sistema|programa)\b/i
const SHE = /^(subsecretaría|dirección|corporación|comisión|junta|agencia|superintendencia|defensoría|biblioteca|central|oficina|caja|fundación|gendarmería|academia|tesorería)\b/i

/** `del Ministerio de Salud`, `de la Subsecretaría del Trabajo`. */
export function ofName(name) {
  return HE.test(name) ? `del ${name}` : SHE.test(name) ? `de la ${name}` : `de ${name}`
}

/** `mayor cobertura`, `más beneficiarios efectivos`. */
export function extent(metrica, orden) {
  if (metrica.plural) return orden === "asc" ? "menos" : "más"
  return orden === "asc" ? "menor" : "mayor"
}

function singular(word) {
  return word.replace(/(on)es$/, "ón").replace(/([dr])es$/, "$1").replace(/s$/, "")
}
