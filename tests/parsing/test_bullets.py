"""Lists: an item begins at a bullet, printed or drawn, or at a short label with a colon."""

import pytest

from build_site.parsing.bullets import items, split_label
from build_site.parsing.text import join
from build_site.reading.sheet import Rect, Word
from tests.parsing.paper import laid_words, put, put_lines


def read(words: list[Word], dots: list[Rect] | None = None, *, labels: bool = False) -> list[str]:
    flow = laid_words(words, dots=dots or [])
    found = items([token for line in flow.lines for token in line.tokens], flow, split_at_labels=labels)
    return [join(item) for item in found]


@pytest.mark.parametrize("mark", ["•", "-", "–", "·"])
def test_printed_bullets(mark: str) -> None:
    words = put_lines([f"{mark} El programa cumple", "con lo previsto.", f"{mark} Sin observaciones."])
    assert read(words) == ["El programa cumple con lo previsto.", "Sin observaciones."]


def test_drawn_bullets() -> None:
    words = put_lines(["El programa cumple", "con lo previsto.", "Sin observaciones."], x=60)
    dots = [Rect(52, y - 6, 55, y - 3) for y in (100, 122)]
    assert read(words, dots) == ["El programa cumple con lo previsto.", "Sin observaciones."]


def test_a_dash_inside_a_sentence_begins_nothing() -> None:
    words = put_lines(["dentro del rango (85%", "- 110%) durante el periodo."])
    assert read(words) == ["dentro del rango (85% - 110%) durante el periodo."]


def test_labels_begin_items_where_there_are_no_bullets() -> None:
    words = put_lines(["Gasto administrativo: El gasto", "es correcto.", "Persistencia: No la hay."])
    assert read(words, labels=True) == ["Gasto administrativo: El gasto es correcto.", "Persistencia: No la hay."]
    assert len(read(words)) == 1


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("Gasto por beneficiario: El programa", "Gasto por beneficiario", "El programa"),
        ("El programa no presenta problemas.", None, "El programa no presenta problemas."),
        ("Primera frase. Segunda: con dos puntos", None, "Primera frase. Segunda: con dos puntos"),
        ("a las 10:30 horas", None, "a las 10:30 horas"),
        ("uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece: x", None, None),
    ],
)
def test_labels_are_short_and_before_the_first_full_stop(text: str, label: str | None, rest: str | None) -> None:
    assert split_label(text) == (label, text if rest is None else rest)


def test_empty_items_are_none() -> None:
    assert read(put("Uno.")) == ["Uno."]
