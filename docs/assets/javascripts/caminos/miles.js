/** From M$ (thousands of pesos) to pesos, digit by digit: nothing is rounded. */

const MONEY = /^(presupuesto\.(ejecutado|extrapresupuestario)|gasto_subtitulos|gasto_regional|poblacion\.gasto_por_beneficiario|componentes\.(filas\.\d+\.gasto|filas\.\d+\.gasto_unitario|gasto_administrativo|total))(\.|$)/
const NUMBER = /^(\s*-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(\s*)$/

/** Whether the figure at a clave is an amount of money. */
export const isMoney = (clave) => MONEY.test(clave)

/** `5.894,6` in M$ is `5.894.600` pesos; what is no number stays as it is. */
export function inPesos(text) {
  const found = NUMBER.exec(text)
  if (!found) return text
  const [, before, whole, decimals = "", after] = found
  const digits = whole.replaceAll(".", "") + decimals.padEnd(3, "0").slice(0, 3)
  const rest = decimals.slice(3)
  const pesos = digits.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ".")
  return `${before}${pesos}${rest && `,${rest}`}${after}`
}

/** Words about amounts: `M$ 248.239 de 2023`, `Montos en M$ de 2022 (miles de pesos)`, `Gasto (M$)`. */
export function worded(text) {
  return text
    .replace(/(^|[^M])M\$(\s*)(-?\d[\d.]*(?:,\d+)?)/g, (_, before, space, number) => `${before}$${space}${inPesos(number)}`)
    .replace(/(^|[^M])M\$(?= de \d)/g, "$1pesos")
    .replace(/\(miles de pesos\)/g, "(la ficha imprime miles de pesos)")
    .replace(/\(M\$\)/g, "($)")
}
