"""The method pages: one for each note, with counts, links, examples and nothing of a ficha turned into markup."""

import gc
from collections.abc import Iterator

import msgspec

from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Cotejo, Veredicto
from build_site.model.ficha import Ficha
from build_site.notas.catalogue import NOTAS
from build_site.notas.evaluate import evaluate
from build_site.pages import method_pages
from build_site.pages.method_pages import MethodTally, files
from tests.pages.fichas import HOSTILE, juntos
from tests.pages.rendered import Page, render_markdown


def _published(ficha: Ficha, slug: str = "juntos") -> FichaPublicada:
    return FichaPublicada(ficha=ficha, cotejos=tuple(evaluate(ficha)), slug=slug)


def _outcome(nota: str, estado: Veredicto, texto: str = "Un texto.") -> Cotejo:
    return Cotejo(id=nota, anio=2021, estado=estado, texto=texto, valor=None, esperado=None, formula="", entradas=[])


def _pages(*publicadas: FichaPublicada) -> dict[str, str]:
    return {path: content.decode() for path, content in files(publicadas)}


def _row(page: str, label: str) -> list[str]:
    (line,) = [line for line in page.splitlines() if line.startswith(f"| {label} |")]
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_every_note_has_its_page_and_its_line_in_the_index() -> None:
    pages = _pages(_published(juntos()))
    assert set(pages) == {f"metodologia/notas/{name}.md" for name in ["index", *(nota.id for nota in NOTAS)]}
    for nota in NOTAS:
        assert f"]({nota.id}.md)" in pages["metodologia/notas/index.md"]
        page = pages[f"metodologia/notas/{nota.id}.md"]
        assert f"# {nota.titulo}" in page
        for anchor in ("formula", "fuente", "tolerancia", "resultado", "casos"):
            assert f"{{ #{anchor}" in page


def test_a_worked_example_has_the_fichas_numbers_and_its_link() -> None:
    page = _pages(_published(juntos()))["metodologia/notas/porcentaje-administrativo.md"]
    assert "[Juntos, edición 2021](../../fichas/2021/juntos/index.md)" in page
    assert "225.099 ÷ 1.520.806 × 100 = 14,8" in page


def test_what_differs_is_linked() -> None:
    pages = _pages(_published(juntos()))
    link = "[Juntos](../../fichas/2021/juntos/index.md#no-cuadra)"
    assert {path for path, page in pages.items() if link in page} == {
        "metodologia/notas/produccion-sin-gasto.md",
        "metodologia/notas/nota-tecnica-contradicha.md",
    }


def test_counts_are_of_fichas_and_of_outcomes() -> None:
    nota, other = "gasto-unitario", msgspec.structs.replace(juntos(), programa="Otro")
    mixed = (_outcome(nota, Veredicto.COINCIDE), _outcome(nota, Veredicto.DIFIERE), _outcome(nota, Veredicto.COINCIDE))
    page = _pages(
        FichaPublicada(juntos(), mixed, "juntos"),
        FichaPublicada(other, (_outcome(nota, Veredicto.COINCIDE),), "otro"),
        FichaPublicada(other, (), "otro-mas"),
    )[f"metodologia/notas/{nota}.md"]
    assert _row(page, "No cuadra") == ["No cuadra", "1", "1"]
    assert _row(page, "Cuadra") == ["Cuadra", "1", "3"]
    assert _row(page, "No hay nada que revisar") == ["No hay nada que revisar", "1", ""]


def test_the_order_of_the_fichas_does_not_matter() -> None:
    one = _published(juntos())
    two = _published(msgspec.structs.replace(juntos(), programa="Antes", edicion=2020), "antes")
    assert _pages(one, two) == _pages(two, one)


def test_no_ficha_is_kept() -> None:
    tally = MethodTally()
    tally.add(_published(juntos()))
    assert not _reachable(tally, (Ficha, FichaPublicada))


def _reachable(root: object, kinds: tuple[type, ...]) -> list[object]:
    """Everything of these kinds that an object holds on to."""
    seen: set[int] = set()
    queue, found = [root], []
    while queue:
        thing = queue.pop()
        if id(thing) in seen or isinstance(thing, type):
            continue
        seen.add(id(thing))
        found += [thing] if isinstance(thing, kinds) else []
        queue += gc.get_referents(thing)
    return found


def test_a_long_list_says_how_many_it_leaves_out(monkeypatch) -> None:
    monkeypatch.setattr(method_pages, "LISTED", 2)
    nota = "cobertura"

    def many() -> Iterator[FichaPublicada]:
        for number in range(5):
            ficha = msgspec.structs.replace(juntos(), programa=f"Programa {number}")
            yield FichaPublicada(ficha, (_outcome(nota, Veredicto.DIFIERE),), f"programa-{number}")

    page = dict(files(many()))[f"metodologia/notas/{nota}.md"].decode()
    assert page.count("#no-cuadra)") == 2
    assert "Y 3 más" in page


def test_nothing_of_a_ficha_becomes_markup() -> None:
    ficha = msgspec.structs.replace(juntos(), programa=HOSTILE)
    cotejos = tuple(_outcome(nota.id, Veredicto.DIFIERE, HOSTILE) for nota in NOTAS)
    for path, content in files([FichaPublicada(ficha, cotejos, "hostil")]):
        page = Page()
        page.feed(render_markdown(content.decode()))
        assert not {"script", "em", "input"} & {tag for tag, _ in page.tags}, path
        assert not [given for _, given in page.tags if "onclick" in given], path
        assert all(link.startswith(("../", "#")) or link.endswith(".md") for link in page.links), path


def test_an_empty_collection_has_its_pages_too() -> None:
    pages = _pages()
    assert len(pages) == len(NOTAS) + 1
    assert "Ejemplos" not in pages["metodologia/notas/cobertura.md"]
