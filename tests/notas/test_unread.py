"""What could not be read is no blank and no zero: the notes that need it say that we could not read it."""

import msgspec
import pytest

from build_site.model.cotejo import Cotejo, Veredicto
from build_site.model.ficha import CampoFaltante, Ficha, Lectura
from build_site.notas.evaluate import evaluate
from tests.notas.printed import ficha_of

PRINTED = {
    "componentes.filas.0.gasto.2021": "100",
    "componentes.filas.1.gasto.2021": "200",
    "componentes.gasto_administrativo.2021": "50",
    "componentes.total.2021": "999",
    "presupuesto.ejecutado.2021": "999",
}


def ficha(campo: str = "", pagina: int | None = 3, motivo: str = "fila desconocida: «Gasto en insumos»") -> Ficha:
    """A ficha whose components do not add up to their total, and what is said of its reading."""
    printed = ficha_of(PRINTED, anios=[2021])
    faltantes = [CampoFaltante(campo=campo, pagina=pagina, motivo=motivo)] if campo else []
    lectura = Lectura(perfil=2021, palabras=0, palabras_publicadas=0, campos_faltantes=faltantes)
    return msgspec.structs.replace(printed, lectura=lectura)


def note(ficha: Ficha, name: str = "componentes-suma") -> Cotejo:
    return next(cotejo for cotejo in evaluate(ficha) if cotejo.id == name)


def test_a_sum_that_misses_an_unread_row_accuses_nobody() -> None:
    assert note(ficha()).estado is Veredicto.DIFIERE
    found = note(ficha("componentes"))
    assert found.estado is Veredicto.NO_CALCULABLE
    assert "no pudimos leer con certeza toda la tabla (página 3)" in found.texto


def test_doubts_of_another_table_are_of_no_matter() -> None:
    assert note(ficha("gasto_regional")).estado is Veredicto.DIFIERE


@pytest.mark.parametrize(
    ("campo", "pagina", "said"),
    [
        ("componentes.porcentaje_administrativo.2021", 3, "no pudimos leer con certeza «"),
        ("componentes.porcentaje_administrativo", 3, "no pudimos leer con certeza «"),
        ("componentes", None, "no encontramos «"),
        ("poblacion", 3, "la ficha no imprime «"),
    ],
)
def test_a_figure_not_read_is_not_one_that_is_not_printed(campo: str, pagina: int | None, said: str) -> None:
    assert said in note(ficha(campo, pagina), "porcentaje-administrativo").texto
