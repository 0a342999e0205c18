"""Chilean numbers, both ways: dots group thousands, a comma starts the decimals."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from build_site.model.cifra import Estado

_NUMBER = re.compile(
    r"(?P<sign>[-−–])?(?:\$ ?)?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<decimals>\d+))? ?(?P<percent>%)?",
    re.ASCII,
)
_MARKS = re.compile(r"[\s*†‡⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+$")
_NO_APLICA = frozenset({"n/a", "na", "n.a.", "n/aplica", "no aplica", "no corresponde"})
_SIN_INFORMACION = frozenset({"s/i", "s.i.", "sin información", "sin informacion", "no informa", "no informado"})
_DASH = frozenset({"-", "–", "—", "−", "---", "--"})


@lru_cache(10_000)
def parse(texto: str) -> tuple[Decimal | None, Estado] | None:
    """Value and state of a printed cell, or None when it is neither a number nor a known mark of absence.

    Footnote asterisks and raised numbers after the figure are part of the print, not of the number. One grouped in
    any other way than the Chilean (`1,520.8`, `64.5`) is not recognised: guessing its scale could be wrong by a
    thousand.
    """
    bare = _MARKS.sub("", texto.strip())
    if not bare:
        return None if texto.strip() else (None, Estado.VACIO)
    lower = " ".join(bare.lower().split())
    if lower in _NO_APLICA:
        return None, Estado.NO_APLICA
    if lower in _SIN_INFORMACION:
        return None, Estado.SIN_INFORMACION
    if lower in _DASH:
        return None, Estado.VACIO
    match = _NUMBER.fullmatch(bare)
    if match is None:
        return None
    digits = match["whole"].replace(".", "") + (f".{match['decimals']}" if match["decimals"] else "")
    return Decimal(f"-{digits}" if match["sign"] else digits), Estado.INFORMADO


def format_number(valor: Decimal, decimals: int | None = None) -> str:
    """The number as Chile prints it (`1.520.806`, `33.293,8`); `decimals` rounds half away from zero."""
    if decimals is not None:
        valor = round_half_up(valor, decimals)
    sign = "-" if valor.is_signed() and valor != 0 else ""
    whole, _, fraction = f"{abs(valor):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return sign + (f"{grouped},{fraction}" if fraction else grouped)


def round_half_up(valor: Decimal, decimals: int) -> Decimal:
    """Rounded as one rounds by hand: half away from zero (`0.5` is 1, `-0.5` is -1)."""
    return valor.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
