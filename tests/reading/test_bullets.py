"""An `o` that hangs before an item is a bullet; the conjunction at a line's start is a word."""

import pytest

from build_site.reading.bullets import with_bullets
from build_site.reading.sheet import Page, Sheet, Word


def bullets(*lines: str) -> list[int]:
    """The rows whose first word is a bullet; letters are 5 points wide, and spaces at a line's start set it in."""
    words = []
    for row, line in enumerate(lines):
        x = 50.0
        for text in line.split(" "):
            if text:
                words.append(Word(text, x, 90 + 12 * row, x + 5 * len(text), 100 + 12 * row, 10.0, bold=False))
            x += 5 * len(text) + 5
    (page,) = with_bullets(Sheet([Page(1, 600, 800, words, [], [], [])])).pages
    return [round((word.bottom - 100) / 12) for word in page.words if word.text == "•"]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["o El programa no presenta", "  deficiencias evidentes", "o Gasto: sube"], [0, 2]),
        (["o El programa", "o Gasto"], [0, 1]),
        (["Evaluaciones:", "o 2019: Recomendado", "Otras: No"], [1]),
        (["para una persona", "o El Municipio", "que lo pida"], []),
        (["para una persona.", "o una empresa", "  que lo pida"], []),
        (["Sí o No", "  Gasto"], []),
        (["o", "  Gasto"], []),
    ],
)
def test_bullets(lines: list[str], rows: list[int]) -> None:
    assert bullets(*lines) == rows
