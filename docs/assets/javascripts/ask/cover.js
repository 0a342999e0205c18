/** The best ways of reading a whole question: spans that do not overlap and leave as few words unread as possible. */

const BEAM = 40

/** @returns {{score: number, spans: object[], unread: number[]}[]} best first */
export function covers(length, spans, optional) {
  const starting = Array.from({ length }, () => [])
  for (const span of spans) starting[span.start].push(span)
  const states = Array.from({ length: length + 1 }, () => [])
  states[0].push({ score: 0, spans: [], unread: [] })
  for (let at = 0; at < length; at++) {
    const here = best(states[at])
    states[at] = here
    for (const state of here) {
      states[at + 1].push(skip(state, at, optional[at]))
      for (const span of starting[at]) states[span.end].push({ score: state.score + worth(span, optional), spans: [...state.spans, span], unread: state.unread })
    }
  }
  return best(states[length])
}

function skip(state, at, free) {
  return free ? { ...state } : { score: state.score - 10, spans: state.spans, unread: [...state.unread, at] }
}

function worth(span, optional) {
  let value = -1.2 - 3 * span.cost - span.penalty
  for (let i = span.start; i < span.end; i++) value += optional[i] ? 0.6 : 10
  return span.kind === "vacia" && span.id === "funcion" ? -0.1 : value
}

function best(states) {
  return states.sort((a, b) => b.score - a.score).slice(0, BEAM)
}
