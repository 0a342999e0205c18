"""The glossary: every term in plain words, the State's own definition verbatim, and a real ficha's numbers."""

import json

import msgspec

from build_site.notas.catalogue import NOTAS
from build_site.notas.evaluate import evaluate
from build_site.pages import labels
from build_site.pages.glossary_page import Glossary
from build_site.pages.glossary_terms import explained, terms
from tests.pages.fichas import bare, hostile, juntos, published
from tests.pages.rendered import page


def written(*publicadas: object) -> dict[str, str]:
    glossary = Glossary()
    for publicada in publicadas:
        glossary.add(publicada)  # type: ignore[arg-type]
    return {name: content.decode() for name, content in glossary.files()}


def test_terms_are_told_apart_and_name_notes_and_labels_that_exist() -> None:
    assert len({term.id for term in terms()}) == len(terms())
    assert {term.nota for term in terms() if term.nota} <= {nota.id for nota in NOTAS}
    rows = (
        labels.PORCENTAJES_PRESUPUESTO,
        labels.MONTOS_PRESUPUESTO,
        labels.FILAS_POBLACION,
        labels.FILAS_COMPONENTE,
        labels.FILAS_COMPONENTES,
        labels.POBLACIONES,
    )
    known = {label for row in rows for label in row.values()}
    assert {label for term in terms() for label in term.etiquetas} <= known


def test_a_label_leads_to_its_term_and_an_unknown_one_stays_as_it_is() -> None:
    assert explained("Cobertura") == "[Cobertura](../../../glosario/index.md#cobertura){ .termino }"
    assert explained("Gasto *", "(M$)") == "Gasto \\* (M$)"


def test_definitions_are_the_words_of_the_ficha_with_their_page() -> None:
    shown = page(written(published(juntos(), *evaluate(juntos())))["glosario/index.md"])
    said = " ".join(shown.words)
    assert (
        "«Tanto los montos de presupuesto como de gastos reportados en la presente ficha se encuentran en pesos" in said
    )
    assert "../fichas/2021/juntos/index.md#notas_tecnicas.3" in shown.links


def test_examples_have_the_formula_with_the_numbers_and_lead_to_them() -> None:
    shown = page(written(published(juntos(), *evaluate(juntos())))["glosario/index.md"])
    assert "18.111 ÷ 266.350 × 100" in " ".join(shown.words)
    assert "../fichas/2021/juntos/index.md#componentes.total.2021" in shown.links


def test_the_newest_edition_is_quoted_whatever_the_order() -> None:
    newer = msgspec.structs.replace(juntos(), id="juntos-2023", edicion=2023)
    for order in ([juntos(), newer], [newer, juntos()]):
        links = page(written(*map(published, order))["glosario/index.md"]).links
        assert "../fichas/2023/juntos/index.md#notas_tecnicas.3" in links
        assert not [link for link in links if "/2021/" in link]


def test_without_fichas_every_term_is_still_explained() -> None:
    pages = written(published(bare()))
    assert {term.id for term in terms()} <= page(pages["glosario/index.md"]).by_id.keys()
    assert json.loads(pages["glosario/terminos.json"]).keys() == {term.id for term in terms()}


def test_a_hostile_ficha_makes_no_markup() -> None:
    attacked = hostile(juntos())
    plain, shown = (page(written(published(one, *evaluate(one)))["glosario/index.md"]) for one in (juntos(), attacked))
    assert {tag for tag, _ in shown.tags} <= {tag for tag, _ in plain.tags}
