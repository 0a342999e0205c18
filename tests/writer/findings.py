# ruff: noqa: E501 (sentences)
"""The evaluator's table «Análisis de desempeño»: findings that follow from the printed figures, unless told to contradict them."""

from decimal import Decimal
from random import Random

from build_site.model.cifra import PorAnio
from build_site.model.ficha import Dimension, Indicador, Poblacion, Presupuesto, Resultado
from tests.writer.accounts import Years
from tests.writer.options import Options
from tests.writer.prose import paragraph

_RANGOS = {
    "inicial": ("respecto a su presupuesto ley", 85, "dentro del rango definido", "fuera del rango definido"),
    "final": ("respecto a su presupuesto final", 90, "dentro de rango", "fuera de rango"),
}


def analisis(
    rng: Random,
    years: Years,
    presupuesto: Presupuesto,
    poblacion: Poblacion,
    indicadores: list[Indicador],
    options: Options,
) -> list[Dimension]:
    """The three rows of the table. `options.contradicciones` may turn findings into their opposite."""
    focalizacion = rng.choice(
        [
            f"El programa no presenta deficiencias evidentes en los criterios de focalización implementados durante el periodo "
            f"{years[-1]}.",
            "Los criterios de focalización utilizados no permiten identificar a la población que presenta el problema.",
        ]
    )
    return [
        Dimension(
            dimension="Focalización",
            resultados=[Resultado(criterio=None, texto=focalizacion)],
            observaciones=_remarks(rng, options),
        ),
        Dimension(
            dimension="Eficiencia y ejecución presupuestaria",
            resultados=_efficiency(rng, years, presupuesto, poblacion, set(options.contradicciones)),
            observaciones=_remarks(rng, options),
        ),
        Dimension(
            dimension="Eficacia",
            resultados=[Resultado(criterio=None, texto=_efficacy(rng, indicadores))],
            observaciones=_remarks(rng, options),
        ),
    ]


def _remarks(rng: Random, options: Options) -> list[str]:
    count = rng.choice([0, 0, 1, 2, 3])
    return [paragraph(rng, rng.randint(1, 3), options) for _ in range(count)] or ["Sin observaciones en la dimensión."]


def _efficiency(
    rng: Random, years: Years, presupuesto: Presupuesto, poblacion: Poblacion, planted: set[str]
) -> list[Resultado]:
    found = [
        _execution(
            "inicial", years[-1], presupuesto.ejecucion_inicial, flipped="hallazgo-ejecucion-inicial" in planted
        ),
        _execution("final", years[-1], presupuesto.ejecucion_final, flipped="hallazgo-ejecucion-final" in planted),
        _persistence(years, presupuesto.ejecucion_inicial, flipped="hallazgo-persistencia" in planted),
        _unit_spending(years, poblacion.gasto_por_beneficiario, flipped="hallazgo-gasto-por-beneficiario" in planted),
    ]
    share = rng.choice(
        ["correctamente estimado", "incorrectamente estimado", "dentro de lo esperado para programas similares"]
    )
    found.append(
        Resultado(criterio="Gasto administrativo", texto=f"El gasto administrativo del programa se encuentra {share}.")
    )
    return found


def _execution(kind: str, year: int, printed: PorAnio, *, flipped: bool) -> Resultado:
    against, low, inside, outside = _RANGOS[kind]
    criterio = f"Ejecución presupuestaria {kind} {year}"
    cifra = printed.get(str(year))
    if cifra is None or cifra.valor is None:
        texto = (
            f"No es posible evaluar la ejecución presupuestaria del programa {against} {year}, dado que no se informa."
        )
        return Resultado(criterio=criterio, texto=texto)
    verdict = inside if (low <= cifra.valor <= 110) != flipped else outside
    return Resultado(
        criterio=criterio,
        texto=f"El programa presentó una ejecución presupuestaria {verdict} ({low}% - 110%) durante el periodo {year} "
        f"{against} {year}.",
    )


def persistent(years: Years, printed: PorAnio) -> bool:
    """Whether the initial execution stayed under 85 % in the three years."""
    values = [cifra.valor for year in years if (cifra := printed.get(str(year))) is not None]
    return len(values) == 3 and all(value is not None and value < 85 for value in values)


def _persistence(years: Years, printed: PorAnio, *, flipped: bool) -> Resultado:
    verb = "presenta" if persistent(years, printed) != flipped else "no presenta"
    return Resultado(
        criterio="Persistencia subejecución presupuestaria",
        texto=f"El programa {verb} problemas de persistencia de subejecución en relación a su presupuesto inicial anual (tres "
        "años consecutivos).",
    )


def earlier_average(years: Years, printed: PorAnio) -> Decimal | None:
    """Mean of the two earlier years' spending per beneficiary, of those that have a figure."""
    values = [cifra.valor for year in years[:-1] if (cifra := printed.get(str(year))) and cifra.valor is not None]
    return sum(values, Decimal(0)) / len(values) if values else None


def _unit_spending(years: Years, printed: PorAnio, *, flipped: bool) -> Resultado:
    year, criterio = years[-1], "Gasto por beneficiario"
    average, current = earlier_average(years, printed), printed.get(str(year))
    if not average or current is None or current.valor is None:
        texto = f"No es posible comparar el gasto por beneficiario {year} con el promedio de los dos años anteriores."
        return Resultado(criterio=criterio, texto=texto)
    change = current.valor / average - 1
    inside = abs(change) <= Decimal("0.2")
    if inside == flipped:
        side = "superior" if change > 0 else "inferior"
        texto = (
            f"El programa presenta un gasto por beneficiario {year} fuera de rango, en comparación al promedio de los dos años "
            f"anteriores. Es decir se encuentra fuera del intervalo del 20% ({side}) del promedio {years[1]}-{years[0]}."
        )
    else:
        texto = (
            f"El programa presenta un gasto por beneficiario {year} dentro de rango, en comparación al promedio de los dos años "
            f"anteriores. Es decir se encuentra dentro del intervalo del 20% del promedio {years[1]}-{years[0]}."
        )
    return Resultado(criterio=criterio, texto=texto)


def _efficacy(rng: Random, indicadores: list[Indicador]) -> str:
    if not indicadores:
        return "Respecto al indicador de propósito. El programa no informa indicadores de propósito."
    return rng.choice(
        [
            "Respecto al indicador de propósito. El indicador de propósito no permite medir el objetivo del programa.",
            "Respecto a los indicadores de propósito. Al menos un indicador permite medir el objetivo del programa.",
            "Respecto al indicador de propósito. El indicador es pertinente y su resultado mejora en relación al año anterior.",
        ]
    )
