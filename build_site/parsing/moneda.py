"""In which money the ficha's amounts are."""

import re
from collections import Counter

from build_site.model.ficha import Moneda
from build_site.parsing.ledger import Ledger

_BASE_YEAR = re.compile(r"(?:M\$|[Mm]iles\s+de\s+(?:\$|pesos))\s*(?:de\s+)?\(?\s*(20\d\d)")


def read(ledger: Ledger) -> Moneda:
    """The base year that the titles of the tables print; None where they disagree or print none."""
    years = Counter(_BASE_YEAR.findall(" ".join(fixed.texto for fixed in ledger.texto_fijo)))
    if len(years) == 1:
        return Moneda(unidad="M$", anio=int(next(iter(years))))
    reason = f"los títulos imprimen {', '.join(sorted(years))}" if years else "ningún título imprime «M$ año»"
    ledger.missing("moneda.anio", None, reason)
    return Moneda(unidad="M$", anio=None)
