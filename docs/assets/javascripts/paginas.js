/** What only some pages need, loaded where the page has a place for it. */

const PARTS = [
  ["div.listado", "./caminos/listado.js"],
  ["[data-comparar]", "./caminos/comparar.js"],
  ["a.termino", "./caminos/glosario.js"],
  ['td[id] a[href*="ficha.pdf#page="]', "./papel/papel.js"],
]

for (const [place, module] of PARTS) if (document.querySelector(place)) import(module)
