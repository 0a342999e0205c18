"""Rankings order what can be ordered and name who is left out and why."""

from build_site.pages.rankings import NAMED, SHOWN, files
from tests.collection.summaries import resumen
from tests.pages.rendered import page


def ranked(*fichas, name="rankings/index.md"):
    return dict(files(fichas))[name].decode()


def places(shown):
    """Programmes and places of the first ranking."""
    return " ".join(page(shown.split("{ #gasto-por-beneficiario }")[0]).words)


def test_equal_figures_share_a_place():
    printed = {"A": "5", "B": "9", "C": "9", "D": "1"}
    said = places(ranked(*(resumen(name, ejecutado=texto) for name, texto in printed.items())))
    assert [part.split()[-1] for part in said.split(".º")[:4]] == ["1", "1", "3", "4"]


def test_who_has_no_number_is_named_with_the_reason_and_never_ranked():
    said = places(
        ranked(resumen("A"), resumen("B", ejecutado="N/A"), resumen("C", ejecutado="S/I"), resumen("D", ejecutado=""))
    )
    assert "Se ordena 1 ficha; quedan fuera 3." in said
    assert "Quedan fuera 3: 1 N/A, 1 S/I, 1 celda vacía" in said
    assert "C : S/I" in said


def test_amounts_in_other_pesos_are_left_out():
    said = places(ranked(resumen("A"), resumen("B"), resumen("C", base=2019, ejecutado="999")))
    assert "1 está en otra unidad o en pesos de otro año" in said
    assert "999" not in said


def test_each_edition_has_its_own():
    pages = dict(files([resumen("A", 2020), resumen("A", 2021)]))
    assert list(pages) == ["rankings/index.md", "rankings/2020.md"]


def test_a_large_edition_stays_small():
    fichas = [resumen(f"P{number}", ejecutado=str(number)) for number in range(400)]
    fichas += [resumen(f"N{number}", ejecutado="N/A") for number in range(400)]
    shown = ranked(*fichas)
    assert len(shown) < 150_000
    assert f"{SHOWN}.º" in shown
    assert f"Y {400 - NAMED} más." in shown


def test_without_fichas_there_are_none():
    assert not list(files([]))
