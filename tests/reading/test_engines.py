"""Both ways of reading find the same words at the same places, and through them the same ficha."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from build_site.errors import Rechazo
from build_site.model.json import encode
from build_site.parsing.assemble import parse
from build_site.reading import read
from build_site.reading.sheet import Page, Sheet, Word
from tests.writer.goldens import FOLDER
from tests.writer.scoring import score

ROOT = Path(__file__).parents[2]
PDFS = [*sorted(FOLDER.glob("*.pdf")), ROOT / "source_pdfs" / "2021" / "juntos.pdf"]
NEAR = 1.0
"""Points: how far apart the engines may put the edges of a word."""
SHIFT = 4.0
"""Points: pdfminer has no width for bullets and symbols of fonts that are not in the file, and shifts what follows."""
_SYMBOLS = str.maketrans("Σ≈", "S»")
"""What pdfminer reads in place of the characters of the font Symbol, whose encoding it does not know."""

each = pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)


@cache
def sheet(path: Path, engine: str) -> Sheet:
    return read.sheet(path, engine)


@each
def test_same_words_at_the_same_places(path: Path) -> None:
    one, other = sheet(path, "pdfium"), sheet(path, "pdfplumber")
    assert len(one.pages) == len(other.pages)
    for left, right in zip(one.pages, other.pages, strict=True):
        assert (left.width, left.height) == pytest.approx((right.width, right.height), abs=0.1)
        assert unmatched(left, right) == ([], [])


def unmatched(left: Page, right: Page) -> tuple[list[Word], list[Word]]:
    """The words of each page that have no partner on the other."""
    shifting = [word for word in left.words if word.text == "•" or set(word.text) & set("Σ≈")]
    waiting = list(right.words)
    alone = []
    for word in left.words:
        slack = SHIFT if any(abs(other.bottom - word.bottom) < NEAR for other in shifting) else NEAR
        partner = next((other for other in waiting if same(word, other, slack)), None)
        if partner:
            waiting.remove(partner)
        else:
            alone.append(word)
    return alone, waiting


def same(word: Word, other: Word, slack: float) -> bool:
    across = max(abs(word.x0 - other.x0), abs(word.x1 - other.x1))
    down = max(abs(word.top - other.top), abs(word.bottom - other.bottom))
    return plain(word.text) == plain(other.text) and across < slack and down < NEAR


def plain(text: str) -> str:
    return text.translate(_SYMBOLS)


@each
def test_same_sizes_and_weights(path: Path) -> None:
    one, other = (styles(sheet(path, engine)) for engine in ("pdfium", "pdfplumber"))
    assert one - other == other - one == Counter()


def styles(found: Sheet) -> Counter[tuple[str, float, bool]]:
    return Counter(
        (plain(word.text), round(word.size * 2) / 2, word.bold) for page in found.pages for word in page.words
    )


@each
def test_same_ficha(path: Path) -> None:
    one, other = (ficha(path, engine) for engine in ("pdfium", "pdfplumber"))
    result = score(one, other)
    assert (result.wrong, result.missing, result.misplaced) == ([], [], [])
    assert result.texts == []


def ficha(path: Path, engine: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(plain(encode(parse(sheet(path, engine))).decode()))
    return data


@pytest.mark.parametrize("engine", read.ENGINES)
def test_both_say_why_a_file_cannot_be_read(engine: str, tmp_path: Path) -> None:
    path = tmp_path / "rota.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"basura " * 100)
    with pytest.raises(Rechazo, match="PDF dañado"):
        read.sheet(path, engine)
