"""The invented content: valid, complete, deterministic, and free of contradictions but for the planted ones."""

import dataclasses
from decimal import Decimal

import msgspec
import pytest

from build_site.model.cifra import Cifra, Estado, PorAnio
from build_site.model.claves import figures
from build_site.model.ficha import Ficha
from build_site.model.json import decode_ficha, encode
from tests.writer.content import compose, invent
from tests.writer.options import FILAS_OMITIBLES, SECCIONES_OMITIBLES, Options
from tests.writer.plant import CONTRADICCIONES, CannotPlantError
from tests.writer.prose import MARCA

SEEDS = [(seed, 2020 + seed % 4) for seed in range(60)]


def bounds(cifra: Cifra | None) -> tuple[Decimal, Decimal] | None:
    """What a printed figure may stand for; None where there is no number."""
    if cifra is None or cifra.valor is None:
        return None
    half = Decimal(5).scaleb(int(cifra.valor.as_tuple().exponent) - 1)
    return cifra.valor - half, cifra.valor + half


def possible(parts: list[Cifra], total: Cifra | None) -> bool:
    """Whether the unrounded parts can add up to the unrounded total (true where a figure is missing)."""
    spans = [bounds(part) for part in parts]
    whole = bounds(total)
    if whole is None or not spans or None in spans:
        return True
    low = sum(span[0] for span in spans if span)
    high = sum(span[1] for span in spans if span)
    return low <= whole[1] and whole[0] <= high


def ratio_possible(above: Cifra | None, below: Cifra | None, printed: Cifra | None, factor: int) -> bool:
    """Whether `above / below * factor` can print as `printed` (true where a figure is missing or zero)."""
    top, bottom, span = bounds(above), bounds(below), bounds(printed)
    if top is None or bottom is None or span is None or bottom[0] <= 0:
        return True
    return top[0] / bottom[1] * factor <= span[1] and span[0] <= top[1] / bottom[0] * factor


def exact(cifra: Cifra | None) -> Cifra | None:
    """A count: printed as it is. Its decimals make the bounds of `ratio_possible` next to nothing."""
    if cifra is None or cifra.valor is None:
        return cifra
    return msgspec.structs.replace(cifra, valor=cifra.valor.quantize(Decimal("0.000001")))


def contradictions(ficha: Ficha) -> set[str]:
    """Ids of the checks that fail, worked out from the print alone."""
    year = str(ficha.edicion)
    table, failed = ficha.componentes, set()
    spent = [fila.gasto.get(year) for fila in table.filas]
    checks = {
        "subtitulos-suma": possible(
            [fila.total for fila in ficha.gasto_subtitulos.filas], ficha.gasto_subtitulos.total
        ),
        "subtitulos-igual-ejecutado": _same(ficha.gasto_subtitulos.total, ficha.presupuesto.ejecutado.get(year)),
        "componentes-suma": possible([*filter(None, spent), table.gasto_administrativo[year]], table.total[year]),
        "componentes-igual-ejecutado": all(
            _same(cifra, ficha.presupuesto.ejecutado.get(key)) for key, cifra in table.total.items() if cifra.valor
        ),
        "regional-suma": possible([fila.total for fila in ficha.gasto_regional.filas], ficha.gasto_regional.total),
        "regional-igual-componentes": possible([*filter(None, spent)], ficha.gasto_regional.total),
        "gasto-unitario": all(
            ratio_possible(fila.gasto[key], exact(fila.produccion[key]), cifra, 1)
            for fila in table.filas
            for key, cifra in fila.gasto_unitario.items()
        ),
        "porcentaje-administrativo": all(
            ratio_possible(table.gasto_administrativo[key], table.total[key], cifra, 100)
            for key, cifra in table.porcentaje_administrativo.items()
        ),
        "cobertura": _coverage_possible(ficha),
        "produccion-sin-gasto": not any(_one_sided(fila.produccion, fila.gasto) for fila in table.filas),
        "gasto-sin-produccion": not any(_one_sided(fila.gasto, fila.produccion) for fila in table.filas),
    }
    failed = {name for name, holds in checks.items() if not holds}
    return failed | _wrong_findings(ficha) | _wrong_note(ficha)


def _same(one: Cifra | None, other: Cifra | None) -> bool:
    return one is None or other is None or None in (one.valor, other.valor) or one.valor == other.valor


def _one_sided(one: PorAnio, other: PorAnio) -> bool:
    return any(
        (cifra.valor or 0) > 0 and (other[key].valor == 0 or other[key].estado is Estado.VACIO)
        for key, cifra in one.items()
    )


def _coverage_possible(ficha: Ficha) -> bool:
    key, group = str(ficha.edicion), ficha.poblacion
    spent, each = bounds(ficha.presupuesto.ejecutado.get(key)), bounds(group.gasto_por_beneficiario.get(key))
    target, cover = group.objetivo, bounds(group.cobertura.get(key))
    if spent is None or each is None or cover is None or target is None or not target.valor or each[0] <= 0:
        return True
    return spent[0] / each[1] / target.valor * 100 <= cover[1] and cover[0] <= spent[1] / each[0] / target.valor * 100


def _wrong_findings(ficha: Ficha) -> set[str]:
    year = ficha.edicion
    budget = ficha.presupuesto
    says = {resultado.criterio: resultado.texto for row in ficha.analisis for resultado in row.resultados}
    wrong = set()
    for kind, low, row in (("inicial", 85, budget.ejecucion_inicial), ("final", 90, budget.ejecucion_final)):
        rate = row[str(year)].valor
        texto = says.get(f"Ejecución presupuestaria {kind} {year}", "")
        if rate is not None and ("fuera" in texto) == (low <= rate <= 110):
            wrong.add(f"hallazgo-ejecucion-{kind}")
    rates = [cifra.valor for cifra in budget.ejecucion_inicial.values()]
    persists = all(rate is not None and rate < 85 for rate in rates)
    if ("no presenta" in says["Persistencia subejecución presupuestaria"]) == persists:
        wrong.add("hallazgo-persistencia")
    return wrong | _wrong_unit_finding(ficha, says["Gasto por beneficiario"])


def _wrong_unit_finding(ficha: Ficha, texto: str) -> set[str]:
    *before, now = (ficha.poblacion.gasto_por_beneficiario[str(year)].valor for year in ficha.anios)
    known = [value for value in before if value is not None]
    if now is None or not known or "No es posible" in texto:
        return set()
    average = sum(known, Decimal(0)) / len(known)
    inside = average * Decimal("0.8") <= now <= average * Decimal("1.2")
    return {"hallazgo-gasto-por-beneficiario"} if ("fuera" in texto) == inside else set()


def _wrong_note(ficha: Ficha) -> set[str]:
    first = ficha.anios[0]
    hidden = any(f"cobertura para el año {first}" in nota.texto for nota in ficha.notas_tecnicas)
    shown = ficha.poblacion.cobertura[str(first)].valor is not None
    return {"nota-tecnica-contradicha"} if hidden and shown else set()


@pytest.mark.parametrize(("seed", "edicion"), SEEDS)
def test_is_valid_marked_and_free_of_accidental_contradictions(seed: int, edicion: int) -> None:
    ficha = invent(seed, edicion)
    assert decode_ficha(encode(ficha)) == ficha
    assert MARCA in ficha.antecedentes.descripcion
    assert ficha.anios == [edicion - 2, edicion - 1, edicion]
    assert contradictions(ficha) == set()


@pytest.mark.parametrize("name", CONTRADICCIONES)
def test_a_planted_contradiction_is_the_only_one(name: str) -> None:
    planted_once = 0
    for seed in range(12):
        try:
            invented = compose(seed, 2020 + seed % 4, Options(contradicciones=(name,)))
        except CannotPlantError:
            continue
        planted_once += 1
        [planted] = invented.planted
        assert name in contradictions(invented.ficha)
        assert contradictions(invented.ficha) <= {name, *planted.tambien}
    assert planted_once >= 6


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert encode(invent(7, 2022)) == encode(invent(7, 2022))
    assert encode(invent(7, 2022)) != encode(invent(8, 2022))


def test_editions_of_a_programme_fit_together() -> None:
    one, next_one = invent(11, 2021, huecos="ninguno"), invent(11, 2022, huecos="ninguno")
    assert (one.programa, one.servicio) == (next_one.programa, next_one.servicio)
    for line, later in zip(one.componentes.filas, next_one.componentes.filas, strict=True):
        assert line.nombre == later.nombre
        assert line.produccion["2021"] == later.produccion["2021"]


def test_every_kind_of_absence_appears_in_every_table() -> None:
    seen: dict[str, set[str]] = {}
    for seed in range(80):
        for clave, cifra in figures(invent(seed, 2022, huecos="muchos")):
            seen.setdefault(clave.partition(".")[0], set()).add(cifra.estado)
    everything = set(Estado)
    assert {table: states for table, states in seen.items() if set(map(Estado, states)) != everything} == {}


def test_what_is_left_out_is_empty() -> None:
    ficha = invent(3, 2021, sin_secciones=SECCIONES_OMITIBLES)
    assert [clave for clave, _ in figures(ficha)] == []
    for row in FILAS_OMITIBLES:
        section, name = row.split(".")
        assert not getattr(getattr(invent(3, 2021, sin_filas=(row,)), section), name)
    with pytest.raises(ValueError, match="cannot be left out"):
        invent(3, 2021, sin_secciones=("portada",))


def test_a_programme_that_did_not_run_has_no_amounts() -> None:
    ficha = invent(12, 2021, sin_ejecucion=(2019, 2020, 2021), componentes_descontinuados=False)
    assert {cifra.texto for cifra in ficha.presupuesto.ejecutado.values()} <= {"N/A", "S/I", "-", ""}
    assert not ficha.gasto_subtitulos.filas
    assert contradictions(ficha) == set()


def test_counts_asked_for_are_met() -> None:
    asked = Options(
        componentes=8,
        regiones=16,
        subtitulos=8,
        indicadores_proposito=4,
        indicadores_complementarios=4,
        sin_ejecucion=(),
    )
    ficha = invent(4, 2023, **{key: value for key, value in dataclasses.asdict(asked).items() if value is not None})
    assert len(ficha.componentes.filas) == 8
    assert len(ficha.gasto_regional.filas) == 16
    assert len(ficha.gasto_subtitulos.filas) == 8
    assert len(ficha.indicadores.proposito) == len(ficha.indicadores.complementarios) == 4
