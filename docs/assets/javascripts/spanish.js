/**
 * Spanish as the search reads it: the twin of `build_site/search/spanish.py`, where the rules are explained.
 * A test runs every word of a large Spanish vocabulary through both. Change one, change the other.
 */

export const STOP_WORDS = new Set(
  `a al como con cual cuales cuando cuanta cuantas cuanto cuantos de del donde e el en es esa ese eso esta este
  esto fue ha han la las le les lo los nº nro o para por que quien quienes se ser si son su sus u un una unas uno
  unos y`.split(/\s+/),
)

/** Acronyms that only their last vowel tells apart. */
const UNSTEMMED = new Set(["senama", "sename"])

const SPECIAL = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" }
const SPECIAL_LETTER = /[ßæœøłđðþı]/g
const ASCII = /^[\x00-\x7f]*$/
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const ORDINAL = /[°º˚ª]/g
const MARKS = /[\u0300-\u036f]/g
const THIN_SPACES = /[\u00a0\u2009\u202f]/g
const GROUPED = /(^|[^0-9.,])([0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+)(?![0-9])/g
const WORD =
  /n[°º]|[0-9]+(?:\.[0-9]+)*(?:,[0-9]+)?(?![a-zñ0-9])(?: ?%)?|(?:[a-zñ]\.){2,}(?:[a-zñ](?![a-zñ0-9]))?|[a-zñ0-9]+(?:['’´`][a-zñ0-9]+)*/g
const NOT_ALNUM = /[^a-zñ0-9]/
const THOUSANDS = /^[0-9]{1,3}(?:\.[0-9]{3})+$/
const DIGIT = /[0-9]/

/** The text in lower case without accents; ñ stays a letter of its own. */
export function fold(text) {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .replace(INVISIBLE, "")
    .replace(ORDINAL, "º")
    .split("º")
    .map((part) => part.normalize("NFKD"))
    .join("º")
    .toLowerCase()
    .replace(SPECIAL_LETTER, (letter) => SPECIAL[letter])
    .replace(/n\u0303/g, "ñ")
    .replace(MARKS, "")
}

/** The folded words of a text, in order: `1.520.806` is `1520806`, `33.293,8` is `33293,8`, `85 %` is `85%`. */
export function words(text) {
  return (fold(dotted(text)).match(WORD) || []).map(normal)
}

/** The word without its plural and its last vowel: `jóvenes` and `joven` are one, so are `niñas` and `niño`. */
export function stem(word) {
  return stemFolded(fold(word))
}

/** What a family of stems begins with: `ejecucion`, `ejecut` and `ejecutor` share `ejecu`. Always a prefix of the stem. */
export function root(stemmed) {
  if (DIGIT.test(stemmed)) return stemmed
  return trimmed(withoutSuffix(withoutSuffix(stemmed, 2), 3))
}

/** The term with ñ as n: under this key both are filed, so that `nuble` finds `Ñuble`. */
export function withoutTilde(term) {
  return term.replace(/ñ/g, "n")
}

/** The index terms of a text, in order: the stems of its words, without stop words and single letters. */
export function terms(text) {
  return words(text).filter(isTerm).map(stemFolded)
}

/** Whether a folded word is worth looking up. */
export function isTerm(word) {
  return !STOP_WORDS.has(word) && (word.length > 1 || DIGIT.test(word))
}

/** Whether a folded word is a figure: never corrected, never stemmed. */
export function isNumber(word) {
  return /^[0-9][0-9,%]*$/.test(word)
}

function dotted(text) {
  return text.replace(GROUPED, (_, before, number) => before + number.replace(THIN_SPACES, "."))
}

function normal(match) {
  if (DIGIT.test(match[0]) && NOT_ALNUM.test(match)) return normalNumber(match)
  const last = match[match.length - 1]
  return last === "°" || last === "º" ? match.replace("°", "º") : match.replace(/[^a-zñ0-9]/g, "")
}

function normalNumber(match) {
  const percent = match.endsWith("%") ? "%" : ""
  const digits = match.replace(/[% ]+$/, "")
  const decimal = digits.split(".").length === 2 && !digits.includes(",") && !THOUSANDS.test(digits)
  return digits.replace(/\./g, decimal ? "," : "") + percent
}

function stemFolded(word) {
  if (DIGIT.test(word) || UNSTEMMED.has(word)) return word
  const form = singular(word)
  const last = form[form.length - 1]
  if (form.length <= 3 || !"aeo".includes(last)) return form
  const bare = form.slice(0, -1)
  return last === "e" && bare.endsWith("c") ? bare.slice(0, -1) + "z" : bare
}

function singular(word) {
  if (word.length < 4 || !word.endsWith("s") || "isu".includes(word[word.length - 2])) return word
  if (word.endsWith("eses") && word.length > 5) return word.slice(0, -3)
  return word.slice(0, -1)
}

const SUFFIXES = [
  [4, "acional icional ucional cional ional"],
  [4, "abilidad ibilidad alidad ividad osidad icidad idad"],
  [3, "amient imient"],
  [4, "acion icion"],
  [3, "cion sion"],
  [4, "ion"],
  [4, "ativ itiv iv"],
  [4, "ador edor idor atori"],
  [5, "or"],
  [4, "arial ial al ari iari"],
  [4, "ist ism"],
  [4, "abl ibl"],
  [4, "ment ienti ient"],
  [5, "ant ent"],
  [4, "ieron aron iend and ab aban ad id ar er ir"],
  [6, "an en"],
  [3, "ez"],
  [4, "os"],
  [5, "ic"],
  [4, "ars ers irs"],
  [6, "at"],
]
  .flatMap(([least, group]) => group.split(" ").map((suffix) => [suffix, least]))
  .sort(([a], [b]) => b.length - a.length)

function withoutSuffix(stemmed, shortest) {
  for (const [suffix, least] of SUFFIXES)
    if (suffix.length >= shortest && stemmed.endsWith(suffix) && stemmed.length - suffix.length >= least)
      return stemmed.slice(0, -suffix.length)
  return stemmed
}

function trimmed(base) {
  if (base.length > 4 && /(?:[cuprn]t|[rn]s)$/.test(base)) return base.slice(0, -1)
  return base.length > 4 && base.endsWith("i") ? base.slice(0, -1) : base
}
