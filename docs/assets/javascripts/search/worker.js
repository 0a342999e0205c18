/**
 * The search, off the page's thread. A classic worker, because lunr.js cannot be loaded as a module.
 * Takes `{id, metodo, argumentos}`, answers `{id, resultado}` or `{id, error}`.
 */

const loading = Promise.all([import("./engine.js"), import("./pieces.js"), import("../spanish.js")])
importScripts("../vendor/lunr.min.js")

const site = new URL("../../../", self.location.href)
const engine = loading.then(([{ Engine }]) => new Engine(self.lunr, site))

self.onmessage = async ({ data: { id, metodo, argumentos } }) => {
  try {
    self.postMessage({ id, resultado: await (await engine)[metodo](...argumentos) })
  } catch (error) {
    self.postMessage({ id, error: String((error && error.message) || error) })
  }
}
