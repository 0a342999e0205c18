"""Fichas that print what no edition knows: it ends in `otros`, no word is lost, and no figure is wrong."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from build_site.model.textos import fold
from tests.cases.reading import letters_of_ficha, letters_of_pdf, read, rows_by_name
from tests.writer.content import invent
from tests.writer.expected import figures
from tests.writer.layouts import LAYOUTS
from tests.writer.mutations import MUTATIONS, print_mutated
from tests.writer.printing import Printed
from tests.writer.scoring import Score, score

FAST = [name for name, made in LAYOUTS.items() if made.producer not in {"chromium", "weasyprint"}]


def thrice(names: Iterable[str]) -> list[tuple[str, str]]:
    """Each mutation in three of the layouts, all layouts among them."""
    return [(name, FAST[(3 * number + turn) % len(FAST)]) for number, name in enumerate(names) for turn in range(3)]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


@cache
def print_once(folder: Path, seed: int, edicion: int, layout: str, names: tuple[str, ...]) -> Printed:
    path = folder / f"{seed}-{edicion}-{layout}-{'-'.join(names)}.pdf"
    return print_mutated(invent(seed, edicion), layout, path, list(names), seed)


def words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"[^\W_]+", fold(text)))


def compared(printed: Printed) -> tuple[dict[str, Any], Score, Counter[str]]:
    """The reading, how it differs, and the unknown words that it does not publish as such.

    An unknown row among the components, with nine figures and no unit, cannot be told from a component without a
    unit: it may stand among them as it is printed.
    """
    got = read(printed.path)
    unknown = words(block["texto"] for block in printed.expected["otros"])
    keyed, known = rows_by_name(got), rows_by_name(printed.expected)
    filas = keyed["componentes"]["filas"]
    alike = {name for name in filas.keys() - known["componentes"]["filas"].keys() if is_unknown(filas[name], unknown)}
    keyed["componentes"] = keyed["componentes"] | {
        "filas": {name: row for name, row in filas.items() if name not in alike}
    }
    published = words(block["texto"] for block in got["otros"])
    for name in alike:
        published += words([name, *(figure["texto"] for _, figure in figures(filas[name]))])
    return got, score(known, keyed), unknown - published


def is_unknown(row: dict[str, Any], unknown: Counter[str]) -> bool:
    said = words([row["nombre"], *(figure["texto"] for _, figure in figures(row))])
    return not row["unidad"] and said <= unknown


mutated = st.tuples(
    st.integers(1, 40),
    st.sampled_from([2020, 2021, 2022, 2023]),
    st.sampled_from(FAST),
    st.lists(st.sampled_from(sorted(MUTATIONS)), min_size=1, max_size=4, unique=True).map(tuple),
)


@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(order=mutated)
def test_nothing_is_lost_and_nothing_is_wrong(folder: Path, order: tuple[int, int, str, tuple[str, ...]]) -> None:
    printed = print_once(folder, *order)
    got, result, lost = compared(printed)
    assert result.wrong == []
    assert not lost, "an unknown text is not in `otros`"
    assert got["lectura"]["palabras"] == got["lectura"]["palabras_publicadas"]
    assert not letters_of_pdf(printed.path) - letters_of_ficha(got)
    assert not (result.missing or result.texts) or got["lectura"]["campos_faltantes"], "something is missing in silence"


@pytest.mark.parametrize("layout", ["canvas-grid", "platypus-white", "fpdf-bare"])
def test_sections_in_another_order_change_nothing(folder: Path, layout: str) -> None:
    _, result, _ = compared(print_once(folder, 51, 2022, layout, ("sections_reordered",)))
    assert (result.wrong, result.missing, result.misplaced, result.texts) == ([], [], [], [])


@pytest.mark.parametrize(("name", "layout"), thrice(["unknown_section", "unknown_heading", "extra_pages"]))
def test_unknown_texts_leave_the_rest_as_it_is(folder: Path, layout: str, name: str) -> None:
    printed = print_once(folder, 52, 2021, layout, (name,))
    got, result, lost = compared(printed)
    assert (result.wrong, result.missing, result.texts) == ([], [], [])
    assert not lost
    assert words(block["texto"] for block in got["otros"]) == words(
        block["texto"] for block in printed.expected["otros"]
    )
    pages = {block["pagina"] for block in printed.expected["otros"]}
    assert pages <= {block["pagina"] for block in got["otros"]}


@pytest.mark.parametrize(("name", "layout"), thrice(["unknown_row", "unknown_column"]))
def test_unknown_rows_and_columns_are_named_and_no_figure_moves(folder: Path, layout: str, name: str) -> None:
    """What an unknown column makes doubtful may be missing, with its reason."""
    printed = print_once(folder, 53, 2023, layout, (name,))
    got, result, lost = compared(printed)
    reported = got["lectura"]["campos_faltantes"]
    assert result.wrong == []
    assert not lost
    assert {clave.partition(":")[0] for clave in result.missing} <= {field["campo"] for field in reported}
    reasons = fold(" ".join(field["motivo"] for field in reported))
    titles = [block["texto"] for block in printed.expected["otros"] if any(c.isalpha() for c in block["texto"])]
    assert name != "unknown_row" or all(fold(title) in reasons for title in titles)
