/** What is being looked for, kept in the page's address, so that it can be shared and gone back to. */

import { FACETS } from "./facets.js"

/** `{texto, filtros, limite, literal}` of an address. */
export function read(search) {
  const given = new URLSearchParams(search)
  const filtros = {}
  for (const facet of FACETS) if (given.getAll(facet).length) filtros[facet] = given.getAll(facet)
  const limite = Math.min(200, Math.max(10, Number.parseInt(given.get("n") || "10", 10) || 10))
  return { texto: given.get("q") || "", filtros, limite, literal: given.has("literal") }
}

/** The address of what is being looked for, without what is as usual. */
export function write({ texto, filtros, limite, literal }) {
  const given = new URLSearchParams()
  if (texto) given.set("q", texto)
  for (const facet of FACETS) for (const value of [filtros[facet] ?? []].flat()) given.append(facet, value)
  if (limite > 10) given.set("n", String(limite))
  if (literal) given.set("literal", "1")
  const written = given.toString()
  return written ? `?${written}` : window.location.pathname
}
