"""Pages end to end, nothing lost."""

from msgspec.structs import replace

from tests.parsing.paper import all_words, laid, page, put, put_lines, texts

BODY = ["Primera línea de la página", "y la segunda, que la sigue.", "La tercera cierra el párrafo."]


def test_pages_follow_one_another_closely_and_know_their_number() -> None:
    first, second = put_lines(BODY, y=600), put_lines(BODY, y=200)
    found = laid(page(first, 1), page(second, 2))
    gaps = [below.top - above.bottom for above, below in zip(found.lines, found.lines[1:], strict=False)]
    assert max(gaps) < 12
    assert [line.page for line in found.lines] == [1, 1, 1, 2, 2, 2]
    assert found.lines[3].tokens[0].caja[1] == second[0].top
    assert len(found.breaks) == 1


def test_no_word_is_lost() -> None:
    pages = [page(put_lines(BODY) + put(f"Página {n} de 2", y=770), n) for n in (1, 2)]
    assert all_words(laid(*pages)) == sorted(word.text for one in pages for word in one.words)


def test_what_is_aside_is_furniture() -> None:
    found = laid(replace(page(put_lines(BODY)), aside=put("BORRADOR", y=60)))
    assert texts(found.lines) == BODY
    assert texts(found.furniture) == ["BORRADOR"]
