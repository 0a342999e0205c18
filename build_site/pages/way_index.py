"""The index of a way into the collection: its groups with what each adds up to in the newest edition."""

from collections.abc import Sequence
from decimal import Decimal

from build_site.collection.groups import Grupo
from build_site.collection.totals import Total, only_money, totals
from build_site.model.ficha import Moneda
from build_site.model.numeros import format_number
from build_site.pages.bar_chart import Bar, bar_chart
from build_site.pages.counts import number
from build_site.pages.markdown import blocks, escape, link
from build_site.pages.tables import Row, table
from build_site.pages.totals_text import left_out, sum_text
from build_site.pages.way_metadata import metadata
from build_site.pages.ways import Via
from build_site.pages.words import unit

Found = Sequence[tuple[Grupo, Total | None]]
"""Each group with its total of the newest edition; None where it has no ficha there."""


def index(via: Via, groups: Sequence[Grupo], hidden: int, newest: int) -> str:
    """The page; `hidden` groups have none of their own."""
    found = [(one, _total_of(one, newest)) for one in groups]
    moneda = only_money(miembro.resumen for one in groups for miembro in one.miembros.get(newest, []))
    page = blocks(
        metadata(via.titulo, via.entrada),
        f"{link('Explorar', '../explorar.md')}\n{{ .migas }}",
        f"# {escape(via.titulo)}",
        f"{escape(via.entrada)}\n{{ .entrada }}",
        _chart(via, found, newest, moneda),
        _table(via, found, newest, moneda),
        f"Hay {hidden} nombres más, con menos fichas, que no caben aquí: están en cada ficha." if hidden else "",
        f"{escape(via.limite)}\n{{ .limite }}" if via.limite else "",
    )
    return f"{page}\n"


def _total_of(one: Grupo, edicion: int) -> Total | None:
    found = totals(miembro.par for miembro in one.miembros.get(edicion, []))
    return found[0] if found else None


def _table(via: Via, found: Found, newest: int, moneda: Moneda | None) -> str:
    rows = [Row(link(one.nombre, f"{one.slug}/index.md"), _cells(one, total, moneda)) for one, total in found]
    counted = f" en {unit(moneda)}" if moneda else ", cada suma en su unidad y pesos"
    caption = f"{via.rotulo} en la edición {newest}{counted}. Lo que no es un número no se suma como cero."
    head = [via.columna, "Suma", "Fichas", "Quedan fuera de la suma", "Ediciones"]
    types = f"nombre:texto suma:{'cifra' if moneda else 'mezcla'} fichas:cuenta fuera:texto ediciones:texto"
    return table(caption, head, rows, last_words=2, attributes=f'.listado data-columnas="{types}"')


def _cells(one: Grupo, total: Total | None, moneda: Moneda | None) -> list[str]:
    editions = ", ".join(map(str, sorted(one.miembros)))
    if total is None:
        return ["sin fichas", "0", "", editions]
    sums = [format_number(suma.valor) if moneda else sum_text(suma) for suma in total.sumas]
    return [escape("; aparte, ".join(sums) or "ninguna cifra"), number(total.fichas), escape(left_out(total)), editions]


def _chart(via: Via, found: Found, newest: int, moneda: Moneda | None) -> str:
    with_fichas = [(one.nombre, total) for one, total in found if total is not None]
    if via.cuenta:
        bars = [Bar(name, Decimal(total.fichas), format_number(Decimal(total.fichas))) for name, total in with_fichas]
        return bar_chart(via.carpeta, f"Fichas de la edición {newest}", "número de fichas", bars)
    if moneda is None:
        return ""
    sums = [(name, total.sumas[0].valor) for name, total in with_fichas if total.sumas]
    bars = [Bar(name, valor, format_number(valor)) for name, valor in sums]
    return bar_chart(via.carpeta, f"{via.rotulo} en {newest}", unit(moneda), bars, ranked=not via.geografica)
