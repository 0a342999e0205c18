"""The committed fichas: the seed still gives their content, and their files hold every figure where the JSON says."""

import json
from typing import Any

import pypdfium2
import pytest

from tests.writer.content import compose
from tests.writer.expected import expected, figures, typical_place
from tests.writer.goldens import FOLDER, GOLDENS, Golden
from tests.writer.layouts import LAYOUTS
from tests.writer.options import Options
from tests.writer.test_layouts import stands


def stored(golden: Golden) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / f"{golden.name}.json").read_text(encoding="utf-8"))
    return data


def without_places(data: dict[str, Any]) -> dict[str, Any]:
    printing = {"fuente", "paginas_de_texto", "prueba", "otros"}
    bare = {key: value for key, value in data.items() if key not in printing}
    for _, cifra in figures(bare):
        cifra.pop("pagina", None)
        cifra.pop("caja", None)
    return bare


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_the_seed_gives_the_stored_content(golden: Golden) -> None:
    ficha = compose(golden.seed, golden.edicion, Options(**golden.options)).ficha
    assert without_places(stored(golden)) == without_places(expected(ficha, typical_place))


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_every_figure_stands_in_the_file(golden: Golden) -> None:
    with pypdfium2.PdfDocument(FOLDER / f"{golden.name}.pdf") as document:
        pages = [(page.get_textpage(), page.get_height()) for page in document]
        misplaced = [
            clave
            for clave, cifra in figures(stored(golden))
            if cifra["texto"] and not stands(cifra, *pages[cifra["pagina"] - 1])
        ]
    assert misplaced == []


def test_every_layout_and_edition_is_kept_and_the_whole_is_small() -> None:
    assert {golden.layout for golden in GOLDENS} == set(LAYOUTS)
    assert {golden.edicion for golden in GOLDENS} == {2020, 2021, 2022, 2023}
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 3_000_000
    assert {path.stem for path in FOLDER.iterdir()} == {golden.name for golden in GOLDENS}
