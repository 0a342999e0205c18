/** CSV as RFC 4180 has it: commas, quotes doubled inside quotes, line breaks inside quotes. */

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g

/** The records of a CSV with a header, as objects. */
export function parse(text) {
  const [head, ...rows] = records(text)
  return rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place] ?? ""])))
}

function records(text) {
  const rows = []
  let row = []
  for (const [whole, quoted, plain, end] of text.matchAll(FIELD)) {
    if (!whole && !row.length) break
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ",") continue
    rows.push(row)
    row = []
  }
  return rows
}
