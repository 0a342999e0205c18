"""The same fichas searched four ways: ours, Pagefind, one plain Lunr index, MkDocs Material's own search.

Each writer fills a folder with a site whose page offers `await probar(query)`, resolving when the first results are on
the page, and returns the processor seconds that building the index took.
"""

import html
import json
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from lunr.builder import Builder

from build_site.collection.published import FichaPublicada
from build_site.search.batch_index import own
from build_site.search.fields import filled, names
from build_site.search.lunr_index import files
from build_site.search.spanish import terms

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "docs" / "assets"
Fichas = Sequence[FichaPublicada]

OURS = """<link rel="stylesheet" href="assets/stylesheets/search.css">
<div class="fichas-buscador" data-fichas-buscador><form class="fichas-buscador__forma" action="buscar/">
<input type="search" name="q"><button>Buscar</button></form></div>
<script type="module" src="assets/javascripts/fichas.js"></script>
<script>
const seen = (selector) => new Promise((resolve) => {
  const look = () => (document.querySelector(selector) ? resolve() : setTimeout(look, 4))
  look()
})
const box = () => document.querySelector("input[name=q]")
window.preparar = () => box().focus()
window.probar = async (query) => {
  for (const list of document.querySelectorAll(".fichas-lista")) list.replaceChildren()
  box().focus()
  box().value = query
  box().dispatchEvent(new Event("input", { bubbles: true }))
  await seen("[data-ficha]")
}
window.completo = () => seen(".fichas-lista mark")
</script>"""

PAGEFIND = """<ol></ol><script>
let loaded
window.preparar = async () => { loaded ||= import("./pagefind/pagefind.js"); (await loaded).init() }
window.probar = async (query) => {
  loaded ||= import("./pagefind/pagefind.js")
  const { results } = await (await loaded).search(query)
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()))
  document.querySelector("ol").replaceChildren(...shown.map(({ meta, url }) => {
    const link = Object.assign(document.createElement("a"), { href: url, textContent: meta.title })
    return link
  }))
}
window.completo = async () => {}
</script>"""

LUNR = """<ol></ol><script type="module">
import { terms } from "./assets/javascripts/spanish.js"
let worker
window.preparar = () => { worker ||= new Worker("worker.js") }
window.probar = async (query) => {
  window.preparar()
  const found = await new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.postMessage(terms(query))
  })
  document.querySelector("ol").replaceChildren(...found.map(([title, url]) =>
    Object.assign(document.createElement("a"), { href: url, textContent: title })))
}
window.completo = async () => {}
</script>"""

LUNR_WORKER = """importScripts("assets/javascripts/vendor/lunr.min.js")
const json = (path) => fetch(path).then((response) => response.json())
const ready = Promise.all([json("titles.json"), json("index.json").then((data) => lunr.Index.load(data))])
onmessage = async ({ data }) => {
  const [titles, index] = await ready
  const found = index.query((query) => data.forEach((term) => query.term(term, { usePipeline: false })))
  postMessage(found.slice(0, 10).map(({ ref }) => titles[ref]))
}"""

MATERIAL = """site_name: Fichas
site_url: https://example.org/
theme: {name: material, language: es, font: false}
plugins: [search]
not_in_nav: "/fichas/"
nav: [index.md]
"""


def ours(root: Path, fichas: Fichas) -> float:
    """The site's own search."""
    shutil.copytree(ASSETS, root / "assets")
    start = process_time()
    made = list(files(fichas))
    seconds = process_time() - start
    for path, content in made:
        _write(root / path, content)
    _page(root, OURS)
    return seconds


def pagefind(root: Path, fichas: Fichas) -> float:
    """Pagefind, extended, over one HTML page for each ficha."""
    for each in fichas:
        title = html.escape(names(each)[0])
        said = "".join(f"<h2>{html.escape(t)}</h2><p>{html.escape(x)}</p>" for t, x in _sections(each))
        page = (
            f"<!doctype html><html lang=es><title>{title}</title><main data-pagefind-body><h1>{title}</h1>{said}</main>"
        )
        _write(root / each.ruta / "index.html", page.encode())
    _page(root, PAGEFIND)
    return _cpu([sys.executable, "-m", "pagefind", "--site", str(root)])


def plain_lunr(root: Path, fichas: Fichas) -> float:
    """One index by lunr.py over all text, with our analysis on both sides, loaded by lunr.js in a worker."""
    shutil.copytree(ASSETS, root / "assets")
    start = process_time()
    builder = Builder()
    for field, boost in (("titulo", 8), ("texto", 1)):
        builder.field(field, boost=boost)
    for number, each in enumerate(fichas):
        said = " ".join(f"{titulo} {text}" for titulo, text in _sections(each))
        builder.add({"id": str(number), "titulo": terms(" ".join(names(each))), "texto": terms(said)})
    _write(root / "index.json", json.dumps(builder.build().serialize(), separators=(",", ":")).encode())
    seconds = process_time() - start
    _write(root / "titles.json", json.dumps([[names(each)[0], each.ruta] for each in fichas]).encode())
    _write(root / "worker.js", LUNR_WORKER.encode())
    _page(root, LUNR)
    return seconds


def material(root: Path, fichas: Fichas) -> float:
    """MkDocs Material's own search; its seconds are those of the whole site."""
    source = root.with_name(f"{root.name}-source")
    _write(source / "mkdocs.yml", MATERIAL.encode())
    _write(source / "docs" / "index.md", b"# Fichas")
    for each in fichas:
        said = "\n\n".join(f"## {titulo}\n\n{re.sub('[*_<>]', ' ', text)}" for titulo, text in _sections(each))
        _write(source / "docs" / f"{each.ruta.rstrip('/')}.md", f"# {names(each)[0]}\n\n{said}".encode())
    seconds = _cpu([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(source / "mkdocs.yml"), "-d", str(root)])
    shutil.rmtree(source)
    index = root / "index.html"
    index.write_text(index.read_text(encoding="utf-8").replace("</body>", f"<script>{MATERIAL_PAGE}</script></body>"))
    return seconds


MATERIAL_PAGE = """
window.preparar = () => document.querySelector("#__search").click()
window.probar = async (query) => {
  if (!document.querySelector("#__search").checked) window.preparar()
  const box = document.querySelector("input[name=query]")
  const list = document.querySelector(".md-search-result__list")
  list.replaceChildren()
  box.value = query
  box.dispatchEvent(new Event("keyup", { bubbles: true }))
  box.dispatchEvent(new Event("input", { bubbles: true }))
  await new Promise((resolve) => {
    const look = () => (list.children.length ? resolve() : setTimeout(look, 4))
    look()
  })
}
window.completo = async () => {}
"""

PEERS: dict[str, Callable[[Path, Fichas], float]] = {
    "ours": ours,
    "pagefind": pagefind,
    "plain-lunr": plain_lunr,
    "material": material,
}


def _sections(each: FichaPublicada) -> list[tuple[str, str]]:
    said = [(section.titulo, "\n".join([*own(section), *section.texto_fijo])) for section in filled(each)]
    return [("Institución", names(each)[1]), *said]


def _page(root: Path, body: str) -> None:
    head = '<!doctype html><html lang="es"><meta charset="utf-8"><title>Fichas</title><link rel="icon" href="data:,">'
    _write(root / "index.html", (head + body).encode())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _cpu(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
