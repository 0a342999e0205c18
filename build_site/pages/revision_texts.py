"""What changes between two editions of a programme, in sentences that claim no more than the prints allow."""

from collections.abc import Iterator

from build_site.collection.revisions import Cambio, Impresa, Revision
from build_site.model.ficha import Moneda
from build_site.model.interval import Interval
from build_site.model.numeros import format_number
from build_site.pages.addresses import figure_address, shown
from build_site.pages.markdown import escape, link
from build_site.pages.words import of_year


def revision_lines(revision: Revision, label: str, clave: str, up: str, *, money: bool) -> Iterator[str]:
    """One item for the two editions and, inside it, one for each year that both print."""
    before, after = revision.antes, revision.despues
    yield f"- **{escape(label)}**, ediciones {before.edicion} y {after.edicion}. {_conclusion(revision, money=money)}"
    for change in revision.cambios if money else [change for change in revision.cambios if not _same(change)]:
        yield f"    - {escape(change.anio)}: {_change(change, clave, up, money=money)}"


def _conclusion(revision: Revision, *, money: bool) -> str:
    if not money:
        same = all(_same(change) for change in revision.cambios)
        return "Imprimen lo mismo para los años que comparten." if same else "No imprimen lo mismo:"
    before, after = revision.antes.moneda, revision.despues.moneda
    if before.unidad != after.unidad or None in {before.anio, after.anio}:
        return "No se pueden comparar: no están en la misma unidad, o una no dice de qué año son sus pesos."
    if before.anio == after.anio:
        same = all(_same(change) for change in revision.cambios)
        return "Están en los mismos pesos e imprimen lo mismo." if same else "Están en los mismos pesos, pero difieren:"
    bases = f"La primera está en pesos{of_year(before)} y la segunda en pesos{of_year(after)}."
    return f"{bases} {_factor(revision)}".rstrip()


def _factor(revision: Revision) -> str:
    """Whether one change of pesos explains all years; with a single year nothing can be said."""
    if revision.comparables < 2:
        return ""
    if revision.factor is not None:
        return f"Todos los años cambian en el mismo factor ({_number(revision.factor)}): basta el cambio de pesos."
    return "Los años no cambian en el mismo factor: el cambio de pesos no basta para explicarlo."


def _change(change: Cambio, clave: str, up: str, *, money: bool) -> str:
    address = f"{clave}.{change.anio}"
    said = (
        f"{_print(change.antes, address, up, money=money)} y luego {_print(change.despues, address, up, money=money)}"
    )
    ratio = f", {_number(change.razon)} veces" if money and change.razon is not None else ""
    return f"{said}{ratio}."


def _print(printed: Impresa, clave: str, up: str, *, money: bool) -> str:
    text = shown(printed.cifra)
    unit = _unit(printed.resumen.moneda) if money and printed.cifra.valor is not None else ""
    return f"{link(text, figure_address(printed.resumen, clave, up))}{unit}"


def _unit(moneda: Moneda) -> str:
    return escape(f" {moneda.unidad}{of_year(moneda)}")


def _same(change: Cambio) -> bool:
    before, after = change.antes.cifra, change.despues.cifra
    return before.valor == after.valor and before.estado == after.estado


def _number(ratio: Interval) -> str:
    return format_number((ratio.low + ratio.high) / 2, 3)
