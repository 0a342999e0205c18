"""The evaluator's limits in an edition: what its profile says, as the computed notes take it."""

from functools import cache

import msgspec

from build_site.editions.profile import profile
from build_site.notas.umbrales import Umbrales


@cache
def umbrales_of(edicion: int) -> Umbrales:
    """The limits of an edition, or of the nearest known one."""
    return msgspec.convert(dict(profile(edicion).umbrales), Umbrales)
