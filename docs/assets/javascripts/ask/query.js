/** What is to be done, as plain data: it is carried to follow-ups, shown as chips and put into addresses. */

/** A query with every slot; `op` names the operation that answers it. */
export function query(op, slots = {}) {
  return {
    op, metrica: null, programas: [], ministerios: [], servicios: [], regiones: [], excluidos: [], anios: { lista: [], modo: "ninguno" },
    textos: [], hallazgos: [], limites: [], n: null, orden: "desc", agregado: null, tema: null, ods: null, subtitulo: null, componente: null,
    ...slots,
  }
}

/** Who and when of a reading, in the query's form. Names are positions in the catalogue. */
export function entities(frame) {
  return {
    programas: frame.programa.map((span) => ({ grupos: span.id, entero: span.full, otros: span.wider.length, parientes: span.wider.slice(0, 40), costo: span.cost, dudoso: doubtful(span, frame), palabras: span.size, dicho: said(frame, span), desde: span.start, hasta: span.end })),
    ministerios: frame.ministerio.map((span) => span.id),
    servicios: frame.servicio.map((span) => span.id),
    regiones: [...new Set(frame.region.map((span) => span.id))],
    zona: frame.zona[0]?.extra.regiones || null,
    anios: frame.anios,
    hallazgos: frame.hallazgo.map((span) => span.id),
    limites: frame.limite.map(({ id, value, top, unit }) => ({ signo: id, valor: value, tope: top, unidad: unit, metrica: null })),
    n: frame.n,
    edicion: frame.edicion,
    ods: frame.ods,
    subtitulo: frame.subtitulo,
    componente: frame.componente.map((span) => span.id).join(" ") || null,
    tema: frame.tema[0]?.id || null,
    negado: frame.negado,
    ultimo: frame.ops.has("ultimo"),
    devengado: frame.rasgos.has("devengado"),
    moneda: frame.moneda,
    hoy: frame.ops.has("pesos_de_hoy"),
  }
}

/** «Salud en casa»: one word of a name beside an institution's may be another name altogether. */
function doubtful(span, frame) {
  const beside = (other) => other.size === 1 && Math.abs(other.end - span.start) <= 2 && other.start < span.start && frame.tokens.slice(other.end, span.start).every((token) => token.w === "en" || token.w === "para" || token.w === "con")
  // «Estadio nacional» after «Estadio Seguro»: another adjective makes another name.
  const other = frame.spans.some((each) => ["nacional", "por_region"].includes(each.id) && each.start === span.end && each.end === each.start + 1)
  if (!span.full && other) return true
  return !span.full && span.size === 1 && [...frame.ministerio, ...frame.servicio].some((other) => other.end < span.start && beside(other))
}

function said(frame, span) {
  return frame.tokens.slice(span.start, span.end).map((token) => token.raw).join(" ")
}
