"""Large words over the text are put aside, titles are not."""

from build_site.reading.sheet import Page, Sheet, Word
from build_site.reading.watermarks import set_aside


def word(text: str, x0: float, bottom: float, size: float = 10.0) -> Word:
    return Word(text, x0, bottom - size, x0 + 0.6 * size * len(text), bottom, size, bold=False)


LINES = [
    word(text, 50 + 80 * column, 100 + 12 * row) for row in range(12) for column, text in enumerate(("uno", "dos"))
]
MARK = [word("NO", 60, 190, 60), word("OFICIAL", 150, 190, 60)]


def page(*words: Word) -> Page:
    return Page(1, 600, 800, [*LINES, *words], [], [], [])


def test_large_words_over_the_text_are_aside_with_all_their_line() -> None:
    (found,) = set_aside(Sheet([page(*MARK)])).pages
    assert found.words == LINES
    assert found.aside == MARK


def test_on_pages_where_it_covers_nothing_too() -> None:
    last = Page(2, 600, 800, [LINES[0], *MARK], [], [], [])
    found = set_aside(Sheet([page(*MARK), last])).pages[1]
    assert (found.words, found.aside) == ([LINES[0]], MARK)


def test_titles_close_to_the_text_stay() -> None:
    sheet = Sheet([page(word("TITULO", 50, 88, 20), word("Grande", 50, 246, 18))])
    assert set_aside(sheet) is sheet


def test_a_large_initial_beside_its_lines_stays() -> None:
    sheet = Sheet([page(word("E", 20, 125, 30))])
    assert set_aside(sheet) is sheet


def test_pages_without_words() -> None:
    sheet = Sheet([Page(1, 600, 800, [], [], [], [])])
    assert set_aside(sheet) is sheet
