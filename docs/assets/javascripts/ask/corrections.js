/** Who corrects himself while asking: «el hospital… digo, humedales». What stood before the mark gives way to what follows. */

import { phraseWords } from "./tokens.js"

const LONGEST = 8

/** The question without the mark and without ever more of the words before it, and how many of these are left; nothing where nobody corrects himself. */
export function* corrected(tokens, marks) {
  const mark = markIn(tokens, marks)
  if (!mark) return
  for (let dropped = 1; dropped <= Math.min(LONGEST, mark.start); dropped++) yield { kept: [...tokens.slice(0, mark.start - dropped), ...tokens.slice(mark.end)], before: mark.start - dropped }
}

function markIn(tokens, marks) {
  for (let start = 1; start < tokens.length - 1; start++)
    for (const phrase of marks.map(phraseWords))
      if (start + phrase.length < tokens.length && phrase.every((word, k) => tokens[start + k].w === word)) return { start, end: start + phrase.length }
  return null
}
