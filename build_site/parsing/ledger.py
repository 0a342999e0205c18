"""Every printed word is accounted for once: in a field, in a label, in declared boilerplate, or in `otros`."""

from collections.abc import Iterable, Sequence

from build_site.model.cifra import VACIA, Cifra, Estado
from build_site.model.ficha import CampoFaltante, TextoFijo
from build_site.model.numeros import parse
from build_site.parsing.line import Line, Token
from build_site.parsing.text import join


class Ledger:
    """Who took which word. A word can be taken once."""

    def __init__(self) -> None:
        self._taken: set[int] = set()
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
            text = "".join(token.text for token in tokens)
            found = parse(text)
            if found is not None:
                _make_one(tokens, text)
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
        """Takes the footnotes under a table, as long as they go on in the same type; text after them is not theirs."""
        above: Line | None = None
        note: list[Token] = []
        for index, line in enumerate(lines):
            below = lines[index + 1] if index + 1 < len(lines) else None
            if above and not _goes_on(above, line):
                break
            if is_footnote(line, below) and not (note and len(note) == 1):
                self.label(note, "nota_de_tabla")
                note = []
            note.extend(line.tokens)
            above = line
        self.label(note, "nota_de_tabla")

    def missing(self, campo: str, pagina: int | None, motivo: str) -> None:
        """Reports a field that cannot be read with certainty."""
        self.faltantes.append(CampoFaltante(campo=campo, pagina=pagina, motivo=motivo))

    def _take(self, tokens: Sequence[Token]) -> list[Token]:
        free = self.free(tokens)
        self._taken.update(id(token) for token in free)
        return free


def _make_one(tokens: Sequence[Token], text: str) -> None:
    """An amount that its narrow cell cuts over two lines is one word."""
    tokens[0].text = text
    for token in tokens[1:]:
        token.text = ""


def box_of(tokens: Sequence[Token]) -> tuple[float, float, float, float]:
    """The box of words of one page on that page."""
    boxes = [token.caja for token in tokens if token.page == tokens[0].page]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def is_footnote(line: Line, below: Line | None = None) -> bool:
    """Whether a line starts a footnote: with asterisks and then words, be they raised marks on a line of their own."""
    if not line.tokens[0].text.startswith("*"):
        return False
    words = join(line.tokens).strip("* ")
    if words:
        return any(parse(token.text) is None for token in line.tokens if token.text.strip("*"))
    raised = below is not None and below.bottom - line.bottom < 0.6 * below.size
    return raised and below is not None and line.x0 < below.x0 < line.x1 + 2 * below.size


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line is of the same footnotes: near, and set no larger."""
    near = line.bottom - above.bottom < 3.2 * above.size
    return near and (is_footnote(line) or line.size < above.size + 0.6 or not above.text.strip("* "))
