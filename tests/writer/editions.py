"""What the invented editions print: their titles and optional parts. 2020 and 2021 have the pandemic."""

from typing import NamedTuple


class Edition(NamedTuple):
    """One yearly edition of the ficha, as the writer imagines it (only 2021 is known from a real one)."""

    titulo: str
    """In the normal capitalisation that is expected; `{edicion}` stands for the year."""
    contingencia: bool
    potencial: bool
    beneficiada: bool


_TITULO = "Monitoreo y Seguimiento Oferta Pública {edicion}"

EDITIONS = {
    2020: Edition(_TITULO, contingencia=True, potencial=True, beneficiada=False),
    2021: Edition(_TITULO, contingencia=True, potencial=False, beneficiada=False),
    2022: Edition(_TITULO, contingencia=False, potencial=False, beneficiada=True),
    2023: Edition(_TITULO, contingencia=False, potencial=True, beneficiada=True),
}


def edition(year: int) -> Edition:
    """The edition of a year; one that the table does not hold looks like its nearest neighbour."""
    return EDITIONS[min(EDITIONS, key=lambda known: (abs(known - year), -known))]
