"""Fichas printed for the test in every layout: right, or loud where they are not sure."""

from pathlib import Path
from typing import Any

import pytest

from build_site.errors import Rechazo
from tests.cases.reading import letters_of_ficha, letters_of_pdf, read, rows_by_name
from tests.writer.content import invent
from tests.writer.layouts import LAYOUTS
from tests.writer.printing import Printed, print_ficha
from tests.writer.scoring import score

SLOW = {"chromium", "weasyprint"}
"""These take seconds where the others take milliseconds."""
ORDERS = [
    pytest.param(layout, seed, 2020 + (seed + number) % 4, id=f"{layout}-{seed}")
    for number, (layout, made) in enumerate(LAYOUTS.items())
    for seed in ((301,) if made.producer in SLOW else (301, 302, 303))
]


@pytest.fixture(scope="module")
def print_once(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("fichas")
    done: dict[tuple[str, int], Printed] = {}

    def get(layout: str, seed: int, edicion: int) -> Printed:
        if (layout, seed) not in done:
            ficha = invent(seed, edicion)
            done[layout, seed] = print_ficha(ficha, layout, folder / f"{layout}-{seed}.pdf")
        return done[layout, seed]

    return get


@pytest.mark.parametrize(("layout", "seed", "edicion"), ORDERS)
def test_figures_and_texts(print_once: Any, layout: str, seed: int, edicion: int) -> None:
    printed = print_once(layout, seed, edicion)
    got = read(printed.path)
    result = score(printed.expected, got)
    assert (result.wrong, result.missing, result.misplaced) == ([], [], [])
    assert result.texts == []


@pytest.mark.parametrize(("layout", "seed", "edicion"), ORDERS)
def test_words(print_once: Any, layout: str, seed: int, edicion: int) -> None:
    printed = print_once(layout, seed, edicion)
    got = read(printed.path)
    assert got["lectura"]["palabras"] == got["lectura"]["palabras_publicadas"]
    assert not letters_of_pdf(printed.path) - letters_of_ficha(got)


def test_rows_are_compared_by_name(print_once: Any) -> None:
    """What the tests below stand on: a row lost is missing, and makes no other row wrong."""
    printed = print_once("canvas-grid", 302, 2021)
    expected, got = rows_by_name(printed.expected), rows_by_name(read(printed.path))
    lost = got | {"componentes": got["componentes"] | {"filas": dict(list(got["componentes"]["filas"].items())[1:])}}
    result = score(expected, lost)
    assert len(result.missing) == 9
    assert result.wrong == []


@pytest.mark.parametrize("layout", [name for name, made in LAYOUTS.items() if made.producer not in SLOW])
@pytest.mark.parametrize(
    "options",
    [
        {"componentes": 8, "nombres_largos": True, "huecos": "muchos"},
        {"regiones": 16, "subtitulos": 8, "textos_dificiles": True, "huecos": "algunos"},
        {"observaciones_largas": True, "indicadores_proposito": 4, "indicadores_complementarios": 4},
        {"componentes": 1, "regiones": 1, "subtitulos": 1, "sin_ejecucion": (2019, 2020)},
    ],
    ids=["names", "rows", "texts", "small"],
)
def test_extremes_are_never_wrong_and_never_silent(layout: str, options: dict[str, Any], tmp_path: Path) -> None:
    printed = print_ficha(invent(304, 2021, **options), layout, tmp_path / "ficha.pdf")
    got = read(printed.path)
    result = score(rows_by_name(printed.expected), rows_by_name(got))
    assert result.wrong == []
    assert not result.missing or got["lectura"]["campos_faltantes"]
    assert got["lectura"]["palabras"] == got["lectura"]["palabras_publicadas"]


@pytest.mark.parametrize("edicion", [2012, 2018, 2019, 2024, 2025, 2031])
def test_an_edition_without_profile_is_read_by_the_nearest_and_flagged(edicion: int, tmp_path: Path) -> None:
    printed = print_ficha(invent(305, edicion), "canvas-grid", tmp_path / "ficha.pdf")
    got = read(printed.path)
    result = score(printed.expected, got)
    assert (result.wrong, result.missing) == ([], [])
    assert got["edicion"] == edicion
    assert got["lectura"]["perfil"] == min(max(edicion, 2020), 2023)


def test_a_letter_is_no_ficha(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 (only here)

    canvas = Canvas(str(tmp_path / "carta.pdf"))
    canvas.drawString(72, 700, "Estimada ciudadana: le informamos que su solicitud fue recibida en 2021.")
    canvas.save()
    with pytest.raises(Rechazo, match="no es una ficha"):
        read(tmp_path / "carta.pdf")
