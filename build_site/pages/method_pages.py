"""The pages of the method: what each computed note asks, how, and what it finds in the fichas published."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Cotejo, Veredicto
from build_site.model.numeros import format_number
from build_site.notas.catalogue import NOTAS
from build_site.notas.declaration import Nota, formula_in_words
from build_site.pages.markdown import blocks, clean, escape, front_matter, heading, link
from build_site.pages.method_texts import cases, compared_with, tolerance
from build_site.pages.tables import Row, table

LISTED = 1000
"""Most fichas that one page lists; the downloads have them all."""
_FOLDER = "metodologia/notas"
_UP = "../.."
_CRUMBS = f"{link('Metodología', '../index.md')} › {link('Todas las cuentas', 'index.md')}\n{{ .migas }}"
_WORDS = {
    Veredicto.DIFIERE: "No cuadra",
    Veredicto.COINCIDE: "Cuadra",
    Veredicto.INFORMATIVA: "Cifra derivada",
    Veredicto.NO_CALCULABLE: "No se puede calcular",
}
"""In order of weight: a ficha counts under the first that any of its outcomes has."""


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """A ficha to link to."""

    edicion: int
    programa: str
    slug: str
    ruta: str

    @property
    def markdown(self) -> str:
        return link(f"{self.programa}, edición {self.edicion}", f"{_UP}/{self.ruta}index.md")


@dataclass(slots=True)
class _Tally:
    """What one note found. One example of each verdict is kept, that of the first ficha in the order of places."""

    fichas: Counter[Veredicto] = field(default_factory=Counter)
    cotejos: Counter[Veredicto] = field(default_factory=Counter)
    differing: list[_Place] = field(default_factory=list)
    examples: dict[Veredicto, tuple[_Place, Cotejo]] = field(default_factory=dict)

    def add(self, place: _Place, cotejos: list[Cotejo]) -> None:
        found = {cotejo.estado: cotejo for cotejo in reversed(cotejos)}
        self.cotejos.update(cotejo.estado for cotejo in cotejos)
        self.fichas[next(verdict for verdict in _WORDS if verdict in found)] += 1
        if Veredicto.DIFIERE in found:
            self.differing.append(place)
        for verdict, cotejo in found.items():
            kept = self.examples.get(verdict)
            if kept is None or place < kept[0]:
                self.examples[verdict] = place, cotejo


class MethodTally:
    """Adds up the outcomes of fichas, one by one in any order, and writes the pages. Holds counts and links only."""

    def __init__(self) -> None:
        self._tallies = {nota.id: _Tally() for nota in NOTAS}
        self._fichas = 0

    def add(self, publicada: FichaPublicada) -> None:
        """Counts in the notes of one ficha."""
        self._fichas += 1
        name = clean(publicada.ficha.programa) or publicada.ficha.id
        place = _Place(publicada.ficha.edicion, name, publicada.slug, publicada.ruta)
        by_note: dict[str, list[Cotejo]] = {}
        for cotejo in publicada.cotejos:
            by_note.setdefault(cotejo.id, []).append(cotejo)
        for identifier, cotejos in by_note.items():
            if identifier in self._tallies:
                self._tallies[identifier].add(place, cotejos)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The index of the notes and a page for each, as `(path under docs/, content)`."""
        yield f"{_FOLDER}/index.md", _index(self._tallies, self._fichas).encode()
        for nota in NOTAS:
            yield f"{_FOLDER}/{nota.id}.md", _page(nota, self._tallies[nota.id], self._fichas).encode()


def files(publicadas: Iterable[FichaPublicada]) -> Iterator[tuple[str, bytes]]:
    """The method pages of a collection, as `(path under docs/, content)`. Holds one ficha at a time."""
    tally = MethodTally()
    for publicada in publicadas:
        tally.add(publicada)
    yield from tally.files()


def _index(tallies: dict[str, _Tally], fichas: int) -> str:
    rows = [
        Row(
            link(nota.titulo, f"{nota.id}.md"),
            [escape(nota.revisa), *(_number(tallies[nota.id].fichas[verdict]) for verdict in _WORDS)],
        )
        for nota in NOTAS
    ]
    caption = f"Número de fichas según el resultado de cada cuenta. Fichas publicadas: {_number(fichas)}."
    page = blocks(
        _metadata("Todas las cuentas", "Las cuentas que este sitio hace con las cifras de cada ficha."),
        f"{link('Metodología', '../index.md')}\n{{ .migas }}",
        "# Todas las cuentas",
        "Cada cuenta usa solo cifras de la misma ficha y tolera solo el redondeo de lo impreso. Una ficha con varios "
        "resultados en una cuenta (por año o componente) se anota en la primera columna que le toca.",
        table(caption, ["Cuenta", "Qué revisa", *_WORDS.values()], rows, words=2),
    )
    return f"{page}\n"


def _page(nota: Nota, tally: _Tally, fichas: int) -> str:
    page = blocks(
        _metadata(nota.titulo, nota.revisa),
        _CRUMBS,
        f"# {escape(nota.titulo)}",
        escape(nota.revisa),
        heading(2, "Fórmula", "formula"),
        escape(_sentence(formula_in_words(nota))),
        escape(compared_with(nota)),
        heading(2, "De dónde salen las cifras", "fuente"),
        escape(_sentence(nota.fuente)),
        heading(2, "Qué se tolera", "tolerancia"),
        "\n".join(f"- {escape(line)}" for line in tolerance(nota)),
        escape(nota.alcance),
        *_examples(tally),
        *_outcomes(tally, fichas),
        *_differing(tally),
        heading(2, "Casos con que se prueba", "casos", folded=True),
        cases(nota, _WORDS),
    )
    return f"{page}\n"


def _examples(tally: _Tally) -> Iterator[str]:
    lines = []
    for verdict in sorted(tally.examples, key=list(_WORDS).index):
        place, cotejo = tally.examples[verdict]
        formula = f" <small>{escape(cotejo.formula)}</small>"
        lines.append(f"- **{_WORDS[verdict]}.** {place.markdown}: {escape(cotejo.texto)}{formula}")
    if lines:
        yield heading(2, "Ejemplos", "ejemplos")
        yield "\n".join(lines)


def _outcomes(tally: _Tally, fichas: int) -> Iterator[str]:
    without = fichas - sum(tally.fichas.values())
    rows = [
        Row(words, [_number(tally.fichas[verdict]), _number(tally.cotejos[verdict])])
        for verdict, words in _WORDS.items()
        if tally.cotejos[verdict]
    ]
    if without:
        rows.append(Row("No hay nada que revisar", [_number(without), ""]))
    yield heading(2, "Resultado en las fichas publicadas", "resultado")
    yield table(
        "Una ficha puede tener varias cuentas: por año, por componente.", ["Resultado", "Fichas", "Cuentas"], rows
    )


def _differing(tally: _Tally) -> Iterator[str]:
    if not tally.differing:
        return
    yield heading(2, "Fichas en que no cuadra", "no-cuadra")
    shown = sorted(tally.differing, key=lambda place: (-place.edicion, place.programa, place.slug))[:LISTED]
    for edicion, group in groupby(shown, key=lambda place: place.edicion):
        lines = [f"- {link(place.programa, f'{_UP}/{place.ruta}index.md#no-cuadra')}" for place in group]
        yield blocks(heading(3, f"Edición {edicion}", f"edicion-{edicion}"), "\n".join(lines))
    if len(tally.differing) > len(shown):
        rest = _number(len(tally.differing) - len(shown))
        yield f"Y {rest} más, que no caben en esta página: están todas en los datos para descargar."


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _metadata(title: str, description: str) -> str:
    return front_matter({"title": clean(title), "description": clean(description), "hide": ["navigation"]})


def _number(count: int) -> str:
    return format_number(Decimal(count))
