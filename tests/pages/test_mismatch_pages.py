"""Every check that fails is listed once, with links to both figures."""

import msgspec
import pytest

from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Veredicto
from build_site.notas.evaluate import evaluate
from build_site.pages.mismatch_pages import SHOWN, Mismatches
from tests.pages.fichas import cotejo, hostile, juntos, published
from tests.pages.rendered import page


def written(*publicadas: FichaPublicada) -> dict[str, str]:
    mismatches = Mismatches()
    for publicada in publicadas:
        mismatches.add(publicada)
    return {name: content.decode() for name, content in mismatches.files()}


def failing(number: int) -> FichaPublicada:
    ficha = msgspec.structs.replace(juntos(), id=f"p{number}-2021", programa=f"Programa {number:03}")
    total, spent = "gasto_subtitulos.total", "presupuesto.ejecutado.2021"
    return published(ficha, cotejo(ficha, "subtitulos-igual-ejecutado", Veredicto.DIFIERE, "No da.", total, spent))


def test_juntos_fails_where_its_notes_say_with_links_to_the_figures() -> None:
    pages = written(published(juntos(), *evaluate(juntos())))
    assert set(pages) == {
        "no-cuadra/index.md",
        "no-cuadra/2021/produccion-sin-gasto.md",
        "no-cuadra/2021/nota-tecnica-contradicha.md",
    }
    links = page(pages["no-cuadra/2021/produccion-sin-gasto.md"]).links
    assert {
        f"../../fichas/2021/juntos/index.md#componentes.filas.0.{row}.2021" for row in ("gasto", "produccion")
    } <= set(links)
    assert "2021/produccion-sin-gasto.md" in page(pages["no-cuadra/index.md"]).links


def test_a_long_list_is_cut_into_pages_that_lead_to_each_other() -> None:
    pages = written(*map(failing, range(2 * SHOWN + 1)))
    names = [f"no-cuadra/2021/subtitulos-igual-ejecutado{end}.md" for end in ("", "-2", "-3")]
    assert set(pages) == {"no-cuadra/index.md", *names}
    listed = [link for name in names for link in page(pages[name]).links if link.endswith("#no-cuadra")]
    assert len(set(listed)) == len(listed) == 2 * SHOWN + 1
    assert "subtitulos-igual-ejecutado-3.md" in page(pages[names[1]]).links


def test_a_collection_without_failures_says_so() -> None:
    pages = written(published(juntos()))
    assert list(pages) == ["no-cuadra/index.md"]
    assert "algo no cuadra en 0 de 1 ficha" in pages["no-cuadra/index.md"]


def test_a_hostile_ficha_makes_no_markup() -> None:
    plain = written(published(juntos(), *evaluate(juntos())))
    attacked = hostile(juntos())
    pages = written(published(attacked, *evaluate(attacked)))
    for name in set(plain) & set(pages):
        assert {tag for tag, _ in page(pages[name]).tags} <= {tag for tag, _ in page(plain[name]).tags}


@pytest.mark.parametrize("verdict", [Veredicto.COINCIDE, Veredicto.INFORMATIVA, Veredicto.NO_CALCULABLE])
def test_what_does_not_fail_is_not_listed(verdict: Veredicto) -> None:
    ficha = juntos()
    assert list(written(published(ficha, cotejo(ficha, "cobertura", verdict, "Bien.")))) == ["no-cuadra/index.md"]
