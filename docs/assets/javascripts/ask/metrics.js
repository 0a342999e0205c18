/** Which figure a set of features names: one, several (the question comes back) or none. */

/** @returns {{metrica: object}|{ambigua: object}|null} */
export function metricOf(frame, data, { ignorar = [], sumar = [] } = {}) {
  const said = new Set([...frame.rasgos, ...sumar].filter((each) => !ignorar.includes(each)))
  const firm = new Set([...frame.firmes, ...sumar].filter((each) => !ignorar.includes(each)))
  if (!firm.size && !said.size) return null
  const fitting = data.metricas.flatMap((metrica) => fits(metrica, said, firm))
  if (fitting.length) return { metrica: fitting.sort((a, b) => b.size - a.size)[0].metrica }
  const ambigua = data.ambiguas.find((each) => each.rasgos.some((set) => covers(set, said, firm, ["total", "pesos"])))
  return ambigua ? { ambigua } : null
}

/** Every figure whose features were all said, when together they explain all that was said. */
export function metricsOf(frame, data, ignorar = []) {
  const said = new Set([...frame.rasgos].filter((each) => !ignorar.includes(each)))
  const named = data.metricas.filter((metrica) => metrica.necesita.some((set) => set.every((each) => said.has(each))))
  const maximal = named.filter((metrica) => !named.some((other) => other !== metrica && outdoes(other, metrica, said)))
  const explained = new Set(maximal.flatMap((metrica) => [...metrica.necesita.flat(), ...metrica.admite]))
  return [...frame.firmes].filter((each) => !ignorar.includes(each)).every((each) => explained.has(each)) ? maximal : []
}

/** «¿Cuál ejecutó mejor?» asks for the rate of execution, not for the amount. */
export function betterBy(frame, id) {
  const judged = frame.ops.has("mejor") || frame.ops.has("peor")
  return judged && id === "ejecutado" && [...frame.firmes].every((each) => ["ejecutado", "ejecucion"].includes(each)) && frame.firmes.size ? "ejecucion_inicial" : id
}

export function metricById(data, id) {
  return data.metricas.find((each) => each.id === id)
}

function fits(metrica, said, firm) {
  const sets = metrica.necesita.filter((set) => covers(set, said, firm, metrica.admite))
  return sets.length ? [{ metrica, size: Math.max(...sets.map((set) => set.length)) }] : []
}

function covers(set, said, firm, allowed) {
  return set.every((each) => said.has(each)) && [...firm].every((each) => set.includes(each) || allowed.includes(each))
}

function outdoes(other, metrica, said) {
  const size = (each) => Math.max(0, ...each.necesita.filter((set) => set.every((one) => said.has(one))).map((set) => set.length))
  const best = (each) => each.necesita.filter((set) => set.every((one) => said.has(one))).sort((a, b) => b.length - a.length)[0]
  return size(other) > size(metrica) && best(metrica).every((each) => best(other).includes(each))
}
