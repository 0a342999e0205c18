/** What two or more fichas say of the same things, and what of it must not be compared. */

const MONEY = {
  ejecutado: ["Presupuesto ejecutado", "presupuesto.ejecutado"],
  gasto: ["Gasto por beneficiario", "poblacion.gasto_por_beneficiario"],
}
const PLAIN = {
  inicial: ["Ejecución presupuestaria inicial", "presupuesto.ejecucion_inicial"],
  final: ["Ejecución presupuestaria final", "presupuesto.ejecucion_final"],
  beneficiada: ["Población beneficiada", "poblacion.beneficiada"],
  cobertura: ["Cobertura", "poblacion.cobertura"],
  administrativo: ["Porcentaje de gasto administrativo", "componentes.porcentaje_administrativo"],
}
const ABSENT = { no_aplica: "N/A", sin_informacion: "S/I", vacio: "vacía" }

/** `Edición 2021`. */
export const HEADS = (ficha) => ` Edición ${ficha.edicion}`

/** Sentences on what differs between the fichas in a way that makes figures incomparable. */
export function warnings(fichas) {
  const notes = []
  const several = (values) => new Set(values).size > 1
  const list = (values) => [...new Set(values)].join("; ")
  const monies = fichas.map(({ ficha }) => moneyOf(ficha))
  if (several(monies)) notes.push(`Los montos no están en la misma unidad y pesos (${list(monies)}): no se pueden comparar entre sí sin convertirlos, y aquí no se convierten.`)
  const editions = fichas.map(({ ficha }) => ficha.edicion)
  if (several(editions)) notes.push(`Son ediciones distintas (${list(editions)}): cambian los años que imprimen y pueden cambiar las definiciones.`)
  const units = fichas.map(({ ficha }) => unitOf(ficha))
  if (several(units.map(plain))) notes.push(`La población objetivo no cuenta lo mismo (${list(units)}): ni la cobertura ni el gasto por beneficiario son comparables.`)
  return notes
}

/** `[{rotulo, celdas: [{texto, enlace, clase}]}]`. */
export function rowsFor(fichas) {
  return [
    text("Servicio", fichas, ({ ficha }) => ficha.servicio),
    text("Ministerio", fichas, ({ ficha }) => ficha.ministerio),
    text("Propósito", fichas, ({ ficha }) => ficha.antecedentes.proposito),
    text("Montos en", fichas, ({ ficha }) => moneyOf(ficha)),
    ...Object.values(MONEY).flatMap((row) => yearly(row, fichas, ({ ficha }) => moneyOf(ficha))),
    ...Object.values(PLAIN).flatMap((row) => yearly(row, fichas)),
    target(fichas),
    text("Componentes", fichas, ({ ficha }) => String(ficha.componentes.filas.length)),
    text("Cuentas que no cuadran", fichas, ({ ficha }) => String(failing(ficha)), ({ ficha, pagina }) => failing(ficha) && `${pagina}#no-cuadra`),
  ].filter(({ celdas }) => celdas.some(({ texto }) => texto))
}

function text(rotulo, fichas, read, link = () => null) {
  return { rotulo, celdas: fichas.map((one) => ({ texto: read(one) || "", enlace: link(one) || null })) }
}

/** A row for each year that any of the fichas prints; where another base is used, each cell says its own. */
function yearly([rotulo, clave], fichas, unit) {
  const [section, name] = clave.split(".")
  const rows = fichas.map(({ ficha }) => ficha[section]?.[name] ?? {})
  const years = [...new Set(rows.flatMap(Object.keys))].sort()
  const mixed = unit && new Set(fichas.map(unit)).size > 1
  return years.map((year) => ({
    rotulo: `${rotulo} ${year}`,
    celdas: fichas.map((one, at) => figure(rows[at][year], `${one.pagina}#${clave}.${year}`, mixed ? unit(one) : "")),
  }))
}

function target(fichas) {
  return {
    rotulo: "Población objetivo",
    celdas: fichas.map(({ ficha, pagina }) => {
      const found = ficha.poblacion.objetivo
      return figure(found ?? undefined, `${pagina}#poblacion.objetivo`, found?.estado === "informado" ? found.unidad : "")
    }),
  }
}

function figure(cifra, enlace, unit) {
  if (!cifra) return { texto: "no la imprime", enlace: null, clase: "na" }
  const printed = cifra.texto || ABSENT[cifra.estado] || "vacía"
  if (cifra.estado !== "informado") return { texto: printed, enlace, clase: cifra.estado === "sin_informacion" ? "si" : "na" }
  return { texto: unit ? `${printed} ${unit}` : printed, enlace, clase: null }
}

function failing(ficha) {
  return (ficha.notas_calculadas ?? []).filter(({ estado }) => estado === "difiere").length
}

function moneyOf(ficha) {
  return ficha.moneda.anio ? `${ficha.moneda.unidad} de ${ficha.moneda.anio}` : `${ficha.moneda.unidad} de un año que no dice`
}

function unitOf(ficha) {
  return ficha.poblacion.objetivo?.unidad?.trim() || "no lo dice"
}

function plain(text) {
  return text.normalize("NFD").replace(/[^a-z0-9 ]/gi, "").toLowerCase().trim()
}
