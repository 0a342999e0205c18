"""Words count as published only where a field holds them, as often as they are printed."""

import json
from pathlib import Path

import msgspec

from build_site.model.ficha import Bloque, Ficha
from build_site.model.json import decode_ficha
from build_site.parsing.palabras import published

GOLDEN = Path(__file__).parents[1] / "golden" / "juntos-2021.expected.json"


def juntos() -> Ficha:
    return decode_ficha(json.dumps(json.loads(GOLDEN.read_text("utf-8"))).encode())


def test_words_without_letter_or_digit_do_not_count() -> None:
    assert published(["•", "-", "**", "Juntos"], juntos()) == (1, 1)


def test_a_word_that_no_field_holds_is_lost() -> None:
    assert published(["Juntos", "xilófono"], juntos()) == (2, 1)


def test_a_word_counts_as_often_as_it_stands_there() -> None:
    ficha = msgspec.structs.replace(juntos(), otros=[Bloque(titulo="", pagina=1, texto="xilófono xilófono")])
    assert published(["xilófono"] * 3, ficha) == (3, 2)


def test_case_and_punctuation_are_of_no_matter() -> None:
    assert published(["JUNTOS,", "(Araucanía)."], juntos()) == (2, 2)


def test_figures_count_as_printed() -> None:
    assert published(["1.520.806", "1.520.807"], juntos()) == (2, 1)
