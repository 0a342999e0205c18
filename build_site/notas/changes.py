"""The change of an amount against an earlier one, in per cent."""

from decimal import Decimal

from build_site.model.interval import Interval
from build_site.notas.arithmetic import NoResultError

_WHOLE = Interval.exact(Decimal(100))


def change(antes: Interval, despues: Interval) -> Interval:
    """How much `despues` is above (or, negative, below) `antes`, in per cent of `antes`."""
    if antes.high < 0:
        raise NoResultError("el monto de partida es negativo")
    return despues / antes * 100 - _WHOLE
