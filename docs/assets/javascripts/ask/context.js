/** What is remembered of the answer before. It comes back from outside, so it is checked before it is believed. */

import { query } from "./query.js"

const LISTS = ["ministerios", "servicios", "regiones", "excluidos", "textos", "hallazgos", "limites"]

/** The context if it fits this collection, else null. */
export function checked(contexto, ctx) {
  const consulta = contexto?.consulta
  if (!consulta || typeof consulta !== "object" || typeof consulta.op !== "string") return null
  const full = query(consulta.op, consulta)
  if (LISTS.some((name) => !Array.isArray(full[name])) || !Array.isArray(full.anios?.lista)) return null
  return fits(full, ctx) ? { ...contexto, consulta: full, fuentes: Array.isArray(contexto.fuentes) ? contexto.fuentes : [] } : null
}

function fits(consulta, ctx) {
  const { grupos, ministerios, servicios } = ctx.catalogue
  const named = [consulta.programas, consulta.previos || []]
  return (
    named.every((list) => Array.isArray(list) && list.every((each) => Array.isArray(each?.grupos) && each.grupos.length && each.grupos.every((position) => grupos[position]))) &&
    consulta.ministerios.flat().every((position) => ministerios[position]) &&
    consulta.servicios.flat().every((position) => servicios[position]) &&
    (!consulta.metrica || Boolean(ctx.metric(consulta.metrica))) &&
    consulta.hallazgos.every((id) => ctx.data.hallazgos.some((each) => each.id === id)) &&
    consulta.textos.every((id) => ctx.data.textos.some((each) => each.id === id))
  )
}
