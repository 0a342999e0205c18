"""«Qué no cuadra»: every check that fails in the collection, by method and edition, with links to the figures."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Cotejo, Veredicto
from build_site.model.textos import fold
from build_site.notas.catalogue import NOTAS
from build_site.pages.bar_chart import Bar, bar_chart
from build_site.pages.checks import evidence
from build_site.pages.counts import fichas, number
from build_site.pages.markdown import blocks, clean, escape, link
from build_site.pages.tables import Row, table
from build_site.pages.way_metadata import metadata

SHOWN = 100
"""Most failures that one page lists."""
_UP = "../../"
_TITLES = {nota.id: nota.titulo for nota in NOTAS}
_WHAT = (
    "Que algo no cuadre quiere decir que la ficha se contradice: dos cifras suyas, o una cifra y una frase, no pueden "
    "ser ciertas a la vez, aun contando el redondeo. No quiere decir que haya una falta; a menudo es un error de "
    "transcripción. Aquí se muestra, no se corrige."
)


class Mismatches:
    """Takes fichas one by one, in any order, and writes the pages. Keeps a few lines of text of each failure."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, int], list[tuple[str, str, Row]]] = defaultdict(list)
        self._fichas: Counter[str] = Counter()
        self._checked: Counter[int] = Counter()
        self._failing: Counter[int] = Counter()

    def add(self, publicada: FichaPublicada) -> None:
        """Notes what fails in one ficha."""
        ficha = publicada.ficha
        failing = [cotejo for cotejo in publicada.cotejos if cotejo.estado is Veredicto.DIFIERE]
        self._checked[ficha.edicion] += 1
        self._failing[ficha.edicion] += bool(failing)
        self._fichas.update({cotejo.id for cotejo in failing})
        for cotejo in failing:
            place = fold(ficha.programa), publicada.slug, _row(publicada, cotejo)
            self._rows[cotejo.id, ficha.edicion].append(place)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The index and the pages that list every failure, as `(path under docs/, content)`."""
        yield "no-cuadra/index.md", self._index().encode()
        for nota, edicion in sorted(self._rows):
            found = sorted(self._rows[nota, edicion], key=lambda place: place[:2])
            rows = [row for _, _, row in found]
            pieces = [rows[at : at + SHOWN] for at in range(0, len(rows), SHOWN)]
            for turn, piece in enumerate(pieces, 1):
                page = _page(nota, edicion, piece, turn, len(pieces))
                yield f"no-cuadra/{edicion}/{_name(nota, turn)}.md", page.encode()

    def _index(self) -> str:
        editions = sorted(self._checked, reverse=True)
        notes = [nota.id for nota in NOTAS if any((nota.id, edicion) in self._rows for edicion in editions)]
        rows = [Row(escape(_TITLES[nota]), [self._count(nota, edicion) for edicion in editions]) for nota in notes]
        caption = "Cuántas cuentas no cuadran, por lo que se revisa y por edición. Cada número lleva a la lista."
        bars = [Bar(_TITLES[nota], Decimal(self._fichas[nota]), number(self._fichas[nota])) for nota in notes]
        page = blocks(
            metadata("Qué no cuadra", _WHAT),
            "# Qué no cuadra",
            f"{_WHAT} {link('Cómo se revisa', '../metodologia/index.md')}.\n{{ .entrada }}",
            "\n".join(f"- {self._said(edicion)}" for edicion in editions),
            bar_chart("no-cuadra", "Fichas con algo que no cuadra", "número de fichas, todas las ediciones", bars),
            table(caption, ["Qué se revisa", *(f"Edición {edicion}" for edicion in editions)], rows),
        )
        return f"{page}\n"

    def _said(self, edicion: int) -> str:
        return (
            f"**Edición {edicion}:** algo no cuadra en {number(self._failing[edicion])} de "
            f"{fichas(self._checked[edicion])}."
        )

    def _count(self, nota: str, edicion: int) -> str:
        count = len(self._rows[nota, edicion]) if (nota, edicion) in self._rows else 0
        return link(number(count), f"{edicion}/{nota}.md") if count else "0"


def _row(publicada: FichaPublicada, cotejo: Cotejo) -> Row:
    ficha = publicada.ficha
    page = f"{_UP}{publicada.ruta}index.md"
    used = ", ".join(evidence(ficha, cotejo.entradas, page))
    detail = " · ".join(part for part in (escape(cotejo.formula), f"Cifras: {used}" if used else "") if part)
    name = link(clean(ficha.programa) or ficha.id, f"{page}#no-cuadra")
    label = f"{name} <small>{escape(ficha.servicio)}</small>"
    return Row(label, [f"{escape(cotejo.texto)} <small>{detail}</small>" if detail else escape(cotejo.texto)])


def _page(nota: str, edicion: int, rows: Sequence[Row], turn: int, pieces: int) -> str:
    title = f"{_TITLES.get(nota, nota)}: qué no cuadra en {edicion}"
    part = f", página {turn} de {pieces}" if pieces > 1 else ""
    attributes = '.listado data-columnas="programa:texto cuenta:texto"' if pieces == 1 else ".lista"
    caption = "Cada ficha con la cuenta que no cuadra y las cifras que usa, como están impresas."
    page = blocks(
        metadata(f"{title}{part}", caption),
        f"{link('Qué no cuadra', '../index.md')}\n{{ .migas }}",
        f"# {escape(title)}{part}",
        link("Cómo se hace esta cuenta y qué tolera", f"{_UP}metodologia/notas/{nota}.md"),
        table(caption, ["Ficha", "Qué no cuadra"], rows, words=2, attributes=attributes),
        _turning(nota, turn, pieces),
    )
    return f"{page}\n"


def _turning(nota: str, turn: int, pieces: int) -> str:
    """Links to the pages before and after."""
    back = [link("Anterior", f"{_name(nota, turn - 1)}.md")] if turn > 1 else []
    forth = [link("Siguiente", f"{_name(nota, turn + 1)}.md")] if turn < pieces else []
    return " · ".join([*back, *forth])


def _name(nota: str, turn: int) -> str:
    return nota if turn == 1 else f"{nota}-{turn}"
