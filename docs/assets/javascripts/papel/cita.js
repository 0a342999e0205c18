/** How to cite one figure: its page's citation, with what the figure says and where. */

const ABSENT = { no_aplica: "no aplica", sin_informacion: "sin información", vacio: "celda vacía" }
const LATEX = {
  "&": "\\&", "%": "\\%", $: "\\$", "#": "\\#", _: "\\_",
  "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "\\": "\\textbackslash{}",
}

/** What a row of `cifras.csv` is on: `Gasto del componente «Fase de desarrollo», 2021`. */
export const what = ({ concepto, elemento, anio }) => `${concepto}${elemento && ` «${elemento}»`}${anio && `, ${anio}`}`

/** What a cell without a number means; empty for a number. */
export const absence = ({ estado }) => ABSENT[estado] ?? ""

/** What a number counts: `M$ de 2022`; empty for percentages, which say it themselves. */
export function counted({ unidad, anio_base: base, estado }) {
  if (ABSENT[estado]) return ""
  return [unidad === "%" ? "" : unidad.replace(/\.+$/, ""), base && `de ${base}`].filter(Boolean).join(" ")
}

/** `Presupuesto ejecutado, 2021: 266.350 (M$ de 2022).` */
export function said(row) {
  const printed = !absence(row) ? row.texto : row.texto ? `«${row.texto}», ${absence(row)}` : absence(row)
  return `${what(row)}: ${printed}${counted(row) && ` (${counted(row)})`}.`
}

/** Text and BibTeX of a figure, at `url`, from those of its ficha's page. */
export function cite(row, page, url) {
  const [ficha, site] = page.texto.split(/ En: (?=[^,]*, \S*$)/)
  const where = row.pagina ? `Página ${row.pagina} del PDF.` : ""
  const saying = said(row)
  const note = [saying, where].filter(Boolean).join(" ")
  return {
    texto: [saying, ficha, where, `En: ${site.replace(/, \S*$/, "")}, ${url}`].filter(Boolean).join(" "),
    bibtex: page.bibtex
      .replace(/^@misc\{([^,]*)/, (_, key) => `@misc{${key}-${row.clave.replace(/[^A-Za-z0-9]+/g, "-")}`)
      .replace(/^ *url = .*$/m, () => ` note = {${latex(note)}},\n url = {${url}},`),
  }
}

const latex = (text) => text.replace(/[&%$#_{}~^\\]/g, (character) => LATEX[character])
