/** Questions to offer while somebody types: whole ones, and only those that have an answer. */

import { questionFor } from "./answer.js"
import { covers } from "./cover.js"
import { columnCell } from "./facts.js"
import { frameOf } from "./frame.js"
import { metricOf } from "./metrics.js"
import { placesOf } from "./places.js"
import { spansOf } from "./spans.js"
import { phraseWords, plainWord, tokenize } from "./tokens.js"

const MOST = 6
const SHORTEST = 3
const USUAL = ["ejecutado", "cobertura", "gasto_por_beneficiario"]

/** Up to six questions for what is typed so far; none before the third letter. */
export async function suggestionsFor(text, ctx) {
  const typed = phraseWords(text).filter((word) => !ctx.lexicon.optional.has(word))
  if (typed.join("").length < SHORTEST || !ctx.catalogue.programas.length) return []
  const figure = figureIn(text, ctx)
  const usual = USUAL.map((id) => ctx.metric(id))
  const exact = figure ? await ofProgrammes(typed, [figure], ctx) : []
  const named = exact.length ? exact : await ofProgrammes(typed, usual, ctx)
  return [...new Set([...named, ...ofAll(typed, ctx)])].slice(0, MOST)
}

/** The figure that the words typed so far name, if it is one per ficha. */
function figureIn(text, ctx) {
  const tokens = tokenize(text, ctx.data.alias)
  if (!tokens.length) return null
  const { spans, optional } = spansOf(tokens, ctx)
  const [cover] = covers(tokens.length, spans, optional)
  const found = cover && metricOf(frameOf(cover, tokens), ctx.data)?.metrica
  return found && !found.por && !found.no_impresa && found.unidad !== "año" ? found : null
}

/** The programmes whose names hold every typed word that any name holds, the last one perhaps not finished. */
async function ofProgrammes(typed, metricas, ctx) {
  const groups = ctx.catalogue.grupos.map((group) => ({ group, words: phraseWords(group[0].nombre) }))
  const holds = (words, word, i) => words.some((each) => each === word || (i === typed.length - 1 && word.length > 1 && each.startsWith(word)))
  const telling = typed.map((word, i) => ({ word, i })).filter(({ word, i }) => groups.some(({ words }) => holds(words, word, i)) && !ctx.lexicon.vocabulary.has(word))
  if (!telling.length) return []
  const found = groups.filter(({ words }) => telling.every(({ word, i }) => holds(words, word, i))).slice(0, MOST)
  const questions = await Promise.all(found.flatMap(({ group }) => metricas.map((metrica) => answered(metrica, group, ctx))))
  return interleaved(questions.filter(Boolean), metricas.length)
}

/** The question for a programme's newest figure, or null where its ficha prints no number. */
async function answered(metrica, group, ctx) {
  const [place] = placesOf(group)
  const column = await ctx.facts.column(place.edicion, metrica.id).catch(() => null)
  const cell = column && columnCell(column, place.ordinal, place.edicion)
  return cell && cell.valor !== null ? questionFor(metrica, place.programa.nombre, metrica.clave.includes("{anio}") ? place.edicion : null) : null
}

/** One question for each programme before the second of any. */
function interleaved(questions, each) {
  return questions.map((question, i) => [i % each, i, question]).sort(([a, i], [b, j]) => a - b || i - j).map(([, , question]) => question)
}

/** Questions about all programmes, whose every typed word stands in them. */
function ofAll(typed, ctx) {
  const { edicion } = ctx.catalogue.ediciones[ctx.catalogue.ediciones.length - 1]
  const all = ctx.data.sugerencias.map((each) => each.replace("{anio}", edicion))
  return all.filter((question) => {
    const words = phraseWords(plainWord(question))
    return typed.every((word) => words.some((each) => each.startsWith(word)))
  })
}
