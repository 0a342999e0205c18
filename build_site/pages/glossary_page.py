"""The glossary: each term in plain words, as the fichas define it, and with the numbers of a real ficha."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Veredicto
from build_site.model.textos import fold
from build_site.pages.checks import evidence
from build_site.pages.glossary_terms import Termino, terms
from build_site.pages.markdown import blocks, clean, escape, heading, link
from build_site.pages.way_metadata import metadata

_INTRO = (
    "Las palabras de las fichas: qué quieren decir en simple, cómo las define el Estado y cómo se calculan con las "
    "cifras de una ficha."
)
_UP = "../"
_MARKS = re.compile(r"^[\s*]+")
_VERDICTS = (Veredicto.COINCIDE, Veredicto.INFORMATIVA)
"""Outcomes that make a good example."""


Age = tuple[int, str, str]
"""Orders fichas: the newest edition and the first name come first."""


class Glossary:
    """Takes fichas one by one, in any order, keeping the best definition and example of each term."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Finder], tuple[Age, str]] = {}

    def add(self, publicada: FichaPublicada) -> None:
        """Looks in one ficha for what is not yet found in one that goes before it."""
        age = -publicada.ficha.edicion, fold(publicada.ficha.programa), publicada.slug
        for term in terms():
            for finder in (_definition, _example):
                kept = self._found.get((term.id, finder))
                if (kept is None or age < kept[0]) and (markdown := finder(term, publicada)):
                    self._found[term.id, finder] = age, markdown

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The page and the terms for tooltips, as `(path under docs/, content)`."""
        parts = [part for term in terms() for part in self._term(term)]
        page = blocks(metadata("Glosario", _INTRO, contents=True), "# Glosario", f"{_INTRO}\n{{ .entrada }}", *parts)
        yield "glosario/index.md", f"{page}\n".encode()
        words = {term.id: {"nombre": term.nombre, "palabras": term.palabras} for term in terms()}
        yield "glosario/terminos.json", msgspec.json.encode(words)

    def _term(self, term: Termino) -> Iterator[str]:
        yield heading(2, term.nombre, term.id)
        yield escape(term.palabras)
        for finder in (_definition, _example):
            if (term.id, finder) in self._found:
                yield self._found[term.id, finder][1]


Finder = Callable[[Termino, FichaPublicada], str | None]


def _definition(term: Termino, publicada: FichaPublicada) -> str | None:
    """The State's own definition, verbatim, with the page of the PDF that prints it."""
    for printed, source, address in _official_texts(publicada):
        if term.id in _defined_in(printed):
            text, place = clean(_MARKS.sub("", printed)), link(source, address)
            return f"**Como lo define la ficha:** «{escape(text)}» ({place}, {_name(publicada)}).\n{{ .oficial }}"
    return None


@lru_cache(maxsize=4096)  # the same footnotes stand in thousands of fichas
def _defined_in(text: str) -> frozenset[str]:
    """The terms that a footnote or technical note defines."""
    folded = fold(_MARKS.sub("", text))
    return frozenset(term.id for term in terms() if term.oficial and re.search(term.oficial, folded))


def _official_texts(publicada: FichaPublicada) -> Iterator[tuple[str, str, str]]:
    """Footnotes and technical notes of a ficha, each with the name and the address of its place."""
    ficha = publicada.ficha
    for fijo in ficha.texto_fijo:
        if fijo.clase == "nota_de_tabla":
            pdf = f"{_UP}{publicada.ruta}ficha.pdf#page={fijo.pagina}"
            yield fijo.texto, f"nota de tabla, página {fijo.pagina}", pdf
    for index, nota in enumerate(ficha.notas_tecnicas):
        page = f"{_UP}{publicada.ruta}index.md#notas_tecnicas.{index}"
        yield nota.texto, f"nota técnica {nota.numero}", page


def _example(term: Termino, publicada: FichaPublicada) -> str | None:
    """A computed note of the ficha that shows the term at work, with the figures it used."""
    ficha = publicada.ficha
    found = [cotejo for cotejo in publicada.cotejos if cotejo.id == term.nota and cotejo.estado in _VERDICTS]
    if not found:
        return None
    best = next((cotejo for cotejo in found if cotejo.anio == ficha.edicion), found[0])
    used = ", ".join(evidence(ficha, best.entradas, f"{_UP}{publicada.ruta}index.md"))
    detail = " · ".join(part for part in (escape(best.formula), f"Cifras: {used}" if used else "") if part)
    method = link("Cómo se calcula", f"{_UP}metodologia/notas/{best.id}.md")
    return f"**Con cifras de {_name(publicada)}:** {escape(best.texto)} {detail} · {method}\n{{ .ejemplo }}"


def _name(publicada: FichaPublicada) -> str:
    ficha = publicada.ficha
    text = f"{clean(ficha.programa) or ficha.id}, edición {ficha.edicion}"
    return link(text, f"{_UP}{publicada.ruta}index.md")
