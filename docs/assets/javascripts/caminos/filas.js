/** Rows of a table as what they say: found by their words, ordered by their figures. Absences are never zeros. */

const NUMBER = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?|^-?\d+(?:,\d+)?/

/** Lower case, without accents. */
export function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
}

/** The number that a cell prints in Chilean style, or null where it prints none (N/A, S/I, empty). */
export function numberOf(text) {
  const found = NUMBER.exec(text.trim())
  return found ? Number(found[0].replaceAll(".", "").replace(",", ".")) : null
}

/** `[{texts, element}]` of the rows that the page holds. */
export function rowsOf(table, columns) {
  return [...table.tBodies[0].rows].map((row) => {
    const texts = columns.map((_, place) => row.cells[place]?.textContent.trim() ?? "")
    return { texts, element: () => row }
  })
}

/** The rows that have every word, wherever and however accented. */
export function filtered(rows, query) {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (!words.length) return rows
  return rows.filter((row) => {
    row.folded ??= fold(row.texts.join(" "))
    return words.every((word) => row.folded.includes(word))
  })
}

/** The rows in the order asked for (`-ejecutado` goes down); those without a figure come last either way. */
export function sorted(rows, columns, orden) {
  const down = orden.startsWith("-")
  const place = columns.findIndex(([name]) => name === orden.replace(/^-/, ""))
  if (place < 0 || columns[place][1] === "mezcla") return rows
  const key = columns[place][1] === "texto" ? (row) => fold(row.texts[place]) || null : (row) => numberOf(row.texts[place])
  const keyed = rows.map((row) => [key(row), row])
  keyed.sort(([a], [b]) => {
    if (a === null || b === null) return (a === null) - (b === null)
    const order = typeof a === "string" ? a.localeCompare(b, "es") : a - b
    return down ? -order : order
  })
  return keyed.map(([, row]) => row)
}
