"""Fichas of the test writer: what was planted in them is reported, for its year and component, and nothing else is."""

import pytest

from build_site.model.cotejo import Veredicto
from build_site.notas.evaluate import evaluate
from tests.writer.content import compose
from tests.writer.options import Options
from tests.writer.plant import CONTRADICCIONES


@pytest.mark.parametrize("edicion", [2020, 2021, 2022, 2023])
@pytest.mark.parametrize("planted", [None, *CONTRADICCIONES])
def test_only_what_was_planted_differs(planted: str | None, edicion: int) -> None:
    for seed in range(3):
        invented = compose(seed, edicion, Options(contradicciones=(planted,) if planted else ()))
        differing = [cotejo for cotejo in evaluate(invented.ficha) if cotejo.estado is Veredicto.DIFIERE]
        allowed = {note for one in invented.planted for note in (one.id, *one.tambien)}
        assert {cotejo.id for cotejo in differing} <= allowed
        found = {(cotejo.id, cotejo.anio) for cotejo in differing}
        elements = {(cotejo.id, cotejo.elemento) for cotejo in differing}
        for one in invented.planted:
            assert (one.id, one.anio) in found or (one.anio is None and one.id in {note for note, _ in found})
            assert one.elemento is None or (one.id, one.elemento) in elements
