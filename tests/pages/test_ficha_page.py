"""The page of a ficha: every word, every figure at its anchor, nothing that is not the ficha's turned into markup."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

import msgspec
import pytest

from build_site.collection.sections import sections
from build_site.model.cifra import Estado
from build_site.model.claves import figures
from build_site.model.cotejo import Entrada, Veredicto
from build_site.model.ficha import Bloque, CampoFaltante, Ficha, Lectura, TextoFijo
from build_site.notas.evaluate import evaluate
from build_site.pages.ficha_page import path, render
from tests.pages.fichas import bare, cotejo, hostile, juntos, published, texts
from tests.pages.rendered import Page, page

NOT_ON_THE_PAGE = {"id", "fuente", "moneda", "lectura", "paginas_de_texto"}


def of_juntos() -> Page:
    return page(render(published(juntos(), *evaluate(juntos()))))


def on_the_page(ficha: Ficha) -> list[object]:
    """What of a ficha is text of its PDF. The regions are part of the description's own sentence."""
    fields = {name: getattr(ficha, name) for name in ficha.__struct_fields__ if name not in NOT_ON_THE_PAGE}
    fields["antecedentes"] = msgspec.structs.replace(ficha.antecedentes, regiones=[])
    return list(fields.values())


def counted(words: Iterable[str]) -> Counter[str]:
    """Words without the parentheses and colons that the page and the ficha put around them."""
    return Counter(bare for word in words if (bare := word.strip("():")))


def test_another_pdf_of_the_same_ficha_is_named_before_any_figure() -> None:
    twice = replace(published(juntos()), avisos=("hay otro PDF del mismo programa (otro <b>.pdf)",))
    said = " ".join(page(render(twice)).words)
    assert "Atención: hay otro PDF del mismo programa (otro <b>.pdf)." in said
    assert said.index("Atención") < said.index("266.350")


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("juntos-2021.md", render(published(juntos(), *evaluate(juntos()))))


@pytest.mark.parametrize("make", [juntos, lambda: hostile(juntos())], ids=["juntos", "hostile"])
def test_every_word_of_the_ficha_is_on_its_page(make: Callable[[], Ficha]) -> None:
    ficha = msgspec.structs.replace(
        make(),
        otros=[Bloque(titulo="Anexo", pagina=4, texto="Lo que ninguna sección reclamó.")],
        texto_fijo=[],
    )
    shown = counted(page(render(published(ficha))).words)
    assert not counted(word for text in texts([on_the_page(ficha)]) for word in text.split()) - shown


def test_the_fixed_text_completes_the_page() -> None:
    fixed = [TextoFijo(clase="pie", pagina=1, texto="Reporte proceso 1/5")]
    assert {"Reporte", "proceso", "1/5"} <= set(
        page(render(published(msgspec.structs.replace(bare(), texto_fijo=fixed)))).words
    )


def test_every_figure_stands_at_its_clave_exactly_as_printed() -> None:
    shown = of_juntos()
    assert {clave: shown.by_id.get(clave) for clave, _ in figures(juntos())} == {
        clave: cifra.texto for clave, cifra in figures(juntos())
    }


def test_every_printed_figure_leads_to_its_page_of_the_pdf() -> None:
    pages = Counter(f"ficha.pdf#page={cifra.pagina}" for _, cifra in figures(juntos()) if cifra.texto)
    links = Counter(link for link in of_juntos().links if link.startswith("ficha.pdf#"))
    assert links == pages


def test_each_kind_of_nothing_can_be_told_apart() -> None:
    classes = {given["id"]: given.get("class") for tag, given in of_juntos().tags if tag == "td" and "id" in given}
    expected = {Estado.INFORMADO: None, Estado.NO_APLICA: "na", Estado.SIN_INFORMACION: "si", Estado.VACIO: "vacio"}
    assert classes == {clave: expected[cifra.estado] for clave, cifra in figures(juntos())}


@pytest.mark.parametrize("make", [juntos, lambda: hostile(juntos()), bare], ids=["juntos", "hostile", "bare"])
def test_every_section_that_search_links_to_exists_under_its_title(make: Callable[[], Ficha]) -> None:
    shown = page(render(published(make())))
    titles = {section.anchor: section.titulo for section in sections(make())}
    assert {anchor: shown.by_id.get(anchor) for anchor in titles} == titles
    rows = [fila.clave for section in sections(make()) for fila in section.filas]
    assert all(any(identifier.startswith(row) for identifier in shown.by_id) for row in rows)


def test_ids_are_unique_and_inner_links_resolve() -> None:
    shown = of_juntos()
    assert not shown.repeated
    assert {link[1:] for link in shown.links if link.startswith("#")} <= set(shown.by_id)


def test_hostile_text_makes_no_tag_no_attribute_and_no_link() -> None:
    plain, attacked = page(render(published(juntos()))), page(render(published(hostile(juntos()))))
    assert {tag for tag, _ in attacked.tags} <= {tag for tag, _ in plain.tags}
    assert {name for _, given in attacked.tags for name in given} <= {name for _, given in plain.tags for name in given}
    new = set(attacked.links) - set(plain.links)
    inside = r"(\.\./){3}((servicios|ministerios)/[a-z0-9-]+/index\.md|preguntar\.md\?p=[\w%.~-]+)"
    assert all(re.fullmatch(inside, address, re.ASCII) for address in new)
    assert set(attacked.by_id) <= set(plain.by_id)


def test_hostile_notes_make_no_markup() -> None:
    ficha = juntos()
    text = "<b>x</b> [y](javascript:z) `w` {: onclick=v }"
    note = cotejo(ficha, "cobertura", Veredicto.DIFIERE, text, "poblacion.objetivo", formula=text)
    shown = page(render(published(ficha, note)))
    assert "onclick" not in {name for _, given in shown.tags for name in given}
    assert not [link for link in shown.links if link.startswith("javascript")]
    assert " ".join(shown.words).count("[y](javascript:z)") == 2


def test_a_ficha_of_which_nothing_was_read_has_a_page() -> None:
    shown = page(render(published(bare())))
    assert shown.by_id["ficha"] == "Vacía"
    assert "tabla" not in {given.get("class") for _, given in shown.tags}


def test_what_could_not_be_read_is_said() -> None:
    missing = [CampoFaltante(campo="presupuesto.ejecutado.2021", pagina=2, motivo="No hay columna para 2021.")]
    lectura = Lectura(perfil=2020, palabras=9, palabras_publicadas=9, campos_faltantes=missing)
    shown = page(render(published(msgspec.structs.replace(bare(), lectura=lectura))))
    assert shown.by_id["lectura"] == "No se pudo leer con certeza"
    assert {"presupuesto.ejecutado.2021", "columna", "2020."} <= set(shown.words)


def test_regions_are_listed_where_the_description_does_not_name_them() -> None:
    antecedentes = msgspec.structs.replace(bare().antecedentes, descripcion="Apoya.", regiones=["Ñuble", "Maule"])
    shown = page(render(published(msgspec.structs.replace(bare(), antecedentes=antecedentes))))
    assert "Regiones de los beneficiarios: Ñuble, Maule" in " ".join(shown.words)


def test_the_origin_of_the_file_is_said() -> None:
    fuente = msgspec.structs.replace(bare().fuente, procedencia="facsímil; no es el archivo del ministerio.")
    assert "facsímil;" in page(render(published(msgspec.structs.replace(bare(), fuente=fuente)))).words


def test_notes_come_in_their_groups_with_method_and_figures() -> None:
    shown, notes = of_juntos(), Counter(cotejo.estado for cotejo in evaluate(juntos()))
    assert [shown.by_id[group] for group in ("no-cuadra", "cuadra", "cifras-derivadas", "no-calculable")] == [
        f"No cuadra ({notes[Veredicto.DIFIERE]})",
        f"Cuadra ({notes[Veredicto.COINCIDE]})",
        f"Cifras derivadas ({notes[Veredicto.INFORMATIVA]})",
        f"No se puede calcular ({notes[Veredicto.NO_CALCULABLE]})",
    ]
    methods = {f"../../../metodologia/notas/{cotejo.id}.md" for cotejo in evaluate(juntos())}
    used = {f"#{entrada.clave.removesuffix('.texto')}" for note in evaluate(juntos()) for entrada in note.entradas}
    assert methods | used <= set(shown.links)


def test_evidence_that_has_no_place_on_the_page_is_quoted_without_a_link() -> None:
    entrada = Entrada(clave="presupuesto.ejecutado.1999", texto="12", pagina=None)
    note = cotejo(bare(), "cobertura", Veredicto.COINCIDE, "Cuadra.")
    shown = page(render(published(bare(), msgspec.structs.replace(note, entradas=[entrada]))))
    assert "«12»" in shown.words
    assert "#presupuesto.ejecutado.1999" not in shown.links


def test_the_page_lies_beside_the_pdf() -> None:
    assert path(replace(published(juntos()), slug="juntos")) == "fichas/2021/juntos/index.md"
