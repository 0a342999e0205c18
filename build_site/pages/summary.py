"""«En breve»: three or four plain sentences with the figures a citizen wants, true for any ficha and never causal."""

from collections.abc import Iterator
from decimal import Decimal

from build_site.collection.published import FichaPublicada
from build_site.model.cifra import Cifra, PorAnio
from build_site.model.cotejo import Cotejo, Veredicto
from build_site.model.ficha import Ficha, Moneda
from build_site.model.numeros import format_number
from build_site.pages.markdown import blocks, clean, escape
from build_site.pages.words import absence, amount, count_of, of_year

_QUOTED = 320
"""Longest purpose, in characters, that is quoted whole."""


def summary(publicada: FichaPublicada) -> str:
    """The heading and its sentences; the heading alone is never shown."""
    lines = [f"- {sentence}" for sentence in _sentences(publicada)]
    return blocks("## En breve { #en-breve }", "\n".join(lines)) if lines else ""


def _sentences(publicada: FichaPublicada) -> Iterator[str]:
    ficha = publicada.ficha
    yield from _purpose(ficha)
    yield from _budget(ficha)
    yield from _cost(ficha)
    yield from _coverage(ficha, publicada.cotejos)
    yield from _checked(publicada.cotejos)


def _purpose(ficha: Ficha) -> Iterator[str]:
    proposito = clean(ficha.antecedentes.proposito)
    if 0 < len(proposito) <= _QUOTED:
        yield f"Su propósito, según la ficha: «{escape(proposito)}»"


def _budget(ficha: Ficha) -> Iterator[str]:
    presupuesto, year = ficha.presupuesto, str(ficha.edicion)
    cifra = presupuesto.ejecutado.get(year)
    if cifra is None:
        return
    if cifra.valor is None:
        first = f"Para {year} la ficha no da un presupuesto ejecutado: imprime {escape(absence(cifra))}"
    else:
        shares = _shares(presupuesto.ejecucion_inicial.get(year), presupuesto.ejecucion_final.get(year))
        first = f"En {year} ejecutó **{escape(amount(cifra, ficha.moneda))}**{of_year(ficha.moneda)}{shares}"
    yield f"{first}.{_earlier(presupuesto.ejecutado, year, ficha.moneda)}"


def _shares(inicial: Cifra | None, final: Cifra | None) -> str:
    """`, el 64% de su presupuesto inicial y el 100% del final`, as far as both are reported."""
    parts = []
    if inicial is not None and inicial.informada:
        parts.append(f"el {escape(inicial.texto)} de su presupuesto inicial")
    if final is not None and final.informada:
        parts.append(f"el {escape(final.texto)} {'del' if parts else 'de su presupuesto'} final")
    return f", {' y '.join(parts)}" if parts else ""


def _cost(ficha: Ficha) -> Iterator[str]:
    figures, year = ficha.poblacion.gasto_por_beneficiario, str(ficha.edicion)
    cifra = figures.get(year)
    if cifra is None:
        return
    said = (
        f"**{escape(amount(cifra, ficha.moneda))}**{of_year(ficha.moneda)}"
        if cifra.informada
        else escape(absence(cifra))
    )
    yield f"Gasto por beneficiario en {year}: {said}.{_earlier(figures, year, ficha.moneda)}"


def _earlier(figures: PorAnio, year: str, moneda: Moneda) -> str:
    """The other years of the row, each as it is: an absence stays one."""
    others = [
        f"en {escape(other)}, {escape(amount(cifra, moneda))}" for other, cifra in figures.items() if other != year
    ]
    same = " (mismos pesos)" if moneda.anio is not None else ""
    return f" Otros años{same}: {'; '.join(others)}." if others else ""


def _coverage(ficha: Ficha, cotejos: tuple[Cotejo, ...]) -> Iterator[str]:
    year, objetivo = str(ficha.edicion), ficha.poblacion.objetivo
    cifra = ficha.poblacion.cobertura.get(year)
    target = (
        f"una población objetivo de {count_of(objetivo, objetivo.unidad)}" if objetivo and objetivo.informada else ""
    )
    if cifra is not None and cifra.informada:
        of = f" de {target}" if target else ""
        yield f"Cobertura en {year}: **{escape(cifra.texto)}**{of}.{_unrounded(cifra, ficha.edicion, cotejos)}"
    elif cifra is not None:
        yield f"Cobertura en {year}: {escape(absence(cifra))}{f', con {target}' if target else ''}."
    elif target:
        yield f"Se dirige a {target}."


def _unrounded(cobertura: Cifra, year: int, cotejos: tuple[Cotejo, ...]) -> str:
    """What a printed 0% hides, where the ficha's own figures say more."""
    exact = _value(cotejos, "cobertura", year)
    if cobertura.valor != 0 or exact is None or exact <= 0 or exact >= 1:
        return ""
    return f" Es un redondeo: las cifras de la propia ficha dan {format_number(exact, 2)}\N{NO-BREAK SPACE}%."


def _value(cotejos: tuple[Cotejo, ...], identifier: str, year: int) -> Decimal | None:
    return next((item.valor for item in cotejos if item.id == identifier and item.anio == year), None)


def _checked(cotejos: tuple[Cotejo, ...]) -> Iterator[str]:
    wrong = sum(item.estado is Veredicto.DIFIERE for item in cotejos)
    right = sum(item.estado is Veredicto.COINCIDE for item in cotejos)
    if not wrong + right:
        return
    said = f"**{wrong} no {'cuadra' if wrong == 1 else 'cuadran'}**" if wrong else "ninguna falla"
    made = "hicimos 1 cuenta" if wrong + right == 1 else f"de {wrong + right} cuentas"
    yield f"Revisamos sus cifras entre sí: {made}, [{said}](#notas-calculadas)."
