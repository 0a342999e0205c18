"""Rankings of an edition that say who is left out and why, and never order what is not in the same unit and pesos."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_site.collection.resumen import Resumen
from build_site.collection.totals import Motivo, split
from build_site.model.cifra import Cifra
from build_site.model.ficha import Moneda
from build_site.model.textos import fold
from build_site.pages.addresses import ficha_link, figure_cell, ministry_link
from build_site.pages.counts import fichas, number
from build_site.pages.markdown import blocks, heading, link
from build_site.pages.tables import Row, table
from build_site.pages.totals_text import reason
from build_site.pages.way_metadata import metadata
from build_site.pages.words import unit

SHOWN = 20
"""Places of a ranking."""
MOST = 60
"""Rows, where many tie."""
NAMED = 100
"""Most fichas left out that are named one by one."""
_UP = "../"

Kept = tuple[Resumen, Cifra]
Left = tuple[Resumen, Motivo]


@dataclass(frozen=True, slots=True)
class Ranking:
    """One figure to order by; `limite` is what the order does not say."""

    id: str
    titulo: str
    columna: str
    clave: str
    limite: str
    dinero: bool = False
    menor: bool = False
    """Whether the smallest comes first."""


RANKINGS = (
    Ranking(
        "ejecutado",
        "Los que más gastaron",
        "Presupuesto ejecutado",
        "presupuesto.ejecutado",
        "Un presupuesto grande no es bueno ni malo: depende de a cuántos llega y de qué hace.",
        dinero=True,
    ),
    Ranking(
        "gasto-por-beneficiario",
        "Los de mayor gasto por beneficiario",
        "Gasto por beneficiario",
        "poblacion.gasto_por_beneficiario",
        "Un beneficiario puede ser una persona, una empresa o una comuna: los programas no cuentan lo mismo.",
        dinero=True,
    ),
    Ranking(
        "ejecucion-final",
        "Los que menos ejecutaron de su presupuesto final",
        "Ejecución final",
        "presupuesto.ejecucion_final",
        "La ficha suele explicar por qué: léela antes de concluir algo.",
        menor=True,
    ),
    Ranking(
        "administracion",
        "Los de mayor parte en administración",
        "Gasto administrativo",
        "componentes.porcentaje_administrativo",
        "Los evaluadores advierten que este gasto no siempre está bien estimado; lo dicen en cada ficha.",
    ),
)


def files(resumenes: Sequence[Resumen]) -> Iterator[tuple[str, bytes]]:
    """The newest edition's rankings at `rankings/`, each other edition's below it."""
    by_edition: dict[int, list[Resumen]] = defaultdict(list)
    for resumen in resumenes:
        by_edition[resumen.edicion].append(resumen)
    editions = sorted(by_edition, reverse=True)
    for edicion in editions:
        yield f"rankings/{_name(edicion, editions)}", _page(edicion, editions, by_edition[edicion]).encode()


def _name(edicion: int, editions: Sequence[int]) -> str:
    return "index.md" if edicion == editions[0] else f"{edicion}.md"


def _page(edicion: int, editions: Sequence[int], resumenes: Sequence[Resumen]) -> str:
    title = f"Rankings de la edición {edicion}"
    others = ", ".join(link(str(other), _name(other, editions)) for other in editions if other != edicion)
    intro = "Cada uno dice a quiénes deja fuera y por qué. Lo que no es un número no se ordena como si fuera cero."
    page = blocks(
        metadata(title, intro),
        f"{link('Explorar', '../explorar.md')}\n{{ .migas }}",
        f"# {title}",
        f"{intro}\n{{ .entrada }}",
        f"Otras ediciones: {others}." if others else "",
        *(part for ranking in RANKINGS for part in _ranking(ranking, resumenes)),
    )
    return f"{page}\n"


def _ranking(ranking: Ranking, resumenes: Sequence[Resumen]) -> Iterator[str]:
    kept, left = split((resumen, resumen.propia(ranking.clave)) for resumen in resumenes)
    moneda = None
    if ranking.dinero and kept:
        moneda, kept, left = _of_one_money(kept, left)
    ordered = sorted(kept, key=lambda pair: _place(ranking, *pair))
    yield heading(2, ranking.titulo, ranking.id)
    yield f"{ranking.limite}\n{{ .limite }}"
    if ordered:
        counted = f", en {unit(moneda)}" if moneda else ""
        caption = f"{ranking.columna}{counted}. {_counted(len(ordered), len(left))}"
        yield table(caption, ["Programa", "Ministerio", "Lugar", ranking.columna], _rows(ranking, ordered), words=2)
    yield from _left_out(ranking, left)


def _of_one_money(kept: list[Kept], left: list[Left]) -> tuple[Moneda, list[Kept], list[Left]]:
    """The figures in the unit and pesos of most; the others are left out."""
    [(moneda, _)] = Counter(resumen.moneda for resumen, _ in kept).most_common(1)
    others = [(resumen, Motivo.OTROS_PESOS) for resumen, _ in kept if resumen.moneda != moneda]
    return moneda, [pair for pair in kept if pair[0].moneda == moneda], [*left, *others]


def _place(ranking: Ranking, resumen: Resumen, cifra: Cifra) -> tuple[Decimal, str, str]:
    valor = cifra.valor or Decimal(0)
    return valor if ranking.menor else -valor, fold(resumen.programa), resumen.slug


def _rows(ranking: Ranking, ordered: Sequence[Kept]) -> list[Row]:
    """The first places, and whoever ties with the last of them; equal figures share a place."""
    rows, place = [], 0
    for turn, (resumen, cifra) in enumerate(ordered, 1):
        if turn == 1 or cifra.valor != ordered[turn - 2][1].valor:
            place = turn
        if place > SHOWN or turn > MOST:
            break
        cell = figure_cell(resumen, f"{ranking.clave}.{resumen.edicion}", cifra, _UP)
        rows.append(Row(ficha_link(resumen, _UP), [ministry_link(resumen, _UP), f"{place}.º", cell]))
    return rows


def _counted(inside: int, outside: int) -> str:
    return f"Se ordena{'' if inside == 1 else 'n'} {fichas(inside)}; quedan fuera {number(outside)}."


def _left_out(ranking: Ranking, left: Sequence[Left]) -> Iterator[str]:
    if not left:
        return
    counts = Counter(why for _, why in left)
    said = ", ".join(reason(why, counts[why]) for why in Motivo if counts[why])
    yield heading(3, f"Quedan fuera {number(len(left))}: {said}", f"fuera-de-{ranking.id}", folded=True)
    named = sorted(left, key=lambda pair: (list(Motivo).index(pair[1]), fold(pair[0].programa), pair[0].slug))
    lines = [f"- {ficha_link(resumen, _UP)}: {why}" for resumen, why in named[:NAMED]]
    yield "\n".join(lines)
    if len(named) > NAMED:
        yield f"Y {number(len(named) - NAMED)} más."
