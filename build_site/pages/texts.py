"""Sections of plain text: goals, health contingency, the institution's replies, technical notes and what is left."""

from itertools import groupby

from build_site.model.ficha import Ficha, Observacion
from build_site.pages.background import strong_label
from build_site.pages.labels import TITULOS
from build_site.pages.markdown import anchor, blocks, escape, heading


def goals(ficha: Ficha) -> str:
    """The Sustainable Development Goals that the programme says it contributes to."""
    lines = [
        f"- {strong_label(f'ODS {ods.numero}. {ods.nombre}', ods.texto)}\n{_mark('ods', index)}"
        for index, ods in enumerate(ficha.ods)
    ]
    return _section("ods", "\n".join(lines))


def contingency(ficha: Ficha) -> str:
    """Section «Contingencia sanitaria»."""
    lines = [
        f"- {strong_label(tema.tema, tema.texto)}\n{_mark('contingencia', index)}"
        for index, tema in enumerate(ficha.contingencia)
    ]
    return _section("contingencia", "\n".join(lines))


def replies(ficha: Ficha) -> str:
    """What the institution replies, theme by theme."""
    groups = groupby(enumerate(ficha.observaciones_institucion), key=lambda item: item[1].tema)
    return _section("observaciones", blocks(*(_theme(tema, list(items)) for tema, items in groups)))


def technical_notes(ficha: Ficha) -> str:
    """The numbered notes that close every ficha, folded."""
    lines = [
        f"- **Nota técnica {nota.numero}:** {escape(nota.texto)}\n{_mark('notas_tecnicas', index)}"
        for index, nota in enumerate(ficha.notas_tecnicas)
    ]
    return _section("notas-tecnicas", "\n".join(lines), folded=True)


def leftovers(ficha: Ficha) -> str:
    """Every block of text that no section claimed: nothing that the PDF prints is dropped."""
    lines = [
        f"- {strong_label(bloque.titulo, bloque.texto)} {_page(bloque.pagina)}\n{_mark('otros', index)}"
        for index, bloque in enumerate(ficha.otros)
    ]
    return _section("otros", "\n".join(lines))


def boilerplate(ficha: Ficha) -> str:
    """The declared fixed text, so that page and fixed text together hold every word of the PDF."""
    lines = [f"- {escape(fijo.texto)} {_page(fijo.pagina)}" for fijo in ficha.texto_fijo]
    return _section("texto-fijo", "\n".join(lines), folded=True)


def _theme(tema: str, items: list[tuple[int, Observacion]]) -> str:
    lines = [
        f"- {strong_label(item.titulo, item.texto)}\n{_mark('observaciones_institucion', index)}"
        for index, item in items
    ]
    return blocks(heading(3, tema, f"observaciones.{items[0][0]}") if tema else "", "\n".join(lines))


def _section(name: str, content: str, *, folded: bool = False) -> str:
    return blocks(heading(2, TITULOS[name], name, folded=folded), content) if content else ""


def _mark(owner: str, index: int) -> str:
    return f"  {{ #{anchor(f'{owner}.{index}')} }}"


def _page(number: int) -> str:
    return f"([página {number}](ficha.pdf#page={number}))"
