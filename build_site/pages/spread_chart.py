"""How fichas, or their amounts, are spread over ministries, services or programmes, as bars."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal

from build_site.collection.resumen import Resumen
from build_site.collection.totals import Par, only_money, split
from build_site.model.numeros import format_number
from build_site.pages.bar_chart import Bar, bar_chart
from build_site.pages.words import unit

Label = Callable[[Resumen], str]
"""What bar a ficha belongs to; empty for none."""


def counts_chart(title: str, fichas: Iterable[Resumen], label: Label) -> str:
    """A bar for each label with its number of fichas."""
    counts = Counter(label(resumen) for resumen in fichas)
    bars = [Bar(name, Decimal(count), format_number(Decimal(count))) for name, count in counts.items() if name]
    return bar_chart("reparto", title, "número de fichas", bars)


def amounts_chart(title: str, pairs: Iterable[Par], label: Label) -> str:
    """A bar for each label with its sum; nothing where the amounts are not all in one unit and base year."""
    kept, _ = split(pairs)
    moneda = only_money(resumen for resumen, _ in kept)
    if moneda is None:
        return ""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for resumen, cifra in kept:
        sums[label(resumen)] += cifra.valor or Decimal(0)
    bars = [Bar(name, valor, format_number(valor)) for name, valor in sums.items() if name]
    return bar_chart("reparto", title, unit(moneda), bars)
