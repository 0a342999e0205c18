"""Every word is taken once, and what is no figure is reported, never read."""

from decimal import Decimal

from build_site.model.cifra import Estado
from build_site.parsing.ledger import Ledger
from tests.parsing.paper import lines, put, put_lines, tokens


def test_a_word_is_taken_once() -> None:
    ledger, words = Ledger(), tokens(put("uno dos tres"))
    assert ledger.text("uno", words[:2]) == "uno dos"
    assert ledger.text("dos", words) == "tres"
    assert ledger.free(words) == []


def test_a_figure_has_its_page_and_the_box_of_its_words() -> None:
    words = put("Sin información", x=100, y=50)
    figure = Ledger().figure("clave", tokens(words, number=3))
    assert figure
    assert (figure.texto, figure.valor, figure.estado, figure.pagina) == (
        "Sin información",
        None,
        Estado.SIN_INFORMACION,
        3,
    )
    assert figure.caja == (words[0].x0, words[0].top, words[1].x1, words[0].bottom)


def test_what_is_no_figure_is_reported_and_stays_free() -> None:
    ledger, words = Ledger(), tokens(put("1.52O"), number=2)
    assert ledger.figure("presupuesto.ejecutado.2021", words) is None
    assert ledger.free(words) == words
    (field,) = ledger.faltantes
    assert (field.campo, field.pagina) == ("presupuesto.ejecutado.2021", 2)
    assert "«1.52O»" in field.motivo


def test_the_page_of_a_text_is_that_of_its_first_word() -> None:
    ledger = Ledger()
    ledger.text("descripcion", [*tokens(put("Al pie"), number=1), *tokens(put("sigue"), number=2)])
    assert ledger.paginas == {"descripcion": 1}


def test_labels_keep_their_words_and_class() -> None:
    ledger = Ledger()
    ledger.label(tokens(put("Total ejecutado")))
    ledger.label([])
    assert [(fixed.clase, fixed.texto) for fixed in ledger.texto_fijo] == [("rotulo", "Total ejecutado")]


def test_footnotes_are_told_apart_and_end_where_text_goes_on() -> None:
    ledger = Ledger()
    notes = put_lines(["* Primera nota", "que sigue.", "** Segunda nota."], size=7)
    ledger.footnotes(lines(notes + put("Un párrafo de otra cosa.", y=180, size=9)))
    assert [fixed.texto for fixed in ledger.texto_fijo] == ["* Primera nota que sigue.", "** Segunda nota."]


def test_a_zero_is_not_a_blank() -> None:
    zero = Ledger().figure("clave", tokens(put("0")))
    dash = Ledger().figure("clave", tokens(put("-")))
    assert zero
    assert dash
    assert (zero.valor, zero.estado) == (Decimal(0), Estado.INFORMADO)
    assert (dash.valor, dash.estado, dash.texto) == (None, Estado.VACIO, "-")
