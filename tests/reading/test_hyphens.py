"""Hyphens at line ends: the typesetter's go, the writer's stay, wherever on the page and however they are drawn."""

from pathlib import Path

import pytest

from build_site.reading import hyphens, read
from tests.reading.printed import lines, printed

SOFT = {b"~": "\u00ad"}
CUT = lines(b"el presu~", b"puesto anual de lo socio-", b"cultural y lo~", b"cal")
WHOLE = ["el", "presupuesto", "anual", "de", "lo", "socio-", "cultural", "y", "local"]


def words(folder: Path, content: bytes) -> list[str]:
    path = folder / "x.pdf"
    path.write_bytes(content)
    return [word.text for page in read.sheet(path).pages for word in page.words]


@pytest.mark.parametrize(
    "content",
    [
        printed(CUT, SOFT),
        printed(CUT + CUT, SOFT),
        printed(b"/Fm1 Do", SOFT, (CUT,)),
        printed(b"/Fm1 Do", SOFT, (b"/Fm2 Do", CUT)),
        printed(CUT.replace(b"~", b") Tj (~"), SOFT),
    ],
    ids=["on the page", "printed twice", "in a form", "in a form of a form", "drawn by itself"],
)
def test_who_set_the_hyphen(content: bytes, tmp_path: Path) -> None:
    assert words(tmp_path, content) == WHOLE


def test_on_the_page_and_in_a_form(tmp_path: Path) -> None:
    content = printed(CUT + b" 1 0 0 1 0 -200 cm /Fm1 Do", SOFT, (CUT,))
    assert words(tmp_path, content) == WHOLE * 2


def test_the_hyphens_of_word_processors_that_say_what_they_stand_for(tmp_path: Path) -> None:
    drawn = b"BT /F1 12 Tf 14 TL 72 700 Td (presu) Tj /Span<</ActualText<FEFF00AD>>> BDC (-) Tj EMC T* (puesto) Tj ET"
    assert words(tmp_path, printed(drawn)) == ["presupuesto"]


def test_a_code_that_only_looks_like_such_a_hyphen(tmp_path: Path) -> None:
    assert words(tmp_path, printed(lines(b"a ~ socio~", b"cultural~"), {b"~": "\ufffe"})) == [
        "a",
        "-",
        "socio-",
        "cultural-",
    ]


def test_more_hyphens_than_any_page_has_are_taken_as_plain_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hyphens, "_MAX_HYPHENS", 1)
    cut = lines(b"el presu~", b"puesto anual y lo socio~", b"cultural")
    assert words(tmp_path, printed(cut, SOFT)) == ["el", "presupuesto", "anual", "y", "lo", "socio-", "cultural"]
