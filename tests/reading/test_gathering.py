"""Characters become runs where a reader sees one word, and every run is looked at with as few steps as it needs."""

import pytest

from build_site.reading.characters import Characters
from build_site.reading.gathering import runs, word_gap
from build_site.reading.run import WORD_GAP, Run

HIGH = 10.0


class Plain:
    """Fonts as high as their boxes."""

    def style(self, index: int, height: float) -> tuple[float, bool]:
        return height, False


def gathered(
    text: str, lefts: list[float], bottoms: list[float] | None = None, tops: list[float] | None = None
) -> list[Run]:
    """The runs of characters 5 points wide."""
    bottoms = bottoms or [100.0] * len(text)
    tops = tops or [bottom - HIGH for bottom in bottoms]
    return list(runs(Characters(text, lefts, tops, [left + 5 for left in lefts], bottoms), Plain()))


def texts(found: list[Run]) -> list[str]:
    return [run.text for run in found]


def spread(text: str, step: float = 5.0) -> list[float]:
    return [50 + step * place for place in range(len(text))]


def test_letters_side_by_side_are_a_run() -> None:
    (run,) = gathered("gasto", spread("gasto"))
    assert (run.text, run.x0, run.top, run.x1, run.bottom, run.size) == ("gasto", 50, 90, 75, 100, 10)
    assert run.open_left
    assert run.open_right


def test_a_printed_space_closes_both_sides() -> None:
    one, other = gathered("a b", spread("a b"))
    assert (one.open_left, one.open_right, other.open_left, other.open_right) == (True, False, False, True)
    assert not gathered("a ", spread("a "))[0].open_right
    assert not gathered(" a", spread(" a"))[0].open_left


def test_a_space_that_pdfium_supposes_is_one_only_where_the_letters_stand_apart() -> None:
    text = "abcdefghijkl\nmn"
    close, apart = spread(text[:12]), [110.0]
    assert texts(gathered(text, close + apart + [110.5, 115.5])) == ["abcdefghijklmn"]
    assert texts(gathered(text, close + apart + [112, 117])) == ["abcdefghijkl", "mn"]


def test_each_letter_placed_by_itself_leaves_wider_gaps() -> None:
    text = "programaciones"
    assert texts(gathered(text, spread(text, 6.2))) == [text]
    assert texts(gathered(text, [*spread(text)[:13], 116.2])) == ["programacione", "s"]


def test_a_space_under_the_next_letter_is_none() -> None:
    assert texts(gathered("Ar ica", [50, 55, 60, 60.3, 65.3, 70.3])) == ["Arica"]
    assert texts(gathered("Ar ica", [50, 55, 60, 61, 66, 71])) == ["Ar", "ica"]
    assert texts(gathered("Ar ica", [50, 55, 60, 60.3, 65.3, 70.3], [100, 100, 112, 112, 112, 112])) == ["Ar", "ica"]
    assert texts(gathered("64 100", [50, 55, 60, 60.3, 65.3, 70.3])) == ["64", "100"]


def test_another_line_is_another_run() -> None:
    assert texts(gathered("abcd", [50, 55, 50, 55], [100, 100, 112, 112])) == ["ab", "cd"]


def test_the_letters_of_a_ligature_share_a_box() -> None:
    assert texts(gathered("ofic", [50, 55, 55, 60])) == ["ofic"]


def test_a_letter_taller_than_its_font_does_not_make_the_word_larger() -> None:
    (run,) = gathered("Ñu", [50, 55], tops=[88.0, 90.0])
    assert (run.size, run.top) == (10, 90)


def test_characters_without_height_are_no_words_gap() -> None:
    assert texts(gathered("ab", [50, 55.1], tops=[100.0, 100.0])) == ["a", "b"]


@pytest.mark.parametrize(
    ("gaps", "tight", "expected"), [([], 0, WORD_GAP), ([0.05] * 3, 27, WORD_GAP), ([0.05] * 3, 40, 0.1)]
)
def test_where_letters_stand_tightly_less_is_a_space(gaps: list[float], tight: int, expected: float) -> None:
    assert word_gap(gaps, tight) == expected
