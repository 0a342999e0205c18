"""The limits of an edition are those that its fichas are held against."""

from decimal import Decimal

import pytest

from build_site.build import thresholds
from build_site.build.thresholds import umbrales_of
from build_site.editions.profile import known_editions, profile
from build_site.notas.umbrales import Umbrales


@pytest.mark.parametrize("edicion", known_editions())
def test_the_limits_known_so_far_are_those_that_the_notes_take_by_default(edicion):
    assert umbrales_of(edicion) == Umbrales()


def test_an_edition_may_have_others(monkeypatch):
    umbrales = {**profile(2021).umbrales, "ejecucion_inicial": [80, 110], "anios_seguidos": 2}

    class Other:
        pass

    Other.umbrales = umbrales
    monkeypatch.setattr(thresholds, "profile", lambda edicion: Other)
    found = umbrales_of.__wrapped__(2031)
    assert found.ejecucion_inicial == (Decimal(80), Decimal(110))
    assert found.anios_seguidos == 2
    assert found.ejecucion_final == Umbrales().ejecucion_final
