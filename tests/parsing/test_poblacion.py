"""Population figures: the number that opens the line, whole or not at all."""

import pytest

from build_site.model.cifra import CifraConUnidad
from build_site.parsing import poblacion
from build_site.parsing.document import Document
from build_site.parsing.ledger import Ledger
from build_site.parsing.poblacion import _population
from tests.parsing.paper import PROFILE, laid_words, lines, put


def read(text: str, x: float = 50) -> tuple[CifraConUnidad | None, list[str]]:
    ledger = Ledger()
    found = _population("poblacion.objetivo", lines(put(text, x)), ledger)
    return found, [field.motivo for field in ledger.faltantes]


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("11.184 Micro y pequeñas empresas.", "11.184", "Micro y pequeñas empresas."),
        ("1.200 personas de 18 a 29 años", "1.200", "personas de 18 a 29 años"),
        ("Sin información", "Sin información", ""),
        ("0", "0", ""),
    ],
)
def test_the_number_and_of_what(text: str, figure: str, unit: str) -> None:
    found, missing = read(text)
    assert found is not None
    assert (found.texto, found.unidad, missing) == (figure, unit, [])


@pytest.mark.parametrize("text", ["13 .810 Hogares", "13 810 Hogares", "1 3.810 Hogares"])
def test_a_number_in_pieces_is_told_and_not_cut_short(text: str) -> None:
    found, [missing] = read(text)
    assert found is None
    assert missing.startswith("la cifra podría seguir: «1")


def test_words_before_the_number_are_told() -> None:
    assert read("Hogares: 13.810") == (None, ["no empieza con una cifra"])


def test_tables_side_by_side_need_not_be_level() -> None:
    """The title of one takes two lines, so that its years and figures stand lower."""
    words = put("COBERTURA POR AÑO", y=60, bold=True)
    words += put("EVOLUCIÓN GASTO POR BENEFICIARIO (M$", x=320, y=60, bold=True)
    words += put("2022)**", x=320, y=71, bold=True)
    for number, x in enumerate((60, 110, 160)):
        words += put(str(2019 + number), x=x, y=74) + put(f"{5 - number}%", x=x + 5, y=88)
        words += put(str(2019 + number), x=x + 270, y=88) + put(f"1{number},5", x=x + 271, y=102)
    document = Document.of(laid_words(words), PROFILE)
    found = poblacion.read(document)
    assert [cifra.texto for cifra in found.cobertura.values()] == ["5%", "4%", "3%"]
    assert [cifra.texto for cifra in found.gasto_por_beneficiario.values()] == ["10,5", "11,5", "12,5"]
    assert document.ledger.faltantes == []
