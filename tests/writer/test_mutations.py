"""A mutated ficha prints everything that it is expected to, and the unknown texts are named in `otros`."""

from pathlib import Path

import pytest

from tests.writer.content import invent
from tests.writer.mutations import MUTATIONS, print_mutated
from tests.writer.test_layouts import check

ADDING = [name for name in MUTATIONS if name != "sections_reordered"]


@pytest.mark.parametrize("name", MUTATIONS)
@pytest.mark.parametrize("layout", ["canvas-grid", "platypus-white"])
def test_prints_all_that_is_expected(name: str, layout: str, tmp_path: Path) -> None:
    printed = print_mutated(invent(21, 2021, huecos="ninguno"), layout, tmp_path / "ficha.pdf", [name], seed=3)
    check(printed)
    assert bool(printed.expected["otros"]) == (name in ADDING)


def test_unknown_texts_carry_their_heading_and_page(tmp_path: Path) -> None:
    printed = print_mutated(invent(22, 2022), "canvas-grid", tmp_path / "ficha.pdf", ["extra_pages"], seed=1)
    last_page = printed.expected["fuente"]["paginas"]
    assert {block["titulo"].partition(" ")[2] for block in printed.expected["otros"]} <= {
        "ANEXO: ACTAS DE SESIÓN",
        "ACTAS DE SESIÓN",
    }
    assert printed.expected["otros"][-1]["pagina"] == last_page


def test_mutations_add_up(tmp_path: Path) -> None:
    every = list(MUTATIONS)
    ficha = invent(23, 2023, huecos="ninguno")
    printed = print_mutated(ficha, "canvas-words", tmp_path / "ficha.pdf", every, seed=2)
    check(printed)
    assert len({(block["pagina"], block["texto"]) for block in printed.expected["otros"]}) > 10
