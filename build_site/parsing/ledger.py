"""Every printed word is accounted for once: in a field, in a label, in declared boilerplate, or in `otros`."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from build_site.model.cifra import VACIA, Cifra, Estado
from build_site.model.ficha import CampoFaltante, TextoFijo
from build_site.model.numeros import parse
from build_site.model.textos import fold
from build_site.parsing.flow import Line, Token
from build_site.parsing.text import join

_SAME_NOTE = 0.72
"""Likeness from which a footnote is one of those that every ficha prints, years and small changes aside."""


class Ledger:
    """Who took which word. A word can be taken once."""

    def __init__(self, notas_de_tabla: Sequence[str]) -> None:
        self._taken: set[int] = set()
        self._notes = [fold(text) for text in notas_de_tabla]
        self.texto_fijo: list[TextoFijo] = []
        self.paginas: dict[str, int] = {}
        self.faltantes: list[CampoFaltante] = []

    def free(self, tokens: Iterable[Token]) -> list[Token]:
        """Those that nobody has taken."""
        return [token for token in tokens if id(token) not in self._taken]

    def text(self, clave: str, tokens: Sequence[Token]) -> str:
        """Takes words for a text field and gives its text."""
        tokens = self._take(tokens)
        if tokens:
            self.paginas[clave] = tokens[0].page
        return join(tokens)

    def figure(self, clave: str, tokens: Sequence[Token]) -> Cifra | None:
        """Takes words for a figure. What is not a figure is reported, left for `otros`, and None."""
        text = join(tokens)
        found = parse(text)
        if found is None:
            self.missing(clave, tokens[0].page, f"no es una cifra: «{text}»")
            return None
        self._take(tokens)
        valor, estado = found
        if estado is Estado.VACIO and not text:
            return VACIA
        return Cifra(texto=text, valor=valor, estado=estado, pagina=tokens[0].page, caja=box_of(tokens))

    def label(self, tokens: Sequence[Token], clase: str = "rotulo") -> None:
        """Takes words that name what stands beside them (headings, headers, row labels)."""
        tokens = self._take(tokens)
        if tokens:
            self.texto_fijo.append(TextoFijo(clase=clase, pagina=tokens[0].page, texto=join(tokens)))

    def footnotes(self, lines: Sequence[Line]) -> None:
        """Takes footnotes that every ficha prints; others are left for `otros`, where search and readers find them."""
        for note in _notes_of(lines):
            tokens = [token for line in note for token in line.tokens]
            text = fold(join(tokens))
            if any(_alike(text, known) for known in self._notes):
                self.label(tokens, "nota_de_tabla")

    def missing(self, campo: str, pagina: int | None, motivo: str) -> None:
        """Reports a field that cannot be read with certainty."""
        self.faltantes.append(CampoFaltante(campo=campo, pagina=pagina, motivo=motivo))

    def _take(self, tokens: Sequence[Token]) -> list[Token]:
        free = self.free(tokens)
        self._taken.update(id(token) for token in free)
        return free


def box_of(tokens: Sequence[Token]) -> tuple[float, float, float, float]:
    """The box of words of one page on that page."""
    boxes = [token.caja for token in tokens if token.page == tokens[0].page]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def is_footnote(line: Line) -> bool:
    """Whether a line starts a footnote: asterisks, then words."""
    first = line.tokens[0].text
    return first.startswith("*") and (len(first.strip("*")) > 0 or len(line.tokens) > 1 or not first.strip("*"))


def _notes_of(lines: Sequence[Line]) -> list[list[Line]]:
    notes: list[list[Line]] = []
    for line in lines:
        marks_only = bool(notes) and len(notes[-1]) == 1 and not notes[-1][0].text.strip("* ")
        if notes and (not is_footnote(line) or marks_only):
            notes[-1].append(line)
        else:
            notes.append([line])
    return notes


def _alike(text: str, known: str) -> bool:
    a, b = text.split(), known.split()
    if not 0.4 < len(a) / len(b) < 2.0:
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SAME_NOTE
