"""Charts show what is reported, leave a gap where nothing is, and say the same in words."""

from decimal import Decimal
from xml.etree import ElementTree

import msgspec

from build_site.model.cifra import Cifra, Estado, PorAnio
from build_site.model.ficha import Ficha
from build_site.pages.charts import charts
from tests.pages.fichas import HOSTILE, bare, hostile, juntos


def drawn(ficha: Ficha) -> ElementTree.Element:
    return ElementTree.fromstring(charts(ficha))


def with_budget(**figures: Cifra) -> Ficha:
    years: PorAnio = {year.removeprefix("y"): cifra for year, cifra in figures.items()}
    return msgspec.structs.replace(bare(), presupuesto=msgspec.structs.replace(bare().presupuesto, ejecutado=years))


def cifra(texto: str, valor: int | None, estado: Estado = Estado.INFORMADO) -> Cifra:
    return Cifra(texto=texto, valor=None if valor is None else Decimal(valor), estado=estado)


def test_three_charts_of_juntos_with_their_text() -> None:
    figures = list(drawn(juntos()))
    assert [figure.get("class") for figure in figures] == [
        "grafico presupuesto",
        "grafico gasto-por-beneficiario",
        "grafico componentes",
    ]
    assert [figure.findtext("svg/desc") for figure in figures] == [
        "2019: 1.520.806; 2020: N/A; 2021: 266.350",
        "2019: 5.894,6; 2020: N/A; 2021: 33.293,8",
        "Fase análisis de factibilidad: 0; Fase de desarrollo: 248.239; Gasto administrativo: 18.111",
    ]


def test_bars_are_proportional_and_what_is_absent_is_a_gap() -> None:
    svg = drawn(
        with_budget(y2019=cifra("100", 100), y2020=cifra("S/I", None, Estado.SIN_INFORMACION), y2021=cifra("50", 50))
    )
    bars = [float(rect.get("height", "")) for rect in svg.iter("rect") if "barra" in rect.get("class", "")]
    assert bars == [124.0, 62.0]
    assert [rect.get("class") for rect in svg.iter("rect")] == ["barra", "hueco", "barra actual"]
    assert "S/I" in [text.text for text in svg.iter("text")]


def test_a_zero_is_a_bar_without_height_not_a_gap() -> None:
    svg = drawn(with_budget(y2020=cifra("0", 0), y2021=cifra("8", 8)))
    assert [rect.get("height") for rect in svg.iter("rect")] == ["0.0", "124.0"]


def test_nothing_to_show_no_chart() -> None:
    assert charts(bare()) == ""
    assert charts(with_budget(y2021=cifra("8", 8))) == ""
    assert charts(with_budget(y2020=cifra("N/A", None, Estado.NO_APLICA), y2021=cifra("0", 0))) == ""


def test_hostile_names_stay_text() -> None:
    figures = drawn(hostile(juntos()))
    assert HOSTILE.split()[0] in (figures.findtext("figure/svg/desc") or "")
    assert {element.tag for element in figures.iter()} == {element.tag for element in drawn(juntos()).iter()}


def test_no_inline_style_or_script() -> None:
    assert not {name for element in drawn(juntos()).iter() for name in element.attrib} & {"style", "onclick"}
