"""Section of the computed notes: what does not add up, what does, and the figures derived from those printed."""

from collections.abc import Iterable

from build_site.model.cotejo import Cotejo, Entrada, Veredicto
from build_site.pages.labels import TITULOS
from build_site.pages.markdown import blocks, escape, heading
from build_site.pages.tables import reference

GRUPOS = {
    Veredicto.DIFIERE: ("No cuadra", "no-cuadra"),
    Veredicto.COINCIDE: ("Cuadra", "cuadra"),
    Veredicto.INFORMATIVA: ("Cifras derivadas", "cifras-derivadas"),
    Veredicto.NO_CALCULABLE: ("No se puede calcular", "no-calculable"),
}
_FOLDED = frozenset({Veredicto.COINCIDE, Veredicto.NO_CALCULABLE})
_LONG = 8


def checks(cotejos: Iterable[Cotejo]) -> str:
    """The notes in their groups, each with its method and the figures it used."""
    cotejos = list(cotejos)
    groups = [_group(estado, [item for item in cotejos if item.estado is estado]) for estado in GRUPOS]
    intro = (
        "Estas cuentas las hace este sitio con las cifras que la ficha imprime; no son parte de la ficha. "
        "Solo se tolera el redondeo de lo impreso. [Cómo se hacen](../../../metodologia/index.md)\n{ .entrada }"
    )
    return blocks(heading(2, TITULOS["notas-calculadas"], "notas-calculadas"), intro, *groups) if cotejos else ""


def _group(estado: Veredicto, cotejos: list[Cotejo]) -> str:
    title, name = GRUPOS[estado]
    folded = estado is Veredicto.NO_CALCULABLE or (estado in _FOLDED and len(cotejos) > _LONG)
    lines = "\n".join(_note(cotejo) for cotejo in cotejos)
    return blocks(heading(3, f"{title} ({len(cotejos)})", name, folded=folded), lines) if cotejos else ""


def _note(cotejo: Cotejo) -> str:
    used = ", ".join(_used(cotejo.entradas))
    formula = f"{escape(cotejo.formula)} · " if cotejo.formula else ""
    method = f"[método](../../../metodologia/notas/{cotejo.id}.md)"
    return f"- {escape(cotejo.texto)} <small>{formula}{f'Cifras: {used} · ' if used else ''}{method}</small>"


def _used(entradas: Iterable[Entrada]) -> Iterable[str]:
    for entrada in entradas:
        yield reference(entrada.clave, entrada.texto)
