"""Every note's own cases, and that every note has the cases it needs."""

import importlib
import pkgutil
from decimal import Decimal

import pytest

from build_site.model.cotejo import Veredicto
from build_site.notas import declared
from build_site.notas.catalogue import NOTAS
from build_site.notas.declaration import Caso, Nota, NotaCalculada
from build_site.notas.evaluate import evaluate_note
from tests.notas.printed import ficha_of

CONTRACT = {
    "subtitulos-suma",
    "subtitulos-igual-ejecutado",
    "componentes-suma",
    "componentes-igual-ejecutado",
    "regional-suma",
    "regional-igual-componentes",
    "gasto-unitario",
    "porcentaje-administrativo",
    "beneficiarios-implicitos",
    "cobertura",
    "produccion-sin-gasto",
    "gasto-sin-produccion",
    "hallazgo-ejecucion-inicial",
    "hallazgo-ejecucion-final",
    "hallazgo-persistencia",
    "hallazgo-gasto-por-beneficiario",
    "nota-tecnica-contradicha",
    "presupuesto-inicial-implicito",
    "variacion-presupuesto",
    "variacion-gasto-por-beneficiario",
    "en-pesos",
}
CASES = [pytest.param(nota, caso, id=f"{nota.id}: {caso.titulo}") for nota in NOTAS for caso in nota.casos]


@pytest.mark.parametrize(("nota", "caso"), CASES)
def test_case(nota: Nota, caso: Caso) -> None:
    ficha = ficha_of(caso.cifras, caso.hallazgos, caso.notas_tecnicas)
    found = [
        cotejo
        for cotejo in evaluate_note(nota, ficha)
        if cotejo.anio == caso.anio and caso.elemento in (None, cotejo.elemento)
    ]
    if caso.estado is None:
        assert found == []
        return
    (cotejo,) = found
    assert cotejo.estado == caso.estado, cotejo.texto
    assert cotejo.valor == (None if caso.valor is None else Decimal(caso.valor))


def test_the_catalogue_is_the_contract_and_every_file_is_in_it() -> None:
    assert {nota.id for nota in NOTAS} == CONTRACT
    assert len(NOTAS) == len(CONTRACT)
    modules = {module.name for module in pkgutil.iter_modules(declared.__path__)}
    assert modules == {nota.id.replace("-", "_") for nota in NOTAS}
    for nota in NOTAS:
        assert importlib.import_module(f"{declared.__name__}.{nota.id.replace('-', '_')}").NOTA is nota


@pytest.mark.parametrize("nota", NOTAS, ids=lambda nota: nota.id)
def test_every_note_has_a_case_for_each_thing_it_can_say(nota: Nota) -> None:
    shown = {caso.estado for caso in nota.casos}
    if isinstance(nota, NotaCalculada):
        assert Veredicto.NO_CALCULABLE in shown
        assert (Veredicto.INFORMATIVA in shown) == bool(nota.informativa or nota.anteriores)
    assert (Veredicto.DIFIERE in shown) == bool(getattr(nota, "difiere", ""))
    assert (Veredicto.COINCIDE in shown) == bool(getattr(nota, "coincide", ""))
    assert len({caso.titulo for caso in nota.casos}) == len(nota.casos)
