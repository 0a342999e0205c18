/** What only some pages need, loaded where the page has a place for it. */

const PARTS = [
  ["div.listado", "./caminos/listado.js"],
  ["[data-comparar]", "./caminos/comparar.js"],
  ["a.termino", "./caminos/glosario.js"],
  ['td[id] a[href*="ficha.pdf#page="]', "./papel/papel.js"],
  ["figure.grafico", "./graficos/llevar.js"],
]

const loading = PARTS.filter(([place]) => document.querySelector(place)).map(([, module]) => import(module))
// Amounts are rewritten last: tables are sorted by what they print.
if (document.querySelector("div.tabla, figure.grafico")) Promise.allSettled(loading).then(() => import("./caminos/pesos.js"))
