"""Lists in a column of text: where an item begins, with or without a printed bullet."""

import re
from collections.abc import Sequence

from build_site.parsing.flow import Flow
from build_site.parsing.line import Line, Token
from build_site.parsing.text import join, lines_of

BULLETS = frozenset({"•", "-", "–", "—", "·"})
_MARKS = BULLETS | {"*"}
_CRITERION = re.compile(r"(?P<before>[^:.]{3,110}?)\s*:\s+(?P<after>.*)", re.DOTALL)
_MAX_LABEL_WORDS = 12


def items(tokens: Sequence[Token], flow: Flow, split_at_labels: bool = False) -> list[list[Token]]:
    """The items of a column, each without its bullet.

    Bullets may be printed characters or small drawn marks. Without any, and if `split_at_labels`, an item begins
    where a line starts with a short label and a colon and the line before ended a sentence.
    """
    lines = lines_of(tokens)
    marked = [_marked(line, flow) for line in lines]
    if not any(marked) and split_at_labels:
        marked = [_labelled(lines, index) for index in range(len(lines))]
    found: list[list[Token]] = []
    for line, starts in zip(lines, marked, strict=True):
        if starts or not found:
            found.append([])
        found[-1].extend(_unmarked(line) if starts else line.tokens)
    return [item for item in found if item]


def split_label(text: str) -> tuple[str | None, str]:
    """`Gasto administrativo: El gasto…` as label and text; no label where nothing short stands before a colon."""
    found = _CRITERION.fullmatch(text)
    if not found or len(found["before"].split()) > _MAX_LABEL_WORDS:
        return None, text
    return found["before"].strip(), found["after"].strip()


def marks_of(tokens: Sequence[Token]) -> list[Token]:
    """The printed bullets among some words."""
    return [token for token in tokens if token.text in _MARKS]


def _marked(line: Line, flow: Flow) -> bool:
    first = line.tokens[0]
    if first.text in _MARKS and len(line.tokens) > 1:
        return first.text == "•" or line.tokens[1].text[0].isupper() or not line.tokens[1].text[0].isalnum()
    middle = (first.top + first.bottom) / 2
    return any(
        dot.x1 <= first.x0 + 1 and first.x0 - dot.x0 < 3 * first.size and dot.top - 3 <= middle <= dot.bottom + 3
        for dot in flow.dots
    )


def _unmarked(line: Line) -> list[Token]:
    return line.tokens[1:] if line.tokens[0].text in _MARKS else line.tokens


def _labelled(lines: Sequence[Line], index: int) -> bool:
    if index and not lines[index - 1].text.rstrip().endswith((".", ":", ";")):
        return False
    text = join([token for line in lines[index : index + 2] for token in line.tokens])
    label, _ = split_label(text)
    return label is not None and label[0].isupper() and not label.lower().startswith("el programa")
