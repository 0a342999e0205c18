"""The page of a programme: every edition's print, each in its own pesos, and what changes between them."""

from xml.etree import ElementTree

from build_site.collection.programmes import Programa, join
from build_site.collection.resumen import Resumen
from build_site.pages.line_chart import Line, line_chart
from build_site.pages.programme_page import render
from tests.collection.summaries import por_anio, resumen
from tests.pages.fichas import HOSTILE
from tests.pages.rendered import page


def two_editions(**more: object) -> Programa[Resumen]:
    before = resumen("Riego", 2020, por_anio(a2019="1.000", a2020="2.000"))
    [programa] = join([before, resumen("Riego", 2021, por_anio(a2019="1.045", a2020="2.090", a2021="S/I"), **more)])
    return programa


def test_each_figure_leads_to_its_place_in_its_edition() -> None:
    shown = page(render(two_editions()))
    assert "../../fichas/2020/riego/index.md#presupuesto.ejecutado.2019" in shown.links
    assert "../../fichas/2021/riego/index.md#presupuesto.ejecutado.2021" in shown.links


def test_columns_say_the_pesos_of_each_edition() -> None:
    words = " ".join(page(render(two_editions())).words)
    assert "Edición 2020, M$ de 2021" in words
    assert "Edición 2021, M$ de 2022" in words


def test_one_factor_is_said_to_explain_and_two_are_not() -> None:
    assert "basta el cambio de pesos" in render(two_editions())
    fichas = [
        resumen("A", 2020, por_anio(a2019="100", a2020="100")),
        resumen("A", 2021, por_anio(a2019="104", a2020="150")),
    ]
    [programa] = join(fichas)
    assert "no basta para explicarlo" in render(programa)


def test_the_same_pesos_with_other_amounts_is_said() -> None:
    assert "Están en los mismos pesos, pero difieren" in render(two_editions(base=2021))


def test_amounts_without_the_year_of_their_pesos_are_not_compared() -> None:
    assert "No se pueden comparar" in render(two_editions(base=None))


def test_a_percentage_that_changes_between_editions_is_said() -> None:
    fichas = [resumen("A", 2020, cobertura=por_anio(a2020="2%")), resumen("A", 2021, cobertura=por_anio(a2020="3%"))]
    [programa] = join(fichas)
    said = " ".join(page(render(programa)).words)
    assert "No imprimen lo mismo" in said
    assert "2% y luego 3%" in said


def test_the_rules_that_joined_it_are_shown() -> None:
    [programa] = join([resumen("Y", 2020), resumen("X (Ex Y)", 2021)])
    assert "antes se llamaba «Y»" in render(programa)


def test_it_offers_to_compare_the_newest_four() -> None:
    [programa] = join(resumen("A", year) for year in range(2018, 2024))
    [compare] = [link for link in page(render(programa)).links if "comparar.md" in link]
    assert compare.endswith("?f=a-2020,a-2021,a-2022,a-2023")


def test_a_hostile_name_makes_no_markup() -> None:
    [plain] = join([resumen("Riego", 2020), resumen("Riego", 2021)])
    [attacked] = join([resumen(f"Riego {HOSTILE}", 2020), resumen(f"Riego {HOSTILE}", 2021)])
    assert {tag for tag, _ in page(render(attacked)).tags} == {tag for tag, _ in page(render(plain)).tags}


def lines(drawn: str) -> list[str]:
    found = ElementTree.fromstring(drawn).iter("path")
    return [path.attrib["d"] for path in found if path.get("class") == "trazo" and "h28" not in path.attrib["d"]]


def test_a_line_breaks_where_a_year_has_no_figure() -> None:
    drawn = line_chart("a", "Gasto", [Line("Edición 2021", por_anio(a2018="1", a2019="2", a2020="N/A", a2021="4"))])
    assert [path.count("M") for path in lines(drawn)] == [2]
    assert "2020, N/A" in drawn


def test_editions_have_a_line_each_and_one_scale_of_years() -> None:
    drawn = line_chart("a", "Gasto", [Line("uno", por_anio(a2019="1", a2020="2")), Line("dos", por_anio(a2020="3"))])
    assert len(lines(drawn)) == 2


def test_a_single_year_makes_no_chart() -> None:
    assert not line_chart("a", "Gasto", [Line("uno", por_anio(a2020="1", a2021="N/A"))])
