/** The guided way: pick programme, figure and year, for who does not know what to ask. */

import { el } from "../search/render.js"
import { questionFor } from "./answer.js"
import { cargar } from "./page.js"

/** Fills `place` on first use. `ask` gets the question that the choices make. */
export function guide(place, ask) {
  if (place.open) fill(place, ask)
  else place.addEventListener("toggle", () => fill(place, ask), { once: true })
}

async function fill(place, ask) {
  const [catalogue, lexicon] = await Promise.all([cargar("datos/hechos/catalogo.json"), cargar("datos/hechos/lexico.json")])
  const figures = lexicon.metricas.filter((each) => !each.por && !each.no_impresa && !each.cuenta)
  const years = [...new Set(catalogue.ediciones.flatMap((each) => each.anios))].sort().reverse()
  const names = el("datalist", { id: "fichas-guia-programas" }, ...[...new Set(catalogue.programas.map(([name]) => name))].map((name) => el("option", { value: name })))
  const programme = el("input", { list: "fichas-guia-programas", required: "", maxlength: "300", autocomplete: "off" })
  const figure = el("select", {}, ...figures.map((each) => el("option", { value: each.id }, each.nombre)))
  const year = el("select", {}, ...years.map((each) => el("option", { value: each }, String(each))))
  const form = el("form", { class: "fichas-guia" }, names, labelled("Programa", programme), labelled("Dato", figure), labelled("Año", year), el("button", { type: "submit" }, "Preguntar"))
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const metrica = figures.find((each) => each.id === figure.value)
    ask(questionFor(metrica, programme.value, metrica.clave.includes("{anio}") ? year.value : null))
  })
  place.append(form)
}

function labelled(text, control) {
  control.id = `fichas-guia-${text.normalize("NFD").replace(/[^a-z]/gi, "").toLowerCase()}`
  return el("div", {}, el("label", { for: control.id }, text), control)
}
