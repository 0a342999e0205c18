/** Pieces of the page that results are made of. Text goes in as text, never as markup. */

/** An element: `el("a", {href, class, "aria-…"}, child, …)`; children are nodes or text, null is left out. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== false) element.setAttribute(key, value)
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""))
  return element
}

/** A text with some stretches marked. */
export function highlighted(text, marcas) {
  const parts = []
  let at = 0
  for (const [start, end] of marcas) {
    parts.push(text.slice(at, start), el("mark", {}, text.slice(start, end)))
    at = end
  }
  return [...parts, text.slice(at)]
}

/** `M$ 1.520.806 (pesos de 2022)`, `64%`, `11.184 personas`: a printed figure with what it counts. */
export function figure({ texto, unidad }) {
  const printed = { "": "en blanco en la ficha", "N/A": "N/A (no aplica)", "S/I": "S/I (sin información)" }[texto] || texto
  const money = /^(M+\$)\s*(\d{4})?$/.exec(unidad)
  if (!/\d/.test(texto) || !unidad) return printed
  return money ? `${money[1]} ${printed}${money[2] ? ` (pesos de ${money[2]})` : ""}` : `${printed} ${unidad}`
}

/** The figure that the query named, as a line; null when it named none. */
export function figureLine(cifra) {
  if (!cifra) return null
  const label = `${cifra.rotulo}${cifra.columna ? `, ${cifra.columna}` : ""}: `
  return el("span", { class: "fichas-resultado__cifra" }, label, el("strong", {}, figure(cifra)))
}

/** Which words were taken for others, or could have been meant; `[]` when nothing was. */
export function corrections({ correcciones = [], sugerencias = [] }, address) {
  const shown = correcciones.map(({ de, a }) =>
    el("p", {}, "Mostrando resultados de ", el("em", {}, a), ": «", de, "» no aparece en ninguna ficha."))
  const asked = sugerencias.map(({ de, a }) =>
    el("p", {}, "¿Quisiste decir ", el("a", { href: address(de, a), "data-consulta": "" }, a), "?"))
  return [...shown, ...asked]
}

/** The words of the query that a result does not have; null when it has them all. */
export function missing({ faltan = [] }) {
  if (!faltan.length) return null
  return el("span", { class: "fichas-resultado__falta" }, "No dice: ", ...faltan.flatMap((word, i) => [i ? ", " : "", el("em", {}, word)]))
}

/** How many were found, in words, as it is shown and as it is read out. */
export function summary({ total, completo, resultados, revisadas }) {
  if (!resultados.length) return "Sin resultados"
  if (!completo) return "Ninguna ficha tiene todas las palabras; estas tienen algunas"
  const said = total === 1 ? "1 ficha" : `${total.toLocaleString("es-CL")} fichas`
  return revisadas ? `Al menos ${said} con la frase exacta (se revisaron las ${revisadas} más parecidas)` : said
}

/** Why nothing was found and what to try; `attempts` are `[text, address]` of searches that ask for less. */
export function nothing(found, attempts) {
  return el("div", { class: "fichas-nada" },
    el("p", {}, el("strong", {}, why(found))),
    el("ul", {},
      ...attempts.map(([text, href]) => el("li", {}, el("a", { href, "data-consulta": "" }, text))),
      el("li", {}, "Pruebe con menos palabras o con otras más generales."),
      el("li", {}, "Los números se buscan como están impresos (1.520.806) o sin puntos (1520806)."),
      el("li", {}, el("a", { href: new URL("fichas/", window.fichas.sitio).href }, "Recorra la lista de todas las fichas"), ".")))
}

function why({ vacia, desconocidas, filtrada, frase }) {
  if (vacia) return "Falta una palabra que buscar: los signos y palabras como «de» o «la» no se buscan solas."
  if (desconocidas.length === 1) return `«${desconocidas[0]}» no aparece en ninguna ficha.`
  if (desconocidas.length) return `Estas palabras no aparecen en ninguna ficha: ${desconocidas.join(", ")}.`
  if (filtrada) return "Ninguna de las fichas que dejan los filtros contiene lo que se buscó."
  return frase ? "Ninguna ficha dice esa frase exacta." : "Ninguna ficha contiene lo que se buscó."
}
