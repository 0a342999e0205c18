/** The usual forms of a regular Spanish verb, so that the lexicon names it once (`~gastar`). All folded. */

const AR = "o as a amos an e aste aron aba abas aban ando ado ada ados adas ar arse arlo arlos en es emos"
const ER = "o es e emos en i iste io ieron ia ian iendo ido ida idos idas er erse erlo erlos a an as"
const IR = "o es e imos en i iste io ieron ia ian iendo ido ida idos idas ir irse irlo irlos a an as"
const FUTURE = "a an as e emos"

/** Present and past forms of a verb given by its infinitive. */
export function verbForms(infinitive) {
  const stem = infinitive.slice(0, -2)
  const endings = { ar: AR, er: ER, ir: IR }[infinitive.slice(-2)]
  return endings.split(" ").map((ending) => before(stem, ending, infinitive) + ending)
}

/** Future and conditional forms: what the fichas cannot answer. */
export function futureForms(infinitive) {
  return [...FUTURE.split(" ").map((ending) => infinitive + ending), infinitive + "ia", infinitive + "ian"]
}

/** The stem as it is written before an `e`: `alcanz-` is `alcanc-`, `llega-` is `llegu-`. */
function before(stem, ending, infinitive) {
  if (!infinitive.endsWith("ar") || ending[0] !== "e") return stem
  if (stem.endsWith("z")) return stem.slice(0, -1) + "c"
  if (stem.endsWith("c")) return stem.slice(0, -1) + "qu"
  return stem.endsWith("g") ? stem + "u" : stem
}
