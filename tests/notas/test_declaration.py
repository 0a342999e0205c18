"""A declaration that contradicts itself fails on import and names the note."""

from typing import Any

import pytest

from build_site.model.interval import Interval
from build_site.notas.declaration import DeclarationError, NotaCalculada, NotaObservada
from build_site.notas.magnitudes import Unidad


def _declare(**changes: Any) -> NotaCalculada:
    def formula(parte: Interval, total: Interval) -> Interval:
        return parte / total

    fields: dict[str, Any] = {
        "id": "una-nota",
        "titulo": "",
        "revisa": "",
        "fuente": "",
        "casos": (),
        "en_palabras": "{parte} ÷ {total}",
        "formula": formula,
        "entradas": {"parte": "componentes.gasto_administrativo.{anio}", "total": "componentes.total.{anio}"},
        "esperado": "componentes.porcentaje_administrativo.{anio}",
        "coincide": "{parte} de {total} es {calculado}.",
        "difiere": "{parte} de {total} no es {esperado}.",
    }
    return NotaCalculada(**{**fields, **changes})


def test_a_sound_declaration_is_accepted() -> None:
    assert _declare().unidad_del_resultado is Unidad.PORCENTAJE


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"en_palabras": "{parte} ÷ {todo}"}, "en_palabras"),
        ({"coincide": "{parte} de {todo}"}, "todo"),
        ({"formula": lambda parte: parte}, "formula takes"),
        ({"entradas": {"parte": "componentes.nada.{anio}", "total": "componentes.total.{anio}"}}, "componentes.nada"),
        ({"difiere": ""}, "coincide"),
        ({"esperado": None, "coincide": "", "difiere": "", "unidad": Unidad.DINERO}, "informativa"),
        ({"esperado": None, "coincide": "", "difiere": "", "informativa": "x"}, "unit"),
        ({"esperado": "poblacion.nada.{anio}"}, "poblacion.nada"),
    ],
)
def test_a_contradiction_is_named_with_its_note(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(DeclarationError, match=rf"una-nota: .*{problem}"):
        _declare(**changes)


def test_reserved_names_are_no_inputs() -> None:
    with pytest.raises(DeclarationError, match="reserved"):
        _declare(
            formula=lambda anio: anio,
            entradas={"anio": "componentes.total.{anio}"},
            en_palabras="{anio}",
        )


def test_an_observed_note_names_only_the_words_it_gives() -> None:
    with pytest.raises(DeclarationError, match="otra-nota"):
        NotaObservada(
            id="otra-nota",
            titulo="",
            revisa="",
            fuente="",
            casos=(),
            en_palabras="{uno}",
            palabras={"uno": "una cosa"},
            busca=lambda ficha: iter(()),
            difiere="{dos}",
        )
