"""What the notes find in the real ficha."""

import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import msgspec

from build_site.model.claves import figure
from build_site.model.cotejo import Cotejo, Veredicto
from build_site.model.json import decode_ficha, encode
from build_site.notas.evaluate import evaluate

JUNTOS = decode_ficha((Path(__file__).parent.parent / "golden" / "juntos-2021.expected.json").read_bytes())
COTEJOS = evaluate(JUNTOS)


def _one(nota: str, anio: int, elemento: str | None = None) -> Cotejo:
    (found,) = [
        cotejo for cotejo in COTEJOS if (cotejo.id, cotejo.anio) == (nota, anio) and elemento in (None, cotejo.elemento)
    ]
    return found


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("juntos-2021.cotejos.json", msgspec.json.format(encode(COTEJOS), indent=1).decode() + "\n")


def test_what_differs_and_nothing_else() -> None:
    differing = {(c.id, c.anio, c.elemento) for c in COTEJOS if c.estado is Veredicto.DIFIERE}
    assert differing == {
        ("produccion-sin-gasto", 2021, "Fase análisis de factibilidad"),
        ("nota-tecnica-contradicha", 2019, "Nota técnica 3"),
    }


def test_shares_and_coverage() -> None:
    share = _one("porcentaje-administrativo", 2021)
    assert share.estado is Veredicto.COINCIDE
    assert "6,8 %" in share.texto
    assert "7 %" in share.texto
    coverage = _one("cobertura", 2021)
    assert coverage.estado is Veredicto.COINCIDE
    assert "8 de 11.184 es 0,07 %" in coverage.texto
    assert _one("cobertura", 2019).estado is Veredicto.COINCIDE


def test_implied_beneficiaries() -> None:
    for anio, people in ((2021, 8), (2019, 258)):
        implied = _one("beneficiarios-implicitos", anio)
        assert implied.estado is Veredicto.INFORMATIVA
        assert implied.valor == people
        assert implied.intervalo == (people, people)


def test_initial_budget_is_an_interval() -> None:
    interval = _one("presupuesto-inicial-implicito", 2019).intervalo
    assert interval is not None
    low, high = interval
    assert 2357837 < low < 2357839
    assert 2394970 < high < 2394971


def test_one_off_by_rounding_agrees() -> None:
    components = _one("componentes-suma", 2019)
    assert (components.valor, components.esperado) == (1520805, 1520806)
    assert components.estado is Veredicto.COINCIDE
    assert "redondeo" in components.texto


def test_spending_per_beneficiary_rose_465_per_cent() -> None:
    finding = _one("hallazgo-gasto-por-beneficiario", 2021)
    assert finding.estado is Veredicto.COINCIDE
    assert "465 %" in finding.texto
    assert _one("variacion-gasto-por-beneficiario", 2021).valor == Decimal("464.818648")


def test_the_contradicted_note() -> None:
    note = _one("nota-tecnica-contradicha", 2019)
    assert note.valor == 2
    assert "2%" in note.texto
    assert [entrada.clave for entrada in note.entradas] == ["notas_tecnicas.2.texto", "poblacion.cobertura.2019"]


def test_amounts_in_words() -> None:
    assert "266 millones 350 mil pesos de 2022" in _one("en-pesos", 2021, "Presupuesto ejecutado").texto


def test_the_year_without_execution_is_not_computed_and_never_zero() -> None:
    of_2020 = [cotejo for cotejo in COTEJOS if cotejo.anio == 2020 and cotejo.id != "componentes-suma"]
    assert of_2020
    for cotejo in of_2020:
        assert cotejo.estado is Veredicto.NO_CALCULABLE
        assert cotejo.valor is None
        assert "porque" in cotejo.texto


def test_every_outcome_is_unique_and_rests_on_what_the_ficha_prints() -> None:
    keys = Counter((cotejo.id, cotejo.anio, cotejo.elemento) for cotejo in COTEJOS)
    assert set(keys.values()) == {1}
    for cotejo in COTEJOS:
        assert cotejo.entradas
        assert not re.search(r"[{}]|None|Decimal", cotejo.texto + cotejo.formula)
        for entrada in cotejo.entradas:
            printed = figure(JUNTOS, entrada.clave)
            if printed is None:
                assert entrada.clave.endswith(".texto")
            else:
                assert printed.texto == entrada.texto
                assert entrada.pagina is not None or not entrada.texto
