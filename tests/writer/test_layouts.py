"""Every layout prints every figure and every word of the ficha, the same bytes each time, each figure where it says."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from build_site.model.json import decode_ficha
from tests.writer.content import invent
from tests.writer.document import texts
from tests.writer.expected import figures
from tests.writer.layouts import LAYOUTS
from tests.writer.printing import Printed, print_ficha
from tests.writer.typography import plain

FAST = [name for name, layout in LAYOUTS.items() if layout.producer != "chromium"]


def letters(words: str) -> Counter[str]:
    """The letters and digits of a text, ligatures taken apart: word spacing is the reader's affair."""
    return Counter(letter for letter in unicodedata.normalize("NFKC", plain(words)) if letter.isalnum())


def check(printed: Printed) -> None:
    """Every letter is in the file, and every figure inside its box on its page."""
    missing = letters(" ".join(texts(printed.document)))
    with pypdfium2.PdfDocument(printed.path) as document:
        assert printed.expected["fuente"]["paginas"] == len(document)
        pages = [(page.get_textpage(), page.get_height()) for page in document]
        missing -= letters(" ".join(page.get_text_range() for page, _ in pages))
        misplaced = [
            clave
            for clave, cifra in figures(printed.expected)
            if cifra["texto"] and not stands(cifra, *pages[cifra["pagina"] - 1])
        ]
    assert not missing, missing
    assert misplaced == []


def stands(cifra: dict[str, Any], page: Any, height: float) -> bool:
    x0, top, x1, bottom = cifra["caja"]
    found = page.get_text_bounded(left=x0 - 1, bottom=height - bottom - 1, right=x1 + 1, top=height - top + 1)
    return re.sub(r"\s", "", cifra["texto"]) in re.sub(r"\s", "", found)


@pytest.mark.parametrize("layout", FAST)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_prints_every_word_and_every_figure_at_its_place(layout: str, seed: int, tmp_path: Path) -> None:
    ficha = invent(seed, 2020 + seed, huecos="algunos", textos_dificiles=True)
    printed = print_ficha(ficha, layout, tmp_path / "ficha.pdf")
    check(printed)


@pytest.mark.parametrize("layout", FAST)
def test_the_same_ficha_is_the_same_bytes(layout: str, tmp_path: Path) -> None:
    ficha = invent(5, 2022)
    one = print_ficha(ficha, layout, tmp_path / "one.pdf").path.read_bytes()
    assert print_ficha(ficha, layout, tmp_path / "two.pdf").path.read_bytes() == one


@pytest.mark.parametrize("layout", FAST)
def test_a_remark_longer_than_a_page_goes_on_over_the_next(layout: str, tmp_path: Path) -> None:
    ficha = invent(6, 2021, observaciones_largas=True, nombres_largos=True, componentes=8, regiones=16)
    check(print_ficha(ficha, layout, tmp_path / "ficha.pdf"))


def test_the_expected_json_is_the_ficha_and_its_places(tmp_path: Path) -> None:
    ficha = invent(9, 2023)
    printed = print_ficha(ficha, "canvas-grid", tmp_path / "ficha.pdf")
    data = {
        key: value for key, value in printed.expected.items() if key not in {"fuente", "paginas_de_texto", "prueba"}
    }
    for _, cifra in figures(data):
        cifra.pop("pagina", None)
        cifra.pop("caja", None)

    again = decode_ficha(json.dumps(data | {"fuente": {"archivo": ficha.fuente.archivo, "paginas": 4}}).encode())
    assert again == ficha
