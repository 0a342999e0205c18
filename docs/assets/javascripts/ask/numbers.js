/** Numbers as Chile writes them and says them: both ways, money included. Mirrors `build_site/model/numeros.py`. */

const UNITS = "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve".split(" ")
const TENS = { treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 }
const HUNDREDS = { cien: 100, ciento: 100, doscientos: 200, trescientos: 300, quinientos: 500 }
const SAID = new Map([...UNITS.map((word, value) => [word, value]), ["uno", 1], ["una", 1], ["par", 2], ...Object.entries(TENS), ...Object.entries(HUNDREDS)])

/** The value of a number as written (`1.520.806`, `33.293,8`), or null. A dot that does not group by three is a decimal dot. */
export function parseNumber(text) {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replace(/\./g, "").replace(",", "."))
  if (/^\d+(,\d+)?$/.test(text)) return Number(text.replace(",", "."))
  return /^\d+\.\d+$/.test(text) ? Number(text) : null
}

/** The number that starts at folded word `at`: `{value, length}`, or null. `dos mil veintiuno` is 2021. */
export function saidNumber(words, at) {
  let [total, current, index, seen] = [0, 0, at, false]
  for (; index < words.length; index++) {
    const word = words[index]
    if (SAID.has(word) && !(index === at && (word === "un" || word === "una"))) current += SAID.get(word)
    else if (word === "mil" && (!seen || words[index + 1] !== "millones")) [total, current] = [total + (current || 1) * 1000, 0]
    else if (word === "y" && seen && SAID.has(words[index + 1]) && current >= 30 && current < 100 && SAID.get(words[index + 1]) < 10) continue
    else break
    seen = true
  }
  return seen ? { value: total + current, length: index - at } : null
}

/** `1520806` is `1.520.806`, `33293.8` is `33.293,8`; `decimals` rounds. */
export function formatNumber(value, decimals) {
  const shown = decimals === undefined ? plain(value) : roundHalfUp(Math.abs(value), decimals).toFixed(decimals)
  const [whole, fraction] = shown.replace("-", "").split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".")
  return (value < 0 && Number(shown) !== 0 ? "-" : "") + grouped + (fraction ? "," + fraction : "")
}

/** Rounded as one rounds by hand: moving the decimal point in writing avoids binary fractions such as 1.005. */
export function roundHalfUp(value, decimals) {
  return Number(`${Math.round(Number(`${Number(value.toPrecision(15))}e${decimals}`))}e-${decimals}`)
}

/** Whole pesos as people read them: 266350000 is `266 millones 350 mil pesos`. */
export function pesosInWords(pesos) {
  const rounded = Math.round(Math.abs(pesos))
  const millions = Math.floor(rounded / 1e6)
  const thousands = Math.floor((rounded % 1e6) / 1000)
  const rest = rounded % 1000
  const parts = []
  if (millions) parts.push(`${formatNumber(millions)} ${millions === 1 ? "millón" : "millones"}`)
  if (thousands) parts.push(thousands === 1 && !millions ? "mil" : `${thousands} mil`)
  if (rest || !parts.length) parts.push(String(rest))
  const of = millions && !thousands && !rest ? "de " : ""
  return `${pesos < 0 ? "menos " : ""}${parts.join(" ")} ${of}${rounded === 1 ? "peso" : "pesos"}`
}

function plain(value) {
  return Number.isInteger(value) ? String(Math.abs(value)) : String(Number(Math.abs(value).toPrecision(15)))
}
