"""Fichas that print what no edition knows: it ends in `otros`, no word is lost, and no figure is wrong."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_site.model.textos import fold
from tests.cases.reading import letters_of_ficha, letters_of_pdf, read, rows_by_name
from tests.writer.content import invent
from tests.writer.layouts import LAYOUTS
from tests.writer.mutations import MUTATIONS, print_mutated
from tests.writer.printing import Printed
from tests.writer.scoring import score

FAST = [name for name, made in LAYOUTS.items() if made.producer not in {"chromium", "weasyprint"}]

mutated = st.tuples(
    st.integers(1, 40),
    st.sampled_from([2020, 2021, 2022, 2023]),
    st.sampled_from(FAST),
    st.lists(st.sampled_from(sorted(MUTATIONS)), min_size=1, max_size=4, unique=True),
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


@cache
def print_once(path: Path, seed: int, edicion: int, layout: str, names: tuple[str, ...]) -> Printed:
    return print_mutated(invent(seed, edicion), layout, path, list(names), seed)


def words(texts: Iterator[str]) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"[^\W_]+", fold(text)))


def unknown_words(ficha: dict[str, Any]) -> Counter[str]:
    return words(block["texto"] for block in ficha["otros"])


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=mutated)
def test_nothing_is_lost_and_nothing_is_wrong(folder: Path, order: tuple[int, int, str, list[str]]) -> None:
    seed, edicion, layout, names = order
    path = folder / f"{seed}-{edicion}-{layout}-{'-'.join(names)}.pdf"
    printed = print_once(path, seed, edicion, layout, tuple(names))
    got = read(path)
    result = score(rows_by_name(printed.expected), rows_by_name(got))
    assert result.wrong == []
    assert not unknown_words(printed.expected) - unknown_words(got), "an unknown text is not in `otros`"
    assert got["lectura"]["palabras"] == got["lectura"]["palabras_publicadas"]
    assert not letters_of_pdf(path) - letters_of_ficha(got)
    assert not (result.missing or result.texts) or got["lectura"]["campos_faltantes"], "something is missing in silence"


@pytest.mark.parametrize("layout", ["canvas-grid", "platypus-white", "fpdf-bare"])
def test_sections_in_another_order_change_nothing(folder: Path, layout: str) -> None:
    path = folder / f"orden-{layout}.pdf"
    printed = print_once(path, 51, 2022, layout, ("sections_reordered",))
    result = score(printed.expected, read(path))
    assert (result.wrong, result.missing, result.misplaced, result.texts) == ([], [], [], [])


@pytest.mark.parametrize("name", ["unknown_section", "unknown_heading", "extra_pages"])
@pytest.mark.parametrize("layout", FAST)
def test_unknown_texts_leave_the_rest_as_it_is(folder: Path, layout: str, name: str) -> None:
    path = folder / f"{name}-{layout}.pdf"
    printed = print_once(path, 52, 2021, layout, (name,))
    got = read(path)
    result = score(printed.expected, got)
    assert (result.wrong, result.missing, result.texts) == ([], [], [])
    assert unknown_words(got) == unknown_words(printed.expected)
    for block in printed.expected["otros"]:
        found = words(other["texto"] for other in got["otros"] if other["pagina"] == block["pagina"])
        assert words(iter([block["texto"]])) <= found or spans_pages(block["texto"], got)


def spans_pages(text: str, ficha: dict[str, Any]) -> bool:
    """Whether a paragraph goes on over a page break, and so has its words on two pages."""
    return len({block["pagina"] for block in ficha["otros"]}) > 1 and words(iter([text])) <= unknown_words(ficha)


@pytest.mark.parametrize("name", ["unknown_row", "unknown_column"])
@pytest.mark.parametrize("layout", FAST)
def test_unknown_rows_and_columns_are_named(folder: Path, layout: str, name: str) -> None:
    path = folder / f"{name}-{layout}.pdf"
    printed = print_once(path, 53, 2023, layout, (name,))
    got = read(path)
    result = score(rows_by_name(printed.expected), rows_by_name(got))
    assert (result.wrong, result.missing) == ([], [])
    assert not unknown_words(printed.expected) - unknown_words(got)
    reported = fold(" ".join(field["motivo"] for field in got["lectura"]["campos_faltantes"]))
    titles = [block["texto"] for block in printed.expected["otros"] if any(c.isalpha() for c in block["texto"])]
    assert name != "unknown_row" or all(fold(title) in reported for title in titles)
