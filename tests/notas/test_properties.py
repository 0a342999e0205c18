"""A ficha that agrees with itself is never accused; a break larger than rounding is always found."""

from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from build_site.model.cotejo import Veredicto
from build_site.model.interval import Interval
from build_site.model.numeros import format_number, parse
from build_site.notas.evaluate import evaluate
from tests.notas.consistent import Books, books, margin_finding, persistence_finding, range_finding
from tests.notas.printed import ficha_of

_QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


def _differing(made: Books) -> set[str]:
    return {cotejo.id for cotejo in evaluate(made.ficha()) if cotejo.estado is Veredicto.DIFIERE}


def _raise(made: Books, clave: str, by: Decimal) -> None:
    texto = made.cifras[clave]
    parsed = parse(texto)
    assert parsed is not None
    assert parsed[0] is not None
    made.cifras[clave] = format_number(parsed[0] + by) + ("%" if texto.endswith("%") else "")


@_QUICK
@given(books())
def test_a_consistent_ficha_never_differs(made: Books) -> None:
    assert [c.texto for c in evaluate(made.ficha()) if c.estado is Veredicto.DIFIERE] == []


@_QUICK
@given(books(), st.sampled_from(["gasto_subtitulos", "gasto_regional"]), st.integers(0, 10**6), st.booleans())
def test_a_table_that_does_not_add_up_is_found(made: Books, table: str, extra: int, up: bool) -> None:
    rows = sum(clave.startswith(f"{table}.filas.") for clave in made.cifras)
    # All rows and the total can be half a unit off; the total itself was rounded already.
    by = Decimal((rows + 1) + extra + 1)
    _raise(made, f"{table}.total", by if up else -by)
    expected = {"gasto_subtitulos": "subtitulos-suma", "gasto_regional": "regional-suma"}[table]
    assert expected in _differing(made)


@_QUICK
@given(books(), st.integers(0, 10**6), st.data())
def test_a_total_of_components_that_does_not_add_up_is_found_in_the_fichas_year(
    made: Books, extra: int, data: st.DataObject
) -> None:
    rows = sum(clave.endswith(f".gasto.{made.edicion}") for clave in made.cifras)
    anio = data.draw(st.sampled_from(made.anios))
    _raise(made, f"componentes.total.{anio}", Decimal(rows + 3 + extra))
    found = _differing(made)
    assert ("componentes-suma" in found) == (anio == made.edicion)
    assert ("componentes-igual-ejecutado" in found) == (made.cifras[f"presupuesto.ejecutado.{anio}"] != "N/A")


@_QUICK
@given(books(), st.integers(1, 10**6))
def test_a_wrong_unit_cost_is_found(made: Books, extra: int) -> None:
    row = f"componentes.filas.0.%s.{made.edicion}"
    parsed = parse(made.cifras[row % "produccion"])
    assert parsed is not None
    assert parsed[0] is not None
    # The exact quotient is within 0.05 of its print and, from the printed spending, within half a unit per good.
    by = Decimal("0.1") + 1 / parsed[0] + Decimal(extra) / 10
    _raise(made, row % "gasto_unitario", by.quantize(Decimal("0.1")) + Decimal("0.1"))
    assert _differing(made) == {"gasto-unitario"}


@_QUICK
@given(books(), st.integers(2, 60))
def test_wrong_percentages_are_found(made: Books, points: int) -> None:
    """From the printed beneficiaries, so that the coverage hangs on no rounded amount."""
    made.cifras.setdefault(f"poblacion.beneficiada.{made.edicion}", "77")
    beneficiaries, target = (
        Decimal(made.cifras[clave].replace(".", ""))
        for clave in (f"poblacion.beneficiada.{made.edicion}", "poblacion.objetivo")
    )
    made.cifras[f"poblacion.cobertura.{made.edicion}"] = f"{int(beneficiaries / target * 100) + points}%"
    assume(parse(made.cifras[f"componentes.total.{made.edicion}"])[0] > 100)  # type: ignore[index,operator]
    _raise(made, f"componentes.porcentaje_administrativo.{made.edicion}", Decimal(points))
    assert {"cobertura", "porcentaje-administrativo"} <= _differing(made)


@_QUICK
@given(books(), st.sampled_from(["inicial", "final"]))
def test_a_finding_turned_round_is_found(made: Books, kind: str) -> None:
    low = {"inicial": 85, "final": 90}[kind]
    share = made.exact[f"{kind}.{made.edicion}"]
    assume(abs(share - low) > 1)
    assume(abs(share - 110) > 1)
    made.hallazgos[f"Ejecución presupuestaria {kind} {made.edicion}"] = range_finding(
        inside=not low <= share <= 110, low=low
    )
    assert _differing(made) == {f"hallazgo-ejecucion-{kind}"}


@_QUICK
@given(books())
def test_persistence_turned_round_is_found(made: Books) -> None:
    initial = [made.exact.get(f"inicial.{anio}") for anio in made.anios]
    known = [share for share in initial if share is not None]
    assume(abs(max(known) - 85) > 1)
    persistent = max(known) < 85
    assume(not persistent or len(known) == 3)
    made.hallazgos["Persistencia subejecución presupuestaria"] = persistence_finding(there_is=not persistent)
    assert _differing(made) == {"hallazgo-persistencia"}


@_QUICK
@given(books())
def test_spending_per_beneficiary_turned_round_is_found(made: Books) -> None:
    assume("distancia" in made.exact)
    distance = made.exact["distancia"]
    printed = [parse(texto) for clave, texto in made.cifras.items() if "gasto_por_beneficiario" in clave]
    assume(all(cell and (cell[0] is None or cell[0] > 10) for cell in printed))
    assume(abs(abs(distance) - 20) > 5)
    assume(abs(distance) < 200)
    made.hallazgos["Gasto por beneficiario"] = margin_finding(distance, inside=abs(distance) > 20)
    assert _differing(made) == {"hallazgo-gasto-por-beneficiario"}


_CELLS = st.sampled_from(
    ["N/A", "S/I", "", "-", "0", "0,0", "0%", "7", "-5", "1.234,56", "100%", "12,5%", "9.999.999.999.999"]
)
_CLAVES = [
    "poblacion.objetivo",
    "gasto_subtitulos.filas.0.total",
    "gasto_subtitulos.total",
    "gasto_regional.filas.0.total",
    "gasto_regional.total",
    *(
        f"{row}.{anio}"
        for anio in (2020, 2021)
        for row in (
            "presupuesto.ejecutado",
            "presupuesto.ejecucion_inicial",
            "presupuesto.ejecucion_final",
            "poblacion.cobertura",
            "poblacion.beneficiada",
            "poblacion.gasto_por_beneficiario",
            "componentes.filas.0.gasto",
            "componentes.filas.0.produccion",
            "componentes.filas.0.gasto_unitario",
            "componentes.gasto_administrativo",
            "componentes.total",
            "componentes.porcentaje_administrativo",
        )
    ),
]


@_QUICK
@given(
    st.dictionaries(st.sampled_from(_CLAVES), _CELLS),
    st.dictionaries(
        st.sampled_from(["Ejecución presupuestaria inicial", "Persistencia", "Gasto por beneficiario"]),
        st.one_of(
            st.text(max_size=60), st.sampled_from(["dentro de rango", "fuera de rango", "no presenta persistencia"])
        ),
    ),
    st.lists(st.text(max_size=80), max_size=2),
    st.lists(st.sampled_from([2019, 2020, 2021]), max_size=3),
)
def test_any_cells_get_an_answer(
    cifras: dict[str, str], hallazgos: dict[str, str], notas: list[str], anios: list[int]
) -> None:
    for cotejo in evaluate(ficha_of(cifras, hallazgos, notas, anios)):
        assert (cotejo.valor is None) == (
            cotejo.estado is Veredicto.NO_CALCULABLE
        ) or cotejo.id == "nota-tecnica-contradicha"
        assert cotejo.valor is None or cotejo.valor.is_finite()
        assert cotejo.texto


@_QUICK
@given(st.decimals(-(10**12), 10**12, places=3), st.integers(0, 3))
def test_the_number_behind_a_print_is_in_its_interval(exact: Decimal, decimals: int) -> None:
    printed: Any = exact.quantize(Decimal(1).scaleb(-decimals))
    assert exact in Interval.printed(printed)
