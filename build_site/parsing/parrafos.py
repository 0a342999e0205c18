"""Sections of running text: contribution to the ODS, contingency, the institution's observations, technical notes."""

import re
from collections.abc import Callable, Sequence

from build_site.model.ficha import NotaTecnica, Observacion, Ods, Tema
from build_site.parsing.bullets import BULLETS, split_label
from build_site.parsing.flow import Flow
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line, Token
from build_site.parsing.text import join

_NOTE = re.compile(r"notas?\s+t[ée]cnicas?\s+(?:n\s?[°º.]\s*)?(\d{1,2})\s*[:.)-]?\s*", re.IGNORECASE)
_ODS = re.compile(r"(?:•\s*)?(?:ODS\s*(?:N\s?[°º.]\s*)?)?(?P<numero>\d{1,2})\s*[.:)\-–]*\s+(?P<rest>.+)", re.DOTALL)
_MAX_THEME_WORDS = 6


def read_ods(lines: Sequence[Line], ledger: Ledger) -> list[Ods]:
    """`8. Trabajo decente y crecimiento económico: Promover…`, one for each goal."""
    found: list[Ods] = []
    for block in _blocks(lines, lambda line, _: _ods_number(line.text) is not None):
        number = _ods_number(join(block))
        if number is None:
            continue
        match = _ODS.fullmatch(ledger.text(f"ods.{len(found)}", block))
        rest = match["rest"] if match else ""
        nombre, _, texto = rest.partition(":")
        found.append(Ods(numero=number, nombre=nombre.strip(), texto=texto.strip()))
    return found


def read_contingencia(lines: Sequence[Line], flow: Flow, ledger: Ledger) -> list[Tema]:
    """Paragraphs that begin with their theme and a colon."""
    some_bold = any(token.bold for line in lines for token in line.tokens)

    def starts(line: Line, above: Line | None) -> bool:
        label, _ = split_label(line.text + " ")
        if label is None and not line.text.endswith(":"):
            return False
        if some_bold:
            return line.tokens[0].bold and line.text[0].isupper()
        return above is None or above.text.endswith((".", ":")) or line.bottom - above.bottom > 1.2 * flow.leading

    found: list[Tema] = []
    for block in _blocks(lines, starts):
        text = join(block)
        label, rest = split_label(text)
        if label is None:
            continue
        ledger.text(f"contingencia.{len(found)}", block)
        found.append(Tema(tema=label, texto=rest))
    return found


def read_observaciones(lines: Sequence[Line], ledger: Ledger) -> list[Observacion]:
    """Themes in capitals, each with its items `- Título: texto`."""
    found: list[Observacion] = []
    tema = ""
    for block in _blocks(lines, lambda line, above: _is_theme(line, above) or _is_item(line, above)):
        theme = _theme_of(block)
        if theme:
            ledger.label(theme)
            tema = join(theme).rstrip(": ")
        item = block[len(theme) :]
        if not item:
            continue
        marks = [token for token in item[:1] if token.text in BULLETS]
        ledger.label(marks)
        text = ledger.text(f"observaciones_institucion.{len(found)}", item[len(marks) :])
        titulo, rest = split_label(text)
        found.append(Observacion(tema=tema, titulo=titulo or "", texto=rest))
    return found


def read_notas(lines: Sequence[Line], ledger: Ledger) -> list[NotaTecnica]:
    """`Nota técnica 1: …` and so on."""
    found: list[NotaTecnica] = []
    for block in _blocks(lines, lambda line, _: _NOTE.match(line.text) is not None):
        match = _NOTE.match(join(block))
        if match is None:
            continue
        text = ledger.text(f"notas_tecnicas.{len(found)}", block)
        found.append(NotaTecnica(numero=int(match[1]), texto=text[match.end() :]))
    return found


def _blocks(lines: Sequence[Line], starts: Callable[[Line, Line | None], bool]) -> list[list[Token]]:
    """Words of the lines, grouped at each line that starts something."""
    blocks: list[list[Token]] = []
    above: Line | None = None
    for line in lines:
        if not blocks or starts(line, above):
            blocks.append([])
        blocks[-1].extend(line.tokens)
        above = line
    return blocks


def _ods_number(text: str) -> int | None:
    match = _ODS.match(text)
    number = int(match["numero"]) if match else 0
    return number if 1 <= number <= 17 and match and match["rest"][0].isupper() else None


def _is_theme(line: Line, above: Line | None) -> bool:
    words = line.text.rstrip()
    return (
        words.endswith(":")
        and len(line.tokens) <= _MAX_THEME_WORDS
        and words.isupper()
        and line.tokens[0].text not in BULLETS
    )


def _is_item(line: Line, above: Line | None) -> bool:
    first = line.tokens[0].text
    if first not in BULLETS and not (first[0] in "-–•" and len(first) > 1 and first[1].isupper()):
        return False
    if len(first) == 1 and len(line.tokens) > 1 and not line.tokens[1].text[0].isupper():
        return False
    return above is None or above.text.rstrip().endswith((".", ":", ")", "»", '"', ";")) or first == "•"


def _theme_of(block: Sequence[Token]) -> list[Token]:
    """The words of the theme that opens a block, if one does."""
    for index, token in enumerate(block[:_MAX_THEME_WORDS]):
        if not token.text.isupper() and any(c.isalpha() for c in token.text):
            return []
        if token.text.endswith(":"):
            return list(block[: index + 1])
    return []
