/** «Entendí: gasto ejecutado · Juntos · 2021»: the reading as small pieces that can be changed or taken away. */

const REMOVABLE = new Set(["anio", "ministerio", "servicio", "region", "cantidad"])

function yearsOf(consulta, ctx) {
  const named = consulta.programas.find((each) => each.grupos.length === 1)
  const editions = named ? new Set(ctx.catalogue.grupos[named.grupos[0]].flatMap((entry) => entry.ediciones.map((place) => place.edicion))) : null
  const years = ctx.catalogue.ediciones.filter((each) => !editions || editions.has(each.edicion)).flatMap((each) => each.anios)
  return [...new Set(years)].sort()
}

/** The query without a chip, or with another value in its place. */
export function changedBy(consulta, { tipo, valor = null }) {
  const next = { ...consulta }
  if (tipo === "anio") next.anios = valor ? { lista: [Number(valor)], modo: "lista" } : { lista: [], modo: "ninguno" }
  if (tipo === "ministerio") next.ministerios = []
  if (tipo === "servicio") next.servicios = []
  if (tipo === "region") Object.assign(next, { regiones: [], zona: null }, consulta.metrica === "gasto_regional" ? { metrica: "ejecutado", op: consulta.op === "partes" ? "dato" : consulta.op, por: null } : {})
  if (tipo === "cantidad") next.n = null
  return next
}

/** `[{tipo, texto, quitable, opciones}]` in reading order. */
export function chipsOf(consulta, result, ctx) {
  const chips = []
  const add = (tipo, texto) => texto && chips.push({ tipo, texto: String(texto) })
  add("operacion", { conteo: "cuántos", ranking: consulta.orden === "asc" ? "de menor a mayor" : "de mayor a menor", agregado: consulta.agregado, tendencia: "año por año", comparar: "comparación", comparar_anios: "comparación", explicar: "por qué", definir: "qué es", proporcion: "proporción" }[consulta.op])
  if (consulta.metrica) add("dato", ctx.metric(consulta.metrica).corto || ctx.metric(consulta.metrica).nombre)
  for (const id of consulta.textos) add("texto", ctx.data.textos.find((each) => each.id === id)?.nombre)
  for (const named of consulta.programas) for (const position of named.grupos.slice(0, 1)) if (named.grupos.length === 1) add("programa", ctx.catalogue.grupos[position][0].nombre)
  for (const ids of consulta.ministerios) add("ministerio", ctx.catalogue.ministerios[ids[0]])
  for (const ids of consulta.servicios) add("servicio", ctx.catalogue.servicios[ids[0]].nombre)
  for (const region of consulta.regiones) add("region", region)
  for (const criterio of result.criterios || []) if (!chips.some((chip) => chip.texto === criterio)) add("condicion", criterio)
  if (consulta.n) add("cantidad", consulta.n)
  add("anio", consulta.anios.lista.length ? consulta.anios.lista.join("–") : result.anio)
  const year = chips.find((chip) => chip.tipo === "anio")
  if (year && /^\d{4}$/.test(year.texto)) year.opciones = yearsOf(consulta, ctx)
  for (const chip of chips) chip.quitable = REMOVABLE.has(chip.tipo) && (chip.tipo !== "anio" || consulta.anios.lista.length > 0)
  return chips
}

/** `[{dicho, leido}]`: the words that were read as others. */
export function correctionsOf({ frame, tokens }, ctx) {
  return (frame?.spans || []).filter((span) => span.cost > 0).map((span) => ({
    dicho: tokens.slice(span.start, span.end).map((token) => token.raw).join(" "),
    leido: span.kind === "programa" ? ctx.catalogue.grupos[span.id[0]][0].nombre : span.kind === "servicio" ? ctx.catalogue.servicios[span.id[0]].nombre : span.kind === "ministerio" ? ctx.catalogue.ministerios[span.id[0]] : span.read?.join(" ") || String(span.id),
  }))
}
