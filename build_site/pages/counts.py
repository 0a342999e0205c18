"""Numbers of things in words."""

from decimal import Decimal

from build_site.model.numeros import format_number


def number(count: int) -> str:
    """`1.250`."""
    return format_number(Decimal(count))


def programas(count: int) -> str:
    """`1 programa`, `1.250 programas`."""
    return f"{number(count)} programa{'' if count == 1 else 's'}"


def fichas(count: int) -> str:
    """`1 ficha`, `677 fichas`."""
    return f"{number(count)} ficha{'' if count == 1 else 's'}"
