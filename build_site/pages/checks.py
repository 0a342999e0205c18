"""Section of the computed notes: what does not add up, what does, and the figures derived from those printed."""

import textwrap
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from build_site.model.claves import figure
from build_site.model.cotejo import Cotejo, Entrada, Veredicto
from build_site.model.ficha import Ficha
from build_site.notas.catalogue import NOTAS
from build_site.pages.labels import TITULOS
from build_site.pages.markdown import anchor, blocks, clean, escape, heading, link

_GROUPS = {
    Veredicto.DIFIERE: ("No cuadra", "no-cuadra"),
    Veredicto.COINCIDE: ("Cuadra", "cuadra"),
    Veredicto.INFORMATIVA: ("Cifras derivadas", "cifras-derivadas"),
    Veredicto.NO_CALCULABLE: ("No se puede calcular", "no-calculable"),
}
_SHOWN = 8
"""Most checks that hold shown without being asked for."""
_QUOTED = 50
"""Most characters of a text of the ficha that a note quotes as its evidence."""
_TITLES = {nota.id: nota.titulo for nota in NOTAS}
_INTRO = (
    "Estas cuentas las hace este sitio con las cifras que la ficha imprime; no son parte de la ficha. "
    "Solo se tolera el redondeo de lo impreso. [Cómo se hacen](../../../metodologia/index.md)\n{ .entrada }"
)


def checks(ficha: Ficha, cotejos: Iterable[Cotejo]) -> str:
    """The notes by verdict and within it by method, each with the figures it used."""
    cotejos = list(cotejos)
    groups = [_group(ficha, estado, [item for item in cotejos if item.estado is estado]) for estado in _GROUPS]
    return blocks(heading(2, TITULOS["notas-calculadas"], "notas-calculadas"), _INTRO, *groups) if cotejos else ""


def _group(ficha: Ficha, estado: Veredicto, cotejos: list[Cotejo]) -> str:
    if not cotejos:
        return ""
    title, name = _GROUPS[estado]
    folded = estado is Veredicto.NO_CALCULABLE or (estado is Veredicto.COINCIDE and len(cotejos) > _SHOWN)
    methods = (_method(ficha, identifier, notes) for identifier, notes in groupby(cotejos, key=lambda item: item.id))
    return blocks(heading(3, f"{title} ({len(cotejos)})", name, folded=folded), "\n".join(methods))


def _method(ficha: Ficha, identifier: str, notes: Iterable[Cotejo]) -> str:
    method = link(_TITLES.get(identifier, identifier), f"../../../metodologia/notas/{identifier}.md")
    return "\n".join([f"- {method}", *(f"    - {_note(ficha, cotejo)}" for cotejo in notes)])


def _note(ficha: Ficha, cotejo: Cotejo) -> str:
    used = ", ".join(evidence(ficha, cotejo.entradas))
    formula = [escape(cotejo.formula)] if cotejo.formula else []
    detail = " · ".join([*formula, *([f"Cifras: {used}"] if used else [])])
    return f"{escape(cotejo.texto)} <small>{detail}</small>" if detail else escape(cotejo.texto)


def evidence(ficha: Ficha, entradas: Iterable[Entrada], page: str = "") -> Iterator[str]:
    """A link to each figure or text that was used; the text alone where the ficha's `page` has no such place."""
    texts = set(_text_anchors(ficha))
    for entrada in entradas:
        text = _shortened(clean(entrada.texto)) or "celda vacía"
        place = entrada.clave.removesuffix(".texto")
        if figure(ficha, entrada.clave) is not None:
            yield link(text, f"{page}#{anchor(entrada.clave)}")
        elif place in texts:
            yield link(f"«{text}»", f"{page}#{place}")
        else:
            yield f"«{escape(text)}»"


@lru_cache(maxsize=4096)  # a figure enters several accounts
def _shortened(text: str) -> str:
    return textwrap.shorten(text, _QUOTED, placeholder="…")


def _text_anchors(ficha: Ficha) -> Iterator[str]:
    for index, dimension in enumerate(ficha.analisis):
        yield from (f"analisis.{index}.resultados.{place}" for place in range(len(dimension.resultados)))
    yield from (f"notas_tecnicas.{index}" for index in range(len(ficha.notas_tecnicas)))
