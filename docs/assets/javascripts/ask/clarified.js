/** Answers to the engine's own question back («el de alcance nacional», «la inicial», «la segunda»), and a choice put right («no, el de Salud»). */

import { nearest } from "./fuzzy.js"
import { phraseWords, plainWord } from "./tokens.js"
import { stem } from "../spanish.js"

/** The query before with the choice made, `{consulta}`; or with fewer to choose from, `{consulta, quedan}`; or null. */
export function clarified(tokens, frame, contexto, ctx) {
  const { consulta, pendiente } = contexto
  const words = tokens.filter((token) => !ignored(token, ctx) && !isYear(token))
  if (!words.length) return null
  const anios = frame.anios.modo === "ninguno" ? consulta.anios : frame.anios
  if (pendiente?.tipo === "dato") return chosenFigure(frame, words, pendiente.metricas, { ...consulta, anios }, ctx)
  const [at, options] = pendiente?.tipo === "programa" ? [pendiente.lugar, pendiente.grupos] : siblings(consulta)
  if (!options.length) return null
  const found = pendiente ? (ordinal(words, options, ctx) ?? matching(words, options, ctx)) : matching(words, options, ctx)
  if (!found.length || (found.length === options.length && !pendiente)) return null
  const programas = consulta.programas.map((each, i) => (i === at ? { ...each, grupos: found } : each))
  return { consulta: { ...consulta, programas, anios, servicios: [], ministerios: [] } }
}

/** The other programmes that the name said before might have meant. */
function siblings({ programas }) {
  const [named] = programas
  return programas.length === 1 && named.grupos.length === 1 ? [0, (named.parientes || []).filter((position) => position !== named.grupos[0])] : [0, []]
}

function matching(words, options, ctx) {
  const scored = options.map((position) => ({ position, stems: stemsOf(ctx.catalogue.grupos[position], ctx) }))
  const vocabulary = new Set(scored.flatMap(({ stems }) => [...stems.keys()]))
  const said = words.map((token) => (vocabulary.has(token.s) ? [token.s] : nearest(token.w, new Set(scored.flatMap(({ stems }) => [...stems.values()]))).map((each) => stem(each.word))))
  const found = scored.filter(({ stems }) => said.every((spellings) => spellings.some((each) => stems.has(each))))
  const exact = found.filter(({ position }) => said.length >= contentOf(ctx.catalogue.grupos[position][0].nombre).length)
  return (exact.length === 1 ? exact : found).map((each) => each.position)
}

/** The words by which one of several is told: its name, its service, its ministry and how people call them. */
function stemsOf(group, { catalogue }) {
  const found = new Map()
  for (const { nombre, servicio, ministerio } of group) {
    const forms = [catalogue.formasServicio.get(servicio), catalogue.formasMinisterio.get(ministerio)].flat()
    for (const word of [nombre, ...forms].flatMap((text) => phraseWords(text))) found.set(stem(word), word)
  }
  return found
}

function contentOf(name) {
  return phraseWords(name).filter((word) => word.length > 3)
}

function ordinal(words, options, { data }) {
  if (words.length !== 1) return null
  const { ordinales } = data.aclaracion
  const said = Object.hasOwn(ordinales, words[0].w) ? words[0].w : nearest(words[0].w, Object.keys(ordinales))[0]?.word
  if (!said) return null
  const place = ordinales[said]
  const chosen = place < 0 ? options[options.length + place] : options[place - 1]
  return chosen === undefined ? null : [chosen]
}

function chosenFigure(frame, words, options, consulta, ctx) {
  const place = ordinal(words, options, ctx)
  const metricas = options.map((id) => ctx.metric(id))
  const firm = [...frame.firmes]
  const named = metricas.filter((metrica) => words.every((token) => phraseWords(`${metrica.nombre} ${metrica.corto || ""}`).map(stem).includes(token.s)))
  const told = firm.length ? metricas.filter((metrica) => metrica.necesita.some((set) => firm.every((each) => set.includes(each) || metrica.admite.includes(each)) && firm.some((each) => set.includes(each)))) : []
  const id = place?.[0] ?? (told.length === 1 ? told[0].id : named.length === 1 ? named[0].id : null)
  if (!id) return null
  const metrica = ctx.metric(id)
  const op = ["aclarar", "comparar_anios"].includes(consulta.op) && consulta.anios.lista.length < 2 ? (metrica.por ? "partes" : "dato") : consulta.op === "aclarar_ranking" ? "ranking" : consulta.op
  return { consulta: { ...consulta, op, por: metrica.por || null, metrica: id, ambigua: null } }
}

function ignored(token, { data, lexicon }) {
  return lexicon.optional.has(token.w) || lexicon.courteous.has(token.w) || data.aclaracion.ignorar.includes(plainWord(token.w))
}

function isYear(token) {
  return token.num !== null && token.num >= 1980 && token.num <= 2100
}
